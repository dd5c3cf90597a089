import { pluralOf, renderCount } from './count';

/** One piece of a parsed text: plain words, a placeholder, or a choice by plural or by value. */
export type Piece =
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'place'; readonly name: string }
  | {
      readonly kind: 'choice';
      readonly by: 'plural' | 'select';
      readonly name: string;
      readonly options: Readonly<Record<string, string>>;
    };

const parsed = new Map<string, readonly Piece[]>();

/**
 * Reads a small part of ICU MessageFormat: `{name}`, `{name, plural, =0 {…} one {…} other {…}}` with `#` for
 * the number, and `{name, select, a {…} other {…}}`. Anything else in braces stays as it is written.
 */
export function parseMessage(text: string): readonly Piece[] {
  const known = parsed.get(text);
  if (known) return known;
  const pieces: Piece[] = [];
  let from = 0;
  for (let at = text.indexOf('{'); at !== -1; at = text.indexOf('{', at)) {
    const end = closing(text, at);
    const piece = end === -1 ? null : pieceOf(text.slice(at + 1, end));
    if (!piece) {
      at += 1;
      continue;
    }
    if (at > from) pieces.push({ kind: 'plain', text: text.slice(from, at) });
    pieces.push(piece);
    from = end + 1;
    at = from;
  }
  if (from < text.length) pieces.push({ kind: 'plain', text: text.slice(from) });
  if (parsed.size > 2000) parsed.clear();
  parsed.set(text, pieces);
  return pieces;
}

/** Index of the brace that closes the one at `open`, or -1. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    if (text[i] === '{') depth++;
    if (text[i] === '}' && --depth === 0) return i;
  }
  return -1;
}

function pieceOf(inner: string): Piece | null {
  const name = /^\s*([\p{L}_][\p{L}\p{N}_.-]*)\s*$/u.exec(inner)?.[1];
  if (name) return { kind: 'place', name };
  const head = /^\s*([\p{L}_][\p{L}\p{N}_.-]*)\s*,\s*(plural|select)\s*,/u.exec(inner);
  if (!head?.[1]) return null;
  const options: Record<string, string> = Object.create(null);
  let rest = inner.slice(head[0].length);
  for (
    let label = /^\s*(=?[\p{L}\p{N}_.-]+)\s*\{/u.exec(rest);
    label;
    label = /^\s*(=?[\p{L}\p{N}_.-]+)\s*\{/u.exec(rest)
  ) {
    const open = label[0].length - 1;
    const end = closing(rest, open);
    if (end === -1 || !label[1]) return null;
    options[label[1]] = rest.slice(open + 1, end);
    rest = rest.slice(end + 1);
  }
  if (options.other === undefined || rest.trim() !== '') return null;
  return { kind: 'choice', by: head[2] === 'plural' ? 'plural' : 'select', name: head[1], options };
}

/** The text that a choice stands for; `#` is the number in the language's own digits and separators. */
export function chosen(
  choice: Extract<Piece, { kind: 'choice' }>,
  value: number | string,
  language: string,
): string {
  const { options } = choice;
  if (choice.by === 'select' || typeof value === 'string')
    return options[String(value)] ?? options.other ?? '';
  const text = options[`=${value}`] ?? options[pluralOf(value, language)] ?? options.other ?? '';
  return text.replaceAll('#', renderCount(value, language));
}

/** The names of every placeholder in a text, in order of appearance. */
export function placeholdersOf(text: string): readonly string[] {
  return parseMessage(text).flatMap((piece) => (piece.kind === 'plain' ? [] : [piece.name]));
}
