import { isNewer } from '../../../../src/cache/open';
import { forgetOf } from '../../kept/session';
import type { World } from '../../world';
import { dropPushed } from './pushed';

/** Everything the backend said about customers: gone from memory and disk, with the lists of who is affected and which asks were answered. */
export async function dropBackendProfiles(world: World): Promise<void> {
  await forgetOf(world, 'backend');
  await dropPushed(world);
  const { rows } = world.cache;
  if (await isNewer(world.cache)) return;
  await rows.profiles.filter(({ source }) => source === 'backend').delete();
}
