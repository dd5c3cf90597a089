import { Worker } from 'node:worker_threads';
import type { Opened } from '../database/open';
import type { Insights, InsightsAsked } from './gather';

/** Rows that SQLite reads without anybody noticing. */
const unnoticed = 20_000;

/**
 * SQLite answers where it is asked: a look at a million customers would hold up every other call. PostgreSQL
 * does its work elsewhere anyway.
 */
export async function isLarge(opened: Opened, org: string): Promise<boolean> {
  if (opened.engine !== 'sqlite') return false;
  for (const table of ['value_days', 'decisions'] as const) {
    const beyond = await opened.db
      .selectFrom(table as 'decisions')
      .select('org_id')
      .where('org_id', '=', org)
      .limit(1)
      .offset(unnoticed)
      .executeTakeFirst();
    if (beyond) return true;
  }
  return false;
}

/** The same figures from a thread with a connection of its own. */
export function gatherOnThread(address: string, asked: InsightsAsked): Promise<Insights | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./thread.mjs', import.meta.url), {
      workerData: { address, asked },
      execArgv: [],
    });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the thread ended without an answer')));
  });
}
