import { purchaseDays, type Transaction } from './transaction';

/** What the buying models need of one customer; times in weeks from the first purchase. */
export interface PurchaseSummary {
  /** Purchase days after the first. */
  readonly repeats: number;
  /** From the first purchase to the last; 0 when there was one only. */
  readonly recency: number;
  /** From the first purchase to now. */
  readonly age: number;
}

/** The summary of one customer up to `now` (ms since the epoch); null when nothing was bought by then. */
export function summaryOf(transactions: readonly Transaction[], now: number): PurchaseSummary | null {
  const days = purchaseDays(transactions.filter((one) => one.at <= now));
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return null;
  return {
    repeats: days.length - 1,
    recency: (last - first) / 7,
    age: (Math.floor(now / 86_400_000) - first) / 7,
  };
}
