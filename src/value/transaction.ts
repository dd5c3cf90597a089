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

/** The day (UTC, counted from the epoch) that a line belongs to. */
export const dayOf = (at: number): number => Math.floor(at / day);

/** Something was bought: what cost nothing, or was given back, is no purchase. */
export const isPurchase = ({ amount }: Pick<Transaction, 'amount'>): boolean => amount > 0;

/** Something was given back, or cancelled. */
export const isReturn = ({ amount }: Pick<Transaction, 'amount'>): boolean => amount < 0;
