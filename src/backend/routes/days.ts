/** A day in UTC, in milliseconds. */
export const day = 86_400_000;

/** The day a time is in, by its first millisecond. */
export const dayOf = (at: number): number => Math.floor(at / day) * day;

/** The first of a stretch of whole days; null when it is no time. */
export function firstDay(text: string | undefined, otherwise: number): number | null {
  const at = text === undefined ? otherwise : Date.parse(text);
  return Number.isFinite(at) ? dayOf(at) : null;
}

/**
 * The end of a stretch of whole days, so that the day of this time is in it; null when it is no time. What leads
 * see of decisions is told by days: asked about an hour, it would say who was on duty.
 */
export function endOfDays(text: string | undefined, otherwise: number): number | null {
  const at = text === undefined ? otherwise : Date.parse(text);
  return Number.isFinite(at) ? Math.min(dayOf(at - 1) + day, Number.MAX_SAFE_INTEGER) : null;
}
