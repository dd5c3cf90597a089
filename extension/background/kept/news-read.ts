import { inTurn } from '../in-turn';
import type { World } from '../world';
import { voidMarks } from './session';

/** Up to which version the agent has read; only this worker writes it. */
const read = new WeakMap<World, number>();

/** Up to which version of the playbook, in this browser's counting, the agent has read what changed. */
export async function newsReadUpTo(world: World): Promise<number> {
  const before = read.get(world);
  if (before !== undefined) return before;
  const { newsRead: kept } = await world.browser.storage.local.get('newsRead');
  const upTo = typeof kept === 'number' ? kept : 0;
  if (!read.has(world)) read.set(world, upTo);
  return read.get(world) ?? upTo;
}

/** The agent has read what changed up to this version. */
export function newsRead(world: World, version: number): Promise<void> {
  return inTurn('news-read', async () => {
    if (version <= (await newsReadUpTo(world))) return;
    await world.browser.storage.local.set({ newsRead: version });
    read.set(world, version);
    voidMarks(world);
  });
}

/** After a wipe versions begin again. */
export function forgetNews(world: World): void {
  read.delete(world);
}
