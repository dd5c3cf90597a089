import { isNewer } from '../../../../src/cache/open';
import { playbookInForce, usePlaybook } from '../../../../src/cache/playbooks';
import { isUnreadable } from '../../../../src/contract/client';
import { checkPlaybook } from '../../../../src/playbook/shape';
import { no, ok, type Result } from '../../../../src/trouble/result';
import { inTurn } from '../../in-turn';
import { newsRead } from '../../kept/news-read';
import { forgetPlaybooks } from '../../kept/playbook-in-force';
import { redraw } from '../../redraw';
import { report } from '../../report';
import type { World } from '../../world';
import { callsAsAgent } from '../call/calls';
import { heardOfLink } from '../call/heard-of-link';
import { changeLink, isStill, signedIn } from '../read/link';
import { historyOf } from '../read/remote-versions';

/**
 * Brings the backend's playbook in force here. Cases that are open keep theirs as `playbookOf` says. A
 * playbook that does not pass its checks, or one older than what is in force, changes nothing and is counted.
 * `atLeast` is a version that was announced: an answer from before it, out of some cache, is none.
 */
export function pullPlaybook(world: World, atLeast = 0): Promise<Result<'same' | 'new' | 'none'>> {
  return inTurn('link-playbook', async () => {
    const link = await signedIn(world);
    if (link === null) return no('not-signed-in');
    const from = historyOf(link);
    const inForce = await playbookInForce(world.cache);
    const known = inForce?.remote?.from === from ? inForce.remote.version : null;
    const tag = known === null || known < atLeast ? null : link.playbookTag;
    const answer = await callsAsAgent(world, link)('playbook', {
      ...(tag === null ? {} : { headers: { 'if-none-match': tag } }),
    });
    await heardOfLink(world, link.token, answer);
    if (!answer.ok) return answer.reason === 'not-found' && !isUnreadable(answer) ? ok('none') : answer;
    const { value, etag } = answer.value;
    if (value !== null && value.version < atLeast) return no('server-error', 'stale');
    if (value === null || value.version === known) return ok('same');
    const checked = checkPlaybook(value.playbook);
    const older = known !== null && value.version < known;
    if (!checked.ok || older) {
      await report(world, 'link/playbook', older ? 'older' : 'invalid');
      return no('invalid', older ? 'older' : 'playbook');
    }
    if (!(await isStill(world, link))) return no('not-signed-in');
    if (await isNewer(world.cache)) return no('conflict', 'newer-database');
    const remote = { from, version: value.version };
    const { reason, stopNow, author = null, publishedAt } = value;
    const published = { by: author, at: Date.parse(publishedAt) };
    const row = await usePlaybook(world.cache, checked.value, reason, world.now(), {
      remote,
      published,
      stopNow,
    });
    forgetPlaybooks(world.cache);
    // The first playbook of a backend changes nothing that anybody knew.
    if (known === null) await newsRead(world, row.version);
    await changeLink(world, (row) => row && { ...row, playbookTag: etag });
    await redraw(world, ({ demo }) => !demo);
    return ok('new');
  });
}
