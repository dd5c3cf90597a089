import { profileToWire } from '../../contract/profile-to-wire';
import { guessTarget } from '../../import/guess-target';
import { mapRow } from '../../import/map-row';
import type { ImportPlan } from '../../import/plan';
import type { Row } from '../../import/row';
import { profileTargets } from '../../import/target';
import { type Call, type Context, type Refusal, type Reply, refuse } from '../context';
import { readLines } from '../customers/read-lines';
import { type LineError, readTransaction } from '../customers/read-transaction';
import { addTransactions, type Transaction } from '../customers/values';
import { writeCustomer } from '../customers/write';
import { lock, serially, type Writing } from '../database/serially';
import { newId } from '../id';

const mostErrors = 1000;

/** Keeps the good rows of a piece; answers what was wrong with the others. */
type Keep = (
  rows: readonly Row[],
  columns: readonly string[],
) => Promise<{ kept: number; errors: LineError[] }>;

async function importRows(context: Context, call: Call, kind: string, keep: Keep): Promise<Reply | Refusal> {
  const type = call.header('content-type') ?? '';
  const format = type.startsWith('text/csv')
    ? 'csv'
    : type.startsWith('application/x-ndjson')
      ? 'ndjson'
      : null;
  if (format === null || call.stream === null)
    return refuse('invalid', 'send text/csv or application/x-ndjson');
  const batch = call.query.batch ?? newId(context.now());
  const from = Number(call.query.from ?? 0) || 0;
  const errors: LineError[] = [];
  let rows = 0;
  let kept = 0;
  let failed = 0;
  const wrong = (list: readonly LineError[]) => {
    failed += list.length;
    errors.push(...list.slice(0, mostErrors - errors.length));
  };
  for await (const piece of readLines(call.stream, format)) {
    wrong(piece.problems.map((one) => ({ line: one.line, column: one.column, message: one.problem })));
    const ahead = piece.rows.filter((row) => row.line >= from);
    rows += ahead.length + piece.problems.length;
    if (ahead.length > 0) {
      const done = await keep(ahead, piece.columns);
      kept += done.kept;
      wrong(done.errors);
    }
    await noteProgress(context, call.who.org, batch, kind, { rows, kept, failed });
  }
  return { body: { batch, rows, kept, errors, failed } };
}

async function noteProgress(
  context: Context,
  org: string,
  batch: string,
  kind: string,
  counts: { rows: number; kept: number; failed: number },
): Promise<void> {
  const set = { ...counts, updated_at: context.now() };
  await context.opened.db
    .insertInto('batches')
    .values({ org_id: org, batch_id: batch, kind, ...set })
    .onConflict((conflict) => conflict.columns(['org_id', 'batch_id']).doUpdateSet(set))
    .execute();
}

/** Columns are the profile's own names, or the ones that exports of shops and CRMs use. Days are ISO. */
export async function importCustomers(context: Context, call: Call): Promise<Reply | Refusal> {
  const org = await context.opened.db
    .selectFrom('orgs')
    .select('currency')
    .where('org_id', '=', call.who.org)
    .executeTakeFirstOrThrow();
  return importRows(context, call, 'customers', async (rows, columns) => {
    const plan = planOf(columns, org.currency, context.now());
    const errors: LineError[] = [];
    const profiles = rows.flatMap((row) => {
      const mapped = mapRow(row, plan, context.now());
      if ('identifiers' in mapped) return [mapped];
      errors.push(...mapped.map((one) => ({ line: one.line, column: one.column, message: one.problem })));
      return [];
    });
    await serially(context.opened, async (tx) => {
      await lock(tx, call.who.org, 'import');
      for (const profile of profiles)
        await writeCustomer(tx, call.who.org, profileToWire(profile), context.now());
    });
    context.feed.wake(call.who.org);
    return { kept: profiles.length, errors };
  });
}

