import { sql } from 'kysely';
import type { InferOutput } from 'valibot';
import type { insights } from '../../contract/insights';
import { type BuyingDay, customerMath, monthsUpTo, type Share } from '../../value/customer-math';
import { currencyDigits } from '../../wording/currency-digits';
import { iso } from '../context';
import type { Database } from '../database/tables';

type Answer = NonNullable<InferOutput<typeof insights>['customers']>;

const day = 86_400_000;
const monthsShown = 13;
const pageSize = 20_000;

/** Who came, stayed, left and came back in one currency; null before the first purchase is known. */
export async function customersOf(
  db: Database,
  org: string,
  asked: { readonly currency: string | null; readonly awayDays: number; readonly now: number },
  tell: (share: Share) => Share | null,
): Promise<Answer | null> {
  const rows = await db
    .selectFrom('values')
    .select([
      'currency',
      (eb) => eb.fn.countAll<number>().as('customers'),
      sql<number>`max(last_day)`.as('last'),
    ])
    .where('org_id', '=', org)
    .where('purchase_days', '>', 0)
    .groupBy('currency')
    .execute();
  const known = rows
    .filter((one) => currencyDigits(one.currency) !== null)
    .toSorted((a, b) => Number(b.customers) - Number(a.customers));
  const main = asked.currency ? known.find((one) => one.currency === asked.currency) : known[0];
  if (!main) return null;
  const last = Math.min(Math.floor(asked.now / day), Number(main.last));
  const months = monthsUpTo(last, monthsShown);
  const math = customerMath(months, asked.awayDays);
  for await (const days of daysByCustomer(db, org, main.currency)) math.add(days);
  const ended = new Date((last + 1) * day).getUTCDate() === 1;
  return {
    currency: main.currency,
    currencies: known.map((one) => one.currency),
    awayDays: asked.awayDays,
    asOf: iso(last * day),
    months: math.report().map((row, index) => ({
      month: iso((months[index]?.from ?? 0) * day).slice(0, 7),
      complete: index < months.length - 1 || ended,
      new: tell(row.new),
      kept: tell(row.kept),
      lost: tell(row.lost),
      wonBack: tell(row.wonBack),
    })),
  };
}

/** The days of one customer after the other, read in pages so that a million of them are no more memory than one page. */
async function* daysByCustomer(db: Database, org: string, currency: string): AsyncGenerator<BuyingDay[]> {
  let customer = '';
  let after = -1_000_000;
  let days: BuyingDay[] = [];
  for (;;) {
    const rows = await db
      .selectFrom('value_days')
      .select(['customer_id', 'day', 'spend', 'orders'])
      .where('org_id', '=', org)
      .where('currency', '=', currency)
      .where('customer_id', '>=', customer)
      .where((eb) => eb.or([eb('customer_id', '>', customer), eb('day', '>', after)]))
      .orderBy('customer_id')
      .orderBy('day')
      .limit(pageSize)
      .execute();
    for (const row of rows) {
      if (row.customer_id !== customer && days.length > 0) {
        yield days;
        days = [];
      }
      customer = row.customer_id;
      after = row.day;
      days.push({ day: row.day, spend: row.spend, bought: row.orders > 0 });
    }
    if (rows.length < pageSize) break;
  }
  if (days.length > 0) yield days;
}
