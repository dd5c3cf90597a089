import { daysUntil, isDate } from '../customer/calendar';
import { grammarOf, safeTag } from './language';
import type { Reading } from './reading';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(at: number, reading: Reading, options: Intl.DateTimeFormatOptions): string {
  const zone = reading.timeZone === undefined ? {} : { timeZone: reading.timeZone };
  const key = `${reading.language}|${reading.timeZone ?? ''}|${JSON.stringify(options)}`;
  const found =
    formats.get(key) ?? new Intl.DateTimeFormat(safeTag(reading.language), { ...zone, ...options });
  formats.set(key, found);
  return found.format(at);
}

/** How many calendar days away, in the reader's zone; a date without a time is that day wherever it is read. */
function daysAway(at: number, { now, timeZone = ownZone() }: Reading): number {
  return daysUntil(at, now, timeZone);
}

const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

const relative = (days: number, reading: Reading): string =>
  new Intl.RelativeTimeFormat(safeTag(reading.language), { numeric: 'auto' }).format(days, 'day');

/** The time of day: "15:00". */
export function renderTime(at: number, reading: Reading): string {
  return format(at, reading, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

/** A time with no hour of its own (a date column, a limit): midnight in the reader's zone or in UTC. */
const isWholeDay = (at: number, reading: Reading): boolean =>
  isDate(at) || renderTime(at, reading) === '00:00';

/**
 * A moment as people say it, without its article: "today 10:42", "yesterday", "3 days ago", "tomorrow 15:00",
 * "Tue 15:00" within the coming week, then "12 January" and "12 January 2024" in another year.
 */
export function renderWhen(at: number, reading: Reading): string {
  const away = daysAway(at, reading);
  const time = isWholeDay(at, reading) ? '' : ` ${renderTime(at, reading)}`;
  if (away === 0 || away === 1) return `${relative(away, reading)}${time}`;
  if (away < 0 && away >= -13) return relative(away, reading);
  if (away > 1 && away < 7) {
    const zone = isDate(at) ? { ...reading, timeZone: 'UTC' } : reading;
    return `${format(at, zone, { weekday: time ? 'short' : 'long' })}${time}`;
  }
  return renderDay(at, reading);
}

/** The date itself: "12 January", with its year when it is not this one. */
export function renderDay(at: number, reader: Reading): string {
  const reading = isDate(at) ? { ...reader, timeZone: 'UTC' } : reader;
  const year = format(at, reading, { year: 'numeric' });
  const thisYear = year === format(reader.now, reader, { year: 'numeric' });
  const tag = (isBare(reading.language) && grammarOf(reading.language).dayTag) || reading.language;
  const options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long' };
  return format(at, { ...reading, language: tag }, thisYear ? options : { ...options, year: 'numeric' });
}

/**
 * A moment behind the words that stand before it, as the language wants them joined: "since 19 November" for what
 * would be "since 3 days ago"; German "am 12. Januar" but "bis 12. Januar"; Spanish "el 12 de enero".
 */
export function renderWhenAfter(at: number, before: string, reading: Reading): string {
  const grammar = grammarOf(reading.language);
  const away = daysAway(at, reading);
  const point = grammar.wantsPoint.test(before) && away <= -2 && away >= -13;
  if (point) return grammar.dayAfter(renderDay(at, reading), before);
  const shown = renderWhen(at, reading);
  return away < -13 || away > 1 ? grammar.dayAfter(shown, before) : shown;
}

/** Without a region: `en`, not `en-US`. */
const isBare = (tag: string): boolean => !/[-_]/.test(tag);
