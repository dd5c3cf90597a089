import type { CustomerValue } from '../customer/profile';
import { rhythmDays } from './rhythm';
import { lifetimeSpend, spend12m } from './spend';
import { purchaseDays, purchasesOf, returnsOf, type Transaction } from './transaction';

/**
 * The value of one customer from their transactions up to `now`; later lines are ignored. Amounts in minor
 * units of `currency`. With no line at all every figure is null: nothing known, not nothing spent.
 */
export function customerValueOf(
  transactions: readonly Transaction[],
  currency: string,
  now: number,
): CustomerValue {
  const lines = transactions.filter((one) => one.at <= now);
  const purchases = purchasesOf(lines);
  const known = lines.length > 0;
  return {
    currency,
    lifetime: known ? lifetimeSpend(lines, now) : null,
    last12m: known ? spend12m(lines, now) : null,
    orders: known ? purchaseDays(lines).length : null,
    firstPurchase: purchases[0]?.at ?? null,
    lastPurchase: purchases.at(-1)?.at ?? null,
    rhythmDays: rhythmDays(lines),
    returns: known ? returnsOf(lines).length : null,
    asOf: now,
  };
}
