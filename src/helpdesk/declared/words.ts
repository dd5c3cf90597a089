import { at, fromBase64, plain, timeOf } from './answers';
import type { AnswerMessages } from './description';

export interface Said {
  readonly at: number | null;
  readonly text: string;
}

const mostMessages = 5;
/** More than are kept: some have no words. */
const mostRead = 20;
const mostCharacters = 20_000;

/**
 * The customer's last messages of an answer, oldest first, as plain text; null when there is no list of messages.
 * `names` are what `{person}` and `{email}` stand for.
 */
export function saidIn(
  json: unknown,
  how: AnswerMessages,
  names: Readonly<Record<string, string | null>>,
): readonly Said[] | null {
  const all = at(json, how.each);
  if (!Array.isArray(all)) return null;
  const customers = how.customer.map((word) => word.replace(/^\{(\w+)\}$/, (_, name) => names[name] ?? '\0'));
  const theirs = all.filter((one) => {
    const who = plain(at(one, how.who)) ?? String(at(one, how.who) ?? '');
    const isMessage = !how.only || how.only.is.includes(plain(at(one, how.only.path)) ?? '');
    return isMessage && customers.some((word) => word.toLowerCase() === who.toLowerCase());
  });
  const inOrder = how.order === 'newest-first' ? [...theirs].reverse() : theirs;
  return withinLimits(
    inOrder.slice(-mostRead).map((one) => {
      const raw = plain(at(one, how.text)) ?? '';
      const text = how.encoded === 'base64' ? (fromBase64(raw) ?? '') : raw;
      const time = how.time === undefined ? null : plain(at(one, how.time));
      return { at: timeOf(time, how.timeIn), text: (how.html ? fromHtml(text) : text).trim() };
    }),
  );
}

/** At most five messages and 20,000 characters, the newest first served. */
export function withinLimits(oldestFirst: readonly Said[]): readonly Said[] {
  let left = mostCharacters;
  const kept: Said[] = [];
  for (const said of [...oldestFirst].reverse()) {
    if (kept.length === mostMessages || left === 0) break;
    if (said.text === '') continue;
    const text = said.text.slice(0, left).replace(/[\uD800-\uDBFF]$/, '');
    left -= text.length;
    kept.unshift({ at: said.at, text });
  }
  return kept;
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

const openings = /<!--|<(style|script|blockquote)\b/gi;

/** Comments and blocks that are not the writer's words; one that never ends stays, and is looked for once. */
function withoutBlocks(html: string): string {
  const endless = new Set<string>();
  let kept = '';
  let from = 0;
  for (const { 0: opening, 1: block = '', index } of html.matchAll(openings)) {
    const name = block.toLowerCase();
    if (index < from || endless.has(name)) continue;
    const end = name === '' ? /-->/g : new RegExp(`</${name}\\s*>`, 'gi');
    end.lastIndex = index + opening.length;
    if (end.test(html)) {
      kept += html.slice(from, index);
      from = end.lastIndex;
    } else endless.add(name);
  }
  return kept + html.slice(from);
}

/** Lines out of markup. The result is text and never markup again: a worker has no parser for it. */
export function fromHtml(html: string): string {
  // No pattern here may look past the next bracket: a text of nothing but brackets would take a square of its length.
  const lines = withoutBlocks(html.slice(0, 200_000))
    .replace(/\s+/g, ' ')
    .replace(/<br\b[^<>]*>|<\/(p|div|li|tr|h[1-6])\s*>/gi, '\n')
    .replace(/<[^<>]*>/g, '');
  return lines
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
      if (name) return named[String(name).toLowerCase()] ?? whole;
      const point = decimal ? Number(decimal) : Number.parseInt(String(hex), 16);
      const printable = point === 10 || (point >= 32 && point !== 127 && point <= 0x10ffff);
      return printable && !(point >= 0xd800 && point <= 0xdfff) ? String.fromCodePoint(point) : ' ';
    })
    .split('\n')
    .map((line) => line.trim())
    .join('\n');
}
