import { type Cache, isNewer } from './open';
import type { ErrorRow } from './rows';

/** How many entries the ring holds. */
export const ringSize = 200;

/**
 * Adds an entry to the ring, or counts it on the newest one of the same kind. Never throws: an error that
 * cannot be written down must not become a second one. `part` and `reason` are names from the code, no text.
 */
export async function noteError(
  cache: Cache,
  entry: Pick<ErrorRow, 'at' | 'reason' | 'part' | 'version'>,
): Promise<void> {
  try {
    if (await isNewer(cache)) return;
    const { errors } = cache.rows;
    await cache.rows.transaction('rw', errors, async () => {
      const last = await errors.orderBy(':id').last();
      const same =
        last?.part === entry.part && last.reason === entry.reason && last.version === entry.version;
      if (same) {
        await errors.put({ ...last, at: entry.at, count: last.count + 1 });
        return;
      }
      const n = await errors.add({ ...entry, count: 1 });
      await errors
        .where(':id')
        .belowOrEqual(n - ringSize)
        .delete();
    });
  } catch {
    // Nothing is left to tell it to; the sidebar has its own notice for a database that fails.
  }
}

/** The ring, oldest first. */
export async function errorsNoted(cache: Cache): Promise<readonly ErrorRow[]> {
  return cache.rows.errors.orderBy(':id').toArray();
}
