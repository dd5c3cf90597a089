import type { CustomerValue } from '../customer/profile';
import { addLines, nothingBought, valueOfRunning, yearBefore } from './running-value';
import { dayOf, type Transaction } from './transaction';

/**
 * The value of one customer from all their transactions up to the day of `now` (UTC); later lines are ignored.
 * Amounts in minor units of `currency`. With no line at all every figure is null: nothing known, not nothing
 * spent. The figures are those of the running sums, so that nobody reads two values of one customer.
 */
export function customerValueOf(
  transactions: readonly Transaction[],
  currency: string,
  now: number,
): CustomerValue {
  const lines = transactions.filter((one) => dayOf(one.at) <= dayOf(now));
  const inYear = lines.filter((one) => dayOf(one.at) >= yearBefore(now));
  const last12m = inYear.reduce((sum, one) => sum + one.amount, 0);
  const value = valueOfRunning(addLines(nothingBought, lines), last12m, currency, now);
  if (lines.length > 0) return value;
  return { ...value, lifetime: null, last12m: null, orders: null, returns: null };
}
