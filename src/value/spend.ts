import type { Transaction } from './transaction';

/** What was paid less what was given back, ever, in minor units; below 0 never occurs: it is then 0. */
export function lifetimeSpend(transactions: readonly Transaction[], now: number): number {
  return spendSince(transactions, Number.NEGATIVE_INFINITY, now);
}

/**
 * The same over the twelve months before `now`, by the calendar: from the same day of the year before
 * (29 February counts from 1 March), so that a yearly renewal is inside exactly once.
 */
export function spend12m(transactions: readonly Transaction[], now: number): number {
  const from = new Date(now);
  from.setUTCFullYear(from.getUTCFullYear() - 1);
  return spendSince(transactions, from.getTime(), now);
}

function spendSince(transactions: readonly Transaction[], after: number, now: number): number {
  let sum = 0;
  for (const { at, amount } of transactions) if (at > after && at <= now) sum += amount;
  return Math.max(0, sum);
}
