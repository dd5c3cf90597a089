import { noteError } from '../../src/cache/errors';
import type { World } from './world';

/** Writes down that something of ours went wrong, once, without any text of a page or a customer. */
export async function report(world: World, part: string, reason: string): Promise<void> {
  await noteError(world.cache, {
    at: world.now(),
    part: part.slice(0, 60),
    reason: reason.slice(0, 100),
    version: world.version,
  });
}

/** Begins what nobody waits for; a fault in it is written down. */
export function inBackground(world: World, part: string, work: () => Promise<unknown>): void {
  void work().catch((error: unknown) => report(world, part, error instanceof Error ? error.name : 'unknown'));
}
