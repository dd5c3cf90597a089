import { dropFetched } from '../../../src/cache/evict';
import { isNewer } from '../../../src/cache/open';
import type { Overview } from '../../../src/messages/console';
import type { Settings } from '../../../src/messages/settings';
import type { Result } from '../../../src/trouble/result';
import { changeSettings } from '../policy/settings';
import { spreadSettings } from '../policy/spread-settings';
import type { World } from '../world';
import { overview } from './overview';

/** Keeps a change of settings and makes it felt at once, on the disk too where nothing may stay there. */
export async function changeFromConsole(world: World, change: Partial<Settings>): Promise<Result<Overview>> {
  const changed = await changeSettings(world, change);
  if (!changed.ok) return changed;
  const { settings } = changed.value;
  if (!settings.cacheProfiles && !(await isNewer(world.cache))) await dropFetched(world.cache);
  await spreadSettings(world, settings, change);
  return overview(world);
}
