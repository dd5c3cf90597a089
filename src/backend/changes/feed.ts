import type * as v from 'valibot';
import type { change } from '../../contract/bodies';
import { compiledOnce } from '../database/compiled-once';
import type { Opened } from '../database/open';
import type { Writing } from '../database/serially';

export type Change = v.InferOutput<typeof change>;

const keptDays = 30;
const pageSize = 200;
const pollEvery = 400;

export interface Feed {
  /** Ends waiting at once in this process; other processes see it at their next look. */
  readonly wake: (org: string) => void;
  /** The changes after `cursor`, at once or when they come; null when none came in time; `'expired'` past retention. */
  readonly after: (
    org: string,
    cursor: number,
    wait: number,
    signal: AbortSignal,
  ) => Promise<{ cursor: number; changes: Change[] } | null | 'expired'>;
  readonly latest: (org: string) => Promise<number>;
  /** Settles once somebody waits for changes of this organisation: for tests of what happens to them. */
  readonly waits: (org: string) => Promise<void>;
  /** Answers all who wait, and all who come later, that nothing has come. */
  readonly close: () => void;
}

/**
 * Writes changes inside the transaction that makes them. The number comes from the organisation's own row,
 * updated in the same transaction, so commits become visible in the order of their numbers and no reader
 * can step over one that is not committed yet (a plain sequence loses those).
 */
export async function announce(
  tx: Writing,
  org: string,
  made: readonly Change[],
  now: number,
): Promise<void> {
  if (made.length === 0) return;
  const [row] = await compiledOnce(tx, 'next change', [made.length, org], () =>
    tx
      .updateTable('orgs')
      .set((eb) => ({ change_seq: eb('change_seq', '+', made.length) }))
      .where('org_id', '=', org)
      .returning('change_seq'),
  );
  if (!row) throw new Error('changes of an organisation that is not there');
  const start = row.change_seq - made.length;
  const rows = made.map((one, index) => ({
    org_id: org,
    seq: start + index + 1,
    body: JSON.stringify(one),
    at: now,
  }));
  await compiledOnce(tx, 'changes', rows.flatMap(Object.values), () => tx.insertInto('changes').values(rows));
}

/** One look at the database for all who wait, however many they are. */
export function openFeed(opened: Opened): Feed {
  const waiting = new Map<string, Set<Waiter>>();
  let looking = false;
  let closed = false;

  const wake = (org: string, upTo = Number.POSITIVE_INFINITY) => {
    for (const waiter of [...(waiting.get(org) ?? [])]) if (waiter.cursor < upTo) waiter.done();
  };

  const look = async () => {
    if (looking || waiting.size === 0) return;
    looking = true;
    try {
      const rows = await opened.db
        .selectFrom('orgs')
        .select(['org_id', 'change_seq'])
        .where('org_id', 'in', [...waiting.keys()])
        .execute();
      for (const row of rows) wake(row.org_id, row.change_seq);
    } catch {
      // The database is away; those who wait run into their own time limit.
    } finally {
      looking = false;
    }
  };
  const timer = setInterval(() => void look(), pollEvery);
  timer.unref();

  return {
    wake,
    latest: (org) => latestOf(opened, org),
    async after(org, cursor, wait, signal) {
      const until = Date.now() + wait;
      for (;;) {
        const found = await read(opened, org, cursor);
        if (found !== null || signal.aborted || closed) return found;
        const left = until - Date.now();
        if (left <= 0) return null;
        await once(waiting, org, cursor, left, signal);
      }
    },
    async waits(org) {
      while (!waiting.has(org)) await new Promise((resolve) => setImmediate(resolve));
    },
    close() {
      closed = true;
      clearInterval(timer);
      for (const org of [...waiting.keys()]) wake(org);
    },
  };
}

interface Waiter {
  readonly cursor: number;
  readonly done: () => void;
}

async function once(
  waiting: Map<string, Set<Waiter>>,
  org: string,
  cursor: number,
  most: number,
  signal: AbortSignal,
): Promise<void> {
  const mine = waiting.get(org) ?? new Set<Waiter>();
  await new Promise<void>((resolve) => {
    const waiter: Waiter = {
      cursor,
      done: () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', waiter.done);
        mine.delete(waiter);
        if (mine.size === 0 && waiting.get(org) === mine) waiting.delete(org);
        resolve();
      },
    };
    const timer = setTimeout(waiter.done, most);
    signal.addEventListener('abort', waiter.done, { once: true });
    mine.add(waiter);
    waiting.set(org, mine);
  });
}

async function latestOf(opened: Opened, org: string): Promise<number> {
  const row = await opened.db
    .selectFrom('orgs')
    .select('change_seq')
    .where('org_id', '=', org)
    .executeTakeFirstOrThrow();
  return row.change_seq;
}

async function read(
  opened: Opened,
  org: string,
  cursor: number,
): Promise<{ cursor: number; changes: Change[] } | null | 'expired'> {
  const rows = await opened.db
    .selectFrom('changes')
    .select(['seq', 'body'])
    .where('org_id', '=', org)
    .where('seq', '>', cursor)
    .orderBy('seq')
    .limit(pageSize)
    .execute();
  const first = rows[0];
  const last = rows.at(-1);
  if (!first || !last) return emptyOrExpired(opened, org, cursor);
  if (first.seq !== cursor + 1) return 'expired';
  return { cursor: last.seq, changes: rows.map((row) => JSON.parse(row.body) as Change) };
}

/** Nothing after the cursor is right only when the cursor is the newest number there is. */
async function emptyOrExpired(opened: Opened, org: string, cursor: number): Promise<null | 'expired'> {
  const latest = await latestOf(opened, org);
  if (latest === cursor) return null;
  if (latest < cursor) return 'expired';
  const newer = await opened.db
    .selectFrom('changes')
    .select('seq')
    .where('org_id', '=', org)
    .where('seq', '=', cursor + 1)
    .executeTakeFirst();
  // It came between the two looks: the waiter is woken for it at once.
  return newer ? null : 'expired';
}

/** Forgets changes past retention; whoever is further behind is told that the cursor has expired. */
export async function trimChanges(opened: Opened, now: number): Promise<void> {
  await opened.db
    .deleteFrom('changes')
    .where('at', '<', now - keptDays * 86_400_000)
    .execute();
}
