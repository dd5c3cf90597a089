import type { Cache } from '../../src/cache/open';
import { versionInForce } from '../../src/cache/playbooks';
import type { CaseRow, DecisionRow, PlaybookRow } from '../../src/cache/rows';

/** Compiled rules hang on the document object, so the same object is handed out while the worker lives. */
const read = new Map<string, PlaybookRow>();

const pinLasts = 30 * 60_000;

/**
 * The playbook of a case: the version it was opened with until its first decision or for 30 minutes, then
 * the one in force. Undefined before the first playbook was chosen.
 */
export async function playbookOf(
  cache: Cache,
  row: Pick<CaseRow, 'caseKey' | 'pinned'> | null,
  decisions: readonly DecisionRow[],
  now: number,
): Promise<PlaybookRow | undefined> {
  const newest = await versionInForce(cache);
  if (newest === undefined) return undefined;
  const { pinned, caseKey } = row ?? { pinned: null, caseKey: '' };
  const decided = decisions.some((one) => one.caseKey === caseKey && !one.undone);
  const keeps = pinned !== null && !decided && now - pinned.at < pinLasts;
  return (keeps ? await version(cache, pinned.version) : undefined) ?? version(cache, newest);
}

async function version(cache: Cache, number: number): Promise<PlaybookRow | undefined> {
  const key = `${cache.name}|${number}`;
  const known = read.get(key);
  if (known) return known;
  const row = await cache.rows.playbooks.get(number);
  if (row) read.set(key, row);
  return row;
}

/** After a wipe version numbers begin again. */
export function forgetPlaybooks(cache: Cache): void {
  for (const key of read.keys()) if (key.startsWith(`${cache.name}|`)) read.delete(key);
}
