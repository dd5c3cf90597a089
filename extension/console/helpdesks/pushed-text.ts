/** The list in a text, or where it cannot be read. `line` is 0 where the browser does not say. */
export type ReadList =
  | { readonly ok: true; readonly list: readonly unknown[] }
  | { readonly ok: false; readonly what: 'empty' | 'json' | 'list'; readonly line: number };

/** A file beyond this is no list of selectors. */
export const mostLetters = 200_000;

/** Reads what the contract takes, `{"adapters": […]}`, and the bare list. */
export function readPushed(text: string): ReadList {
  const plain = text.replace(/^\uFEFF/, '').trim();
  if (plain === '') return { ok: false, what: 'empty', line: 0 };
  let read: unknown;
  try {
    read = JSON.parse(plain);
  } catch (error) {
    return { ok: false, what: 'json', line: lineIn(plain, String(error)) };
  }
  const list = Array.isArray(read) ? read : (read as { readonly adapters?: unknown } | null)?.adapters;
  return Array.isArray(list) ? { ok: true, list } : { ok: false, what: 'list', line: 0 };
}

/** Browsers name the line, or only the place in the text. */
function lineIn(text: string, message: string): number {
  const line = /line (\d+)/.exec(message)?.[1];
  if (line) return Number(line);
  const position = /position (\d+)/.exec(message)?.[1];
  return position ? text.slice(0, Number(position)).split('\n').length : 0;
}

/** As it is shown in the field, one thing a line. */
export const pushedText = (list: readonly unknown[]): string => JSON.stringify({ adapters: list }, null, 2);

/** What a lead begins with who has never pushed anything. */
export const examplePushed = (version: string): string =>
  pushedText([
    {
      adapter: 'zendesk',
      versions: [version.split('.').slice(0, 2).join('.')],
      selectors: { composer: '[contenteditable="true"][data-test-id="new-name"]' },
      off: [],
    },
  ]);
