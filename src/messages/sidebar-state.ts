import type { Advice, DecisionState, Given } from '../advice/types';
import type { Heard, Profile } from '../customer/profile';
import type { Draft, Slots } from '../listening/types';
import type { FactValue } from '../playbook/facts';
import type { Cause, Concession, OwnFact, PromiseKind } from '../playbook/types';
import type { Reason } from '../trouble/result';
import type { PhraseValues, Words } from '../wording/phrase';
import type { Visit } from './page';
import type { Lockable } from './policy';
import type { Settings } from './settings';

/** Everything the sidebar needs to draw one frame. It draws what it is told and decides nothing. */
export interface SidebarState {
  readonly view: SidebarView;
  readonly settings: Settings;
  /** What the administrator has locked of them; absent when nothing is. */
  readonly locked?: readonly Lockable[];
  readonly link: LinkState;
  /** Set when the database is from a newer version, storage is full, and the like: one line, what to do. */
  readonly notice: { readonly reason: Reason; readonly key: string } | null;
  /** What the newest publish changed; null or absent when nothing is known to have changed. */
  readonly news?: PlaybookNews | null;
  /** Asks that were answered and whose case has not been looked at since. */
  readonly askNews?: readonly AskNews[];
  /** The page's number of the view this state is for; handed back with `sidebar/painted`. */
  readonly visit?: Visit;
  /** Whether the sidebar may draw this and earlier states again when it is told to. */
  readonly kept?: KeptMarks;
}

/**
 * States that a sidebar may draw again from its own memory. What is not among the good ones is to be gone from
 * that memory at once: something was written since, perhaps because somebody is to be forgotten.
 */
export interface KeptMarks {
  /** Names this state; null when it is not to be drawn again. */
  readonly mark: string | null;
  /** Every mark that still holds in this tab. */
  readonly good: readonly string[];
}

/** A publish as the agent reads it; sentences are in the language of the screen. */
export interface PlaybookNews {
  /** The backend's number of the version in force. */
  readonly version: number;
  readonly title: string;
  /** Who published it; null when the backend does not say. */
  readonly by: string | null;
  readonly at: number;
  readonly reason: string;
  /** It applies to open cases too. */
  readonly stopNow: boolean;
  /** How many things changed; `lines` holds the first of them. */
  readonly count: number;
  readonly lines: readonly string[];
  /** The agent has not said yet that they have read it. */
  readonly unread: boolean;
}

export interface LinkState {
  /** `standalone`: no backend configured, which is not "offline". `unreadable`: something answers, not as the contract says. `replaced`: restored, and the agent has not said that they know. */
  readonly backend:
    | 'standalone'
    | 'connected'
    | 'offline'
    | 'unreadable'
    | 'replaced'
    /** Signed in, and the agent does not let anything be sent. */
    | 'no-consent'
    | 'not-signed-in';
  readonly queued: number;
  /** When the backend last answered (ms since the epoch); absent when it is not known. */
  readonly heardAt?: number;
}

export type SidebarView =
  | { readonly kind: 'first-run' }
  /** No case is open: the find-a-customer box. */
  | {
      readonly kind: 'find';
      readonly query: string;
      readonly results: readonly Candidate[] | null;
      /** Promises of this browser that are due, the longest waiting first. */
      readonly due?: readonly PromiseDue[];
    }
  /** Without a key: the page has not said yet which case is open, if any. */
  | { readonly kind: 'loading'; readonly caseKey: string | null; readonly label: string }
  | {
      readonly kind: 'trouble';
      readonly caseKey: string | null;
      readonly label: string;
      readonly reason: Reason;
      readonly detail: string | null;
    }
  | ({ readonly kind: 'case' } & CaseView);

/** A promise that is due, with the number of its case as the helpdesk shows it. */
export interface PromiseDue {
  readonly id: string;
  readonly text: string;
  readonly owner: string;
  readonly due: number;
  readonly label: string;
}

/** Someone the case may be about: a name and what tells them apart, nothing else. */
export interface Candidate {
  readonly customerId: string;
  readonly name: string | null;
  readonly distinguishing: readonly string[];
}

export interface CaseView {
  readonly caseKey: string;
  readonly label: string;
  readonly subject: string;
  readonly mode: 'live' | 'written';
  /** null: an unknown person. */
  readonly profile: Profile | null;
  readonly who: 'known' | 'unknown' | 'several' | 'unverified';
  readonly candidates: readonly Candidate[];
  /** Milliseconds since the epoch of the oldest fact on screen; null when all are fresh. */
  readonly staleSince: number | null;
  readonly advice: Advice;
  /**
   * While nobody has said what happened: what the best guess would give room for, or that any of the guesses is
   * one to hand over. Shown as a guess, never given.
   */
  readonly guessed?: GuessedView;
  /** Answers the agent gave on this case; `null` is "don't know". */
  readonly answers: Readonly<Record<string, FactValue | null>>;
  /** Facts as they stand, for labels and words: units already attached. */
  readonly factValues: PhraseValues;
  readonly hear: HearView;
  readonly step: 'hear' | 'solve' | 'close';
  /** Solve open or folded, as the playbook and the agent want it. */
  readonly solveOpen: boolean;
  readonly decisions: readonly DecisionView[];
  readonly promises: readonly PromiseView[];
  /** What Leeway has put into the reply and the note of this case; absent when nothing. */
  readonly inserted?: readonly { readonly into: 'reply' | 'note'; readonly text: string }[];
  /** The note as it would go in now. */
  readonly note: string;
  readonly playbook: PlaybookView;
  readonly pageCanInsert: boolean;
  /** A lead has switched inserting off for this helpdesk; absent otherwise. */
  readonly insertionOff?: boolean;
  readonly undo: { readonly key: string; readonly until: number } | null;
  /** When a promise of each kind would be due if it were made now (ms): team hours are already counted. */
  readonly promiseDue?: Readonly<Record<string, number>>;
  /** What a lead has been asked for on this case, the newest first; an undone ask is left out. */
  readonly asks?: readonly AskView[];
  /** A give that the backend would not have. Nobody was told of it: what is left, and what can be done. */
  readonly refusal?: RefusalView;
  /** A give waits for the backend's word: it is not shown as given yet. */
  readonly reserving?: boolean;
  /** Open incidents, the one behind this case first; absent when there are none. */
  readonly incidents?: readonly IncidentView[] | undefined;
  /** The helpdesk did not answer for this case, or not for all of it: what is shown was known before. */
  readonly trouble?: Reason;
  /** True while the helpdesk has not answered for this case: its words may still come, so their place is kept. */
  readonly reading?: boolean;
  /** True for the built-in demo case: to be marked as such; its acts are not kept. */
  readonly demo?: boolean;
}

