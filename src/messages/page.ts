import type { PageDescription } from '../helpdesk/declared/description';
import type { PageSays } from '../helpdesk/declared/page-says';
import type { AskFor } from '../helpdesk/declared/reading';
import type { Reason, Result } from '../trouble/result';

/**
 * Numbers the page's changes of view. It travels page → background → sidebar (with the advice) → background
 * (with `sidebar/painted`) → page, so that the veil lifts only for the view that is really painted, even when
 * an agent goes A → B → A faster than messages. Optional on every step; without it the case key decides.
 */
export type Visit = number;

/** What the page script says to the background. Every message carries `to`. */
export type FromPage =
  /** The script is up on a helpdesk page; answered with how to mount the sidebar, or null to stay away. */
  | {
      readonly to: 'background';
      readonly type: 'page/mounted';
      readonly adapter: string;
      readonly href: string;
    }
  /** A case became the active one. The veil is already drawn. Answered with whether the case has been read before. */
  | {
      readonly to: 'background';
      readonly type: 'page/case-opened';
      readonly caseKey: string;
      readonly label: string;
      readonly adapter: string;
      readonly tenant: string;
      /** Counts every change of view on this page, see `Visit`. */
      readonly visit?: Visit;
    }
  /** What the helpdesk answered about a case, unread; answered with what else to ask it. */
  | ({
      readonly to: 'background';
      readonly type: 'page/case-read';
      readonly caseKey: string;
    } & CaseAnswers)
  /**
   * The same of a helpdesk that is only described: what its page shows (null where nothing is read) and what came for
   * each question so far. Answered with the next question.
   */
  | {
      readonly to: 'background';
      readonly type: 'page/declared-read';
      readonly caseKey: string;
      readonly page: PageSays | null;
      readonly answers: readonly Result<HelpdeskAnswer>[];
    }
  /** No case is active any more. */
  | { readonly to: 'background'; readonly type: 'page/case-left'; readonly visit?: Visit }
  /** What the helpdesk answered about a list of cases on screen; kept in memory only. Answered with whether it was one. */
  | {
      readonly to: 'background';
      readonly type: 'page/list-read';
      readonly adapter: string;
      readonly tenant: string;
      readonly list: HelpdeskAnswer;
    }
  /** Something about the page or its API is not as expected; said, not guessed around. */
  | {
      readonly to: 'background';
      readonly type: 'page/trouble';
      readonly caseKey: string | null;
      readonly reason: Reason;
      readonly part: string;
      readonly visit?: Visit;
    }
  /**
   * The page's own policy forbids the script to fetch (Firefox, `connect-src 'none'`): the background asks
   * instead. GET only, only at the sender's own origin (as the browser stamped it, never from this message),
   * and only paths for which the adapter's `isReadPath` says yes.
   */
  | {
      readonly to: 'background';
      readonly type: 'page/fetch';
      readonly adapter: string;
      readonly path: string;
    }
  /** The agent dragged the edge or folded the sidebar on the page; to be kept in the settings. */
  | {
      readonly to: 'background';
      readonly type: 'page/layout';
      readonly width: number;
      readonly collapsed: boolean;
    }
  /** The agent pressed submit: the case may be closing. */
  | { readonly to: 'background'; readonly type: 'page/submitted'; readonly caseKey: string };

/** A part of what the page script does that a lead can switch off for a helpdesk. */
export type PagePart = 'insertion' | 'list-warming' | 'page-space';

/** What a backend has pushed for one helpdesk: places of its page under other names, parts that rest. */
export interface AdapterChange {
  readonly selectors: Readonly<Record<string, string>>;
  readonly off: readonly PagePart[];
}

export interface Mount {
  /**
   * Address of the sidebar document, with the one-time nonce in its fragment. Null where the page's embedder policy would
   * refuse it and tell the page its address: then there is no frame, and the agent is told why.
   */
  readonly src: string | null;
  readonly side: 'right' | 'left';
  readonly width: number;
  readonly collapsed: boolean;
  readonly theme: 'system' | 'light' | 'dark';
  readonly texts?: PageTexts;
  /** Absent where the package's own holds. */
  readonly change?: AdapterChange;
  /** How this helpdesk's page is read, where no code of its own does. */
  readonly declared?: PageDescription;
}

