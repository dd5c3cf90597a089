import type { DecisionState } from '../advice/types';
import type { Heard, Profile } from '../customer/profile';
import type { CaseSeen } from '../customer/seen';
import type { Slots } from '../listening/types';
import type { Facts, FactValue } from '../playbook/facts';
import type { ConcessionKind, Playbook } from '../playbook/types';
import type { Words } from '../wording/phrase';

/**
 * The rows of the database. Times are milliseconds since the epoch, money is in minor units.
 * Fields are only ever added, and added as optional: an older row is read as it lies.
 */
export interface ProfileRow {
  /** `<source>|<profile id>`: what an import says never overwrites what the helpdesk says. */
  readonly key: string;
  readonly customerId: string;
  readonly source: 'helpdesk' | 'import' | 'backend';
  /** Normalised identifiers as `kind:value`, and words of the name as `name:word`. */
  readonly keys: readonly string[];
  readonly profile: Profile;
  /** When this row was last brought or confirmed; retention counts from here. */
  readonly keptAt: number;
  /** The import that brought it; empty for the helpdesk's own. */
  readonly batch: string;
}

/** What the agent and the helpdesk left on one case. The customer's messages are not in here. */
export interface CaseRow {
  readonly caseKey: string;
  readonly label: string;
  readonly adapter: string;
  readonly tenant: string;
  /** Without `messages`: those stay in the session's memory. Null until the helpdesk has answered once. */
  readonly seen: CaseSeen | null;
  readonly seenAt: number;
  /** Every id the customer and their account go by: this is how a case finds its customer at once. */
  readonly who: readonly string[];
  /** The one the agent picked when several fit. */
  readonly chosen: string | null;
  readonly verifiedByAgent: boolean;
  readonly answers: Readonly<Record<string, FactValue | null>>;
  readonly hear: HearRow;
  readonly step: 'hear' | 'solve' | 'close';
  readonly solveOpen: boolean | null;
  /** Concessions the agent marked as not needed. */
  readonly notNeeded: readonly string[];
  /** What a lead was asked for, and what they said. */
  readonly asked: readonly AskedRow[];
  /** A give that the backend would not have, before anybody was told of it; gone with the next act. */
  readonly refusal?: RefusalRow | null;
  /** What the agent said of each incident, by its id: this case is about it, or it is not. */
  readonly incidents?: Readonly<Record<string, boolean>>;
  readonly note: string | null;
  /** What Leeway put into the reply and the note of this case, the newest last. */
  readonly inserted?: readonly InsertedRow[];
  readonly pinned: { readonly version: number; readonly at: number } | null;
  readonly closedAt: number | null;
  readonly undo: UndoRow | null;
  readonly touchedAt: number;
}

export interface InsertedRow {
  readonly into: 'reply' | 'note';
  readonly text: string;
}

export interface AskedRow {
  readonly id: string;
  readonly concession: string;
  readonly amount: number | null;
  readonly at?: number;
  /** Absent while nobody has answered. */
  readonly answer?: {
    readonly state: 'yes' | 'no';
    readonly at: number;
    /** The lead's name; empty when the backend no longer says. */
    readonly by: string;
    readonly text: string;
    /** The most that may be given; null for what costs nothing. */
    readonly approved: number | null;
    /** A yes is good until then, for one give. */
    readonly until: number | null;
    /** It was given in another browser. */
    readonly used: boolean;
  };
}

export interface RefusalRow {
  readonly concession: string;
  readonly amount: number;
  readonly reason: string;
  /** What may still be given of it, in minor units; null when the backend did not say. */
  readonly left: number | null;
  readonly at: number;
}

export interface HearRow {
  readonly text: string | null;
  readonly slots: Slots | null;
  readonly confirmedAt: number | null;
  /** Time of the newest message that the confirmed text answers. */
  readonly upTo: number | null;
  readonly heard: Heard | null;
  /** The event that told of the confirmation. */
  readonly event?: string;
}

/** What the last act changed, so that it can be taken back as one. */
export interface UndoRow {
  readonly key: string;
  readonly until: number;
  readonly case: Partial<Omit<CaseRow, 'caseKey' | 'undo'>>;
  readonly decisions: readonly { readonly id: string; readonly before: DecisionRow | null }[];
  readonly promises: readonly { readonly id: string; readonly before: PromiseRow | null }[];
  readonly events: readonly string[];
}

