import { monthOf } from './month-names';

/**
 * How a column writes its days. `us` is month first, `eu` is day first, with `/`, `-`, `.`
 * or spaces; `ymd` is `24-05-12`; `words` has the month as a word; `seconds` and `milliseconds` count from 1970; `serial` counts
 * days as spreadsheets do. What can be read in one way alone (`iso` and `words`) is read in any column.
 */
export type DateFormat = 'iso' | 'us' | 'eu' | 'ymd' | 'words' | 'seconds' | 'milliseconds' | 'serial';

export const dateFormats: readonly DateFormat[] = [
  'iso',
  'us',
  'eu',
  'ymd',
  'words',
  'seconds',
  'milliseconds',
  'serial',
];

export interface DateGuess {
  readonly guess: DateFormat;
  /** False when more than one reading fits every cell, or none does: ask. */
  readonly sure: boolean;
  readonly fits: readonly DateFormat[];
}

const dayMs = 86_400_000;

/**
 * Milliseconds since the epoch (UTC; a day without a time is its midnight), or null when the text is not a day
 * in this format, not in the calendar, or outside 1900 to 2199. Two-digit years are 1970 to 2069.
 */
export function parseDate(text: string, format: DateFormat): number | null {
  return inCalendar(timeOf(plain(text), format));
}

const earliest = Date.UTC(1900, 0, 1);
const latest = Date.UTC(2200, 0, 1);
const inCalendar = (time: number | null): number | null =>
  time !== null && time >= earliest && time < latest ? time : null;

/** The same, and `none` for what systems write where there is no day. */
export function readDay(text: string, format: DateFormat): number | 'none' | null {
  const clean = plain(text);
  if (zeros.test(clean)) return 'none';
  const time = timeOf(clean, format);
  return isNoTime(time) ? 'none' : inCalendar(time);
}

/** `0000-00-00`, the first and the last days of computers' calendars: what systems write for "no day". */
export function isNoDay(text: string, format: DateFormat): boolean {
  return readDay(text, format) === 'none';
}

function isNoTime(time: number | null): boolean {
  if (time === null) return false;
  return time < firstYear || time >= lastYears || noDays.has(Math.floor(time / dayMs));
}

const zeros = /^0{1,4}([-/.])0{1,2}\1(?:0{4}|0{1,2})(?:[ T]|$)|^0+$/;
const firstYear = Date.parse('0002-01-01T00:00:00Z');
const lastYears = Date.parse('2999-01-01T00:00:00Z');

/** The epochs of Unix and of spreadsheets, with the evening before them west of Greenwich. */
const noDays: ReadonlySet<number> = new Set(
  ['1969-12-31', '1970-01-01', '1899-12-30', '1899-12-31', '1900-01-01', '1901-01-01', '1753-01-01'].map(
    (day) => Date.parse(day) / dayMs,
  ),
);

const plain = (text: string): string =>
  /^[\x21-\x7e]*$/.test(text)
    ? text
    : text
        .replace(/\p{Cf}/gu, '')
        .replace(/\s+/g, ' ')
        .trim();

const timeOf = (text: string, format: DateFormat): number | null => certain(text) ?? readers[format](text);

/** Which formats read every cell. Null when none does: the column holds something else. */
export function guessDate(samples: readonly string[]): DateGuess | null {
  const filled = samples.map((s) => s.trim()).filter((s) => s !== '' && !isNoDay(s, 'iso'));
  if (filled.length === 0) return null;
  const open = filled.filter((cell) => certain(cell) === null);
  // Words and years first are read in any column; the others say how the rest of it is written.
  const readable = filled.length - open.length;
  if (open.length === 0) return { guess: formatOf(filled), sure: true, fits: [formatOf(filled)] };
  const reads = (format: DateFormat): number =>
    open.filter((cell) => parseDate(cell, format) !== null).length;
  const most = (share: number): DateFormat[] =>
    askable.filter((format) => reads(format) > 0 && reads(format) >= open.length * share);
  // A few bad cells should not hide what the column is; they become problems of their rows.
  const all = most(1);
  const fits = all.length > 0 ? all : most(0.5);
  const [guess] = fits;
  if (guess === undefined) {
    return readable * 2 >= filled.length ? { guess: formatOf(filled), sure: true, fits: ['iso'] } : null;
  }
  // Month first is how only the United States writes, and never with dots.
  const dotted = open.every((cell) => cell.includes('.'));
  if (fits.includes('us') && fits.includes('eu')) {
    return { guess: dotted ? 'eu' : 'us', sure: dotted && reads('eu') >= reads('us'), fits };
  }
  return { guess, sure: fits.length === 1 && (all.length > 0 || (dotted && guess === 'eu')), fits };
}

const askable: readonly DateFormat[] = ['us', 'eu', 'ymd', 'seconds', 'milliseconds', 'serial'];

const formatOf = (cells: readonly string[]): DateFormat =>
  cells.filter((cell) => readers.words(cell) !== null).length * 2 > cells.length ? 'words' : 'iso';

/** A day that can be read in one way alone, whatever the rest of the column looks like. */
const certain = (text: string): number | null => yearFirst(text) ?? byWords(text);

const readers: Readonly<Record<DateFormat, (text: string) => number | null>> = {
  iso: yearFirst,
  us: (text) => byNumbers(text, (a, b) => [b, a]),
  eu: (text) => byNumbers(text, (a, b) => [a, b]),
  ymd: (text) => {
    const found = /^(\d{2})-(\d{1,2})-(\d{1,2})$/.exec(text);
    return found ? day(fullYear(found[1]), num(found[2]), num(found[3])) : null;
  },
  words: byWords,
  seconds: (text) => (/^\d{9,10}$/.test(text) ? num(text) * 1_000 : null),
  milliseconds: (text) => (/^\d{12,13}$/.test(text) ? num(text) : null),
  serial: (text) =>
    /^\d{5}(\.\d+)?$/.test(text) ? Date.UTC(1899, 11, 30) + Math.round(Number(text) * dayMs) : null,
};

