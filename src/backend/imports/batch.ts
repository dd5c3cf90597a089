import { insertMany } from '../database/bulk';
import type { Opened } from '../database/open';
import { lock, serially, type Writing } from '../database/serially';
import type { Database } from '../database/tables';
import type { LineError } from './line-error';

export type ImportKind = 'customers' | 'transactions';

/** One file on its way in. The same name again goes on where the earlier upload ended. */
export interface Batch {
  readonly org: string;
  readonly id: string;
  readonly kind: ImportKind;
  /** How the file begins, hashed. */
  readonly opening: string;
}

/** The right to write on a batch, until somebody else begins on it. */
export interface Turn extends Batch {
  readonly turn: number;
  /** The last line that is done with; everything up to it is passed over. */
  readonly line: number;
}

/** Thrown inside a transaction, so that it is undone: somebody newer goes on with this batch. */
export class Overtaken extends Error {}

const mostErrors = 1000;

/** Takes the next turn on a batch; `'another-file'` when a different file was begun under this name. */
export async function beginBatch(opened: Opened, batch: Batch, now: number): Promise<Turn | 'another-file'> {
  return serially(opened, async (tx) => {
    await lock(tx, batch.org, 'import');
    const row = await tx
      .selectFrom('batches')
      .selectAll()
      .where('org_id', '=', batch.org)
      .where('batch_id', '=', batch.id)
      .executeTakeFirst();
    if (!row) {
      const counts = { rows: 0, kept: 0, failed: 0, line: 0, turn: 1 };
      await tx
        .insertInto('batches')
        .values({
          org_id: batch.org,
          batch_id: batch.id,
          kind: batch.kind,
          opening: batch.opening,
          ...counts,
          state: 'running',
          began_at: now,
          updated_at: now,
        })
        .execute();
      return { ...batch, turn: 1, line: 0 };
    }
    if (row.kind !== batch.kind || row.opening !== batch.opening) return 'another-file';
    const turn = row.turn + 1;
    await tx
      .updateTable('batches')
      .set({ turn, state: 'running', updated_at: now })
      .where('org_id', '=', batch.org)
      .where('batch_id', '=', batch.id)
      .execute();
    return { ...batch, turn, line: row.line };
  });
}

export interface Step {
  readonly line: number;
  readonly rows: number;
  readonly kept: number;
  readonly errors: readonly LineError[];
}

/** Writes down, in the transaction that kept the rows, how far the file is done. */
export async function advance(
  tx: Writing,
  engine: Opened['engine'],
  turn: Turn,
  step: Step,
  now: number,
): Promise<void> {
  const row = await tx
    .updateTable('batches')
    .set((eb) => ({
      line: step.line,
      rows: eb('rows', '+', step.rows),
      kept: eb('kept', '+', step.kept),
      failed: eb('failed', '+', step.errors.length),
      updated_at: now,
    }))
    .where('org_id', '=', turn.org)
    .where('batch_id', '=', turn.id)
    .where('turn', '=', turn.turn)
    .returning('failed')
    .executeTakeFirst();
  if (!row) throw new Overtaken();
  const from = row.failed - step.errors.length;
  const listed = step.errors
    .slice(0, Math.max(0, mostErrors - from))
    .map((one, index) => [turn.org, turn.id, from + index + 1, one.line, one.column, one.message]);
  await insertMany(tx, engine, 'batch_errors', errorColumns, listed, 'do nothing');
}

const errorColumns = {
  org_id: 'text',
  batch_id: 'text',
  number: 'int',
  line: 'int',
  column_name: 'text',
  message: 'text',
} as const;

/** Notes that the file came to its end, or that it stopped; nothing when somebody else has the turn. */
export async function endBatch(
  opened: Opened,
  turn: Turn,
  state: 'done' | 'stopped',
  now: number,
): Promise<boolean> {
  const row = await opened.turn(() =>
    opened.db
      .updateTable('batches')
      .set({ state, updated_at: now })
      .where('org_id', '=', turn.org)
      .where('batch_id', '=', turn.id)
      .where('turn', '=', turn.turn)
      .returning('turn')
      .executeTakeFirst(),
  );
  return row !== undefined;
}

/** A batch of whom nothing was heard for so long has been left: its process was killed. */
const silentAfter = 60_000;

export interface BatchProgress {
  readonly batch: string;
  readonly kind: ImportKind;
  readonly state: 'running' | 'done' | 'stopped';
  readonly rows: number;
  readonly kept: number;
  readonly failed: number;
  readonly line: number;
  readonly errors: LineError[];
  readonly beganAt: number;
  readonly updatedAt: number;
}

/** How far a batch has come, with its first thousand errors; null when there is none of that name. */
export async function progressOf(
  db: Database,
  org: string,
  id: string,
  now: number,
): Promise<BatchProgress | null> {
  const row = await db
    .selectFrom('batches')
    .selectAll()
    .where('org_id', '=', org)
    .where('batch_id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const errors = await db
    .selectFrom('batch_errors')
    .select(['line', 'column_name', 'message'])
    .where('org_id', '=', org)
    .where('batch_id', '=', id)
    .orderBy('number')
    .execute();
  const state = row.state === '' ? 'done' : row.state;
  return {
    batch: id,
    kind: row.kind as ImportKind,
    state: state === 'running' && row.updated_at < now - silentAfter ? 'stopped' : state,
    rows: row.rows,
    kept: row.kept,
    failed: row.failed,
    line: row.line,
    errors: errors.map((one) => ({ line: one.line, column: one.column_name, message: one.message })),
    beganAt: row.began_at === 0 ? row.updated_at : row.began_at,
    updatedAt: row.updated_at,
  };
}

/** Batches nobody has touched for thirty days are let go, with their lists of errors. */
export async function trimBatches(db: Database, now: number): Promise<void> {
  const old = now - 30 * 86_400_000;
  await db
    .deleteFrom('batch_errors')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('batches')
          .select('batches.batch_id')
          .whereRef('batches.org_id', '=', 'batch_errors.org_id')
          .whereRef('batches.batch_id', '=', 'batch_errors.batch_id')
          .where('batches.updated_at', '<', old),
      ),
    )
    .execute();
  await db.deleteFrom('batches').where('updated_at', '<', old).execute();
}
