import type { TeamInsights } from '../../../../src/messages/insights';
import { no, ok, type Result } from '../../../../src/trouble/result';
import type { World } from '../../world';
import { callsAsAgent } from '../call/calls';
import { heardOfLink } from '../call/heard-of-link';
import { isStill, signedIn } from '../read/link';

/** What the backend tells a lead; asked each time, kept nowhere. */
export async function insightsFor(world: World): Promise<Result<TeamInsights>> {
  const link = await signedIn(world);
  if (link === null) return no('not-signed-in');
  const answer = await callsAsAgent(world, link)('insights', {});
  await heardOfLink(world, link.token, answer);
  if (!answer.ok) return answer;
  if (!(await isStill(world, link))) return no('not-signed-in');
  return answer.value.value === null ? no('not-found') : ok(answer.value.value);
}
