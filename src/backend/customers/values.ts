import { sql } from 'kysely';
import type { WireProfile } from '../../contract/profile';
import {
  addLines,
  beyondMemory,
  nothingBought,
  type RunningValue,
  valueOfRunning,
  yearBefore,
} from '../../value/running-value';
import { dayOf, isPurchase } from '../../value/transaction';
import { currencyDigits } from '../../wording/currency-digits';
import { iso } from '../context';
import { insertMany, isAnyOf } from '../database/bulk';
import { compiledOnce } from '../database/compiled-once';
import type { Opened } from '../database/open';
import type { Writing } from '../database/serially';
import type { Database, Tables } from '../database/tables';

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

/** The currency of sums from before currencies were kept apart: shown to nobody. */
const mixed = 'XXX';

const keyOf = (customer: string, currency: string): string => `${customer}\0${currency}`;
const signed = (one: Transaction): number => (one.cancels ? -one.amount : one.amount);

/** Adds transactions to the running sums of their customers; what was counted before is never read again. */
export async function addTransactions(
  tx: Writing,
  engine: Opened['engine'],
  org: string,
  list: readonly Transaction[],
): Promise<void> {
  if (list.length === 0) return;
  const rows = await tx
    .selectFrom('values')
    .selectAll()
    .where('org_id', '=', org)
    .where(isAnyOf(engine, 'customer_id', [...new Set(list.map((one) => one.customer))]))
    .execute();
  const before = new Map(rows.map((row) => [keyOf(row.customer_id, row.currency), fromRow(row)]));
  const groups = groupBy(list, (one) => keyOf(one.customer, one.currency));
  const lines = (own: readonly Transaction[]) => own.map((one) => ({ at: one.at, amount: signed(one) }));
  const values: unknown[][] = [];
  const days: unknown[][] = [];
  for (const [key, own] of groups) {
    const [customer = '', currency = ''] = key.split('\0');
    const was = before.get(key) ?? nothingBought;
    const known = await bought(tx, org, customer, currency, beyondMemory(was, lines(own)));
    const is = addLines(was, lines(own), (day) => known.has(day));
    values.push([
      ...[org, customer, currency, is.firstDay ?? 0, is.lastDay ?? 0, is.purchaseDays],
      ...[is.spend, is.orders, is.cancellations, is.cancelled, JSON.stringify(is.recentDays)],
    ]);
    for (const [day, onDay] of groupBy(own, (one) => dayOf(one.at))) {
      const [spend, orders] = [
        lines(onDay).reduce((sum, one) => sum + one.amount, 0),
        lines(onDay).filter(isPurchase),
      ];
      days.push([org, customer, currency, day, spend, orders.length]);
    }
  }
  await insertMany(tx, engine, 'values', valueColumns, values, valuesAgain);
  await insertMany(tx, engine, 'value_days', dayColumns, days, daysAgain);
}

const valueColumns = {
  org_id: 'text',
  customer_id: 'text',
  currency: 'text',
  first_day: 'int',
  last_day: 'int',
  purchase_days: 'int',
  spend: 'int',
  orders: 'int',
  cancellations: 'int',
  cancelled: 'int',
  recent_days: 'text',
} as const;
const replaced = Object.keys(valueColumns).slice(3);
const valuesAgain = `(org_id, customer_id, currency) do update set ${replaced
  .map((name) => `${name} = excluded.${name}`)
  .join(', ')}`;

const dayColumns = {
  org_id: 'text',
  customer_id: 'text',
  currency: 'text',
  day: 'int',
  spend: 'int',
  orders: 'int',
} as const;
const daysAgain =
  '(org_id, customer_id, currency, day) do update set spend = value_days.spend + excluded.spend, ' +
  'orders = value_days.orders + excluded.orders';

/** On which of these days, older than what the sums remember, something was bought. Rarely asked. */
async function bought(
  tx: Writing,
  org: string,
  customer: string,
  currency: string,
  days: readonly number[],
): Promise<Set<number>> {
  if (days.length === 0) return new Set();
  const rows = await tx
    .selectFrom('value_days')
    .select('day')
    .where('org_id', '=', org)
    .where('customer_id', '=', customer)
    .where('currency', '=', currency)
    .where('day', 'in', [...days])
    .where('orders', '>', 0)
    .execute();
  return new Set(rows.map((row) => row.day));
}

type Sums = Omit<Tables['values'], 'org_id' | 'customer_id'>;

const fromRow = (row: Sums): RunningValue => ({
  // Days of who only ever gave something back are no purchase days.
  firstDay: row.purchase_days === 0 ? null : row.first_day,
  lastDay: row.purchase_days === 0 ? null : row.last_day,
  purchaseDays: row.purchase_days,
  spend: row.spend,
  orders: row.orders,
  cancellations: row.cancellations,
  cancelled: row.cancelled,
  recentDays: JSON.parse(row.recent_days) as number[],
});

/**
 * The value as it stands now, in one currency: the one most was spent in. Sums of different currencies are
 * never added up; what was paid in another one is not shown.
 */
export async function valuesOf(
  db: Database,
  org: string,
  ids: readonly string[],
  now: number,
): Promise<Map<string, Value>> {
  const [from, to] = [yearBefore(now), dayOf(now)];
  const [rows, sums] = await Promise.all([
    compiledOnce(db, 'values', [org, ...ids], () =>
      db
        .selectFrom('values')
        .selectAll()
        .where('org_id', '=', org)
        .where('customer_id', 'in', [...ids])
        .orderBy('spend')
        .orderBy('currency', 'desc'),
    ),
    compiledOnce(db, 'spend of a year', [org, ...ids, from, to], () =>
      db
        .selectFrom('value_days')
        .select(['customer_id', 'currency', sql<number>`cast(sum(spend) as bigint)`.as('spend')])
        .where('org_id', '=', org)
        .where('customer_id', 'in', [...ids])
        .where('day', '>=', from)
        .where('day', '<=', to)
        .groupBy(['customer_id', 'currency']),
    ),
  ]);
  const lastYear = groupBy(sums, (row) => row.customer_id);
  const found = new Map<string, Value>();
  for (const [id, own] of groupBy(rows, (row) => row.customer_id)) {
    const value = valueFrom(own, lastYear.get(id) ?? [], now);
    if (value) found.set(id, value);
  }
  return found;
}

/** One customer's value from their sums, the greatest last, and what they spent in the last twelve months. */
export function valueFrom(
  sums: readonly Sums[],
  lastYear: readonly { readonly currency: string; readonly spend: number }[],
  now: number,
): Value | null {
  // Sums from before codes were checked have no digits, and are shown to nobody.
  const most = sums.findLast(({ currency }) => currencyDigits(currency) !== null);
  if (!most) return null;
  const { currency } = most;
  const inYear = (one: string) => lastYear.find((row) => row.currency === one);
  const spent = inYear(mixed) ? null : (inYear(currency)?.spend ?? 0);
  const value = valueOfRunning(fromRow(most), spent, currency, now);
  return {
    ...value,
    firstPurchase: value.firstPurchase === null ? null : iso(value.firstPurchase),
    lastPurchase: value.lastPurchase === null ? null : iso(value.lastPurchase),
    asOf: iso(value.asOf),
  };
}

function groupBy<T, K>(list: readonly T[], key: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of list) {
    const group = groups.get(key(one));
    if (group) group.push(one);
    else groups.set(key(one), [one]);
  }
  return groups;
}
