import type { LinkRow } from '../../../../src/cache/link';
import type { WireIncident } from '../../../../src/contract/bodies';
import { no, ok, type Result } from '../../../../src/trouble/result';
import { inTurn } from '../../in-turn';
import { redraw } from '../../redraw';
import { report } from '../../report';
import type { World } from '../../world';
import { callsAsAgent } from '../call/calls';
import { heardOfLink } from '../call/heard-of-link';
import { incidentsOf } from '../read/incidents';
import { isStill, signedIn } from '../read/link';
import { keepPushed } from '../read/pushed';

/** How many open incidents are kept; a team that has more has another trouble. */
const most = 50;

/**
 * Brings the open incidents here and at once to every open case, whatever version of the playbook it has.
 * What is over goes with the same answer.
 */
export function pullIncidents(world: World): Promise<Result<'same' | 'new'>> {
  return inTurn('link-incidents', async () => {
    const link = await signedIn(world);
    if (link === null) return no('not-signed-in');
    const answer = await callsAsAgent(world, link)('incidents', {});
    await heardOfLink(world, link.token, answer);
    if (!answer.ok) return answer;
    if (!(await isStill(world, link))) return no('not-signed-in');
    const open = (answer.value.value?.items ?? []).filter(({ state }) => state === 'open');
    if (open.length > most) await report(world, 'link/incidents', 'too-many');
    return ok(await keepIncidents(world, link, open.slice(0, most)));
  });
}

async function keepIncidents(
  world: World,
  link: LinkRow,
  open: readonly WireIncident[],
): Promise<'same' | 'new'> {
  const before = await incidentsOf(world, link);
  await keepPushed(world, link, 'incidents', open);
  if (JSON.stringify(before) === JSON.stringify(open)) return 'same';
  await redraw(world, ({ demo }) => !demo);
  return 'new';
}
