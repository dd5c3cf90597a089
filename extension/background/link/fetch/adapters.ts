import { isUnreadable } from '../../../../src/contract/client';
import { type No, no, ok, type Result } from '../../../../src/trouble/result';
import { inTurn } from '../../in-turn';
import { report } from '../../report';
import type { World } from '../../world';
import { callsAsAgent } from '../call/calls';
import { heardOfLink } from '../call/heard-of-link';
import { changesIn, keptAdapters } from '../read/adapters';
import { type Changes, checkAdapters } from '../read/check-adapters';
import { isStill, signedIn } from '../read/link';
import { keepPushed } from '../read/pushed';
import { tellAdapters } from './tell-adapters';

/**
 * Brings what leads push for the helpdesks' pages here, and at once to every open page. A list that is wrong in
 * any line changes nothing: it is counted, named in the console, and the last good one stays.
 */
export function pullAdapters(world: World): Promise<Result<'same' | 'new'>> {
  return inTurn('link-adapters', async () => {
    const link = await signedIn(world);
    if (link === null) return no('not-signed-in');
    const answer = await callsAsAgent(world, link)('adapters', {});
    await heardOfLink(world, link.token, answer);
    if (!answer.ok && !isOfAnotherShape(answer)) return answer;
    if (!(await isStill(world, link))) return no('not-signed-in');
    const list = answer.ok ? (answer.value.value?.adapters ?? []) : null;
    const found: Result<Changes> =
      list === null ? no('invalid', 'shape') : checkAdapters(list, world.version);
    const kept = await keptAdapters(world, link);
    if (!found.ok) {
      const refused = found.detail ?? 'shape';
      if (refused === kept.refused) return ok('same');
      await keepPushed(world, link, 'adapters', { ...kept, refused });
      await report(world, 'link/adapters', refused);
      return ok('same');
    }
    const now = { list: list ?? [], refused: null };
    const same = JSON.stringify(changesIn(kept, world.version)) === JSON.stringify(found.value);
    await keepPushed(world, link, 'adapters', now);
    if (same) return ok('same');
    await tellAdapters(world);
    return ok('new');
  });
}

/** Leeway's server, or one like it, sent something else than a list; a page of a gateway is no answer. */
const isOfAnotherShape = (answer: No): boolean =>
  isUnreadable(answer) && ['invalid', 'too-large'].includes(answer.reason) && answer.detail !== 'not JSON';

/** Nobody answered, so it is asked again; what was answered and refused is not. */
export const unheard = (result: Result<unknown>): boolean =>
  !result.ok && ['offline', 'timeout', 'server-error', 'rate-limited'].includes(result.reason);
