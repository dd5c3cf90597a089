import { isUnreadable } from '../../../../src/contract/client';
import type { RouteName } from '../../../../src/contract/routes';
import type { Result } from '../../../../src/trouble/result';
import { inTurn } from '../../in-turn';
import { remember } from '../../kept/session';
import { everywhere, redraw } from '../../redraw';
import type { World } from '../../world';
import { oddAnswers } from '../read/link-state';

/** Takes notice of whether an answer made sense. Sidebars are drawn anew when that changed for all calls. */
export async function noteOdd(world: World, name: RouteName, answer: Result<unknown>): Promise<void> {
  // No answer is neither.
  if (!answer.ok && ['offline', 'timeout'].includes(answer.reason)) return;
  const odd = !answer.ok && isUnreadable(answer);
  const changed = await inTurn('link-odd', async () => {
    const before = await oddAnswers(world);
    if (before.includes(name) === odd) return false;
    const after = odd ? [...before, name] : before.filter((one) => one !== name);
    await remember(world, ['linkOdd', after]);
    return before.length > 0 !== after.length > 0;
  });
  if (changed) await redraw(world, everywhere);
}
