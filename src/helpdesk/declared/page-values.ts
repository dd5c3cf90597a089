import type { PageDescription, PageMessages, PageValue } from './description';
import { findAll, fits } from './find';
import type { PageSaid, PageSays } from './page-says';
import { trimmed } from './trim';

const mostMessages = 20;
const longest = 20_000;

/** The name of the first value that must be there and is not; null when all are. */
export function missing(page: Document, { values }: Pick<PageDescription, 'values'>): string | null {
  const lacks = Object.entries(values).find(([, value]) => !value.optional && valueOn(page, value) === null);
  return lacks?.[0] ?? null;
}

/** Everything a description reads from the page. */
export function pageSays(page: Document, { values, messages }: PageDescription): PageSays {
  return {
    values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, valueOn(page, value)])),
    messages: messages ? saidOn(page, messages) : null,
  };
}

/** One value; null when there are more or fewer elements than there must be, or nothing is left of the text. */
export function valueOn(page: Document, value: PageValue): string | null {
  const found = findAll(page, value.selector, value.frames);
  const [first] = found;
  return first && found.length === (value.count ?? 1) ? textOf(first, value) : null;
}

/** The text of one element, as a description cuts it. */
export function textOf(element: Element, value: Omit<PageValue, 'selector'>): string | null {
  const whole =
    value.attribute === undefined
      ? fits(element, 'input,textarea,select')
        ? (element as HTMLInputElement).value
        : element.textContent
      : element.getAttribute(value.attribute);
  return whole === null ? null : trimmed(flat(whole).slice(0, longest), value);
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The customer's last messages, oldest first. */
function saidOn(page: Document, { each, customer, text, time, order }: PageMessages): readonly PageSaid[] {
  const theirs = findAll(page, each).filter(
    (one) => fits(one, customer) || findAll(one, customer).length > 0,
  );
  const last =
    order === 'oldest-first' ? theirs.slice(-mostMessages) : theirs.slice(0, mostMessages).reverse();
  return last.flatMap((one) => {
    const [body] = findAll(one, text);
    const words = body ? wordsIn(body as HTMLElement).slice(0, longest) : '';
    const [when] = time ? findAll(one, time.selector) : [];
    return words === '' ? [] : [{ text: words, time: when ? textOf(when, time ?? {}) : null }];
  });
}

/** As a person reads it, in lines; a message that is folded away has only its plain text. */
const wordsIn = (body: HTMLElement): string =>
  // biome-ignore lint/performance/useDomNodeTextContent: only what is laid out has the lines a person reads
  (body.innerText || body.textContent || '').trim();
