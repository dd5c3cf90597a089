import * as v from 'valibot';
import { incidentBody, type WireIncident } from '../../../src/contract/bodies';
import type { IncidentDraft, IncidentLine } from '../../../src/messages/incident';
import { checkConditions } from '../../../src/playbook/check-conditions';
import { no, ok, type Result } from '../../../src/trouble/result';
import { playbookOf } from '../playbook-in-force';
import type { World } from '../world';
import { pullIncidents } from './incidents';
import { callsAsAgent, signedIn } from './link';
import { heardOfLink } from './state';

/** Every incident of the backend, open ones first, then the newest. */
export async function incidentLines(world: World): Promise<Result<readonly IncidentLine[]>> {
  const link = await signedIn(world);
  if (link === null) return no('not-signed-in');
  const answer = await callsAsAgent(world, link)('incidents', {});
  await heardOfLink(world, link.token, answer);
  if (!answer.ok) return answer;
  const lines = (answer.value.value?.items ?? []).map(lineOf);
  return ok(lines.sort((a, b) => Number(b.open) - Number(a.open) || b.since - a.since));
}

const lineOf = (one: WireIncident): IncidentLine => ({
  id: one.id,
  title: one.title,
  since: Date.parse(one.since),
  until: one.until === null ? null : Date.parse(one.until),
  open: one.state === 'open',
  named: one.identifiers.length,
  conditions: one.conditions.length,
});

/** Declares an incident at the backend. `invalid` names the field; only a lead may (`forbidden`). */
export async function declareIncident(
  world: World,
  draft: IncidentDraft,
): Promise<Result<readonly IncidentLine[]>> {
  const link = await signedIn(world);
  if (link === null) return no('not-signed-in');
  const body = v.safeParse(incidentBody, draft);
  if (!body.success) return no('invalid', v.getDotPath(body.issues[0]) ?? 'incident');
  const playbook = (await playbookOf(world.cache, null, [], world.now()))?.playbook;
  if (!playbook) return no('not-found', 'playbook');
  const { conditions, concession, cause } = body.output;
  if (!checkConditions(conditions, playbook).ok) return no('invalid', 'conditions');
  if (concession !== null && !playbook.concessions.some(({ id }) => id === concession))
    return no('invalid', 'concession');
  if (cause != null && !playbook.causes.some(({ id }) => id === cause)) return no('invalid', 'cause');
  const answer = await callsAsAgent(world, link)('declareIncident', { body: body.output });
  return afterwards(world, link.token, answer);
}

/** It is over: every sidebar lets go of it. */
export async function endIncident(world: World, id: string): Promise<Result<readonly IncidentLine[]>> {
  const link = await signedIn(world);
  if (link === null) return no('not-signed-in');
  const body = { until: new Date(world.now()).toISOString() };
  return afterwards(world, link.token, await callsAsAgent(world, link)('changeIncident', { id, body }));
}

async function afterwards(
  world: World,
  token: string | null,
  answer: Result<unknown>,
): Promise<Result<readonly IncidentLine[]>> {
  await heardOfLink(world, token, answer);
  if (!answer.ok) return answer;
  await pullIncidents(world);
  return incidentLines(world);
}
