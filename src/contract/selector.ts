/**
 * A small part of CSS selectors, enough to name a place of a page: names, classes, ids, attributes with a quoted
 * value, the four combinators, a few states, and `:is`, `:not`, `:where`, `:has` around more of the same. What is
 * read here every browser reads too; escapes, pseudo-elements, namespaces and lists outside brackets are not.
 */
export function isSelector(text: string): boolean {
  if (text.length === 0 || text.length > longest) return false;
  const reader = { text, at: 0 };
  return complex(reader, 0, false) && reader.at === text.length;
}

/** The same where one ticket's number stands for `{id}`: a single element, and the whole of an attribute's value. */
export const isTicketSelector = (text: string): boolean =>
  text.length <= longest && ofOneTicket.test(text) && isSelector(text.replace('{id}', '1'));

const longest = 300;
const deepest = 2;

const value = '="[^"\\\\{}\\n\\r\\f]*"';
const ofOneTicket = new RegExp(
  `^[\\w-]*(?:\\.[\\w-]+|\\[[\\w-]+(?:${value})?\\])*\\[[\\w-]+=${'"[^"{}]*\\{id\\}[^"{}]*"'}\\]$`,
);

const word = /[a-z_][\w-]*/iy;
const plain = /[#.][a-z_][\w-]*|\[[a-z_][\w-]*(?:[~^$*|]?="[^"\\{}\n\r\f]*")?\]/iy;
const state =
  /:(?:enabled|disabled|checked|empty|first-child|last-child|only-child|first-of-type|last-of-type)(?![\w(-])/y;
const around = /:(is|not|where|has)\( */y;
const between = / *[>+~] *| +(?=[^ ,)])/y;
const leading = /[>+~] */y;
const comma = / *, */y;
const close = / *\)/y;

interface Reading {
  readonly text: string;
  at: number;
}

function take(reader: Reading, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text);
  if (found) reader.at = pattern.lastIndex;
  return found;
}

function complex(reader: Reading, depth: number, inHas: boolean): boolean {
  do if (!compound(reader, depth, inHas)) return false;
  while (take(reader, between));
  return true;
}

function compound(reader: Reading, depth: number, inHas: boolean): boolean {
  const began = reader.at;
  take(reader, word);
  for (;;) {
    if (take(reader, plain) || take(reader, state)) continue;
    const [, name] = take(reader, around) ?? [];
    if (name === undefined) return reader.at > began;
    const has = name === 'has';
    if (depth === deepest || (has && inHas) || !list(reader, depth + 1, has, inHas || has)) return false;
  }
}

function list(reader: Reading, depth: number, relative: boolean, inHas: boolean): boolean {
  do {
    if (relative) take(reader, leading);
    if (!complex(reader, depth, inHas)) return false;
  } while (take(reader, comma));
  return take(reader, close) !== null;
}