function planOf(columns: readonly string[], currency: string, now: number): ImportPlan {
  return {
    format: 'csv',
    encoding: 'utf-8',
    delimiter: ',',
    decimal: 'point',
    currency,
    amounts: 'major',
    asOf: now,
    columns: columns.flatMap((column) => {
      const to = guessTarget(column);
      if (to === null) return [];
      return [{ column, to, date: profileTargets[to].kind === 'date' ? ('iso' as const) : null }];
    }),
  };
}

/** Columns: `id`, `customer` (external id), `at` (ISO), `amount` (decimal, negative cancels), `currency`. */
export async function importTransactions(context: Context, call: Call): Promise<Reply | Refusal> {
  return importRows(context, call, 'transactions', async (rows) => {
    const errors: LineError[] = [];
    const read = rows.flatMap((row): OnLine[] => {
      const one = readTransaction(row, context.now());
      if ('message' in one) errors.push(one);
      return 'message' in one ? [] : [one];
    });
    const done = await serially(context.opened, (tx) =>
      keepTransactions(tx, call.who.org, read, context.now()),
    );
    return { kept: done.kept, errors: [...errors, ...done.errors] };
  });
}

type OnLine = Transaction & { readonly line: number };

/**
 * Counts each transaction once, by its id; a customer nobody has named yet is made. The first customer of an
 * id keeps it: the same id for somebody else is an error of that line. Imports take turns, so that two of
 * them never make the same customer twice.
 */
async function keepTransactions(
  tx: Writing,
  org: string,
  list: readonly OnLine[],
  now: number,
): Promise<{ kept: number; errors: LineError[] }> {
  if (list.length === 0) return { kept: 0, errors: [] };
  await lock(tx, org, 'import');
  const ids = await customersOf(tx, org, [...new Set(list.map((one) => one.customer))], now);
  const owners = await ownersOf(tx, org, [...new Set(list.map((one) => one.id))]);
  const unique = new Map<string, OnLine>();
  const errors: LineError[] = [];
  for (const one of list) {
    const customer = ids.get(one.customer) ?? '';
    const owner = owners.get(one.id) ?? customer;
    owners.set(one.id, owner);
    if (owner !== customer)
      errors.push({ line: one.line, column: 'id', message: 'this id is a transaction of another customer' });
    else unique.set(one.id, { ...one, customer });
  }
  const named = [...unique.values()];
  if (named.length === 0) return { kept: 0, errors };
  const fresh = await tx
    .insertInto('seen_transactions')
    .values(named.map((one) => ({ org_id: org, transaction_id: one.id, customer_id: one.customer })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('transaction_id')
    .execute();
  const isFresh = new Set(fresh.map((one) => one.transaction_id));
  await addTransactions(
    tx,
    org,
    named.filter((one) => isFresh.has(one.id)),
  );
  return { kept: unique.size, errors };
}

/** Whose the transactions are that were counted before. */
async function ownersOf(tx: Writing, org: string, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('seen_transactions')
    .select(['transaction_id', 'customer_id'])
    .where('org_id', '=', org)
    .where('transaction_id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.transaction_id, row.customer_id]));
}

async function customersOf(
  tx: Writing,
  org: string,
  externals: readonly string[],
  now: number,
): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('identifiers')
    .select(['value', 'customer_id'])
    .where('org_id', '=', org)
    .where('kind', '=', 'external')
    .where('value', 'in', [...externals])
    .execute();
  const ids = new Map(rows.map((row) => [row.value, row.customer_id]));
  const missing = externals.filter((one) => !ids.has(one)).map((value) => ({ value, id: newId(now) }));
  if (missing.length === 0) return ids;
  await tx
    .insertInto('customers')
    .values(
      missing.map((one) => ({
        org_id: org,
        customer_id: one.id,
        name: null,
        account_id: null,
        body: '{}',
        hold: null,
        objects: 0,
        revision: 1,
        updated_at: now,
      })),
    )
    .execute();
  await tx
    .insertInto('identifiers')
    .values(missing.map((one) => ({ org_id: org, kind: 'external', value: one.value, customer_id: one.id })))
    .execute();
  for (const one of missing) ids.set(one.value, one.id);
  return ids;
}
