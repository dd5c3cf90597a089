import type { Slots } from '../listening/types';
import type { FactValue } from '../playbook/facts';
import type { Result } from '../trouble/result';
import type { Visit } from './page';
import type { Settings } from './settings';
import type { SidebarState } from './sidebar-state';

/**
 * What the sidebar says to the background. Every act names its case; the background refuses an act for a
 * case that is not the one bound to the frame. Acts answer with the new state (or the trouble).
 */
export type FromSidebar =
  /** First word of a frame; `nonce` from the fragment binds it. Answered with the whole state. */
  | { readonly to: 'background'; readonly type: 'sidebar/ready'; readonly nonce: string }
  /** This case (or null: a view without one) is on screen; the veil may lift. */
  | {
      readonly to: 'background';
      readonly type: 'sidebar/painted';
      readonly caseKey: string | null;
      readonly visit?: Visit;
    }
  /** Every 20 s while visible, so that the worker lives. */
  | { readonly to: 'background'; readonly type: 'sidebar/alive' }
  | ({ readonly to: 'background' } & SidebarAct)
  | { readonly to: 'background'; readonly type: 'sidebar/find'; readonly query: string }
  | { readonly to: 'background'; readonly type: 'sidebar/open-customer'; readonly customerId: string }
  | { readonly to: 'background'; readonly type: 'sidebar/set'; readonly settings: Partial<Settings> }
  /** The agent has read what the publish of this version (the backend's number) changed. */
  | { readonly to: 'background'; readonly type: 'sidebar/news-read'; readonly version: number }
  /** The open case goes by the playbook in force from now on, not by the one it began with. */
  | { readonly to: 'background'; readonly type: 'sidebar/take-playbook' }
  | { readonly to: 'background'; readonly type: 'sidebar/focus-reply' }
  | { readonly to: 'background'; readonly type: 'sidebar/retry' }
  /** Signs in again where this browser was signed in; elsewhere, and when that comes to nothing, the options open. */
  | { readonly to: 'background'; readonly type: 'sidebar/sign-in' }
  /** The backend was restored, and the agent goes on with it. */
  | { readonly to: 'background'; readonly type: 'sidebar/accept-restored' }
  /** To the tab where this case is open, or a new one. */
  | { readonly to: 'background'; readonly type: 'sidebar/go-to-case'; readonly news: string }
  | { readonly to: 'background'; readonly type: 'sidebar/open-options'; readonly section?: string };

export type SidebarAct = {
  readonly caseKey: string;
} /** A fact set by the agent; `null` is "don't know", `undefined` takes the answer back. */ & (
  | { readonly type: 'sidebar/answer'; readonly fact: string; readonly value: FactValue | null | undefined }
  /** This case is about that incident, or it is not; `undefined` takes the word back. */
  | {
      readonly type: 'sidebar/incident';
      readonly incident: string;
      readonly about: boolean | undefined;
    }
  | { readonly type: 'sidebar/choose-customer'; readonly customerId: string }
  | { readonly type: 'sidebar/verify' }
  /** The draft as edited, or the slots of a call; kept with the case, debounced. */
  | { readonly type: 'sidebar/hear'; readonly text?: string; readonly slots?: Slots }
  | { readonly type: 'sidebar/confirm'; readonly confirmed: boolean }
  | { readonly type: 'sidebar/step'; readonly step: 'hear' | 'solve' | 'close'; readonly solveOpen?: boolean }
  /** `decisionId` is a UUIDv7 made by the sidebar, so that a repeated message is one act. */
  | {
      readonly type: 'sidebar/give';
      readonly decisionId: string;
      readonly concession: string;
      readonly amount: number | null;
      /** The ask a lead said yes to, when it is given on that word. */
      readonly ask?: string;
      /** The decision of the same press that this one goes along with: they are taken back together. */
      readonly along?: string;
    }
  | {
      readonly type: 'sidebar/change-decision';
      readonly decisionId: string;
      readonly state: 'declined' | 'withdrawn' | 'done' | 'given';
    }
  | {
      readonly type: 'sidebar/tick';
      readonly decisionId: string;
      readonly step: number;
      readonly done: boolean;
    }
  | {
      readonly type: 'sidebar/ask';
      readonly id: string;
      readonly concession: string;
      readonly amount: number | null;
      readonly reason: string;
    }
  | { readonly type: 'sidebar/not-needed'; readonly id: string; readonly concession: string }
  | {
      readonly type: 'sidebar/promise';
      readonly id: string;
      readonly kind: string;
      readonly text: string;
      readonly due: number;
      readonly owner: string;
      /** The promise that was not kept and that this one makes good. */
      readonly makesGood?: string;
    }
  | {
      readonly type: 'sidebar/change-promise';
      readonly id: string;
      readonly state: 'open' | 'kept' | 'broken';
    }
  | {
      readonly type: 'sidebar/snag';
      readonly id: string;
      readonly about: 'rule' | 'product' | 'process' | 'heard';
      readonly rule: string | null;
      readonly text: string;
    }
  | { readonly type: 'sidebar/praise'; readonly id: string; readonly text: string }
  | { readonly type: 'sidebar/note'; readonly text: string }
  | { readonly type: 'sidebar/insert-text'; readonly kind: 'reply' | 'note'; readonly text: string }
  | { readonly type: 'sidebar/close-case' }
  | { readonly type: 'sidebar/undo' }
);

/** Every message but `insert-text` answers with the state that follows. */
export interface SidebarAnswers {
  'sidebar/insert-text': Result<{ readonly verified: boolean }>;
  default: Result<SidebarState>;
}

/** Sent only with `{frameId}` of the bound frame. */
export type ToSidebar =
  | {
      readonly to: 'sidebar';
      readonly type: 'background/advice';
      readonly state: SidebarState;
      readonly visit?: Visit;
    }
  /**
   * The page shows a case whose last state the sidebar may still have, under this mark: then it is drawn at once
   * and answered with true as soon as it is painted, else with false. The state made anew comes in any case.
   */
  | {
      readonly to: 'sidebar';
      readonly type: 'background/again';
      readonly caseKey: string;
      readonly mark: string;
      readonly visit: Visit;
    }
  /** The agent's own command leads the focus into the sidebar: from now on its letters are meant. */
  | { readonly to: 'sidebar'; readonly type: 'background/focus' };