const clockPattern = '(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?(?: ?([AaPp])\\.?[Mm]\\.?)?';
const zonePattern = '(?: ?(Z|(?:UTC|GMT)?[+-]\\d{2}(?::?\\d{2})?|UTC|GMT)(?: ?\\([A-Za-z ]+\\))?)?';
/** Behind a day: nothing, or a time of day with or without its zone. */
const timePattern = `(?:(?:,? ?T ?|,? | at )${clockPattern}${zonePattern}|${zonePattern})`;

/** As nearly every file has it by now. */
const isoDay = /^\d{4}-\d{2}-\d{2}$/;

const patterns = {
  yearFirst: new RegExp(`^(\\d{4})(?:([-/.])(\\d{1,2})\\2(\\d{1,2})|(\\d{2})(\\d{2}))${timePattern}$`),
  numbers: new RegExp(`^(\\d{1,2})([./ -]) ?(\\d{1,2})\\2 ?(\\d{4}|\\d{2})${timePattern}$`),
  dayFirst: new RegExp(`^(\\d{1,2})\\.?[ /.-]+(\\p{L}{3,12})\\.?,?[ /-]+(\\d{4}|\\d{2})${timePattern}$`, 'u'),
  monthFirst: new RegExp(`^(\\p{L}{3,12})\\.?[ /-]+(\\d{1,2}),?[ /-]+(\\d{4})${timePattern}$`, 'u'),
};

function yearFirst(text: string): number | null {
  if (text.length === 10 && isoDay.test(text))
    return day(num(text.slice(0, 4)), num(text.slice(5, 7)), num(text.slice(8)));
  const found = patterns.yearFirst.exec(text);
  if (!found) return null;
  const at = day(num(found[1]), num(found[3] ?? found[5]), num(found[4] ?? found[6]));
  return at === null ? null : withTime(at, found.slice(7));
}

function byNumbers(text: string, order: (a: number, b: number) => [number, number]): number | null {
  const found = patterns.numbers.exec(text);
  if (!found) return null;
  const [dayOf, month] = order(num(found[1]), num(found[3]));
  const at = day(fullYear(found[4]), month, dayOf);
  return at === null ? null : withTime(at, found.slice(5));
}

/** `Sun, 12 May 2024 10:11:12 +0000`, `12. Mai 2024`, `12/May/2024`, `Aug 4, 2020 10:12:11 AM`, `5 de enero de 2024`. */
function byWords(text: string): number | null {
  if (!/\p{L}{3}/u.test(text)) return null;
  const bare = text
    .replace(/^\p{L}{2,12}\.?,? (?=\p{L}|\d)/u, (word) => (monthOf(word.replace(/[.,\s]/g, '')) ? word : ''))
    .replace(/ de(?:l)? /g, ' ')
    .replace(/(?<=\d)(?:st|nd|rd|th|er)\b/g, '');
  const dayFirst = patterns.dayFirst.exec(bare);
  const monthFirst = dayFirst ?? patterns.monthFirst.exec(bare);
  if (!monthFirst) return null;
  const [, first = '', second = '', year] = monthFirst;
  const month = monthOf(dayFirst ? second : first);
  const at = month === null ? null : day(fullYear(year), month, num(dayFirst ? first : second));
  return at === null ? null : withTime(at, monthFirst.slice(4));
}

const num = (text: string | undefined): number => (text === undefined ? Number.NaN : Number(text));

function fullYear(text: string | undefined): number {
  const year = num(text);
  return text?.length === 2 ? (year < 70 ? 2_000 + year : 1_900 + year) : year;
}

function day(year: number, month: number, dayOf: number): number | null {
  if (month < 1 || month > 12 || dayOf < 1 || dayOf > 31) return null;
  // `Date.UTC` takes a year below 100 for one of the last century.
  const back = new Date(Date.UTC(year < 100 ? 2000 : year, month - 1, dayOf));
  if (year < 100) back.setUTCFullYear(year, month - 1, dayOf);
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === dayOf ? back.getTime() : null;
}

/** The parts of `timePattern`: hours, minutes, seconds, half of the day, and the zone at either place. */
function withTime(
  at: number,
  [h, m, s, half, zone, bareZone]: readonly (string | undefined)[],
): number | null {
  const away = offset(zone ?? bareZone);
  if (h === undefined) return away === null ? null : at;
  const twelve = half?.toLowerCase();
  if (twelve && (num(h) < 1 || num(h) > 12)) return null;
  const hours = twelve ? (num(h) % 12) + (twelve === 'p' ? 12 : 0) : num(h);
  const seconds = s === undefined ? 0 : num(s);
  // The end of a day may be written as its 24th hour.
  const end = hours === 24 && num(m) === 0 && seconds === 0;
  if ((hours > 23 && !end) || num(m) > 59 || seconds > 59 || away === null) return null;
  return at + ((hours * 60 + num(m)) * 60 + seconds) * 1_000 - away;
}

function offset(zone: string | undefined): number | null {
  const away = zone?.replace(/^[A-Z]+/, '') ?? '';
  if (away === '') return 0;
  const [hours, minutes] = [num(away.slice(1, 3)), num(away.slice(3).replace(':', '') || '0')];
  if (hours > 14 || minutes > 59) return null;
  return (away.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}
