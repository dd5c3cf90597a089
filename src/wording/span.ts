import { textOf } from './catalogue';
import { renderUnit } from './count';
import { grammarOf } from './language';

/**
 * A number of days as people say it: days up to 59, then months up to two years, then years. Never says more
 * than it was: 2189 days are "5 years". `exact` keeps days unless they are whole years, for rules and limits.
 */
export function renderDays(days: number, language: string, style: 'spoken' | 'exact' = 'spoken'): string {
  const whole = Math.floor(Math.abs(days));
  if (style === 'exact') {
    return whole > 0 && whole % 365 === 0
      ? renderUnit(whole / 365, 'year', language)
      : renderUnit(days, 'day', language);
  }
  if (whole === 0) return textOf('units.underOneDay', language) ?? renderUnit(0, 'day', language);
  if (whole < 60) return renderUnit(whole, 'day', language);
  if (whole < 365) return renderUnit(Math.floor(whole / 30), 'month', language);
  if (whole >= 730) return renderUnit(Math.floor(whole / 365), 'year', language);
  const months = Math.floor(whole / 30.4);
  return months === 12 ? renderUnit(1, 'year', language) : renderUnit(months, 'month', language);
}

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
