import { no, type Result } from '../trouble/result';
import { evictSlice } from './evict';
import { type ActWrite, type Cache, isNewer } from './open';
import type { CaseRow, DecisionRow, OutboxRow, PromiseRow } from './rows';
import { databaseTrouble, isFull } from './trouble';

/** What an act may look at while nobody else can change it. */
export interface CaseRows {
  readonly case: CaseRow | null;
  /** Decisions on this case and on any other case of the same people, oldest first. */
  readonly decisions: readonly DecisionRow[];
  readonly promises: readonly PromiseRow[];
}

/** Looks at the rows and says what to write; null for "already so". Must not wait for anything. */
export type Decide = (rows: CaseRows) => Result<ActWrite | null>;

/**
 * Reads, decides and writes in one transaction: the ledger, the case and the outbox change together or not
 * at all. When the disk is full it makes room once and tries again; when there is still none, the act goes
 * to the spill and comes home with the next act that fits. `storage-full` means that even that failed and
 * nothing was kept; `conflict` that the database belongs to a newer Leeway.
 */
export async function commitAct(
  cache: Cache,
  caseKey: string,
  who: readonly string[],
  decide: Decide,
): Promise<Result<'kept' | 'spilled' | 'nothing'>> {
  try {
    if (await isNewer(cache)) return no('conflict', 'newer-database');
    return await inOneTransaction(cache, caseKey, who, decide);
  } catch (error) {
    if (!isFull(error)) return databaseTrouble(error);
  }
  try {
    await evictSlice(cache, { keptBefore: Number.POSITIVE_INFINITY, onlyRefetchable: true });
    return await inOneTransaction(cache, caseKey, who, decide);
  } catch (error) {
    if (!isFull(error)) return databaseTrouble(error);
  }
  return intoSpill(cache, caseKey, who, decide);
}

async function inOneTransaction(
  cache: Cache,
  caseKey: string,
  who: readonly string[],
  decide: Decide,
): Promise<Result<'kept' | 'nothing'>> {
  const waiting = await cache.spill.read();
  const { acts } = cache;
  const tables = [acts.cases, acts.decisions, acts.promises, acts.outbox, acts.brought];
  const result = await acts.transaction('rw', tables, async () => {
    for (const write of waiting) {
      if (await acts.brought.get(write.id)) continue;
      await put(cache, write);
      await acts.brought.put({ id: write.id, at: Date.now() });
    }
    const decided = decide(await readRows(cache, 'acts', caseKey, who));
    if (!decided.ok) return decided;
    if (decided.value !== null) await put(cache, decided.value);
    return { ok: true as const, value: decided.value === null ? ('nothing' as const) : ('kept' as const) };
  });
  if (waiting.length > 0) await cache.spill.write([]);
  return result;
}

/** Asked for at once, not one after another: within a transaction the database keeps the order by itself. */
async function put({ acts }: Cache, write: ActWrite): Promise<void> {
  const { decisions, promises, events } = write;
  const unsaid = (write.unsaid ?? []).map((id) =>
    acts.outbox
      .where('id')
      .equals(id)
      .modify((row, ref) => {
        ref.value = { ...row, undone: true, ...(isToBeUnsaid(row) ? { waiting: row.link } : {}) };
      }),
  );
  await Promise.all([
    write.case === null ? null : acts.cases.put(write.case),
    decisions.length === 0 ? null : acts.decisions.bulkPut([...decisions]),
    promises.length === 0 ? null : acts.promises.bulkPut([...promises]),
    ...unsaid,
    events.length === 0 ? null : addNew(acts, events),
  ]);
}

/** Each event once, in the order they were made, however often the act is written. */
async function addNew({ outbox }: Cache['acts'], events: ActWrite['events']): Promise<void> {
  const ids = events.map(({ id }) => id);
  const there = new Set((await outbox.where('id').anyOf(ids).toArray()).map(({ id }) => id));
  await outbox.bulkAdd(events.filter(({ id }, index) => !there.has(id) && ids.indexOf(id) === index));
}

/** A give or an ask that a backend has taken has to be taken back there; other acts are told only when undo is over. */
const isToBeUnsaid = ({ type, link, sentAt, result }: OutboxRow): boolean =>
  (type === 'given' || type === 'ask') && link !== undefined && sentAt !== undefined && result !== 'rejected';

async function intoSpill(
  cache: Cache,
  caseKey: string,
  who: readonly string[],
  decide: Decide,
): Promise<Result<'spilled' | 'nothing'>> {
  try {
    const decided = decide(await rowsOfCase(cache, caseKey, who));
    if (!decided.ok) return decided;
    if (decided.value === null) return { ok: true, value: 'nothing' };
    await cache.spill.write([...(await cache.spill.read()), decided.value]);
    return { ok: true, value: 'spilled' };
  } catch {
    return no('storage-full');
  }
}

/** The rows of a case and of its people as they stand, acts waiting in the spill included. */
export async function rowsOfCase(cache: Cache, caseKey: string, who: readonly string[]): Promise<CaseRows> {
  const rows = await readRows(cache, 'rows', caseKey, who);
  const waiting = await cache.spill.read();
  return waiting.reduce((so, write) => over(so, write, caseKey, who), rows);
}

async function readRows(
  cache: Cache,
  door: 'rows' | 'acts',
  caseKey: string,
  who: readonly string[],
): Promise<CaseRows> {
  const tables = cache[door];
  const row = (await tables.cases.get(caseKey)) ?? null;
  const people = [...new Set([...who, ...(row?.who ?? [])])];
  if (people.length === 0) return { case: row, decisions: [], promises: [] };
  const [onCase, ofPeople, promises, promisedThem] = await Promise.all([
    tables.decisions.where('caseKey').equals(caseKey).toArray(),
    tables.decisions.where('who').anyOf(people).distinct().toArray(),
    tables.promises.where('caseKey').equals(caseKey).toArray(),
    tables.promises.where('who').anyOf(people).distinct().toArray(),
  ]);
  return {
    case: row,
    decisions: byId([...onCase, ...ofPeople]),
    promises: byId([...promises, ...promisedThem]),
  };
}

function over(rows: CaseRows, write: ActWrite, caseKey: string, who: readonly string[]): CaseRows {
  const people = new Set([...who, ...(rows.case?.who ?? [])]);
  const isOfThem = (row: { readonly caseKey: string; readonly who: readonly string[] }): boolean =>
    row.caseKey === caseKey || row.who.some((id) => people.has(id));
  return {
    case: write.case?.caseKey === caseKey ? write.case : rows.case,
    decisions: byId([...rows.decisions, ...write.decisions.filter(isOfThem)]),
    promises: byId([...rows.promises, ...write.promises.filter(isOfThem)]),
  };
}

/** One row per id, the later one wins; oldest first. */
function byId<Row extends { readonly id: string; readonly at: number }>(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()].sort((a, b) => a.at - b.at);
}