/**
 * The page script's few sentences, rendered by the background in the agent's language, because the script
 * carries no catalogue. Keys of the catalogues: `page.title`, `page.open`, `page.resize`,
 * `page.waiting`, `page.blocked`. Without them the script shows no words.
 */
export interface PageTexts {
  /** Accessible name of the sidebar frame. */
  readonly title: string;
  /** The folded tab opens the sidebar. */
  readonly open: string;
  /** The edge that changes the width. */
  readonly resize: string;
  /** Over the frame when the sidebar has not painted for some seconds. */
  readonly waiting: string;
  /** The page forbids embedded frames (its embedder policy). */
  readonly blocked: string;
}

/**
 * What the helpdesk answered to a GET, as it came: only the background reads it, so that the page neither carries
 * the code for it nor keeps what it says. `retryAfter` in seconds; `redirected` when it came from another address.
 */
export interface HelpdeskAnswer {
  readonly status: number;
  readonly retryAfter: number | null;
  readonly redirected: boolean;
  readonly body: string;
}

/**
 * What came back about one case. First `about` alone, to learn what to ask for the earlier cases; then with the
 * `words`, upon which the case is shown; `earlier` with them, or later together with both.
 */
export interface CaseAnswers {
  readonly about: Result<HelpdeskAnswer>;
  readonly words?: Result<HelpdeskAnswer>;
  readonly earlier?: Result<HelpdeskAnswer>;
}

/** What the background made of them; null when the case itself could not be read. */
export interface CaseTaken {
  /** The path to ask for the requester's earlier cases; null when there is none. */
  readonly earlier: string | null;
  /** When the customer last wrote; null before the words were read, and without any. */
  readonly heard: number | null;
}

/** What the background made of a described helpdesk's case; null when it could not be read. */
export interface DeclaredTaken {
  /** What to ask the helpdesk next; null when the case has been read. */
  readonly next: AskFor | null;
  /** When the customer last wrote; null where nobody knows. */
  readonly heard: number | null;
}

export interface PageAnswers {
  'page/mounted': Mount | null;
  'page/case-opened': { readonly known: boolean };
  'page/case-read': CaseTaken | null;
  'page/declared-read': DeclaredTaken | null;
  'page/case-left': null;
  'page/list-read': boolean;
  'page/trouble': null;
  'page/submitted': null;
  'page/fetch': Result<HelpdeskAnswer>;
  'page/layout': null;
}

/** What the background says to a page script, always with `tabs.sendMessage(tabId, m, {frameId: 0})`. */
export type ToPage =
  /** The sidebar has painted this case: lift the veil if it is still the active one. Null: a view without a case. */
  | {
      readonly to: 'page';
      readonly type: 'background/show';
      readonly caseKey: string | null;
      readonly visit?: Visit;
    }
  | {
      readonly to: 'page';
      readonly type: 'background/layout';
      readonly side: 'right' | 'left';
      readonly width: number;
      readonly collapsed: boolean;
      readonly theme: 'system' | 'light' | 'dark';
    }
  | {
      readonly to: 'page';
      readonly type: 'background/insert-text';
      readonly caseKey: string;
      readonly kind: 'reply' | 'note';
      readonly text: string;
    }
  /** Focus goes into the sidebar frame, or back to where the caret was. */
  | { readonly to: 'page'; readonly type: 'background/focus'; readonly where: 'sidebar' | 'reply' | 'toggle' }
  /** Ask again for the open case (after settings changed, or on the agent's retry). */
  | { readonly to: 'page'; readonly type: 'background/look-again' }
  /** What is pushed for this helpdesk from now on, whole; what it does not name is as in the package. */
  | { readonly to: 'page'; readonly type: 'background/adapter'; readonly change: AdapterChange }
  | { readonly to: 'page'; readonly type: 'background/unmount' };

export interface ToPageAnswers {
  'background/show': null;
  'background/layout': null;
  /** `ok` only when the text was found in the right editor of the right case afterwards. */
  'background/insert-text': Result<{ readonly verified: boolean }>;
  /** Where the focus is now. */
  'background/focus': 'sidebar' | 'reply';
  'background/look-again': null;
  'background/adapter': null;
  'background/unmount': null;
}
