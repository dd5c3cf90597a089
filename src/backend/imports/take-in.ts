import { sql } from 'kysely';
import { profileToWire } from '../../contract/profile-to-wire';
import { mapRow } from '../../import/map-row';
import { columnOf, type ImportPlan } from '../../import/plan';
import type { RowProblem } from '../../import/row';
import type { Opened } from '../database/open';
import { lock, serially } from '../database/serially';
import { advance, endBatch, Overtaken, type Turn } from './batch';
import { type CustomerRow, keepCustomers, type NotJoined } from './keep-customers';
import { keepTransactions, type OnLine } from './keep-transactions';
import { errorOf, type LineError } from './line-error';
import { type ReadStep, readSteps } from './read-steps';
import { readTransaction } from './read-transaction';
import type { TransactionPlan } from './transaction-plan';

/** What one upload is about; plain, so that it can be handed to a thread. */
export interface TakeIn {
  readonly turn: Turn;
  readonly plan:
    | { readonly kind: 'customers'; readonly by: ImportPlan }
    | { readonly kind: 'transactions'; readonly by: TransactionPlan };
  /** Lines before this one are passed over, whatever the batch says. */
  readonly from: number;
  readonly startedAt: number;
}

/** Records in one transaction: short enough for others to write in between, long enough to be quick. */
const stepSize: Readonly<Record<Opened['engine'], number>> = { sqlite: 500, postgres: 2000 };

export type TakenIn = 'done' | 'stopped' | 'overtaken';

/**
 * Takes a file in, step by step: the rows of a step, its errors and how far the file is done are one
 * transaction, so that a file that was cut anywhere goes on after the last line written down, and no row
 * counts twice. `kept` is told after each step. When `stop` is aborted it stops before the next step, and what the
 * broken end of the file made of its last record is not kept.
 */
export async function takeIn(
  opened: Opened,
  what: TakeIn,
  bytes: AsyncIterable<Uint8Array>,
  stop: AbortSignal,
  kept: () => void,
): Promise<TakenIn> {
  const { turn } = what;
  const began = performance.now();
  const now = (): number => what.startedAt + Math.round(performance.now() - began);
  const done = Math.max(turn.line, what.from - 1);
  let rows = 0;
  try {
    for await (const step of readSteps(bytes, what.plan.by, done, stepSize[opened.engine])) {
      if (stop.aborted) break;
      await keepStep(opened, what, step, now());
      kept();
      rows += step.rows.length;
      // Whoever waits for this thread comes first.
      await new Promise((resolve) => setImmediate(resolve));
    }
  } catch (trouble) {
    if (trouble instanceof Overtaken) return 'overtaken';
    throw trouble;
  }
  const how = stop.aborted ? 'stopped' : 'done';
  if (opened.engine === 'postgres' && rows >= manyRows) await measureTables(opened);
  return (await endBatch(opened, turn, how, now())) ? how : 'overtaken';
}

/** From so many rows on, what the database believed of its tables is no longer so. */
const manyRows = 1_000;

/**
 * Plans made while the tables were small read them from end to end: a look-up among a hundred thousand new
 * customers took 50 ms until the database looked at its tables again by itself, up to a minute later.
 */
async function measureTables({ db }: Opened): Promise<void> {
  await sql`analyze customers, identifiers, "values", value_days`.execute(db).catch(() => undefined);
}

async function keepStep(opened: Opened, what: TakeIn, step: ReadStep, now: number): Promise<void> {
  const { org, id } = what.turn;
  const { kind, by } = what.plan;
  const said = (problem: RowProblem): LineError => errorOf(problem, by);
  const errors: LineError[] = step.problems.map(said);
  const transactions: OnLine[] = [];
  const customers: CustomerRow[] = [];
  for (const row of step.rows) {
    if (kind === 'customers') {
      const mapped = mapRow(row, { ...by, asOf: now }, now);
      if ('identifiers' in mapped) customers.push({ line: row.line, profile: profileToWire(mapped) });
      else errors.push(...mapped.map(said));
    } else {
      const one = readTransaction(row, by, now);
      if ('message' in one) errors.push(one);
      else transactions.push(one);
    }
  }
  await serially(opened, async (tx) => {
    await lock(tx, org, 'import');
    const refused = await keepCustomers(tx, opened.engine, org, id, customers, now);
    const counted = await keepTransactions(tx, opened.engine, org, transactions, now);
    const all = [
      ...errors,
      ...refused.map((one) => said(refusedRow(one, kind === 'customers' ? by : null))),
      ...counted.errors,
    ];
    await advance(
      tx,
      opened.engine,
      what.turn,
      {
        line: step.line,
        rows: step.rows.length + step.problems.length,
        kept: customers.length - refused.length + counted.kept,
        errors: all.sort((a, b) => a.line - b.line),
      },
      now,
    );
  });
}

const refusedRow = ({ is, kind, line, row }: NotJoined, plan: ImportPlan | null): RowProblem => ({
  line: row.line,
  column: plan && columnOf(plan, kind),
  problem: is,
  found: '',
  other: line ?? undefined,
});
