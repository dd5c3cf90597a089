import type * as v from 'valibot';
import type { incidentBody, incidentPatch } from '../../contract/bodies';
import { newId } from '../../id';
import { announce } from '../changes/feed';
import { type Call, type Context, iso, type Refusal, type Reply, refuse } from '../context';
import { lock, serially } from '../database/serially';
import { formerlyOf } from '../incidents/budget';
import { oddIncident } from '../incidents/odd-incident';

type Body<S extends v.GenericSchema> = v.InferOutput<S>;

interface IncidentRow {
  readonly incident_id: string;
  readonly body: string;
  readonly state: 'open' | 'over';
  readonly updated_at: number;
  readonly used: number;
}

/** An end that was set beforehand comes by itself. */
const incidentOf = (row: IncidentRow, now: number) => {
  const body = JSON.parse(row.body) as Body<typeof incidentBody>;
  return {
    ...body,
    id: row.incident_id,
    state: stateOf(body.until, now),
    updatedAt: iso(row.updated_at),
    used: Math.max(0, row.used),
  };
};

const stateOf = (until: string | null | undefined, now: number): 'open' | 'over' =>
  until != null && Date.parse(until) <= now ? 'over' : 'open';

export async function incidents(context: Context, call: Call): Promise<Reply> {
  const rows = await context.opened.db
    .selectFrom('incidents')
    .selectAll()
    .where('org_id', '=', call.who.org)
    .orderBy('state')
    .orderBy('updated_at', 'desc')
    .limit(200)
    .execute();
  return { body: { items: rows.map((row) => forBrowsers(incidentOf(row, context.now()))), next: null } };
}

/** Who was affected by what is over concerns nobody any more: two hundred lists of ten thousand are no answer. */
const forBrowsers = (incident: ReturnType<typeof incidentOf>) =>
  incident.state === 'over' ? { ...incident, identifiers: [] } : incident;

export async function declareIncident(
  context: Context,
  call: Call<Body<typeof incidentBody>>,
): Promise<Reply | Refusal> {
  const now = context.now();
  const odd = await oddIncident(context, call.who.org, call.body);
  if (odd) return odd;
  const row: IncidentRow = {
    incident_id: newId(now),
    body: JSON.stringify(call.body),
    state: stateOf(call.body.until, now),
    updated_at: now,
    used: 0,
  };
  await serially(context.opened, async (tx) => {
    await tx
      .insertInto('incidents')
      .values({ org_id: call.who.org, ...row, formerly: '[]' })
      .execute();
    await announce(tx, call.who.org, [{ type: 'incident', incident: row.incident_id }], now);
  });
  context.feed.wake(call.who.org);
  return { status: 201, body: incidentOf(row, now) };
}

export async function changeIncident(
  context: Context,
  call: Call<Body<typeof incidentPatch>>,
): Promise<Reply | Refusal> {
  const now = context.now();
  const { org } = call.who;
  const odd = await oddIncident(context, org, call.body);
  if (odd) return odd;
  const changed = await serially(context.opened, async (tx) => {
    // Two leads at once: the second changes what the first has left.
    await lock(tx, org, `incident:${call.id ?? ''}`);
    const row = await tx
      .selectFrom('incidents')
      .selectAll()
      .where('org_id', '=', org)
      .where('incident_id', '=', call.id)
      .executeTakeFirst();
    if (!row) return null;
    const before = JSON.parse(row.body) as Body<typeof incidentBody>;
    const body = { ...before, ...call.body };
    const formerly = new Set([
      ...formerlyOf(row),
      ...(before.concession === null ? [] : [before.concession]),
    ]);
    if (body.concession) formerly.delete(body.concession);
    const next = {
      body: JSON.stringify(body),
      state: stateOf(body.until, now),
      updated_at: now,
      formerly: JSON.stringify([...formerly]),
    };
    const { used } = await tx
      .updateTable('incidents')
      .set(next)
      .where('org_id', '=', org)
      .where('incident_id', '=', call.id)
      .returning('used')
      .executeTakeFirstOrThrow();
    await announce(tx, org, [{ type: 'incident', incident: call.id }], now);
    return incidentOf({ incident_id: call.id, used, ...next }, now);
  });
  if (!changed) return refuse('not-found');
  context.feed.wake(org);
  return { body: changed };
}
