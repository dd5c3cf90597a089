import type { Cache } from '../../../src/cache/open';
import { versionInForce } from '../../../src/cache/playbooks';
import type { CaseRow, DecisionRow, PlaybookRow } from '../../../src/cache/rows';

interface Read {
  newest?: number;
  readonly versions: Map<number, PlaybookRow>;
}

/**
 * What was read of each database; the worker is the only one that writes playbooks. Compiled rules hang on
 * the document object, so the same object is handed out while the worker lives.
 */
const read = new WeakMap<Cache, Read>();

function readOf(cache: Cache): Read {
  const known = read.get(cache) ?? { versions: new Map() };
  read.set(cache, known);
  return known;
}

const pinLasts = 30 * 60_000;

/**
 * The playbook of a case: the version it was opened with until its first decision or for 30 minutes, then
 * the one in force; at once when a lead said stop. A colleague's give on it is a decision too
 * (`givenElsewhere`). Undefined before the first playbook was chosen.
 */
export async function playbookOf(
  cache: Cache,
  row: Pick<CaseRow, 'caseKey' | 'pinned'> | null,
  decisions: readonly DecisionRow[],
  now: number,
  givenElsewhere = false,
): Promise<PlaybookRow | undefined> {
  const known = readOf(cache);
  const newest = known.newest ?? (await versionInForce(cache));
  if (newest === undefined) return undefined;
  known.newest = newest;
  const { pinned, caseKey } = row ?? { pinned: null, caseKey: '' };
  const decided = givenElsewhere || decisions.some((one) => one.caseKey === caseKey && !one.undone);
  const inForce = await playbookVersion(cache, newest);
  const stopped = pinned !== null && pinned.version < (inForce?.stopsBefore ?? 0);
  const keeps = pinned !== null && !decided && !stopped && now - pinned.at < pinLasts;
  return (keeps ? await playbookVersion(cache, pinned.version) : undefined) ?? inForce;
}

/** One version of this browser's own counting; undefined when there is none. */
export async function playbookVersion(cache: Cache, number: number): Promise<PlaybookRow | undefined> {
  const { versions } = readOf(cache);
  const known = versions.get(number);
  if (known) return known;
  const row = await cache.rows.playbooks.get(number);
  if (row) versions.set(number, row);
  return row;
}

/**
 * To be said after a publish, and after a wipe, when version numbers begin again. What somebody is still
 * reading at that moment is remembered in the old place, which nobody looks at any more.
 */
export function forgetPlaybooks(cache: Cache): void {
  read.delete(cache);
}
