import type { ActWrite, Cache, CacheTables } from './open';
import { searchProfiles } from './profiles';

/** Most records that one export of a customer holds. */
const most = 2_000;

/**
 * Everything held about whoever the query finds (an identifier, a name, a case key or a customer id), one
 * record per row, each with the name of its `table` and the `customerId` that forgetting takes.
 */
export async function storedAbout(
  cache: Cache,
  query: string,
  now: number,
): Promise<readonly Record<string, unknown>[]> {
  const ids = await idsFor(cache, query.trim(), now);
  if (ids.length === 0) return [];
  const owners = new Map(ids.map((id) => [id, id]));
  for (const id of ids)
    for (const other of await linkedIds(cache.rows, id)) if (!owners.has(other)) owners.set(other, id);
  return recordsOf(cache, owners);
}

async function idsFor(cache: Cache, query: string, now: number): Promise<string[]> {
  if (query === '') return [];
  const found = await searchProfiles(cache, query, Number.POSITIVE_INFINITY, now, 20);
  const row = await cache.rows.cases.get(query);
  const known = await cache.rows.profiles.where('customerId').equals(query).count();
  const linked = await cache.rows.cases.where('who').equals(query).count();
  return [
    ...new Set([
      ...found.map(({ customerId }) => customerId),
      ...(row?.who ?? []),
      ...(known + linked > 0 ? [query] : []),
    ]),
  ];
}

/** `owners`: every id that a case links with one that was found, and which one that is. */
async function recordsOf(
  { rows, spill }: Cache,
  owners: ReadonlyMap<string, string>,
): Promise<Record<string, unknown>[]> {
  const ids = [...owners.keys()];
  const of = (row: { readonly who: readonly string[] }): string =>
    row.who.map((id) => owners.get(id)).find((id) => id !== undefined) ?? '';
  const profiles = await rows.profiles
    .where('customerId')
    .anyOf([...ids])
    .limit(most)
    .toArray();
  const held: Record<string, unknown>[] = profiles.map((row) => ({
    table: 'profiles',
    ...row,
  }));
  for (const table of ['cases', 'decisions', 'promises', 'outbox'] as const) {
    const found = await rows[table]
      .where('who')
      .anyOf([...ids])
      .distinct()
      .limit(most)
      .toArray();
    held.push(...found.map((row) => ({ table, customerId: of(row), ...row })));
  }
  const keys = profiles.map(({ key }) => key);
  const before = await rows.overwritten.where('key').anyOf(keys).limit(most).toArray();
  held.push(...before.map((row) => ({ table: 'overwritten', customerId: row.before.customerId, ...row })));
  for (const write of await spill.read()) {
    if (isAbout(write, ids)) held.push({ table: 'spill', customerId: ids[0] ?? '', ...write });
  }
  return held;
}

/**
 * Removes a customer from every table: profiles, what imports replaced, cases, decisions, promises and
 * unsent events. `customerId` may be any id they go by; ids linked with it by a case go with it.
 * Answers with the ids that are gone.
 */
export async function forget({ rows, spill }: Cache, customerId: string): Promise<readonly string[]> {
  const tables = [rows.profiles, rows.overwritten, rows.cases, rows.decisions, rows.promises, rows.outbox];
  const ids = await rows.transaction('rw', tables, async () => {
    const linked = await linkedIds(rows, customerId);
    const profiles = await rows.profiles.where('customerId').anyOf(linked).primaryKeys();
    await rows.profiles.bulkDelete(profiles);
    await rows.overwritten
      .where('key')
      .anyOf(linked.flatMap((id) => [`import|${id}`, `helpdesk|${id}`, `backend|${id}`]))
      .delete();
    for (const table of ['cases', 'decisions', 'promises', 'outbox'] as const) {
      await rows[table].where('who').anyOf(linked).delete();
    }
    return linked;
  });
  const waiting = await spill.read();
  const left = waiting.filter((write) => !isAbout(write, ids));
  if (left.length < waiting.length) await spill.write(left);
  return ids;
}

const isAbout = (write: ActWrite, ids: readonly string[]): boolean =>
  [...(write.case ? [write.case] : []), ...write.decisions, ...write.promises, ...write.events].some(
    ({ who }) => who.some((id) => ids.includes(id)),
  );

/** Ids of one person: an account's id links colleagues, not one person, and is left out. */
async function linkedIds(rows: CacheTables, customerId: string): Promise<string[]> {
  const cases = await rows.cases.where('who').equals(customerId).toArray();
  const ids = cases.flatMap(({ who }) => who).filter((id) => !isAccount(id));
  return [...new Set([customerId, ...ids])];
}

/** Accounts stand in `who` with this mark, so that colleagues share their room and nothing else. */
export const accountMark = 'account:';
const isAccount = (id: string): boolean => id.startsWith(accountMark);

/**
 * Empties every table and the spill, and then takes the whole database away: what is deleted row by row stays readable
 * in the browser's files until the browser tidies them, and for a database that is gone it does so at once. The next
 * use makes a new one.
 */
export async function wipe({ rows, acts, spill }: Cache): Promise<void> {
  await rows.transaction('rw', rows.tables, async () => {
    for (const table of rows.tables) await table.clear();
  });
  await spill.write([]);
  const anew = { disableAutoOpen: false };
  acts.close(anew);
  await rows.delete(anew);
}
