import { no, ok, type Result } from '../../trouble/result';
import { giveFocus } from '../editors/caret';
import { editorWithin } from '../editors/editor-within';
import { insertAtCaret } from '../editors/insert-at-caret';
import { kindOf } from '../editors/kinds';
import { caseAt, idOf, type Where } from './address';
import type { Composer, PageDescription } from './description';
import { findAll, fits } from './find';
import { valueOn } from './page-values';

type Sight =
  | { readonly kind: 'case'; readonly id: string; readonly caseKey: string; readonly label: string }
  | { readonly kind: 'other' }
  | { readonly kind: 'unsure'; readonly caseKey: string | null; readonly part: string };

/** A helpdesk that is only described, as the page script needs it: an adapter like those that are written. */
export function declared(given: PageDescription) {
  let about = given;
  const { id } = given;

  const look = (document: Document, place: Where & { readonly host: string }): Sight => {
    const at = caseAt(place, about.cases);
    if (!at) return { kind: 'other' };
    const ticket = idOf(at.parts);
    const caseKey = `${id}:${place.host}:${ticket}`;
    const number = at.parts.label ?? at.parts.id ?? '';
    if (about.front && at.reads) {
      const front = valueOn(document, about.front);
      if (front === null) return { kind: 'unsure', caseKey, part: 'header-tab' };
      // An address may write letters large that the page writes small.
      const isFront = (part = '') => part.toLowerCase() === front.toLowerCase();
      if (!isFront(at.parts.id) && !isFront(at.parts.label))
        return { kind: 'unsure', caseKey, part: 'case-id' };
    }
    return { kind: 'case', id: ticket, caseKey, label: /^\d/.test(number) ? `#${number}` : number };
  };

  const editor = (document: Document): HTMLElement | null =>
    about.composer ? editorOf(document, about.composer) : null;

  const composer = (document: Document, _: string, kind: 'reply' | 'note'): Result<HTMLElement> => {
    if (!about.composer) return no('page-changed', 'composer-none');
    const found = editorOf(document, about.composer);
    if (!found) return no('conflict', 'composer-closed');
    const mode = modeOf(document, about.composer);
    if (mode === null) return no('page-changed', 'composer-mode');
    return mode === kind ? ok(found) : no('conflict', `composer-is-${mode}`);
  };

  return {
    id,
    tenant: (host: string) => host,
    look,
    /** Pushed selectors by the name of their place, such as `email`, `composer` or `front`. */
    adopt(_: Document, replaced: Readonly<Record<string, string>>) {
      about = withSelectors(given, replaced);
    },
    about: () => about,
    tablist: () => null,
    tabAttributes: () => [],
    main: (document: Document) =>
      (about.main === undefined ? null : (findAll(document, about.main)[0] as HTMLElement | undefined)) ??
      document.body,
    log: () => null,
    lastCustomerMessage: () => null,
    casesListed: () => [],
    casePath: () => '',
    wordsPath: () => '',
    listPath: () => '',
    editor,
    editorAround: (element: Element) =>
      kindOf(element) && about.composer && partOf(element, about.composer) ? (element as HTMLElement) : null,
    composer,
    insert: insertAtCaret,
    giveFocus,
    isSubmit: (element: Element) => about.send !== undefined && closest(element, about.send),
  };
}

/** Replaces selectors by the names of their places; whatever is not named stays. */
export function withSelectors(
  about: PageDescription,
  replaced: Readonly<Record<string, string>>,
): PageDescription {
  const of = <T extends { readonly selector: string }>(name: string, one: T): T =>
    Object.hasOwn(replaced, name) ? { ...one, selector: replaced[name] ?? one.selector } : one;
  const values = Object.fromEntries(
    Object.entries(about.values).map(([name, value]) => [name, of(name, value)]),
  );
  return {
    ...about,
    values,
    ...(about.front && { front: of('front', about.front) }),
    ...(about.composer && { composer: of('composer', about.composer) }),
    ...(Object.hasOwn(replaced, 'send') && { send: replaced.send }),
    ...(Object.hasOwn(replaced, 'main') && { main: replaced.main }),
  } as PageDescription;
}

/** The one editor of a part that can be seen; null when it is closed, or when several could be meant. */
function editorOf(document: Document, { selector, frames }: Composer): HTMLElement | null {
  const editors = new Set(
    findAll(document, selector, frames)
      .map(editorWithin)
      .filter((one) => one !== null),
  );
  return editors.size === 1 ? ([...editors][0] ?? null) : null;
}

function modeOf(document: Document, { mode }: Composer): 'reply' | 'note' | null {
  if (mode.by === 'always') return mode.is;
  const shown = findAll(document, mode.selector).filter((one) =>
    one.checkVisibility({ visibilityProperty: true }),
  );
  if (mode.by === 'visible') {
    const is = (words: readonly string[] = []) => shown.some((one) => words.some((word) => fits(one, word)));
    return one(is(mode.reply), is(mode.note));
  }
  const [only, second] = findAll(document, mode.selector);
  if (!only || second) return null;
  const has = (words: readonly string[] = []): boolean => {
    if (mode.by === 'class') return words.some((word) => only.classList.contains(word));
    const value =
      mode.by === 'value' ? (only as HTMLSelectElement).value : only.getAttribute(mode.attribute ?? '');
    return value !== null && words.includes(value);
  };
  // A side that names no words of its own is what the other one is not.
  if (mode.note === undefined) return has(mode.reply) ? 'reply' : 'note';
  if (mode.reply === undefined) return has(mode.note) ? 'note' : 'reply';
  return one(has(mode.reply), has(mode.note));
}

const one = (reply: boolean, note: boolean): 'reply' | 'note' | null =>
  reply === note ? null : reply ? 'reply' : 'note';

const closest = (element: Element, selector: string): boolean => {
  for (let one: Element | null = element; one; one = one.parentElement) if (fits(one, selector)) return true;
  return false;
};

const partOf = (element: Element, { selector }: Composer): boolean => closest(element, selector);
