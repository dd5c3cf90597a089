/**
 * One line of what a customer bought or gave back. `at` in milliseconds since the epoch (UTC); `amount` in
 * minor units, above 0 for a purchase and below 0 for a return or cancellation. A line of 0 counts for nothing.
 */
export interface Transaction {
  readonly at: number;
  readonly amount: number;
}

/** Milliseconds of one day. */
export const day = 86_400_000;

/** Purchases alone, oldest first. */
export function purchasesOf(transactions: readonly Transaction[]): readonly Transaction[] {
  return transactions.filter((one) => one.amount > 0).sort((a, b) => a.at - b.at);
}

/** Returns and cancellations alone, oldest first. */
export function returnsOf(transactions: readonly Transaction[]): readonly Transaction[] {
  return transactions.filter((one) => one.amount < 0).sort((a, b) => a.at - b.at);
}

/** The days (UTC, counted from the epoch) on which something was bought, each once, oldest first. */
export function purchaseDays(transactions: readonly Transaction[]): readonly number[] {
  const days = new Set<number>();
  for (const { at, amount } of transactions) if (amount > 0) days.add(Math.floor(at / day));
  return [...days].sort((a, b) => a - b);
}
