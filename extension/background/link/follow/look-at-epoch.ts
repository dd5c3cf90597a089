import type { Reason } from '../../../../src/trouble/result';
import { inTurn } from '../../in-turn';
import { recall, remember } from '../../kept/session';
import type { World } from '../../world';
import { callsOf } from '../call/calls';
import { noteReplaced, tellsEpoch } from '../call/epoch';
import { signedIn } from '../read/link';
import { isAway } from '../read/link-state';

const minute = 60_000;

/**
 * Asks the backend for its epoch when it was away, and once a minute where it does not say it with every
 * answer. Before anything is sent there, so that no act is told to a history it does not belong to. Null when
 * it is there, as far as is known; else why it gave no answer.
 */
export function lookAtEpoch(world: World): Promise<Reason | null> {
  return inTurn('link-epoch', async () => {
    const link = await signedIn(world);
    if (link === null) return 'not-signed-in';
    const askedAt = (await recall(world, 'linkEpochAt')) ?? 0;
    const lately = Math.abs(world.now() - askedAt) < minute;
    if (!(await isAway(world)) && (lately || (await tellsEpoch(world)))) return null;
    const hello = await callsOf(world, link.endpoint, async () => null)('hello', { once: true });
    const epoch = hello.ok ? hello.value.value?.epoch : undefined;
    if (epoch === undefined) return hello.ok ? 'invalid' : hello.reason;
    await remember(world, ['linkEpochAt', world.now()]);
    if (epoch !== link.epoch) await noteReplaced(world, link, epoch);
    return null;
  });
}
