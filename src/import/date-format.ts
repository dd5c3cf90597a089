/**
 * How a column writes its days. `us` is month first, `eu` is day first, both with `/`, `-`, `.` or spaces;
 * `words` has the month as a word (English, German, Spanish); `seconds` and `milliseconds` count from 1970;
 * `serial` counts days as spreadsheets do.
 */
export type DateFormat = 'iso' | 'us' | 'eu' | 'words' | 'seconds' | 'milliseconds' | 'serial';

export const dateFormats: readonly DateFormat[] = [
  'iso',
  'us',
  'eu',
  'words',
  'seconds',
  'milliseconds',
  'serial',
];

export interface DateGuess {
  readonly guess: DateFormat;
  /** False when more than one reading fits every cell: ask. */
  readonly sure: boolean;
  readonly fits: readonly DateFormat[];
}

const dayMs = 86_400_000;

/**
 * Milliseconds since the epoch (UTC; a day without a time is its midnight), or null when the text is not a day
 * in this format, not in the calendar, or outside 1900 to 2199. Two-digit years are 1970 to 2069.
 */
export function parseDate(text: string, format: DateFormat): number | null {
  const clean = text.trim();
  const time = readers[format](clean);
  return time !== null && time >= Date.UTC(1900, 0, 1) && time < Date.UTC(2200, 0, 1) ? time : null;
}

/** Which formats read every cell. Null when none does: the column holds something else. */
export function guessDate(samples: readonly string[]): DateGuess | null {
  const filled = samples.map((s) => s.trim()).filter((s) => s !== '');
  if (filled.length === 0) return null;
  const most = (share: number): DateFormat[] =>
    dateFormats.filter(
      (format) => filled.filter((cell) => parseDate(cell, format) !== null).length >= filled.length * share,
    );
  // A few bad cells should not hide what the column is; they become problems of their rows.
  const all = most(1);
  const fits = all.length > 0 ? all : most(0.5);
  const guess = fits[0];
  if (guess === undefined) return null;
  // Month first is how only the United States writes, and never with dots.
  const dotted = filled.every((cell) => cell.includes('.'));
  if (fits.includes('us') && fits.includes('eu')) {
    return { guess: dotted ? 'eu' : 'us', sure: dotted, fits };
  }
  return { guess, sure: fits.length === 1 && (all.length > 0 || dotted), fits };
}

const readers: Readonly<Record<DateFormat, (text: string) => number | null>> = {
  iso: (text) => {
    const found =
      /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
        text,
      );
    if (!found) return null;
    const at = day(num(found[1]), num(found[2]), num(found[3]));
    if (at === null) return null;
    const time = clock(found[4], found[5], found[6]);
    return time === null ? null : at + time - offset(found[7]);
  },
  us: (text) => byNumbers(text, (a, b) => [b, a]),
  eu: (text) => byNumbers(text, (a, b) => [a, b]),
  words: byWords,
  seconds: (text) => (/^\d{9,10}$/.test(text) ? num(text) * 1_000 : null),
  milliseconds: (text) => (/^\d{12,13}$/.test(text) ? num(text) : null),
  serial: (text) =>
    /^\d{5}(\.\d+)?$/.test(text) ? Date.UTC(1899, 11, 30) + Math.round(Number(text) * dayMs) : null,
};

function byNumbers(text: string, order: (a: number, b: number) => [number, number]): number | null {
  const found =
    /^(\d{1,2})([./ -])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AaPp])?\.?[Mm]?\.?)?$/.exec(
      text,
    );
  if (!found) return null;
  const [dayOf, month] = order(num(found[1]), num(found[3]));
  const at = day(fullYear(found[4]), month, dayOf);
  const time = clock(found[5], found[6], found[7], found[8]);
  return at === null || time === null ? null : at + time;
}

const months = 'jan|feb|mar,mär,mrz|apr|may,mai|jun|jul|aug,ago|sep|oct,okt|nov|dec,dez,dic'
  .split('|')
  .map((names) => names.split(','));

function byWords(text: string): number | null {
  const lower = text.toLowerCase().replace(/\bde\b|,|(?<=\d)(st|nd|rd|th)\b/g, ' ');
  const found =
    /^(\d{1,2})[. -]+(\p{L}{3,10})\.?[ -]+(\d{4}|\d{2})$/u.exec(lower.trim()) ??
    /^(\p{L}{3,10})\.?[ -]+(\d{1,2})[ -]+(\d{4})$/u.exec(lower.trim());
  if (!found) return null;
  const monthFirst = Number.isNaN(num(found[1]));
  const word = (monthFirst ? found[1] : found[2]) ?? '';
  // Spanish January begins with "ene", April with "abr".
  const short = word.startsWith('ene') ? 'jan' : word.startsWith('abr') ? 'apr' : word.slice(0, 3);
  const month = months.findIndex((names) => names.includes(short));
  return month < 0 ? null : day(fullYear(found[3]), month + 1, num(monthFirst ? found[2] : found[1]));
}

const num = (text: string | undefined): number => (text === undefined ? Number.NaN : Number(text));

function fullYear(text: string | undefined): number {
  const year = num(text);
  return text?.length === 2 ? (year < 70 ? 2_000 + year : 1_900 + year) : year;
}

function day(year: number, month: number, dayOf: number): number | null {
  const at = Date.UTC(year, month - 1, dayOf);
  const back = new Date(at);
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === dayOf ? at : null;
}

function clock(h?: string, m?: string, s?: string, half?: string): number | null {
  if (h === undefined) return 0;
  const twelve = half?.toLowerCase();
  const hours = twelve ? (num(h) % 12) + (twelve === 'p' ? 12 : 0) : num(h);
  const seconds = s === undefined ? 0 : num(s);
  if (hours > 23 || num(m) > 59 || seconds > 59) return null;
  return ((hours * 60 + num(m)) * 60 + seconds) * 1_000;
}

function offset(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0;
  const minutes = num(zone.slice(1, 3)) * 60 + num(zone.slice(-2));
  return (zone.startsWith('-') ? -1 : 1) * minutes * 60_000;
}
