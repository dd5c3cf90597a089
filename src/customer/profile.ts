/**
 * What is known about one customer, from whatever source knows it: the helpdesk, an imported file,
 * a backend. Everything is optional except who it is; what is missing is unknown, never 0 and never false.
 * Times are milliseconds since the epoch (UTC). Money is in minor units of `currency`.
 */
export interface Profile {
  readonly id: string;
  readonly name: string | null;
  readonly identifiers: readonly Identifier[];
  /** Their own account when the customer is a contact of a company; standing is the account's. */
  readonly account: Account | null;
  readonly customerSince: Known<number> | null;
  readonly value: CustomerValue | null;
  readonly coverage: readonly Coverage[];
  /** Earlier contacts (tickets, not messages), newest first; `partial` when the list was cut. */
  readonly contacts: Known<readonly Contact[]> | null;
  readonly disruptions: Known<readonly Disruption[]> | null;
  readonly renewal: { readonly at: number; readonly what: string } | null;
  readonly nps: { readonly score: number; readonly at: number } | null;
  readonly referrals: number | null;
  readonly notes: readonly MustKnow[];
  readonly tags: Known<readonly string[]> | null;
  /** Concessions of the past, from wherever they were recorded. */
  readonly concessions: Known<readonly PastConcession[]> | null;
  readonly heard: Heard | null;
  readonly promises: readonly PastPromise[];
  readonly verified: 'yes' | 'no' | 'unknown';
  readonly hold: Hold | null;
  readonly plan: string | null;
  readonly region: string | null;
  readonly language: string | null;
  /** Values of the playbook's own facts that came with the profile (`own.*`). */
  readonly own: Readonly<Record<string, string | number | boolean>>;
  /** Where each group of facts came from, how old it is, and whether it is only part of the truth. */
  readonly provenance: Readonly<Partial<Record<ProfileGroup, Provenance>>>;
}

export type ProfileGroup =
  | 'identity'
  | 'tenure'
  | 'value'
  | 'coverage'
  | 'contacts'
  | 'disruptions'
  | 'renewal'
  | 'nps'
  | 'tags'
  | 'concessions'
  | 'account'
  | 'notes';

export interface Provenance {
  /** `helpdesk`, `import`, `backend` or `agent`. */
  readonly source: 'helpdesk' | 'import' | 'backend' | 'agent';
  readonly asOf: number;
  /** True when the source said, or we know, that this is only a part (a page of a longer list). */
  readonly partial: boolean;
}

/** A value together with where it came from. */
export interface Known<T> extends Provenance {
  readonly value: T;
}

/**
 * `kind` is one of `email`, `phone`, `external`, `name`, or a helpdesk's own space such as
 * `zendesk:acme:user`. `value` is normalised: e-mail lower-cased, phone as digits with a leading +.
 */
export interface Identifier {
  readonly kind: string;
  readonly value: string;
}

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly customerSince: number | null;
  readonly value: CustomerValue | null;
  readonly tags: readonly string[];
}

export interface CustomerValue {
  readonly currency: string;
  readonly lifetime: number | null;
  readonly last12m: number | null;
  readonly orders: number | null;
  readonly firstPurchase: number | null;
  readonly lastPurchase: number | null;
  /** Median days between purchase days; null with fewer than three. */
  readonly rhythmDays: number | null;
  readonly returns: number | null;
  readonly asOf: number;
}

export interface Coverage {
  readonly product: string;
  readonly kind: 'cover' | 'return' | 'cancellation' | 'payment';
  readonly bought: number | null;
  readonly ends: number | null;
  /** What was paid for it, minor units. */
  readonly price: number | null;
  readonly uses: number | null;
}

export interface Contact {
  readonly at: number;
  readonly channel: string | null;
  readonly topic: string;
  readonly resolved: boolean | null;
  readonly caseKey: string | null;
  readonly tags: readonly string[];
  readonly rating: 'good' | 'bad' | null;
}

export interface Disruption {
  readonly at: number;
  readonly what: string;
}

export interface MustKnow {
  readonly text: string;
  readonly owner: string;
  readonly expires: number;
}

export interface PastConcession {
  readonly at: number;
  readonly title: string;
  readonly amount: number;
  /** False for owed, floor and our-fault remedies: those never count as goodwill. */
  readonly goodwill: boolean;
}

export interface Heard {
  readonly by: string;
  readonly at: number;
  readonly text: string;
  readonly caseKey: string;
}

export interface PastPromise {
  readonly id: string;
  readonly what: string;
  readonly owner: string;
  readonly due: number;
  readonly state: 'open' | 'kept' | 'broken';
  readonly caseKey: string;
}

export interface Hold {
  readonly reason: string;
  readonly by: string;
  readonly until: number;
}
