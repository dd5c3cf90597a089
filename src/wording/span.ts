import { dayIn } from '../customer/calendar';
import { textOf } from './catalogue';
import { renderUnit } from './count';
import { grammarOf } from './language';

/** Up to which day a span is counted: today's, in the reader's zone. */
interface Until {
  readonly now: number;
  readonly timeZone?: string | undefined;
}

/**
 * A number of days as people say it: days until two months of the calendar are full, then its months up to two years,
 * then years (365 of what is counted, as `tenureDays` counts them). Never says more than it was: 2189 days are
 * "5 years", and 60 days are "2 months" where one of them was February. `exact` keeps days unless they are whole
 * years, for rules and limits.
 */
export function renderDays(
  days: number,
  language: string,
  until: Until,
  style: 'spoken' | 'exact' = 'spoken',
): string {
  const whole = Math.floor(Math.abs(days));
  if (style === 'exact') {
    return whole > 0 && whole % 365 === 0
      ? renderUnit(whole / 365, 'year', language)
      : renderUnit(days, 'day', language);
  }
  if (whole === 0) return textOf('units.underOneDay', language) ?? renderUnit(0, 'day', language);
  const years = Math.floor(whole / 365);
  if (years >= 2) return renderUnit(years, 'year', language);
  const months = 12 * years + fullMonths(whole % 365, until);
  if (months < 2) return renderUnit(whole, 'day', language);
  return months === 12 ? renderUnit(1, 'year', language) : renderUnit(months, 'month', language);
}

/** How many months of the calendar are full at the end of so many days. */
function fullMonths(days: number, { now, timeZone }: Until): number {
  const today = dayIn(now, timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone);
  const [from, to] = [new Date((today - days) * day), new Date(today * day)];
  const apart = 12 * (to.getUTCFullYear() - from.getUTCFullYear()) + to.getUTCMonth() - from.getUTCMonth();
  return to.getUTCDate() < from.getUTCDate() ? apart - 1 : apart;
}

const day = 86_400_000;

/** Hours as people say them: minutes under one, days from two days up. `exact` says days only when whole. */
export function renderHours(hours: number, language: string, style: 'spoken' | 'exact' = 'spoken'): string {
  if (style === 'exact')
    return hours >= 48 && hours % 24 === 0
      ? renderUnit(hours / 24, 'day', language)
      : renderUnit(hours, 'hour', language);
  if (hours > 0 && hours < 1) return renderUnit(Math.max(1, Math.round(hours * 60)), 'minute', language);
  if (hours < 48) return renderUnit(Math.round(hours * 2) / 2, 'hour', language);
  return renderUnit(Math.floor(hours / 24), 'day', language);
}

/** Fits a span of time to the words before it, where the language changes the noun for them. */
export const fitSpan = (span: string, before: string, language: string): string =>
  grammarOf(language).spanAfter(span, before);
