import type { Hold, Profile } from '../customer/profile';
import type { Facts, FactValue } from '../playbook/facts';
import type { ConcessionKind, Playbook } from '../playbook/types';
import type { Phrase, Words } from '../wording/phrase';

/** Everything `advise` looks at. Time comes in as the second argument, never from a clock. */
export interface AdviceInput {
  readonly playbook: Playbook;
  readonly playbookVersion: number;
  readonly facts: Facts;
  /** Evidence for signals; advice itself reads only `facts`. */
  readonly profile: Profile | null;
  readonly ledger: LedgerView;
  readonly hold: Hold | null;
  readonly incident: IncidentPart | null;
  /** The customer's own words, for cause guesses; empty when none. */
  readonly messages: readonly string[];
  /** BCP 47 tag of the customer's language; chooses words, never an offer. */
  readonly language: string;
  /** Facts the agent answered with "don't know": never asked again on this case. */
  readonly dontKnow?: readonly string[];
  /** The open case, so that it is not counted among the earlier ones. */
  readonly caseKey?: string;
  /** Where days are counted: the customer's zone (IANA name), else the team's; UTC when absent. */
  readonly timeZone?: string;
}

/** The incident that this case is part of, as a lead declared it. Times are ms since the epoch. */
export interface IncidentPart {
  readonly id: string;
  readonly title: string;
  /** Its own remedy: outside the room, as far as its budget covers it. */
  readonly concession: string | null;
  /** Its own budget and what of that is used, minor units; null or absent is no limit. */
  readonly budget?: { readonly amount: number; readonly used: number } | null;
  readonly since?: number;
  /** When the team is told more; shown while it is still to come. */
  readonly nextUpdate?: number | null;
  /** The cause its lead gave it: guessed first while the agent has said none. */
  readonly cause?: string | null;
  /** Set when nobody could be asked whether it is still so: when it last was. */
  readonly asOf?: number | null;
}

/** What was given before, as far as this browser (or the server) knows. */
export interface LedgerView {
  /** Decisions that share this case's room (merged, follow-up and same-cause cases within 14 days). */
  readonly onCase: readonly Given[];
  /** Goodwill to this customer (account for organisations) inside the playbook's window. */
  readonly inWindow: readonly {
    readonly at: number;
    readonly amount: number;
    readonly goodwill: boolean;
    /** The one small kindness of its case: history, but outside the window. */
    readonly smallKindness?: boolean;
  }[];
}

export type DecisionState = 'given' | 'declined' | 'withdrawn' | 'done';

export interface Given {
  readonly decisionId: string;
  readonly concession: string;
  readonly kind: ConcessionKind;
  readonly amount: number;
  readonly at: number;
  readonly state: DecisionState;
  readonly owed: boolean;
  readonly floor: boolean;
  readonly smallKindness: boolean;
  /** True when it was given after a lead's yes: outside the room. */
  readonly approved: boolean;
  /** True when it was given on another case that shares this room: it uses room, but was not given here. */
  readonly elsewhere?: boolean;
}

export interface Advice {
  readonly playbookVersion: number;
  readonly state: 'ready' | 'needs-cause' | 'hand-over';
  /** At most three, each only a guess, with the words that made us guess it. */
  readonly causeGuesses: readonly {
    readonly cause: string;
    readonly label: Words;
    readonly evidence: string;
  }[];
  readonly handOver: { readonly to: Words; readonly how: Words } | null;
  readonly owed: readonly Offer[];
  readonly recommended: Offer | null;
  /** Given along with the recommended one. */
  readonly alongside: Offer | null;
  /** The first wish that does not fit the room, ready to be asked. */
  readonly ask: Offer | null;
  /** The first wishes of rules further down that do not fit either: each can be asked for, too. */
  readonly moreAsks: readonly Offer[];
  readonly alternative: Offer | null;
  /** Everything else on the list that fits: any rung inside the room is one click. */
  readonly others: readonly Offer[];
  /** Acts and small kindnesses, always possible. */
  readonly acts: readonly Offer[];
  readonly given: readonly Given[];
  readonly room: Room;
  readonly why: readonly Phrase[];
  /** At most two: unanswered facts whose answer would change the advice now. */
  readonly questions: readonly Question[];
  readonly whatWouldChange: readonly Question[];
  /** What they brought in twelve months, next to the cost; null when it does not apply. */
  readonly atStake: { readonly spend12m: number; readonly cost: number } | null;
  readonly signals: readonly Signal[];
  readonly trace: readonly TraceLine[];
  /** False where the fault is ours: what is given then never counts as goodwill. True when absent. */
  readonly countsAsGoodwill?: boolean;
}

