import type { WireProfile } from '../../contract/profile';
import { gapsOf, median } from '../../value/rhythm';
import { day } from '../../value/transaction';
import { iso } from '../context';
import type { Writing } from '../database/serially';
import type { Database } from '../database/tables';

type Value = NonNullable<WireProfile['value']>;

/** One purchase or cancellation, already checked. `amount` in minor units, never negative. */
export interface Transaction {
  readonly id: string;
  readonly customer: string;
  readonly at: number;
  readonly amount: number;
  readonly currency: string;
  readonly cancels: boolean;
}

const keptDays = 64;
const dayOf = (at: number): number => Math.floor(at / day);

/** Months since year 0, so that twelve months back is a subtraction. */
export const monthOf = (at: number): number => {
  const date = new Date(at);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
};

interface Sums {
  first: number;
  last: number;
  days: number;
  spend: number;
  orders: number;
  cancellations: number;
  cancelled: number;
  recent: number[];
}

/** Adds transactions of one customer to their running sums; what was counted before is never read again. */
export async function addTransactions(tx: Writing, org: string, list: readonly Transaction[]): Promise<void> {
  for (const [key, own] of groupBy(list, (one) => `${one.customer}\u0000${one.currency}`)) {
    const [customer = '', currency = ''] = key.split('\u0000');
    const row = await tx
      .selectFrom('values')
      .selectAll()
      .where('org_id', '=', org)
      .where('customer_id', '=', customer)
      .where('currency', '=', currency)
      .executeTakeFirst();
    const sums = add(row ? fromRow(row) : null, own);
    const fields = {
      first_day: sums.first,
      last_day: sums.last,
      purchase_days: sums.days,
      spend: sums.spend,
      orders: sums.orders,
      cancellations: sums.cancellations,
      cancelled: sums.cancelled,
      recent_days: JSON.stringify(sums.recent),
    };
    await tx
      .insertInto('values')
      .values({ org_id: org, customer_id: customer, currency, ...fields })
      .onConflict((conflict) => conflict.columns(['org_id', 'customer_id', 'currency']).doUpdateSet(fields))
      .execute();
    for (const [month, inMonth] of groupBy(own, (one) => monthOf(one.at)))
      await addMonth(tx, org, customer, month, inMonth);
  }
}

async function addMonth(
  tx: Writing,
  org: string,
  customer: string,
  month: number,
  list: readonly Transaction[],
): Promise<void> {
  const spend = list.reduce((sum, one) => sum + (one.cancels ? -one.amount : one.amount), 0);
  const orders = list.filter((one) => !one.cancels).length;
  await tx
    .insertInto('value_months')
    .values({ org_id: org, customer_id: customer, month, spend, orders })
    .onConflict((conflict) =>
      conflict.columns(['org_id', 'customer_id', 'month']).doUpdateSet((eb) => ({
        spend: eb('value_months.spend', '+', spend),
        orders: eb('value_months.orders', '+', orders),
      })),
    )
    .execute();
}

function fromRow(row: {
  first_day: number;
  last_day: number;
  purchase_days: number;
  spend: number;
  orders: number;
  cancellations: number;
  cancelled: number;
  recent_days: string;
}): Sums {
  return {
    first: row.first_day,
    last: row.last_day,
    days: row.purchase_days,
    spend: row.spend,
    orders: row.orders,
    cancellations: row.cancellations,
    cancelled: row.cancelled,
    recent: JSON.parse(row.recent_days) as number[],
  };
}

function add(before: Sums | null, list: readonly Transaction[]): Sums {
  const bought = list.filter((one) => !one.cancels);
  const days = new Set([...(before?.recent ?? []), ...bought.map((one) => dayOf(one.at))]);
  const recent = [...days].sort((a, b) => a - b);
  const fresh = recent.length - (before?.recent.length ?? 0);
  const all = bought.map((one) => dayOf(one.at));
  return {
    first: Math.min(before?.first ?? Number.POSITIVE_INFINITY, ...all),
    last: Math.max(before?.last ?? 0, ...all),
    days: (before?.days ?? 0) + fresh,
    spend:
      (before?.spend ?? 0) + list.reduce((sum, one) => sum + (one.cancels ? -one.amount : one.amount), 0),
    orders: (before?.orders ?? 0) + bought.length,
    cancellations: (before?.cancellations ?? 0) + list.length - bought.length,
    cancelled: (before?.cancelled ?? 0) + list.reduce((sum, one) => sum + (one.cancels ? one.amount : 0), 0),
    recent: recent.slice(-keptDays),
  };
}

/** The value as it stands now; the customer's main currency is the one they spent most in. */
export async function valuesOf(
  db: Database,
  org: string,
  ids: readonly string[],
  now: number,
): Promise<Map<string, Value>> {
  const [rows, months] = await Promise.all([
    db
      .selectFrom('values')
      .selectAll()
      .where('org_id', '=', org)
      .where('customer_id', 'in', [...ids])
      .orderBy('spend')
      .execute(),
    db
      .selectFrom('value_months')
      .selectAll()
      .where('org_id', '=', org)
      .where('customer_id', 'in', [...ids])
      .where('month', '>', monthOf(now) - 12)
      .where('month', '<=', monthOf(now))
      .execute(),
  ]);
  const found = new Map<string, Value>();
  for (const row of rows) {
    const last12m = months
      .filter((one) => one.customer_id === row.customer_id)
      .reduce((sum, one) => sum + one.spend, 0);
    found.set(row.customer_id, {
      currency: row.currency,
      lifetime: exact(row.spend),
      last12m: exact(last12m),
      orders: row.orders,
      firstPurchase: iso(row.first_day * day),
      lastPurchase: iso(row.last_day * day),
      rhythmDays: rhythmOf(JSON.parse(row.recent_days) as number[]),
      returns: row.cancellations,
      asOf: iso(now),
    });
  }
  return found;
}

/** A sum as the contract carries it: never negative, never beyond what JSON holds exactly. */
const exact = (sum: number): number => Math.min(Number.MAX_SAFE_INTEGER, Math.max(0, sum));

/** Median gap between purchase days; null with fewer than three of them. */
const rhythmOf = (days: readonly number[]): number | null => (days.length < 3 ? null : median(gapsOf(days)));

function groupBy<T, K>(list: readonly T[], key: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of list) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}
