import { beginBatch, endBatch, putChunk, undoBatch } from '../../../src/cache/batches';
import type { FromConsole, Overview } from '../../../src/messages/console';
import { type No, no, ok, type Result } from '../../../src/trouble/result';
import { settingsInForce } from '../policy/settings';
import type { World } from '../world';
import { redrawnOverview } from './overview';

type Of<Type extends FromConsole['type']> = Extract<FromConsole, { readonly type: Type }>;

export async function beginImport(
  world: World,
  { batch, name }: Of<'console/import-begin'>,
): Promise<Result<null>> {
  const refused = await refusal(world);
  if (refused !== null) return refused;
  const begun = await beginBatch(world.cache, batch, name, world.now());
  return begun.ok ? ok(null) : begun;
}

export async function importRows(
  world: World,
  { batch, seq, profiles }: Of<'console/import-rows'>,
): Promise<Result<{ readonly kept: number }>> {
  const refused = await refusal(world);
  return refused ?? putChunk(world.cache, batch, seq, profiles, world.now());
}

export const endImport = async (
  world: World,
  { batch }: Of<'console/import-end'>,
): Promise<Result<Overview>> => redrawnOverview(world, await endBatch(world.cache, batch));

export const undoImport = async (
  world: World,
  { batch }: Of<'console/import-undo'>,
): Promise<Result<Overview>> => redrawnOverview(world, await undoBatch(world.cache, batch));

/** Imports are refused where the administrator says so and where nothing may touch the disk. */
async function refusal(world: World): Promise<No | null> {
  const { settings, policy } = await settingsInForce(world);
  if (!policy.values.fileImport) return no('forbidden', 'policy');
  return settings.cacheProfiles ? null : no('forbidden', 'memory-only');
}