export interface Offer {
  readonly concession: string;
  readonly kind: ConcessionKind;
  readonly title: Words;
  readonly say: Words;
  readonly steps: readonly { readonly text: Words; readonly link?: string }[];
  /** Prefilled amount in minor units; null when it costs nothing or the amount is not known yet. */
  readonly amount: number | null;
  /** The most the agent may put in the amount field here and now; null when there is no field. */
  readonly upTo: number | null;
  readonly owed: 'law' | 'contract' | 'billing' | null;
  readonly floor: boolean;
  readonly smallKindness: boolean;
  /** True for a small kindness named without its sum, and without a field: talk about it would cost more than the thing. */
  readonly noSum?: boolean;
  /** True when the amount must be typed (or the amount at issue answered) before it can be given. */
  readonly needsAmount?: boolean;
  /** True for a right whose amount nothing limits: the agent is told to check what is typed, and a lead sees it. */
  readonly unlimited?: boolean;
  /** Why it is an ask: over the room by so much, or `asksLead`; null when the agent may give it. */
  readonly asks: { readonly overBy: number } | 'lead' | null;
  /** The rule that put it on the list; null for the floor. */
  readonly rule: string | null;
  /** The incident whose own remedy it is, while it is outside the room for that. */
  readonly incident?: string;
  readonly because: Phrase | null;
}

export interface Room {
  readonly currency: string;
  /** Yours to give here and now, minor units; never negative. */
  readonly left: number;
  /** The room of the case before anything was given. */
  readonly ofCase: number;
  readonly usedOnCase: number;
  readonly customerLeft: number | null;
  readonly capLeft: number | null;
  readonly binds: 'case' | 'lift' | 'customer' | 'cap' | 'hold';
  readonly why: Phrase;
  /** When the customer window next grows; null when it does not bind. */
  readonly until: number | null;
  readonly smallKindnessLeft: number;
}

export interface Question {
  readonly fact: string;
  /** Present for choices, and as `true` and `false` for yes/no; null for numbers. */
  readonly choices: readonly string[] | null;
  /** Own facts bring the lead's words. */
  readonly label: Words | null;
  /** What their words seem to answer; it counts once the agent accepts it. */
  readonly guess?: AnswerGuess;
}

export interface AnswerGuess {
  readonly value: FactValue;
  /** The words it was read from, as they wrote them. */
  readonly evidence: string;
  /** The first offer if it is so, when it is another than now. */
  readonly leadsTo: Words | null;
}

export interface Signal {
  readonly id:
    | 'repeat-contact'
    | 'disruption'
    | 'renewal'
    | 'going-silent'
    | 'broken-promise'
    | 'cover-ended'
    | 'says-leaving'
    | 'bad-rating'
    | 'incident'
    | 'hold';
  readonly phrase: Phrase;
  readonly at: number | null;
  /** What it rests on: quoted or counted. */
  readonly evidence: Phrase | null;
}

export interface TraceLine {
  readonly rule: string;
  readonly title: string;
  readonly result: 'fired' | 'no' | 'waits' | 'off' | 'ended' | 'other-cause';
  /** The condition that said no, or the fact it waits for. */
  readonly decidedBy: string | null;
}
