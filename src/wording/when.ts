import { safeTag } from './language';
import type { Reading } from './reading';

const day = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function format(at: number, reading: Reading, options: Intl.DateTimeFormatOptions): string {
  const zone = reading.timeZone === undefined ? {} : { timeZone: reading.timeZone };
  const key = `${reading.language}|${reading.timeZone ?? ''}|${JSON.stringify(options)}`;
  const found =
    formats.get(key) ?? new Intl.DateTimeFormat(safeTag(reading.language), { ...zone, ...options });
  formats.set(key, found);
  return found.format(at);
}

/** Day number of the calendar day in the reader's zone; differences of it are days between dates. */
function dayNumber(at: number, reading: Reading): number {
  const english = { ...reading, language: 'en-CA' };
  const iso = format(at, english, { year: 'numeric', month: '2-digit', day: '2-digit' });
  return Math.floor(Date.parse(`${iso}T00:00:00Z`) / day);
}

const relative = (days: number, reading: Reading): string =>
  new Intl.RelativeTimeFormat(safeTag(reading.language), { numeric: 'auto' }).format(days, 'day');

/** The time of day: "15:00". */
export function renderTime(at: number, reading: Reading): string {
  return format(at, reading, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

/** A time with no hour of its own (a date column, a limit): midnight in the reader's zone or in UTC. */
const isWholeDay = (at: number, reading: Reading): boolean =>
  at % day === 0 || renderTime(at, reading) === '00:00';

/**
 * A moment as people say it, without its article: "today 10:42", "yesterday", "3 days ago", "tomorrow 15:00",
 * "Tue 15:00" within the coming week, then "12 January" and "12 January 2024" in another year.
 */
export function renderWhen(at: number, reading: Reading): string {
  const away = dayNumber(at, reading) - dayNumber(reading.now, reading);
  const time = isWholeDay(at, reading) ? '' : ` ${renderTime(at, reading)}`;
  if (away === 0 || away === 1) return `${relative(away, reading)}${time}`;
  if (away < 0 && away >= -13) return relative(away, reading);
  if (away > 1 && away < 7) return `${format(at, reading, { weekday: time ? 'short' : 'long' })}${time}`;
  return renderDay(at, reading);
}

/** The date itself: "12 January", with its year when it is not this one. */
export function renderDay(at: number, reading: Reading): string {
  const year = format(at, reading, { year: 'numeric' });
  const thisYear = year === format(reading.now, reading, { year: 'numeric' });
  const tag = reading.language === 'en' ? 'en-GB' : reading.language;
  const options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long' };
  return format(at, { ...reading, language: tag }, thisYear ? options : { ...options, year: 'numeric' });
}
