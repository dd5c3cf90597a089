const day = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of a moment in a zone (IANA name), counted from the epoch; UTC where the zone is unknown or none. */
export function dayIn(moment: number, timeZone?: string): number {
  const parts = formatOf(timeZone ?? 'UTC').formatToParts(moment);
  const [year = 0, month = 1, date = 1] = (['year', 'month', 'day'] as const).map((type) =>
    Number(parts.find((part) => part.type === type)?.value),
  );
  return Date.UTC(year, month - 1, date) / day;
}

/** A date without a time is kept as midnight UTC, and is that whole day wherever it is read. */
export const isDate = (at: number): boolean => at % day === 0;

/** The calendar day of what is written down: a date is itself, a moment is the day it falls on in the zone. */
export const dayOfDate = (at: number, timeZone?: string): number =>
  isDate(at) ? at / day : dayIn(at, timeZone);

/**
 * Calendar days from what is written down to `now`: 0 on the day itself, below 0 while it is still to come. Nights
 * are counted, not hours, so that no change of clocks and no hour of the day makes it one more or less.
 */
export const daysSince = (at: number, now: number, timeZone?: string): number =>
  dayIn(now, timeZone) - dayOfDate(at, timeZone);

/** Calendar days from `now` to what is written down: 0 on the day itself, below 0 once it has passed. */
export const daysUntil = (at: number, now: number, timeZone?: string): number =>
  dayOfDate(at, timeZone) - dayIn(now, timeZone);

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const found = formats.get(timeZone);
  if (found) return found;
  const options = { calendar: 'gregory', year: 'numeric', month: 'numeric', day: 'numeric' } as const;
  let made: Intl.DateTimeFormat;
  try {
    made = new Intl.DateTimeFormat('en-US', { ...options, timeZone });
  } catch {
    made = new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' });
  }
  formats.set(timeZone, made);
  return made;
}
