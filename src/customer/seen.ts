import type { Identifier } from './profile';

/**
 * What a helpdesk page told us about one open case and its requester. Made by an adapter's `api.ts`,
 * sent once by the page script, kept by the background. Nothing in here is trusted beyond its shape.
 */
export interface CaseSeen {
  /** `zendesk:acme:4812`: adapter, tenant, the helpdesk's own id. */
  readonly caseKey: string;
  readonly adapter: string;
  readonly tenant: string;
  /** What the helpdesk calls it, for people: `#4812`. */
  readonly label: string;
  readonly subject: string;
  readonly status: 'new' | 'open' | 'pending' | 'solved' | 'closed';
  /** A call or a chat is live; mail and forms are written. */
  readonly mode: 'live' | 'written';
  readonly channel: string;
  readonly createdAt: number | null;
  /** The case's own tags: those the helpdesk copied from the requester or organisation are left out. */
  readonly tags: readonly string[];
  /** Helpdesk field id → value, only the fields that the settings map. */
  readonly fields: Readonly<Record<string, string | number | boolean>>;
  readonly requester: RequesterSeen | null;
  /**
   * The customer's last messages, oldest first, as plain text; at most five and 20,000 characters in all. `at` is null
   * where the helpdesk shows a time without its zone.
   */
  readonly messages: readonly { readonly at: number | null; readonly text: string }[];
  /** Other cases of the requester, this one left out; null when the helpdesk has not answered (yet). */
  readonly earlier: EarlierCases | null;
  /** Names (never values) of the fields that carry a value here, for the mapping screen. */
  readonly fieldNames?: {
    readonly user: readonly string[];
    readonly organization: readonly string[];
    readonly case: readonly string[];
  };
}

export interface RequesterSeen {
  readonly id: string;
  readonly name: string | null;
  readonly identifiers: readonly Identifier[];
  readonly createdAt: number | null;
  readonly language: string | null;
  /** IANA name of the zone they live in, where the helpdesk says so. */
  readonly timeZone?: string | null;
  readonly tags: readonly string[];
  readonly verified: boolean | null;
  readonly fields: Readonly<Record<string, string | number | boolean>>;
  readonly organization: OrganizationSeen | null;
}

export interface OrganizationSeen {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number | null;
  readonly tags: readonly string[];
  readonly fields: Readonly<Record<string, string | number | boolean>>;
}

export interface EarlierCases {
  readonly cases: readonly {
    readonly caseKey: string;
    readonly createdAt: number;
    readonly subject: string;
    readonly channel: string | null;
    readonly status: string;
    readonly tags: readonly string[];
    readonly rating: 'good' | 'bad' | null;
    /** Merged into another or made by a machine: not a contact. */
    readonly counts: boolean;
  }[];
  /** How many the helpdesk says there are; more than `cases` when the list was cut. */
  readonly total: number;
}

/** One row of a list view, enough to warm a profile in memory. */
export interface ListSeen {
  readonly adapter: string;
  readonly tenant: string;
  readonly requesters: readonly RequesterSeen[];
  /** Case key → requester id, so that opening one is instant. */
  readonly cases: Readonly<Record<string, string>>;
  /** Case key → what the list tells of the case itself, so that nothing flips once it has been read. */
  readonly about?: Readonly<Record<string, ListedCase>>;
}

export type ListedCase = Pick<CaseSeen, 'subject' | 'status' | 'mode' | 'channel' | 'createdAt' | 'tags'>;
