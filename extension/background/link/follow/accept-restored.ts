import { unlearn } from '../../kept/session';
import { allTabs } from '../../kept/tabs';
import { redraw } from '../../redraw';
import type { World } from '../../world';
import { changeLink } from '../read/link';
import { onLinkAlarm, sidebarAlive, stopFollowing } from './follow';

/**
 * The agent knows that the backend was restored, and goes on with it: versions, cursor and what it said of
 * customers count anew; whoever is signed in stays so, and what waits to be sent is sent.
 */
export async function acceptRestored(world: World): Promise<void> {
  stopFollowing(world);
  const before = world.now();
  const row = await changeLink(world, (link) => {
    if (link?.replacedBy === undefined) return link;
    const { replacedBy, ...rest } = link;
    return { ...rest, epoch: replacedBy, since: before, cursor: null, playbookTag: null };
  });
  if (row === null) return;
  await unlearn(world, ['linkRetry']);
  await onLinkAlarm(world);
  await redraw(world, () => true);
  if ((await allTabs(world)).some(({ frame }) => frame !== null)) await sidebarAlive(world);
}
