import { sql } from 'kysely';
import { Busy } from './busy';
import type { Opened } from './open';
import type { Writing } from './writing';

/** So many works share one transaction: enough to wait for the disk once, few enough to let others read soon. */
const most = 64;

/** More than a slow disk writes in seconds: whoever comes then is sent away instead of making it longer. */
const mostWaiting = 4_000;

interface Waiting {
  readonly work: (tx: Writing) => Promise<unknown>;
  readonly resolve: (value: never) => void;
  readonly reject: (trouble: unknown) => void;
}

const queues = new WeakMap<Opened, Waiting[]>();

/**
 * For SQLite, where one writes at a time and every commit waits for the disk: works that come in while another
 * is being written share the next transaction, in the order they came. Each sees those before it, one that
 * fails is undone alone, and nobody is answered before all of it is on the disk.
 */
export function together<T>(opened: Opened, work: (tx: Writing) => Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const waiting = queues.get(opened);
    const mine: Waiting = { work, resolve, reject };
    if (waiting && waiting.length >= mostWaiting) reject(new Busy('too much waits to be written'));
    else if (waiting) waiting.push(mine);
    else {
      const queue = [mine];
      queues.set(opened, queue);
      void runAll(opened, queue);
    }
  });
}

async function runAll(opened: Opened, queue: Waiting[]): Promise<void> {
  while (queue.length > 0) {
    // What has arrived already is read first, so that it comes along.
    await new Promise((resolve) => setImmediate(resolve));
    await runSome(opened, queue);
  }
  queues.delete(opened);
}

async function runSome(opened: Opened, queue: Waiting[]): Promise<void> {
  let some: readonly Waiting[] = [];
  const answers: (() => void)[] = [];
  try {
    await opened.turn(() => {
      some = queue.splice(0, most);
      return opened.db.transaction().execute(async (tx) => {
        if (some.length === 1) for (const one of some) answers.push(await runAlone(tx, one));
        else for (const one of some) answers.push(await runOne(tx, one));
      });
    });
    for (const answer of answers) answer();
  } catch (trouble) {
    for (const one of some) one.reject(trouble);
  }
}

/** Its failure is the transaction's own. */
async function runAlone(tx: Writing, { work, resolve }: Waiting): Promise<() => void> {
  const value = await work(tx);
  return () => resolve(value as never);
}

/** What to say once everything is on the disk. */
async function runOne(tx: Writing, { work, resolve, reject }: Waiting): Promise<() => void> {
  await begin.execute(tx);
  try {
    const value = await work(tx);
    await keep.execute(tx);
    return () => resolve(value as never);
  } catch (trouble) {
    // Where the engine has undone the whole transaction itself, this fails, and so do all who shared it.
    await undo.execute(tx);
    await keep.execute(tx);
    return () => reject(trouble);
  }
}

const begin = sql`savepoint one`;
const keep = sql`release one`;
const undo = sql`rollback to one`;
