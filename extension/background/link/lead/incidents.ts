import * as v from 'valibot';
import { incidentBody, incidentPatch, type WireIncident } from '../../../../src/contract/bodies';
import type { IncidentDraft, IncidentLine, IncidentToChange } from '../../../../src/messages/incident';
import { checkConditions } from '../../../../src/playbook/check-conditions';
import { type No, no, ok, type Result } from '../../../../src/trouble/result';
import { playbookOf } from '../../kept/playbook-in-force';
import type { World } from '../../world';
import { callsAsAgent } from '../call/calls';
import { heardOfLink } from '../call/heard-of-link';
import { pullIncidents } from '../fetch/incidents';
import { signedIn } from '../read/link';

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
  budget: one.budget,
  used: one.used ?? null,
});

/** One as the form wants it; `not-found` when the backend has it no more. */
export async function incidentToChange(world: World, id: string): Promise<Result<IncidentToChange>> {
  const link = await signedIn(world);
  if (link === null) return no('not-signed-in');
  const answer = await callsAsAgent(world, link)('incidents', {});
  await heardOfLink(world, link.token, answer);
  if (!answer.ok) return answer;
  const wire = answer.value.value?.items.find((one) => one.id === id);
  if (!wire) return no('not-found', 'incident');
  const { id: _, state: __, updatedAt: ___, used = null, ...body } = wire;
  const { cause = null, fault = null } = body;
  // Conditions are the contract's loose objects; what the form shows of them it asks the playbook's own check.
  const draft = { ...body, cause, fault } as IncidentDraft;
  return ok({ draft, used });
}

/** Declares an incident at the backend. `invalid` names the field; only a lead may (`forbidden`). */
export async function declareIncident(
  world: World,
  draft: IncidentDraft,
): Promise<Result<readonly IncidentLine[]>> {
  const link = await signedIn(world);
  if (link === null) return no('not-signed-in');
  const body = v.safeParse(incidentBody, draft);
  if (!body.success) return no('invalid', v.getDotPath(body.issues[0]) ?? 'incident');
  const odd = await oddField(world, body.output);
  if (odd) return odd;
  const answer = await callsAsAgent(world, link)('declareIncident', { body: body.output });
  return afterwards(world, link.token, answer);
}

/** Changes only what is said of it. The same answers as declaring one. */
export async function changeIncident(
  world: World,
  id: string,
  change: Partial<IncidentDraft>,
): Promise<Result<readonly IncidentLine[]>> {
  const link = await signedIn(world);
  if (link === null) return no('not-signed-in');
  const body = v.safeParse(incidentPatch, change);
  if (!body.success) return no('invalid', v.getDotPath(body.issues[0]) ?? 'incident');
  const odd = await oddField(world, body.output);
  if (odd) return odd;
  const answer = await callsAsAgent(world, link)('changeIncident', { id, body: body.output });
  return afterwards(world, link.token, answer);
}

/** The first thing said that the playbook in force does not know; the backend looks once more. */
async function oddField(world: World, said: v.InferOutput<typeof incidentPatch>): Promise<No | null> {
  const playbook = (await playbookOf(world.cache, null, [], world.now()))?.playbook;
  if (!playbook) return no('not-found', 'playbook');
  const { conditions = [], concession = null, cause = null } = said;
  if (!checkConditions(conditions, playbook).ok) return no('invalid', 'conditions');
  if (concession !== null && !playbook.concessions.some(({ id }) => id === concession))
    return no('invalid', 'concession');
  if (cause !== null && !playbook.causes.some(({ id }) => id === cause)) return no('invalid', 'cause');
  return null;
}

/** It is over: every sidebar lets go of it. */
export const endIncident = (world: World, id: string): Promise<Result<readonly IncidentLine[]>> =>
  changeIncident(world, id, { until: new Date(world.now()).toISOString() });

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
