import { type Kysely, type Migration, sql } from 'kysely';

const pageSize = 2_000;
/** So many purchase days are remembered with the sums. */
const remembered = 64;

/**
 * A line of nothing had counted as a purchase. Lines are not kept, so a day is known to have had none but those only
 * where nothing was paid on it and the customer never gave anything back: such a day is no purchase day any more.
 * (Where something was given back, nothing on a day may as well be a purchase and its return.)
 */
export const nothingBought: Migration = {
  async up(db: Kysely<unknown>) {
    for (let after: Key = { org_id: '', customer_id: '', currency: '' }; ; ) {
      const page = await customersAfter(db, after);
      for (const row of page) await recount(db, row);
      const last = page.at(-1);
      if (!last || page.length < pageSize) return;
      after = last;
    }
  },
};

interface Key {
  readonly org_id: string;
  readonly customer_id: string;
  readonly currency: string;
}

interface Sums extends Key {
  readonly purchase_days: number | string;
  readonly orders: number | string;
  readonly recent_days: string;
  readonly first_day: number | string;
  readonly last_day: number | string;
}

async function customersAfter(
  db: Kysely<unknown>,
  { org_id, customer_id, currency }: Key,
): Promise<readonly Sums[]> {
  const { rows } = await sql<Sums>`
    select v.org_id, v.customer_id, v.currency, v.purchase_days, v.orders, v.recent_days,
      v.first_day, v.last_day
    from "values" v
    where v.cancellations = 0
      and (v.org_id > ${org_id} or (v.org_id = ${org_id} and (v.customer_id > ${customer_id}
        or (v.customer_id = ${customer_id} and v.currency > ${currency}))))
      and exists (select 1 from value_days d where d.org_id = v.org_id and d.customer_id = v.customer_id
        and d.currency = v.currency and d.spend = 0 and d.orders > 0)
    order by v.org_id, v.customer_id, v.currency limit ${sql.lit(pageSize)}`.execute(db);
  return rows;
}

async function recount(db: Kysely<unknown>, sums: Sums): Promise<void> {
  const { org_id, customer_id, currency } = sums;
  const { rows } = await sql<{ day: number | string; spend: number | string; orders: number | string }>`
    select day, spend, orders from value_days where org_id = ${org_id} and customer_id = ${customer_id}
      and currency = ${currency} and orders > 0 order by day`.execute(db);
  const days = rows.map((row) => ({
    day: Number(row.day),
    spend: Number(row.spend),
    orders: Number(row.orders),
  }));
  const empty = new Set(days.filter(({ spend }) => spend === 0).map(({ day }) => day));
  const bought = days.filter(({ day }) => !empty.has(day)).map(({ day }) => day);
  const lessOrders = days.reduce((sum, { day, orders }) => sum + (empty.has(day) ? orders : 0), 0);
  const purchaseDays = Math.max(0, Number(sums.purchase_days) - empty.size);
  const recent = (JSON.parse(sums.recent_days) as number[]).filter((day) => !empty.has(day));
  // Sums older than days are fewer than what was counted: of those only what is still remembered is known.
  const whole = bought.length === purchaseDays;
  const kept = whole ? bought.slice(-remembered) : recent;
  const known = [...bought, ...recent].sort((a, b) => a - b);
  const first = empty.has(Number(sums.first_day))
    ? (known[0] ?? Number(sums.first_day))
    : Number(sums.first_day);
  const last = empty.has(Number(sums.last_day))
    ? (known.at(-1) ?? Number(sums.last_day))
    : Number(sums.last_day);
  await sql`update value_days set orders = 0 where org_id = ${org_id} and customer_id = ${customer_id}
    and currency = ${currency} and spend = 0 and orders > 0`.execute(db);
  await sql`update "values" set purchase_days = ${purchaseDays},
      orders = ${Math.max(0, Number(sums.orders) - lessOrders)}, recent_days = ${JSON.stringify(kept)},
      first_day = ${purchaseDays === 0 ? 0 : first}, last_day = ${purchaseDays === 0 ? 0 : last}
    where org_id = ${org_id} and customer_id = ${customer_id} and currency = ${currency}`.execute(db);
}
