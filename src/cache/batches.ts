import type { Profile } from '../customer/profile';
import { no, ok, type Result } from '../trouble/result';
import { type Cache, isNewer } from './open';
import { profileRow } from './profiles';
import type { BatchRow, OverwrittenRow } from './rows';
import { databaseTrouble } from './trouble';

/** Most profiles in one chunk. */
export const chunkSize = 500;

/** Starts a batch; starting the same one again goes on where it was. `conflict` when it was undone. */
export async function beginBatch(
  cache: Cache,
  id: string,
  name: string,
  now: number,
): Promise<Result<BatchRow>> {
  return guarded(cache, async () => {
    const { rows } = cache;
    return rows.transaction('rw', rows.batches, async () => {
      const before = await rows.batches.get(id);
      if (before) return before.state === 'undone' ? no('conflict', 'batch-undone') : ok(before);
      const row: BatchRow = { id, name, at: now, rows: 0, lastSeq: -1, lastKept: 0, state: 'running' };
      await rows.batches.add(row);
      return ok(row);
    });
  });
}

/**
 * Writes one chunk and remembers what it replaced. Chunks come in order, from 0 or from 1; the same `seq`
 * twice is one. `not-found` without a begun batch, `conflict` for a gap or a batch that is not running.
 */
export async function putChunk(
  cache: Cache,
  id: string,
  seq: number,
  profiles: readonly Profile[],
  now: number,
): Promise<Result<{ readonly kept: number }>> {
  if (profiles.length > chunkSize) return no('too-large', 'chunk');
  return guarded(cache, async () => {
    const { rows } = cache;
    return rows.transaction('rw', [rows.batches, rows.profiles, rows.overwritten], async () => {
      const batch = await rows.batches.get(id);
      if (!batch) return no('not-found', 'batch');
      if (seq === batch.lastSeq) return ok({ kept: batch.lastKept });
      if (batch.state !== 'running') return no('conflict', `batch-${batch.state}`);
      const next = batch.lastSeq === -1 ? [0, 1] : [batch.lastSeq + 1];
      if (!next.includes(seq)) return no('conflict', 'chunk-out-of-order');
      const last = new Map(profiles.map((profile) => [profile.id, profile]));
      const after = [...last.values()].map((profile) => profileRow(profile, 'import', now, id));
      const before = await rows.profiles.bulkGet(after.map(({ key }) => key));
      const replaced = after.flatMap(({ key }, index): OverwrittenRow[] => {
        const found = before[index];
        return found === undefined || found.batch === id ? [] : [{ batch: id, key, before: found }];
      });
      const again = before.filter((row) => row?.batch === id).length;
      await rows.overwritten.bulkPut(replaced);
      await rows.profiles.bulkPut(after);
      const kept = after.length;
      await rows.batches.update(id, { lastSeq: seq, lastKept: kept, rows: batch.rows + kept - again });
      return ok({ kept });
    });
  });
}

/** Ends a running batch; ending twice is once. */
export async function endBatch(cache: Cache, id: string): Promise<Result<null>> {
  return guarded(cache, async () => {
    const changed = await cache.rows.batches.where({ id }).modify((row, ref) => {
      if (row.state === 'running') ref.value = { ...row, state: 'done' };
    });
    return changed === 0 ? no('not-found', 'batch') : ok(null);
  });
}

/**
 * Takes a batch back: every row it wrote becomes what it was before. A row that a later batch has written
 * over stays as it is, and undoing that one later then restores what was there before both.
 * Works in slices; interrupted, it goes on when it is called again.
 */
export async function undoBatch(cache: Cache, id: string): Promise<Result<null>> {
  return guarded(cache, async () => {
    const batch = await cache.rows.batches.get(id);
    if (!batch) return no('not-found', 'batch');
    await cache.rows.batches.update(id, { state: 'undone', rows: 0 });
    while (await restoreSlice(cache, id));
    while (await removeSlice(cache, id));
    return ok(null);
  });
}

/** Puts back what the batch replaced, or hands it on to the batch that has since replaced it in turn. */
async function restoreSlice({ rows }: Cache, id: string): Promise<boolean> {
  return rows.transaction('rw', [rows.profiles, rows.overwritten], async () => {
    const slice = await rows.overwritten.where('batch').equals(id).limit(chunkSize).toArray();
    const keys = slice.map(({ key }) => key);
    const current = await rows.profiles.bulkGet(keys);
    const others = await rows.overwritten.where('key').anyOf(keys).toArray();
    const later = new Map(others.filter(({ before }) => before.batch === id).map((row) => [row.key, row]));
    const relinked = slice.flatMap(({ key, before }) => {
      const successor = later.get(key);
      return successor ? [{ ...successor, before }] : [];
    });
    const restored = slice
      .filter(({ key }, index) => !later.has(key) && current[index]?.batch === id)
      .map(({ before }) => before);
    await rows.profiles.bulkPut(restored);
    await rows.overwritten.bulkPut(relinked);
    await rows.overwritten.bulkDelete(slice.map(({ batch, key }) => [batch, key]));
    return slice.length === chunkSize;
  });
}

/** What is left of the batch stood in empty places: those are empty again, now or when a later batch is undone. */
async function removeSlice({ rows }: Cache, id: string): Promise<boolean> {
  return rows.transaction('rw', [rows.profiles, rows.overwritten], async () => {
    const keys = await rows.profiles.where('batch').equals(id).limit(chunkSize).primaryKeys();
    await rows.profiles.bulkDelete(keys);
    await rows.overwritten.where('before.batch').equals(id).delete();
    return keys.length === chunkSize;
  });
}

/** All batches, newest first. */
export async function batches(cache: Cache): Promise<readonly BatchRow[]> {
  return cache.rows.batches.orderBy('at').reverse().toArray();
}

async function guarded<T>(cache: Cache, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    if (await isNewer(cache)) return no('conflict', 'newer-database');
    return await work();
  } catch (error) {
    return databaseTrouble(error);
  }
}
