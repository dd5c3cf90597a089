import { purchaseDays, type Transaction } from './transaction';

/**
 * The median number of days between one purchase day and the next. Several purchases on one day are one.
 * Null with fewer than three purchase days: two days make one gap, and one gap is no rhythm.
 */
export function rhythmDays(transactions: readonly Transaction[]): number | null {
  const days = purchaseDays(transactions);
  if (days.length < 3) return null;
  return median(gapsOf(days));
}

/** Days between neighbours of an ascending list. */
export function gapsOf(days: readonly number[]): readonly number[] {
  return days.slice(1).map((at, i) => at - (days[i] ?? at));
}

/** The middle of a list, or the mean of the two middles; NaN for an empty one. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
