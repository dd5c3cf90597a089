import type { World } from '../world';

/**
 * What was read from `storage.session` or written to it, by key. Only this worker writes there, so while it
 * lives nothing has to be asked of the browser twice; a stopped worker has lost none of it.
 */
const memory = new WeakMap<World, Map<string, unknown>>();

function memoryOf(world: World): Map<string, unknown> {
  const known = memory.get(world) ?? new Map<string, unknown>();
  memory.set(world, known);
  return known;
}

/** The value under a key; undefined when there is none. */
export async function recall<T>(world: World, key: string): Promise<T | undefined> {
  const known = memoryOf(world);
  if (!known.has(key)) await recallAll(world, [key]);
  return known.get(key) as T | undefined;
}

/** The same of a key that has been brought to memory, without waiting. */
export const recalled = <T>(world: World, key: string): T | undefined =>
  memoryOf(world).get(key) as T | undefined;

/** Brings several keys to memory with one question, those that are not there yet. */
export async function recallAll(world: World, keys: readonly string[]): Promise<void> {
  const known = memoryOf(world);
  const missing = keys.filter((key) => !known.has(key));
  if (missing.length === 0) return;
  const found = await world.browser.storage.session.get(missing);
  // What was written while the browser was asked is newer than its answer.
  for (const key of missing) if (!known.has(key)) known.set(key, found[key]);
}

/** In memory at once; the promise is kept when the browser has it too. */
export async function remember(world: World, items: Readonly<Record<string, unknown>>): Promise<void> {
  const known = memoryOf(world);
  for (const [key, value] of Object.entries(items)) known.set(key, value);
  try {
    await world.browser.storage.session.set({ ...items });
  } catch (error) {
    for (const key of Object.keys(items)) known.delete(key);
    throw error;
  }
}

/** Out of memory at once, and out of the browser's when the promise is kept. */
export async function unlearn(world: World, keys: readonly string[]): Promise<void> {
  const known = memoryOf(world);
  for (const key of keys) known.set(key, undefined);
  if (keys.length > 0) await world.browser.storage.session.remove([...keys]);
}
