import { dayIn, dayOfDate } from './calendar';

const day = 86_400_000;

/**
 * How long somebody has been with us, from the earliest known beginning (account opened, first purchase) to the
 * day of `now` in the zone: 365 for every full year of the calendar, and the days since the last anniversary, at
 * most 364. So "7 years" is 2555 on the seventh anniversary and on no day before. Who began on 29 February has
 * it on 1 March in other years. Null when no beginning is known or all of them lie in the future.
 */
export function tenureDays(
  beginnings: readonly (number | null | undefined)[],
  now: number,
  timeZone?: string,
): number | null {
  const known = beginnings.filter((at) => typeof at === 'number');
  if (known.length === 0) return null;
  const began = known.map((at) => dayOfDate(at, timeZone)).reduce((a, b) => Math.min(a, b));
  const today = dayIn(now, timeZone);
  if (began > today) return null;
  const apart = new Date(today * day).getUTCFullYear() - new Date(began * day).getUTCFullYear();
  const years = anniversary(began, apart) <= today ? apart : apart - 1;
  return 365 * years + Math.min(364, today - anniversary(began, years));
}

function anniversary(began: number, years: number): number {
  const date = new Date(began * day);
  return Date.UTC(date.getUTCFullYear() + years, date.getUTCMonth(), date.getUTCDate()) / day;
}
