import { setTimeout as pause } from 'node:timers/promises';
import { compiledOnce } from './compiled-once';
import { inLine } from './in-line';
import { nameWasLost } from './named-statements';
import type { Opened } from './open';
import { together } from './together';
import type { Writing } from './writing';

export type { Writing } from './writing';

const tries = 6;

/** SQLSTATE of "could not serialise" and "deadlock": the same work may simply be done again. */
const again = ['40001', '40P01'];

/**
 * Work that is done wholly or not at all, and on the disk when this settles; retried when the engine asks for
 * it. `lock` makes everyone who names the same one wait their turn until it has ended, on both engines; who is known
 * beforehand to wait for the same `keys` in this process does so without a connection.
 */
export async function serially<T>(
  opened: Opened,
  work: (tx: Writing) => Promise<T>,
  keys: readonly string[] = [],
): Promise<T> {
  if (opened.engine === 'sqlite') return together(opened, work);
  return keys.length === 0 ? inTransaction(opened, work) : inLine(keys, () => inTransaction(opened, work));
}

async function inTransaction<T>(opened: Opened, work: (tx: Writing) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await opened.db.transaction().execute(work);
    } catch (trouble) {
      if (nameWasLost(trouble)) {
        attempt -= 1;
        continue;
      }
      const code = (trouble as { code?: string }).code ?? '';
      if (attempt >= tries || !again.includes(code)) throw trouble;
      await pause(2 ** attempt + Math.random() * 10);
    }
  }
}

/** Waits for, and holds until the end of the transaction, the lock of this name. */
export async function lock(tx: Writing, org: string, name: string): Promise<void> {
  await compiledOnce(tx, 'lock', [org, name, 1, 1], () =>
    tx
      .insertInto('locks')
      .values({ org_id: org, name, turn: 1 })
      .onConflict((conflict) =>
        conflict.columns(['org_id', 'name']).doUpdateSet((eb) => ({ turn: eb('locks.turn', '+', 1) })),
      ),
  );
}
