const blocks = new Set(
  (
    'address article aside blockquote body dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li ' +
    'main nav ol p pre section table tbody td th thead tr ul'
  ).split(' '),
);

/**
 * What an editor shows, line by line, as `essence`: a block without blocks in it is a line, and so is what stands
 * between two breaks. An empty paragraph is an empty line.
 */
export function linesIn(editor: HTMLElement): readonly string[] {
  if ('value' in editor) return String(editor.value).split('\n').map(essence);
  const lines: string[] = [];
  let line: string | null = null;
  const end = (): void => {
    if (line !== null) lines.push(line);
    line = null;
  };
  const walk = (node: Node): void => {
    if (node.nodeType === 3) {
      const parts = broken(node as Text);
      parts.forEach((part, at) => {
        if (at > 0) {
          line ??= '';
          end();
        }
        if (at > 0 || essence(part) !== '') line = (line ?? '') + part;
      });
    } else if (node.nodeType === 1) {
      const element = node as Element;
      if (element.localName === 'br') {
        line ??= '';
        end();
      } else if (blocks.has(element.localName)) {
        end();
        const before = lines.length;
        for (const child of element.childNodes) walk(child);
        if (lines.length === before && line === null) line = '';
        end();
      } else {
        for (const child of element.childNodes) walk(child);
      }
    }
  };
  for (const child of editor.childNodes) walk(child);
  end();
  return lines.map(essence);
}

/** The lines of one text: breaks count only where the page keeps them. */
function broken(text: Text): readonly string[] {
  if (!text.data.includes('\n')) return [text.data];
  const around = text.parentElement;
  const kept = around && /^(pre|break-spaces)/.test(getComputedStyle(around).whiteSpace);
  return kept ? text.data.split('\n') : [text.data];
}

/**
 * What stays of a text when an editor has laid it out and corrected its typography. Escapes only: one character
 * beyond Latin-1 in the bundle and the browser keeps the whole script in twice the memory.
 */
export const essence = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, '')
    .replace(/[\u2018-\u201b]/g, "'")
    .replace(/[\u201c-\u201f]/g, '"')
    .replace(/\u2026/g, '...')
    .replace(/[\u2013\u2014]|--+/g, '-');

/**
 * Whether `after` is `before` with `wanted` put in at one place, every line of it and every empty line between
 * them kept. All are lines of `essence`. What stood before the caret may share the first line, what stood after
 * it the last one, and empty lines around ours do not matter.
 */
export function arrived(
  before: readonly string[],
  after: readonly string[],
  wanted: readonly string[],
): boolean {
  const [first = '', ...rest] = wanted;
  const last = rest.at(-1);
  const old = before.join('');
  for (let at = 0; at + rest.length < after.length; at++) {
    const head = after[at] ?? '';
    if (last === undefined) {
      for (let cut = head.indexOf(first); cut !== -1; cut = head.indexOf(first, cut + 1))
        if (around(after, at, head.slice(0, cut) + head.slice(cut + first.length), 1) === old) return true;
      continue;
    }
    const tail = after[at + rest.length] ?? '';
    if (!head.endsWith(first) || !tail.startsWith(last)) continue;
    if (rest.slice(0, -1).some((line, step) => after[at + 1 + step] !== line)) continue;
    const left = head.slice(0, head.length - first.length) + tail.slice(last.length);
    if (around(after, at, left, wanted.length) === old) return true;
  }
  return false;
}

const around = (after: readonly string[], at: number, left: string, count: number): string =>
  after.slice(0, at).join('') + left + after.slice(at + count).join('');
