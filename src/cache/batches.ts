import type { Profile } from '../customer/profile';
import { no, ok, type Result } from '../trouble/result';
import { type Cache, isNewer } from './open';
import { profileRow } from './profiles';
import type { BatchRow, OverwrittenRow, ProfileRow } from './rows';
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
      const replaced = after.flatMap(({ key }, index): OverwrittenRow[] =>
        before[index]?.batch === id ? [] : [{ batch: id, key, before: before[index] ?? null }],
      );
      await rows.overwritten.bulkPut(replaced);
      await rows.profiles.bulkPut(after);
      const kept = after.length;
      await rows.batches.update(id, { lastSeq: seq, lastKept: kept, rows: batch.rows + replaced.length });
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
    while (await undoSlice(cache, id));
    return ok(null);
  });
}

async function undoSlice({ rows }: Cache, id: string): Promise<boolean> {
  return rows.transaction('rw', [rows.profiles, rows.overwritten], async () => {
    const slice = await rows.overwritten.where('batch').equals(id).limit(chunkSize).toArray();
    const keys = slice.map(({ key }) => key);
    const current = await rows.profiles.bulkGet(keys);
    const others = await rows.overwritten.where('key').anyOf(keys).toArray();
    const later = new Map(others.filter(({ before }) => before?.batch === id).map((row) => [row.key, row]));
    const restored: ProfileRow[] = [];
    const gone: string[] = [];
    const relinked: OverwrittenRow[] = [];
    slice.forEach(({ key, before }, index) => {
      const successor = later.get(key);
      if (successor) relinked.push({ ...successor, before });
      else if (current[index]?.batch !== id) return;
      else if (before) restored.push(before);
      else gone.push(key);
    });
    await rows.profiles.bulkPut(restored);
    await rows.profiles.bulkDelete(gone);
    await rows.overwritten.bulkPut(relinked);
    await rows.overwritten.bulkDelete(slice.map(({ batch, key }) => [batch, key]));
    return slice.length === chunkSize;
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
