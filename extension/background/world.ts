import type { Cache } from '../../src/cache/open';
import type { browser } from '../browser';
import type { LinkWorld } from './link/call/calls';
import type { Reading } from './page/readings';

/** The extension API as this folder uses it. */
export type Browser = typeof browser;

/** Everything the background reaches for that is not its own code; a test hands in its own. */
export interface World {
  readonly browser: Browser;
  readonly cache: Cache;
  /** The built-in demo case lives in a database of its own: its acts never reach the ledger. */
  readonly demo: Cache;
  readonly now: () => number;
  /** IANA zone of the agent, for team hours and for times in notes. */
  readonly timeZone: () => string;
  /** Version of the extension. */
  readonly version: string;
  /** Managed values that came with the package, below what the browser's own policy says. */
  readonly built?: Readonly<Record<string, string>>;
  /** How each helpdesk's answers are read; without it as the package does. */
  readonly readings?: Readonly<Record<string, Reading>>;
  /** What a link to a backend needs; without it Leeway always stands alone. */
  readonly link?: LinkWorld;
}
