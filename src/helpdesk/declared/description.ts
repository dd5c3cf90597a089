/**
 * One helpdesk as data: flat, closed, without logic. `check-description.ts` says what is wrong with one. Hosts, requests, headers and
 * cookies come from the package, the administrator's policy or the person who confirmed them at this browser.
 */
export interface Description {
  /** Small letters, digits and hyphens; stands in case keys: `rt:desk.example.com:4812`. */
  readonly id: string;
  readonly name: string;
  /** Match patterns of the vendor's own hosts; empty for helpdesks that live under names of their owners. */
  readonly hosts: readonly string[];
  readonly cases: readonly CaseAddress[];
  /**
   * `page-loads`: every case comes with a new document. `in-place`: the address changes in the same document, in which
   * the case before may still stand.
   */
  readonly moves: 'page-loads' | 'in-place';
  /** What on the page names the case in front, the same as `{id}` or `{label}` of the address. */
  readonly front?: PageValue;
  /** GETs to the page's own origin, at most four, in this order. */
  readonly requests?: readonly ReadRequest[];
  readonly values: { readonly [Name in ValueName]?: Value };
  /** The helpdesk's words for a state; what is not listed is `open`. */
  readonly states?: Readonly<Record<string, 'new' | 'open' | 'pending' | 'solved' | 'closed'>>;
  /** Channels on which somebody waits: calls and chats. */
  readonly live?: readonly string[];
  readonly messages?: Messages;
  readonly composer?: Composer;
  /** What sends the reply. */
  readonly send?: string;
  /** What becomes narrower when the sidebar stands beside it. */
  readonly main?: string;
  /** Where its hooks were seen, and when; absent for descriptions of one's own. */
  readonly source?: Source;
}

export interface Source {
  /** `run`: a real installation was used; `read`: taken from source text and public extensions. */
  readonly how: 'run' | 'read';
  /** Version, or where it was read. */
  readonly what: string;
  /** `2026-11-28` */
  readonly on: string;
}

/**
 * An address of a case: path, query and hash, with `{name:kind}` for what changes. Kinds: `digits`, `word`
 * (letters, digits, `_`, `-`, `.`), `key` (`ABC-12`), `guid`. `*` stands for one part of a path, a `/*` at the end for
 * anything below, a leading `*` for none or one folder that the helpdesk is installed in (`{base}` in requests).
 */
export interface CaseAddress {
  readonly address: string;
  /** `write`: only the composer is there; nothing is read from this page. */
  readonly for?: 'read' | 'write';
}

export const valueNames = [
  'id',
  'label',
  'subject',
  'status',
  'channel',
  'createdAt',
  'tags',
  'person',
  'name',
  'email',
  'phone',
  'external',
  'language',
  'organizationId',
  'organization',
] as const;
export type ValueName = (typeof valueNames)[number];

/** What is cut from a text, in this order; each must find what it names. */
export interface Trim {
  readonly after?: string;
  readonly before?: string;
  /** The text between the first of these and the next of those. */
  readonly between?: readonly [string, string];
  /** The only run of digits in it. */
  readonly digits?: true;
}

/** From the page: the text of one element, or an attribute of it. */
export interface PageValue extends Trim {
  readonly selector: string;
  readonly attribute?: string;
  /** Frames to go through, by selector, outermost first. */
  readonly frames?: readonly string[];
  /** How many there must be; 1 unless said. The first is read. */
  readonly count?: number;
  /** It may be missing, as a phone number may. */
  readonly optional?: true;
}

/** From an answer: names and positions between dots, `requester.emails.0`. */
export interface AnswerValue extends Trim {
  readonly from: string;
  readonly path: string;
  readonly encoded?: 'base64';
  /** A number of seconds or milliseconds since 1970; else a date with a zone. */
  readonly time?: 'seconds' | 'milliseconds';
}

export type Value = PageValue | AnswerValue;

export interface ReadRequest {
  readonly name: string;
  /** `{id}`, `{base}`, other parts of the address, or a field of an earlier answer: `{ticket.requester.id}`. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly HeaderFromCookie[];
}

export interface HeaderFromCookie {
  readonly header: string;
  readonly cookie: string;
  /** Where the cookie holds JSON: what of it. */
  readonly path?: string;
}

/** Messages on the page, or in an answer. */
export type Messages = PageMessages | AnswerMessages;

export interface PageMessages {
  readonly each: string;
  /** Which of them are the customer's: the message itself or something in it. */
  readonly customer: string;
  readonly text: string;
  readonly time?: { readonly selector: string; readonly attribute?: string };
  readonly order: 'oldest-first' | 'newest-first';
}

export interface AnswerMessages {
  readonly from: string;
  /** Path of the list. */
  readonly each: string;
  readonly text: string;
  readonly encoded?: 'base64';
  readonly html?: true;
  readonly time?: string;
  readonly timeIn?: 'seconds' | 'milliseconds';
  /** Path of what says who wrote it, and the words that mean the customer; `{person}` and `{email}` are theirs. */
  readonly who: string;
  readonly customer: readonly string[];
  /** A path and the words without which it is no message of the customer's (a type, a kind of content). */
  readonly only?: { readonly path: string; readonly is: readonly string[] };
  readonly order: 'oldest-first' | 'newest-first';
}

export interface Composer {
  /** The editor, or a part of the page with the one editor in it. */
  readonly selector: string;
  readonly frames?: readonly string[];
  readonly mode: Mode;
}

/** What tells whether a reply or a note is being written. */
export type Mode =
  | { readonly by: 'always'; readonly is: 'reply' | 'note' }
  | {
      /** The value of a select, whether it is visible, one of its classes, or an attribute of it. */
      readonly by: 'value' | 'visible' | 'class' | 'attribute';
      readonly selector: string;
      readonly attribute?: string;
      readonly reply?: readonly string[];
      readonly note?: readonly string[];
    };

/** What a page is handed of a description: nothing of hosts, requests or answers. */
export type PageDescription = Pick<
  Description,
  'id' | 'cases' | 'moves' | 'front' | 'composer' | 'send' | 'main'
> & {
  readonly values: { readonly [Name in ValueName]?: PageValue };
  readonly messages?: PageMessages;
};
