import { inTurn } from '../../in-turn';
import type { World } from '../../world';
import { callsOf, signedIn } from '../call/calls';
import { isReplaced, tellsHistory } from '../call/epoch';
import { isAway } from '../read/link-state';

const minute = 60_000;

/**
 * Asks the backend for its epoch when it was away, and once a minute where it does not say it with every
 * answer. Before anything is sent there, so that no act is told to a history it does not belong to.
 */
export function lookAtHistory(world: World): Promise<void> {
  return inTurn('link-history', async () => {
    const link = await signedIn(world);
    if (link === null) return;
    const { session } = world.browser.storage;
    const { linkHistoryAt } = await session.get('linkHistoryAt');
    const lately = Math.abs(world.now() - Number(linkHistoryAt ?? 0)) < minute;
    if (!(await isAway(world)) && (lately || (await tellsHistory(world)))) return;
    const hello = await callsOf(world, link.endpoint, async () => null)('hello', { once: true });
    const epoch = hello.ok ? hello.value.value?.epoch : undefined;
    if (epoch === undefined) return;
    await session.set({ linkHistoryAt: world.now() });
    if (epoch !== link.epoch) await isReplaced(world, link, epoch);
  });
}