/** An incident as its lead declared it. Texts are the lead's; times are milliseconds since the epoch. */
export interface IncidentView {
  readonly id: string;
  readonly title: string;
  readonly since: number;
  readonly nextUpdate: number | null;
  readonly known: string;
  readonly words: Words;
  readonly concierge: string | null;
  /** What its own remedy may cost in all and what of that is used, minor units; absent without a limit. */
  readonly budget?: { readonly amount: number; readonly used: number } | null;
  /** `found` by a list or a condition, `said` or `denied` by the agent, `open` for anybody. */
  readonly stands: 'found' | 'said' | 'denied' | 'open';
  /** This is the one the advice reckons with. */
  readonly behind: boolean;
}

export interface GuessedView {
  readonly cause: string;
  readonly label: Words;
  /** Minor units of the playbook's currency. */
  readonly left: number;
  readonly first: { readonly title: Words; readonly amount: number | null } | null;
  /** Where the guess is one to hand over: who takes it and how. No money is spoken of meanwhile. */
  readonly handOver?: { readonly to: Words; readonly how: Words };
}

export interface HearView {
  /** Made from the customer's own words; null when there is nothing to go on (a call). */
  readonly draft: Draft | null;
  /** They wrote, and there is nothing in it to repeat: a plain question, thanks. */
  readonly plain?: boolean;
  /** What the agent typed while they talked. */
  readonly slots: Slots | null;
  /** The text as it stands after edits. */
  readonly text: string;
  readonly edited: boolean;
  readonly confirmedAt: number | null;
  /** A confirmed repeat-back by someone before. */
  readonly earlier: Heard | null;
}

export interface DecisionView extends Given {
  readonly title: Words;
  readonly say: Words;
  readonly steps: readonly { readonly text: Words; readonly link?: string; readonly done: boolean }[];
  readonly sync: 'local' | 'queued' | 'sent' | 'over' | 'refused';
  /** Why it was refused, as the backend said it. */
  readonly reason?: string;
  readonly state: DecisionState;
  /** Given in another browser, by a colleague or by the agent: it is not changed here. */
  readonly by?: 'me' | 'colleague';
  /** A lead took it back: who, when, and why. */
  readonly movedBy?: { readonly name: string | null; readonly at: number; readonly reason: string };
}

export interface AskView {
  readonly id: string;
  readonly concession: string;
  readonly title: Words;
  readonly amount: number | null;
  /** Null for asks of an older Leeway. */
  readonly at: number | null;
  /** `local`: kept here, and nobody is told. `queued`: told when the backend is back. */
  readonly state: 'local' | 'queued' | 'waiting' | 'refused' | 'yes' | 'no' | 'given' | 'ended';
  readonly by: string;
  readonly text: string;
  /** The most that may be given with a yes; null for what costs nothing. */
  readonly approved: number | null;
  readonly until: number | null;
}

export interface RefusalView {
  readonly concession: string;
  readonly title: Words;
  readonly amount: number;
  readonly reason: 'over-room' | 'over-budget' | 'held' | 'ask-used' | 'ask-expired' | 'other';
  /** What may still be given of it; null when the backend did not say. */
  readonly left: number | null;
}

/** A lead has answered on another case than the one on screen. */
export interface AskNews {
  readonly id: string;
  readonly caseKey: string;
  readonly label: string;
  readonly title: Words;
  readonly answer: 'yes' | 'no';
}

export interface PromiseView {
  /** The promise that was not kept and that this one makes good. */
  readonly makesGood?: string;
  readonly id: string;
  readonly text: string;
  readonly owner: string;
  readonly due: number;
  readonly state: 'open' | 'kept' | 'broken';
}

/** The parts of the playbook the sidebar has to name. */
export interface PlaybookView {
  readonly title: string;
  readonly version: number;
  readonly language: string;
  readonly currency: string;
  readonly causes: readonly Pick<Cause, 'id' | 'label'>[];
  readonly ownFacts: readonly OwnFact[];
  readonly promises: readonly PromiseKind[];
  readonly apology: Words;
  readonly acts: readonly Pick<Concession, 'id' | 'title'>[];
}
