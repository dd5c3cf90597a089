import { dropCached, dropTold } from '../../../../src/cache/evict';
import { isNewer } from '../../../../src/cache/open';
import { promisesDue } from '../../draw/promises-due';
import { forgetSeenOf } from '../../kept/seen';
import { forgetOf } from '../../kept/session';
import { allTabs, forgetPeople } from '../../kept/tabs';
import { tellPage } from '../../tell-page';
import type { World } from '../../world';

/**
 * What a managed browser forgets at sign-out: every customer and case that was only cached, on disk and in
 * memory, and every decision and promise that the backend holds. What it has not been told stays in the ledger
 * and the outbox, imported profiles until their import is undone.
 */
export async function wipeCached(world: World): Promise<void> {
  await forgetSeenOf(world);
  await forgetOf(world, 'backend');
  await forgetPeople(world);
  if (!(await isNewer(world.cache))) {
    await dropCached(world.cache);
    await dropTold(world.cache);
  }
  await promisesDue(world);
  // A case that is open is read anew from its page.
  for (const tab of await allTabs(world))
    if (tab.shown !== null) await tellPage(world, tab, { to: 'page', type: 'background/look-again' });
}
