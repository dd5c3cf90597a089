import type { LinkStore } from '../../src/cache/link';
import type { Cache } from '../../src/cache/open';
import type { Later } from '../../src/contract/client';
import type * as zendesk from '../../src/helpdesk/zendesk/api';
import type { browser } from '../browser';

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
  /** Asks a helpdesk for a page's head; absent where a page's embedder policy cannot give our address away. */
  readonly head?: (address: string) => Promise<Headers>;
  /** What a link to a backend needs; without it Leeway always stands alone. */
  readonly link?: LinkWorld;
}

/** How an adapter reads what its helpdesk answered; nothing in an answer is trusted. */
export type Reading = Pick<typeof zendesk, 'readCase' | 'readList'>;

/** What the link to a backend needs of the world outside. */
export interface LinkWorld {
  readonly store: LinkStore;
  readonly fetch: typeof fetch;
  readonly wait: (ms: number) => Promise<void>;
  /** 0 ≤ n < 1. */
  readonly random: () => number;
  /** Runs work that nobody else in this browser runs under the same name; whoever is stopped lets go of it. */
  readonly lock: <T>(name: string, work: () => Promise<T>) => Promise<T>;
  /** For time limits; the clock's own unless given. */
  readonly later?: Later;
}
