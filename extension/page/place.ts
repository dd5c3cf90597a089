/** Where a page is. */
export interface Place {
  readonly host: string;
  readonly pathname: string;
  /** Without the question mark. */
  readonly query: string;
  /** Without the hash sign. */
  readonly hash: string;
}

/** Read from the address as a text: a `Location` would bring its whole interface with it. */
export function placeOf(page: Document): Place {
  const [bare, hash] = parted(page.URL, '#');
  const [path, query] = parted(bare, '?');
  const [, , host = '', ...parts] = path.split('/');
  return { host, pathname: `/${parts.join('/')}`, query, hash };
}

function parted(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
