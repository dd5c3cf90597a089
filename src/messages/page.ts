import type { CaseSeen, ListSeen } from '../customer/seen';
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
  /** A case became the active one. The veil is already drawn. `seen` is null until the helpdesk has answered. */
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
  /** The helpdesk's answer for the open case (also when it changed since). */
  | { readonly to: 'background'; readonly type: 'page/case-seen'; readonly seen: CaseSeen }
  /** No case is active any more. */
  | { readonly to: 'background'; readonly type: 'page/case-left'; readonly visit?: Visit }
  /** A list of cases is on screen; kept in memory only. */
  | { readonly to: 'background'; readonly type: 'page/list-seen'; readonly seen: ListSeen }
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
export type PagePart = 'insertion' | 'list-warming' | 'room';

/** What a backend has pushed for one helpdesk: places of its page under other names, parts that rest. */
export interface AdapterChange {
  readonly selectors: Readonly<Record<string, string>>;
  readonly off: readonly PagePart[];
}

export interface Mount {
  /** Address of the sidebar document, with the one-time nonce in its fragment. */
  readonly src: string;
  readonly side: 'right' | 'left';
  readonly width: number;
  readonly collapsed: boolean;
  readonly theme: 'system' | 'light' | 'dark';
  readonly texts?: PageTexts;
  /** Absent where the package's own holds. */
  readonly change?: AdapterChange;
  /** Ids of helpdesk fields worth reading, from the settings. */
  readonly fields: {
    readonly user: readonly string[];
    readonly organization: readonly string[];
    readonly case: readonly string[];
  };
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
  /** The page forbids embedded frames (COEP). */
  readonly blocked: string;
}

/** What the helpdesk answered to a GET; `retryAfter` in seconds, `json` null when it was not JSON. */
export interface HelpdeskAnswer {
  readonly status: number;
  readonly retryAfter: number | null;
  readonly json: unknown;
}

export interface PageAnswers {
  'page/mounted': Mount | null;
  'page/case-opened': null;
  'page/case-seen': null;
  'page/case-left': null;
  'page/list-seen': null;
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
  /** Ask again for the open case (after settings changed, with the fields now wanted; or on the agent's retry). */
  | { readonly to: 'page'; readonly type: 'background/look-again'; readonly fields?: Mount['fields'] }
  /** What is pushed for this helpdesk from now on, whole; what it does not name is as in the package. */
  | { readonly to: 'page'; readonly type: 'background/adapter'; readonly change: AdapterChange }
  | { readonly to: 'page'; readonly type: 'background/unmount' };

export interface ToPageAnswers {
  'background/show': null;
  'background/layout': null;
  /** `ok` only when the text was found in the right editor of the right case afterwards. */
  'background/insert-text': Result<{ readonly verified: boolean }>;
  'background/focus': null;
  'background/look-again': null;
  'background/adapter': null;
  'background/unmount': null;
}
