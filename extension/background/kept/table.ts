import type { MovedBy, ProfileRow } from '../../../src/cache/rows';
import type { CaseSeen, ListedCase, RequesterSeen } from '../../../src/customer/seen';
import type { Candidate } from '../../../src/messages/sidebar-state';
import type { Reason } from '../../../src/trouble/result';

/** What stands in `storage.session` under a key of its own. It outlives the worker and ends with the browser. */
export interface One {
  /** Every tab with a sidebar, by its id. */
  readonly tabs: Readonly<Record<string, TabRecord>>;
  /** The frame of which tab may still be invited by which word; gone with its first use. */
  readonly nonces: Readonly<Record<string, number>>;
  /** Which states each tab's sidebar may draw again from its own memory. */
  readonly marks: Readonly<Record<string, readonly Mark[]>>;
  /** A new version waits for a quiet moment. */
  readonly update: boolean;
  /** The number on the toolbar. */
  readonly badge: number;
  /** Messages that were turned away. */
  readonly refused: number;
  /** The cases under `case`, the one read last at the end. */
  readonly recent: readonly string[];
  readonly askNews: readonly AskAnswered[];
  readonly linkAway: boolean;
  /** The calls whose last answer could not be read. */
  readonly linkOdd: readonly string[];
  readonly linkRetry: { readonly fails: number; readonly at: number };
  /** When a sidebar was last looked at. */
  readonly linkAlive: number;
  /** When the backend last answered. */
  readonly linkHeard: number;
  readonly linkRenewAfter: number;
  /** The backend says its epoch with every answer. */
  readonly linkTellsEpoch: boolean;
  /** When the backend was last asked for its epoch. */
  readonly linkEpochAt: number;
  /** The origins of helpdesks whose pages may hold our frame. */
  readonly holds: readonly string[];
}

/** The same, once for each case, list or tab: the key is the name here, a colon and which one. */
export interface Each {
  /** What the helpdesk said about a case, messages included, by its key. */
  readonly case: SeenThen;
  /** The people of the list seen last, by adapter and tenant. */
  readonly list: WarmList;
  /** Whom the backend found for a case, by its key. */
  readonly customer: BackendCustomer;
  /** What the backend's ledger says of a case, by its key. */
  readonly ledger: BackendLedger;
  /** The key of a tab's work without a ticket, by the tab's id. */
  readonly draft: string;
}

/** Whose word it is, and with what it goes: `forgetOf` knows every key by this. */
export type Owner = 'browser' | 'helpdesk' | 'backend' | 'link';

interface Rule<Value> {
  readonly owner: Owner;
  /**
   * Whether a sidebar could show the difference; null where it shows nothing of this at all. Where it could, no
   * state that was sent before is drawn again.
   */
  readonly shows: ((before: Value | undefined, after: Value | undefined) => boolean) | null;
}

/** When something was looked up is nothing that a sidebar shows as news. */
const text = (value: unknown): string =>
  JSON.stringify(value ?? null, (key, inner: unknown) => (key === 'asOf' ? undefined : inner));

/** What is known of every key. One without a line here does not compile. */
export const rules: { readonly [Name in keyof One]: Rule<One[Name]> } & {
  readonly [Name in keyof Each]: Rule<Each[Name]>;
} = {
  tabs: { owner: 'browser', shows: null },
  holds: { owner: 'browser', shows: null },
  nonces: { owner: 'browser', shows: null },
  marks: { owner: 'browser', shows: null },
  update: { owner: 'browser', shows: null },
  badge: { owner: 'browser', shows: null },
  refused: { owner: 'browser', shows: null },
  draft: { owner: 'browser', shows: null },
  recent: { owner: 'helpdesk', shows: null },
  case: { owner: 'helpdesk', shows: (before, after) => text(before?.seen) !== text(after?.seen) },
  // A case known from a list alone is never drawn from memory.
  list: { owner: 'helpdesk', shows: null },
  customer: {
    owner: 'backend',
    shows: (before, after) => text(shownOf(before)) !== text(shownOf(after)),
  },
  ledger: { owner: 'backend', shows: () => true },
  // A state with such news is never drawn from memory: only what is new makes others void.
  askNews: {
    owner: 'backend',
    shows: (before = [], after = []) => after.some(({ id }) => !before.some((one) => one.id === id)),
  },
  linkAway: { owner: 'link', shows: (before = false, after = false) => before !== after },
  linkOdd: { owner: 'link', shows: (before, after) => text(before) !== text(after) },
  linkRetry: { owner: 'link', shows: null },
  linkAlive: { owner: 'link', shows: null },
  linkHeard: { owner: 'link', shows: null },
  linkRenewAfter: { owner: 'link', shows: null },
  linkTellsEpoch: { owner: 'link', shows: null },
  linkEpochAt: { owner: 'link', shows: null },
};

