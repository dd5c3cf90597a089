import { isDigits } from './address';

/** Reading of unknown JSON: each answers null when the value is not of that shape. Nothing is coerced. */
export type Row = Readonly<Record<string, unknown>>;

export const row = (value: unknown): Row | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Row) : null;

export const rows = (value: unknown): readonly Row[] | null =>
  Array.isArray(value) && value.every((item) => row(item) !== null) ? (value as Row[]) : null;

/** A text of at most `limit` UTF-16 units, without control characters; never half of a surrogate pair. */
export function text(value: unknown, limit: number): string | null {
  if (typeof value !== 'string') return null;
  return cut(withoutControls(value), limit);
}

/** Shortens without leaving half a character. */
export function cut(value: string, limit: number): string {
  if (value.length <= limit) return value;
  const last = value.charCodeAt(limit - 1);
  return value.slice(0, last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit);
}

/**
 * Ids are whole numbers beyond 2^32; one that lost precision on the way (beyond 2^53) is no id at all.
 * `toFixed`, because `String` of such a number makes the engine keep a table of 46 kB for the next one.
 */
export function id(value: unknown): string | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value > 0 ? value.toFixed(0) : null;
  return typeof value === 'string' && isDigits(value) && value.length <= 20 ? value : null;
}

const isStamp = (value: string): boolean =>
  value[4] === '-' &&
  value[7] === '-' &&
  value[10] === 'T' &&
  isDigits(value.slice(0, 4) + value.slice(5, 7) + value.slice(8, 10));

/** `"2026-09-14T16:20:38Z"` as milliseconds since the epoch. */
export function time(value: unknown): number | null {
  if (typeof value !== 'string' || !isStamp(value)) return null;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : at;
}

export const texts = (value: unknown, most = 100): readonly string[] =>
  Array.isArray(value)
    ? value
        .filter((item): item is string => typeof item === 'string' && item !== '')
        .slice(0, most)
        .map((item) => cut(item, 200))
    : [];

/** Only the wanted fields, and of those only plain values; a list of choices becomes one text. */
export function plainFields(
  pairs: readonly (readonly [string, unknown])[],
  wanted: readonly string[],
): Readonly<Record<string, string | number | boolean>> {
  const kept: Record<string, string | number | boolean> = Object.create(null);
  for (const [name, value] of pairs) {
    if (!wanted.includes(name)) continue;
    const plain = Array.isArray(value) ? texts(value).join(', ') : value;
    if (typeof plain === 'string' && plain !== '') kept[name] = cut(plain, 1000);
    else if (typeof plain === 'number' || typeof plain === 'boolean') kept[name] = plain;
  }
  return { ...kept };
}

/** Names of the fields that carry a value. */
export const namesOf = (pairs: readonly (readonly [string, unknown])[]): readonly string[] =>
  pairs
    .filter(([, value]) => value !== null && value !== '' && value !== undefined)
    .slice(0, 200)
    .map(([name]) => cut(name, 100));

function withoutControls(value: string): string {
  const lines = value.includes('\r') ? value.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : value;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out here
  return lines.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');
}
