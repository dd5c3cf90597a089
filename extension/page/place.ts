/** Where a page is. */
export interface Place {
  readonly host: string;
  readonly pathname: string;
}

/** Read from the address as a text: a `Location` would bring its whole interface with it. */
export function placeOf(page: Document): Place {
  const [, , host = '', ...parts] = before(before(page.URL, '#'), '?').split('/');
  return { host, pathname: `/${parts.join('/')}` };
}

const before = (text: string, mark: string): string => text.split(mark, 1)[0] ?? '';
