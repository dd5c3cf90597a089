import { pushWhere } from '../../draw/push';
import { allTabs } from '../../kept/tabs';
import type { World } from '../../world';
import { changeLink } from '../read/link';
import { onLinkAlarm, sidebarAlive, stopFollowing } from './follow';

/**
 * The agent knows that the backend was restored, and goes on with it: versions, cursor and what it said of
 * customers count anew; whoever is signed in stays so, and what waits to be sent is sent.
 */
export async function goOn(world: World): Promise<void> {
  stopFollowing(world);
  const before = world.now();
  const row = await changeLink(world, (link) => {
    if (link?.replacedBy === undefined) return link;
    const { replacedBy, ...rest } = link;
    return { ...rest, epoch: replacedBy, since: before, cursor: null, playbookTag: null };
  });
  if (row === null) return;
  await world.browser.storage.session.remove('linkRetry');
  await onLinkAlarm(world);
  await pushWhere(world, () => true);
  if ((await allTabs(world)).some(({ frame }) => frame !== null)) await sidebarAlive(world);
}
