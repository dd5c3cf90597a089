import { isUnreadable } from '../../../../src/contract/client';
import type { RouteName } from '../../../../src/contract/routes';
import type { Result } from '../../../../src/trouble/result';
import { pushWhere } from '../../draw/push';
import { inTurn } from '../../in-turn';
import { dropKeptStates } from '../../kept/marks';
import { recall, remember } from '../../kept/session';
import type { World } from '../../world';

/** The calls whose last answer could not be read; each stands until the same call is answered properly. */
export const oddAnswers = async (world: World): Promise<readonly string[]> =>
  (await recall<string[]>(world, 'linkOdd')) ?? [];

/** Takes notice of whether an answer made sense. Sidebars are drawn anew when that changed for all calls. */
export async function noteOdd(world: World, name: RouteName, answer: Result<unknown>): Promise<void> {
  // No answer is neither.
  if (!answer.ok && ['offline', 'timeout'].includes(answer.reason)) return;
  const odd = !answer.ok && isUnreadable(answer);
  const changed = await inTurn('link-odd', async () => {
    const before = await oddAnswers(world);
    if (before.includes(name) === odd) return false;
    const linkOdd = odd ? [...before, name] : before.filter((one) => one !== name);
    dropKeptStates(world);
    await remember(world, { linkOdd });
    return before.length > 0 !== linkOdd.length > 0;
  });
  if (changed) await pushWhere(world, () => true);
}