const shownOf = (one: BackendCustomer | undefined) => [one?.row?.profile ?? null, one?.candidates ?? []];

export type Key = keyof One | `${keyof Each}:${string}`;

export type ValueOf<K extends Key> = K extends keyof One
  ? One[K]
  : K extends `${infer Name extends keyof Each}:${string}`
    ? Each[Name]
    : never;

/** A key with its value, for writing. */
export type Entry =
  | { [Name in keyof One]: readonly [Name, One[Name]] }[keyof One]
  | { [Name in keyof Each]: readonly [`${Name}:${string}`, Each[Name]] }[keyof Each];

/** The name of a key in the table; null for what some other version has left there. */
export function nameOf(key: string): keyof typeof rules | null {
  const [name = ''] = key.split(':');
  return Object.hasOwn(rules, name) ? (name as keyof typeof rules) : null;
}

/** What is true of one tab with a sidebar. */
export interface TabRecord {
  readonly tabId: number;
  readonly adapter: string;
  readonly origin: string;
  /** The document the page script runs in; null where the browser does not say. */
  readonly page: string | null;
  readonly demo: boolean;
  /** The page's number of the view it shows; null where it does not count. */
  readonly visit: number | null;
  /** Whether the page has said yet what is in front: until then nothing is known, not even "no case". */
  readonly looked: boolean;
  /** The case the page says is open. */
  readonly pageCase: string | null;
  /** The case the sidebar shows: the page's, or one without a ticket yet. */
  readonly shown: string | null;
  readonly label: string;
  readonly frame: { readonly frameId: number; readonly documentId: string | null } | null;
  readonly find: { readonly query: string; readonly results: readonly Candidate[] | null };
  readonly trouble: {
    readonly caseKey: string | null;
    readonly reason: Reason;
    readonly part: string;
  } | null;
  readonly touchedAt: number;
}

export interface Mark {
  readonly caseKey: string;
  readonly mark: string;
  readonly at: number;
}

export interface SeenThen {
  readonly seen: CaseSeen;
  readonly at: number;
}

export interface WarmList {
  readonly cases: Readonly<Record<string, string>>;
  readonly requesters: Readonly<Record<string, RequesterSeen>>;
  readonly about: Readonly<Record<string, ListedCase>>;
}

/** Whom the backend found for a case. */
export interface BackendCustomer {
  readonly at: number;
  /** The one it is. */
  readonly row: ProfileRow | null;
  /** Those it may be; the agent says which. */
  readonly candidates: readonly Candidate[];
  /** Asked for because the case stood on a list; kept nowhere else until it is opened. */
  readonly warmed?: true;
}

/** What a backend's ledger says of one case; numbers and ids, no words. */
export interface BackendLedger {
  /** When it was read; 0 when something has changed since. */
  readonly at: number;
  readonly onCase: readonly BackendGive[];
  /** What stands in the customer's window, on this case and others. */
  readonly window: readonly { readonly decision: string; readonly amount: number; readonly at: number }[];
  /** What stands on their other cases: the same cause shares one room. */
  readonly elsewhere: readonly GiveElsewhere[];
}

export interface GiveElsewhere extends BackendGive {
  readonly caseKey: string;
  readonly cause: string | null;
  readonly began: number;
}

export interface BackendGive {
  readonly decision: string;
  readonly concession: string;
  readonly amount: number;
  readonly at: number;
  readonly state: 'given' | 'declined' | 'withdrawn' | 'done';
  readonly owed: boolean;
  readonly floor: boolean;
  readonly smallKindness: boolean;
  readonly approved: boolean;
  readonly goodwill: boolean;
  readonly mine: boolean;
  /** Somebody else took back what this agent gave. */
  readonly movedBy: MovedBy | null;
}

/** An answer to an ask, on a case that was not on screen when it came. */
export interface AskAnswered {
  readonly id: string;
  readonly caseKey: string;
}
