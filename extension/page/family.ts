import type { Mount } from '../../src/messages/page';
import type { Adapter, Get } from './adapter';
import type { CaseReader } from './case-reading';

/** What one script serves: a helpdesk with code of its own, or all those that are only described. */
export interface Family {
  readonly id: string;
  /** Made from how it is to be mounted; null where nothing is served here. */
  readonly serve: (page: Document, mount: Mount) => Served | null;
}

export interface Served {
  readonly adapter: Adapter;
  readonly reader: (get: (signal: AbortSignal) => Get) => CaseReader;
}
