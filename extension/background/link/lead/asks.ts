import type { WaitingAsk } from '../../../../src/messages/link';
import { no, ok, type Result } from '../../../../src/trouble/result';
import { playbookOf } from '../../kept/playbook-in-force';
import type { World } from '../../world';
import { callsAsAgent } from '../call/calls';
import { heardOfLink } from '../call/heard-of-link';
import { signedIn } from '../read/link';

/** What agents of the team have asked for and nobody has answered yet, the oldest first. Leads only. */
export async function waitingAsks(world: World): Promise<Result<readonly WaitingAsk[]>> {
  const link = await signedIn(world);
  if (link === null) return no('not-signed-in');
  const answer = await callsAsAgent(world, link)('asks', {});
  await heardOfLink(world, link.token, answer);
  if (!answer.ok) return answer;
  const playbook = await playbookOf(world.cache, null, [], world.now());
  const concessions = playbook?.playbook.concessions ?? [];
  return ok(
    (answer.value.value?.items ?? []).map(
      ({ id, at, case: caseKey, concession, amount, reason, facts, unproven }) => ({
        id,
        at: Date.parse(at),
        caseKey,
        title: concessions.find((one) => one.id === concession)?.title ?? { en: concession },
        amount,
        currency: playbook?.playbook.currency ?? 'USD',
        reason,
        facts,
        unproven,
      }),
    ),
  );
}

/** Says yes or no. Somebody may have been faster (`conflict`). Answers with what waits then. */
export async function answerAsk(
  world: World,
  said: {
    readonly id: string;
    readonly answer: 'yes' | 'no';
    readonly text: string;
    readonly amount: number | null;
    /** A yes is good until then, ms; null leaves it to the backend. */
    readonly until: number | null;
  },
): Promise<Result<readonly WaitingAsk[]>> {
  const link = await signedIn(world);
  if (link === null) return no('not-signed-in');
  const { id, answer, text, amount, until } = said;
  const body = {
    answer,
    text,
    ...(answer === 'yes' && amount !== null ? { amount } : {}),
    ...(answer === 'yes' && until !== null ? { until: new Date(until).toISOString() } : {}),
  };
  const done = await callsAsAgent(world, link)('answerAsk', { id, body });
  await heardOfLink(world, link.token, done);
  return done.ok ? waitingAsks(world) : done;
}
