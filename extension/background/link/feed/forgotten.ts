import { forget } from '../../../../src/cache/about';
import { pushWhere } from '../../push';
import { forgetRemembered } from '../../seen-memory';
import { forgetPeople } from '../../tab-record';
import type { World } from '../../world';
import { forgetFound } from '../found';
import type { Made } from './change';

/** Somebody was forgotten there: they go here too, from the disk, from memory and from the screen. */
export const forgotten: Made<'forgotten'> = async (world, all) => {
  for (const id of new Set(all.map(({ customer }) => customer))) await forgetHere(world, id);
};

async function forgetHere(world: World, id: string): Promise<void> {
  const ids = await forget(world.cache, id);
  await forgetFound(world, [id, ...ids]);
  await forgetRemembered(world, ids);
  await forgetPeople(world);
  await pushWhere(world, ({ demo }) => !demo);
}
