import { at, fromBase64, plain, timeOf } from './answers';
import type { AnswerMessages } from './description';

export interface Said {
  readonly at: number | null;
  readonly text: string;
}

const mostMessages = 5;
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
    inOrder.map((one) => {
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

/** Lines out of markup. The result is text and never markup again: a worker has no parser for it. */
export function fromHtml(html: string): string {
  const lines = html
    .slice(0, 200_000)
    .replace(/<(style|script|blockquote)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/\s+/g, ' ')
    .replace(/<br\b[^>]*>|<\/(p|div|li|tr|h[1-6])\s*>/gi, '\n')
    .replace(/<[^>]*>/g, '');
  return lines
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
      if (name) return named[String(name).toLowerCase()] ?? whole;
      const point = decimal ? Number(decimal) : Number.parseInt(String(hex), 16);
      const printable = point === 10 || (point >= 32 && point !== 127 && point <= 0x10ffff);
      return printable && !(point >= 0xd800 && point <= 0xdfff) ? String.fromCodePoint(point) : ' ';
    })
    .replace(/[ \t\u00a0]*\n[ \t\u00a0]*/g, '\n');
}
