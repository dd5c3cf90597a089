import type { InferOutput } from 'valibot';
import type { insights } from '../../contract/insights';
import { goingSilent } from '../../value/silence';
import { iso } from '../context';
import { valuesOf } from '../customers/values';
import type { Database } from '../database/tables';

type Person = InferOutput<typeof insights>['toCall'][number];

const day = 86_400_000;
const most = 25;
/** Looked at, those who brought most first. */
const lookedAt = 400;

/**
 * Whom to call before they call: promises past their time, then whose contract renews within the playbook's days,
 * then who bought in a rhythm and has stopped.
 */
export async function peopleToCall(
  db: Database,
  org: string,
  now: number,
  renewalWithinDays: number,
): Promise<Person[]> {
  return [
    ...(await promisesPast(db, org, now)),
    ...(await renewing(db, org, now, renewalWithinDays)),
    ...(await silent(db, org, now)),
  ];
}

/** The next to renew first. Who objected to standing is called as well: a date of their contract is none. */
async function renewing(db: Database, org: string, now: number, withinDays: number): Promise<Person[]> {
  const rows = await db
    .selectFrom('customers')
    .select(['customer_id', 'name', 'renewal_at', 'objects'])
    .where('org_id', '=', org)
    .where('renewal_at', 'is not', null)
    .where('renewal_at', '>=', Math.floor(now / day) * day)
    .where('renewal_at', '<=', now + withinDays * day)
    .orderBy('renewal_at')
    .orderBy('customer_id')
    .limit(most)
    .execute();
  if (rows.length === 0) return [];
  const values = await valuesOf(
    db,
    org,
    rows.filter((row) => row.objects === 0).map((row) => row.customer_id),
    now,
  );
  return rows.map((row) => {
    const value = values.get(row.customer_id);
    return {
      customer: row.customer_id,
      name: row.name,
      why: 'renewal',
      since: iso(Number(row.renewal_at)),
      rhythmDays: null,
      lifetime: value?.lifetime ? { amount: value.lifetime, currency: value.currency } : null,
    };
  });
}

async function promisesPast(db: Database, org: string, now: number): Promise<Person[]> {
  const rows = await db
    .selectFrom('promises')
    .innerJoin('customers', (join) =>
      join
        .onRef('customers.org_id', '=', 'promises.org_id')
        .onRef('customers.customer_id', '=', 'promises.customer_id'),
    )
    .select(['customers.customer_id', 'customers.name', (eb) => eb.fn.min('promises.due').as('due')])
    .where('promises.org_id', '=', org)
    .where('promises.state', 'in', ['open', 'broken'])
    .where('promises.due', '<', now)
    .where('promises.due', '>', now - 90 * day)
    .groupBy(['customers.customer_id', 'customers.name'])
    .orderBy('due')
    .limit(most)
    .execute();
  return rows.map((row) => ({
    customer: row.customer_id,
    name: row.name,
    why: 'promise',
    since: iso(Number(row.due)),
    rhythmDays: null,
    lifetime: null,
  }));
}

async function silent(db: Database, org: string, now: number): Promise<Person[]> {
  const today = Math.floor(now / day);
  const rows = await db
    .selectFrom('values')
    .innerJoin('customers', (join) =>
      join
        .onRef('customers.org_id', '=', 'values.org_id')
        .onRef('customers.customer_id', '=', 'values.customer_id'),
    )
    .select(['customers.customer_id', 'customers.name'])
    .where('values.org_id', '=', org)
    .where('customers.objects', '=', 0)
    .where('values.purchase_days', '>=', 3)
    .where('values.last_day', '>', today - 731)
    .where('values.last_day', '<=', today - 21)
    .orderBy('values.spend', 'desc')
    .limit(lookedAt)
    .execute();
  if (rows.length === 0) return [];
  const values = await valuesOf(db, org, [...new Set(rows.map((row) => row.customer_id))], now);
  const names = new Map(rows.map((row) => [row.customer_id, row.name]));
  const found: Person[] = [];
  for (const [customer, name] of names) {
    const value = values.get(customer);
    if (!value?.lastPurchase) continue;
    const silence = goingSilent(
      {
        ...value,
        firstPurchase: null,
        lastPurchase: Date.parse(value.lastPurchase),
        asOf: Date.parse(value.asOf),
      },
      now,
    );
    if (silence)
      found.push({
        customer,
        name,
        why: 'silent',
        since: value.lastPurchase,
        rhythmDays: silence.rhythmDays,
        lifetime: { amount: value.lifetime ?? 0, currency: value.currency },
      });
  }
  return found.slice(0, most);
}
