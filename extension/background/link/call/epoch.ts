import type { LinkRow } from '../../../../src/cache/link';
import type { Answer } from '../../../../src/contract/client';
import type { Result } from '../../../../src/trouble/result';
import { pushWhere } from '../../draw/push';
import { recall, remember } from '../../kept/session';
import type { World } from '../../world';
import { changeLink } from '../read/link';

const told = new WeakSet<World>();

/** Whether this backend says its epoch with every answer, so that nobody has to ask for it. */
export async function tellsHistory(world: World): Promise<boolean> {
  if (!told.has(world) && (await recall<boolean>(world, 'linkTellsHistory')) === true) told.add(world);
  return told.has(world);
}

/** Another link: whether that backend says it is not known yet. */
export const forgetHistoryTold = (world: World): boolean => told.delete(world);

/**
 * Whether an answer is of the history that this link is of. One that is not is never used: nothing of it is
 * kept, no act counts as told by it, and the agent is asked before anything else goes there.
 */
export async function isOfHistory(
  world: World,
  link: LinkRow,
  answer: Result<Answer<unknown>>,
): Promise<boolean> {
  const epoch = answer.ok ? answer.value.epoch : null;
  if (epoch === null) return true;
  if (epoch !== link.epoch) {
    await isReplaced(world, link, epoch);
    return false;
  }
  if (!(await tellsHistory(world))) {
    told.add(world);
    await remember(world, { linkTellsHistory: true });
  }
  return true;
}

/** The server was restored, or is another one: from here on nobody works for it until the agent has said so. */
export async function isReplaced(world: World, link: LinkRow, epoch: string): Promise<void> {
  let changed = false;
  await changeLink(world, (row) => {
    if (row === null || row.account !== link.account || row.since !== link.since) return row;
    if (row.epoch !== link.epoch || row.replacedBy === epoch) return row;
    changed = true;
    return { ...row, replacedBy: epoch };
  });
  if (changed) await pushWhere(world, () => true);
}
