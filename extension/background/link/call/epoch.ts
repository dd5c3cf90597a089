import type { LinkRow } from '../../../../src/cache/link';
import type { Answer } from '../../../../src/contract/client';
import type { Result } from '../../../../src/trouble/result';
import { recall, remember } from '../../kept/session';
import { everywhere, redraw } from '../../redraw';
import type { World } from '../../world';
import { changeLink } from '../read/link';

/** Whether this backend says its epoch with every answer, so that nobody has to ask for it. */
export const tellsEpoch = async (world: World): Promise<boolean> =>
  (await recall(world, 'linkTellsEpoch')) === true;

/**
 * Whether an answer is of the epoch that this link is of. One that is not is never used: nothing of it is
 * kept, no act counts as sent by it, and the agent is asked before anything else goes there.
 */
export async function isOfEpoch(
  world: World,
  link: LinkRow,
  answer: Result<Answer<unknown>>,
): Promise<boolean> {
  const epoch = answer.ok ? answer.value.epoch : null;
  if (epoch === null) return true;
  if (epoch !== link.epoch) {
    await noteReplaced(world, link, epoch);
    return false;
  }
  if (!(await tellsEpoch(world))) await remember(world, ['linkTellsEpoch', true]);
  return true;
}

/** The server was restored, or is another one: from here on nobody works for it until the agent has said so. */
export async function noteReplaced(world: World, link: LinkRow, epoch: string): Promise<void> {
  let changed = false;
  await changeLink(world, (row) => {
    if (row === null || row.account !== link.account || row.since !== link.since) return row;
    if (row.epoch !== link.epoch || row.replacedBy === epoch) return row;
    changed = true;
    return { ...row, replacedBy: epoch };
  });
  if (changed) await redraw(world, everywhere);
}
