import type { HelpdeskAnswer } from '../../src/messages/page';
import type { Result } from '../../src/trouble/result';
import type { Place } from './place';

/** What the page shows now: an open case, a list, something else, or two things that do not agree. */
export type Sight =
  | { readonly kind: 'case'; readonly id: string; readonly caseKey: string; readonly label: string }
  | { readonly kind: 'list' }
  | { readonly kind: 'other' }
  | { readonly kind: 'unsure'; readonly caseKey: string | null; readonly part: string };

export type Get = (
  path: string,
  headers?: Readonly<Record<string, string>>,
) => Promise<Result<HelpdeskAnswer>>;

/** One helpdesk as the page script needs it: the DOM to look and insert, and what to ask for. */
export interface Adapter {
  readonly id: string;
  readonly tenant: (host: string) => string;
  readonly look: (document: Document, place: Place) => Sight;
  /** Takes pushed selectors instead of the package's; an empty record gives all of those back. */
  readonly adopt: (document: Document, replaced: Readonly<Record<string, string>>) => void;
  readonly tablist: (document: Document) => Element | null;
  /** Attributes in the bar of tabs that tell which is in front. */
  readonly tabAttributes: () => string[];
  readonly main: (document: Document) => HTMLElement | null;
  readonly log: (document: Document, id: string) => Element | null;
  readonly lastCustomerMessage: (document: Document, id: string) => number | null;
  readonly casesListed: (document: Document) => readonly string[];
  /** What is asked about a case at once; what the earlier cases are asked by, the background says. */
  readonly casePath: (id: string) => string;
  readonly wordsPath: (id: string) => string;
  readonly listPath: (ids: readonly string[]) => string;
  readonly editor: (document: Document, id: string) => HTMLElement | null;
  readonly editorAround: (element: Element) => HTMLElement | null;
  readonly composer: (document: Document, id: string, kind: 'reply' | 'note') => Result<HTMLElement>;
  readonly insert: (
    editor: HTMLElement,
    text: string,
    at: { readonly caret: Range | null; readonly still: () => boolean },
  ) => Promise<Result<{ readonly verified: boolean }>>;
  readonly giveFocus: (editor: HTMLElement, caret: Range | null) => void;
  readonly isSubmit: (element: Element) => boolean;
}