/** One decision of an agent: the ledger. */
export interface DecisionRow {
  readonly id: string;
  /** Empty once the link to the case has been let go. */
  readonly caseKey: string;
  readonly who: readonly string[];
  /** When the case began, or the decision when nobody knows. */
  readonly caseAt: number;
  readonly concession: string;
  readonly kind: ConcessionKind;
  readonly title: Words;
  readonly say: Words;
  readonly steps: readonly { readonly text: Words; readonly link?: string; readonly done: boolean }[];
  readonly amount: number;
  readonly currency: string;
  readonly at: number;
  readonly state: DecisionState;
  readonly owed: boolean;
  readonly floor: boolean;
  readonly smallKindness: boolean;
  readonly approved: boolean;
  /** Counts as generosity in the customer's window. */
  readonly goodwill: boolean;
  readonly cause: string | null;
  /** For replay: what was known, what was advised, by which version. */
  readonly facts: Facts;
  readonly recommended: string | null;
  /** The rule that offered it; absent for what stood outside every rule, and in older rows. */
  readonly rule?: string;
  readonly playbookVersion: number;
  /** Taken back before it counted: kept only so that the same message twice stays one act. */
  readonly undone?: boolean;
  /** The event that told of the present state; taken back with it when it has not been sent. */
  readonly event?: string;
  /** The event that told that it was given: what a backend said to it is said of the decision. */
  readonly givenEvent?: string;
  /** Until then a backend is asked whether there is room: it counts, and is not shown as given yet. */
  readonly reserving?: number;
  /** The ask a lead said yes to, when it was given on that word. */
  readonly approvedAsk?: string;
  /** Who took it back at a backend when that was not the agent: a lead, when, and why. */
  readonly movedBy?: MovedBy;
  /** The incident whose own remedy it was, given outside the room. */
  readonly incident?: string;
  /** The id a backend knows it by, when it was given again after it had been declined or withdrawn. */
  readonly toldAs?: string;
}

export interface MovedBy {
  /** Null when the backend no longer says. */
  readonly name: string | null;
  readonly at: number;
  readonly reason: string;
}

/** An act waiting for a backend. `id` makes it one act however often it is sent. */
export interface OutboxRow {
  readonly seq?: number;
  readonly id: string;
  readonly type:
    | 'heard'
    | 'given'
    | 'declined'
    | 'withdrawn'
    | 'done'
    | 'reopened'
    | 'ask'
    | 'not-needed'
    | 'promise'
    | 'promise-kept'
    | 'promise-broken'
    | 'promise-open'
    | 'snag'
    | 'praise'
    | 'case-closed';
  readonly at: number;
  readonly caseKey: string;
  readonly who: readonly string[];
  readonly body: Readonly<Record<string, unknown>>;
  readonly sentAt?: number;
  readonly undone?: boolean;
  /** Until then it is being told as made online, and by nobody else. */
  readonly reserving?: number;
  /** Whose act it is for a backend (`accountKey`); absent for acts made without one. */
  readonly link?: string;
  /** The same while it has not been told; gone as soon as nothing is left to say. */
  readonly waiting?: string;
  /** What the backend said. `kept` is an act that the contract has no word for. */
  readonly result?: 'accepted' | 'accepted-overdraft' | 'duplicate' | 'rejected' | 'kept';
  /** Why it was rejected. */
  readonly reason?: string;
}

export interface PromiseRow {
  /** The promise that was not kept and that this one makes good. */
  readonly makesGood?: string;
  readonly id: string;
  readonly caseKey: string;
  readonly who: readonly string[];
  readonly kind: string;
  readonly text: string;
  readonly owner: string;
  readonly due: number;
  readonly state: 'open' | 'kept' | 'broken';
  readonly at: number;
  readonly changedAt: number;
  readonly undone?: boolean;
}

export interface BatchRow {
  readonly id: string;
  readonly name: string;
  readonly at: number;
  readonly rows: number;
  readonly lastSeq: number;
  /** What the last chunk was answered, so that a repeated chunk is answered the same. */
  readonly lastKept: number;
  readonly state: 'running' | 'done' | 'undone';
}

/** What a batch found in the place of a row it wrote. A place that was empty has no such row. */
export interface OverwrittenRow {
  readonly batch: string;
  readonly key: string;
  readonly before: ProfileRow;
}

export interface PlaybookRow {
  readonly version: number;
  readonly playbook: Playbook;
  readonly since: number;
  readonly reason: string;
  /** The version it is at a backend, and whose (`endpoint|org|epoch`); absent for one chosen in this browser. */
  readonly remote?: { readonly from: string; readonly version: number };
  /** Who published it at a backend, as it says, and when. */
  readonly published?: { readonly by: string | null; readonly at: number };
  /** Cases that began with a version before this one do not keep it: a lead said stop. */
  readonly stopsBefore?: number;
}

/** What a lead is writing and nobody has published; kept at every change, so that a killed browser loses nothing. */
export interface DraftRow {
  readonly id: 'playbook';
  /** It may still have problems: only what is published is checked. */
  readonly playbook: Playbook;
  /** The version it was begun from, as the console counts; null when there was none. */
  readonly base: number | null;
  readonly at: number;
}

export interface SeenFieldRow {
  /** `adapter|from|field` */
  readonly id: string;
  readonly adapter: string;
  readonly from: 'user' | 'organization' | 'case';
  readonly field: string;
  readonly at: number;
}

/** Reason, part, version and count; never a text of a page, a case or a customer. */
export interface ErrorRow {
  readonly n?: number;
  readonly at: number;
  readonly reason: string;
  readonly part: string;
  readonly version: string;
  readonly count: number;
}
