import { addTransactions, type Transaction } from '../customers/values';
import { insertMany, isAnyOf } from '../database/bulk';
import type { Opened } from '../database/open';
import type { Writing } from '../database/serially';
import { addNewCustomers } from './keep-customers';
import type { LineError } from './line-error';

export type OnLine = Transaction & { readonly line: number };

/**
 * Counts each transaction once, by its id; a customer nobody has named yet is made. The first customer of an
 * id keeps it: the same id for somebody else is an error of that line. The caller holds the import's lock, so
 * that two imports never make the same customer twice.
 */
export async function keepTransactions(
  tx: Writing,
  engine: Opened['engine'],
  org: string,
  list: readonly OnLine[],
  now: number,
): Promise<{ kept: number; errors: LineError[] }> {
  if (list.length === 0) return { kept: 0, errors: [] };
  const customers = await customersOf(tx, engine, org, [...new Set(list.map((one) => one.customer))], now);
  const owners = await ownersOf(tx, engine, org, [...new Set(list.map((one) => one.id))]);
  const unique = new Map<string, OnLine>();
  const errors: LineError[] = [];
  for (const one of list) {
    const customer = customers.get(one.customer) ?? '';
    const owner = owners.get(one.id) ?? customer;
    owners.set(one.id, owner);
    if (owner !== customer)
      errors.push({ line: one.line, column: 'id', message: 'this id is a transaction of another customer' });
    else if (!unique.has(one.id)) unique.set(one.id, { ...one, customer });
  }
  const named = [...unique.values()];
  const fresh = new Set(
    await insertMany(
      tx,
      engine,
      'seen_transactions',
      { org_id: 'text', transaction_id: 'text', customer_id: 'text' },
      named.map((one) => [org, one.id, one.customer]),
      'do nothing',
      'transaction_id',
    ),
  );
  await addTransactions(
    tx,
    engine,
    org,
    named.filter((one) => fresh.has(one.id)),
  );
  return { kept: list.length - errors.length, errors };
}

/** Whose the transactions are that were counted before. */
async function ownersOf(
  tx: Writing,
  engine: Opened['engine'],
  org: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('seen_transactions')
    .select(['transaction_id', 'customer_id'])
    .where('org_id', '=', org)
    .where(isAnyOf(engine, 'transaction_id', ids))
    .execute();
  return new Map(rows.map((row) => [row.transaction_id, row.customer_id]));
}

async function customersOf(
  tx: Writing,
  engine: Opened['engine'],
  org: string,
  externals: readonly string[],
  now: number,
): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('identifiers')
    .select(['value', 'customer_id'])
    .where('org_id', '=', org)
    .where('kind', '=', 'external')
    .where(isAnyOf(engine, 'value', externals))
    .orderBy('customer_id', 'desc')
    .execute();
  const ids = new Map(rows.map((row) => [row.value, row.customer_id]));
  const missing = externals.filter((one) => !ids.has(one));
  for (const [external, id] of await addNewCustomers(tx, engine, org, missing, now)) ids.set(external, id);
  return ids;
}
