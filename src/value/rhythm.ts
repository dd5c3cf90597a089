/** The rhythm is taken from so many of the latest purchase days: how they buy now, not how they once did. */
export const rhythmFrom = 64;

/**
 * The median number of days between one purchase day and the next, over the latest 64 of an ascending list of days.
 * Null with fewer than three: two days make one gap, and one gap is no rhythm.
 */
export function rhythmOf(purchaseDays: readonly number[]): number | null {
  if (purchaseDays.length < 3) return null;
  const days = purchaseDays.slice(-rhythmFrom);
  return median(days.slice(1).map((at, i) => at - (days[i] ?? at)));
}

/** The middle of a list, or the mean of the two middles; NaN for an empty one. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
