import type * as v from 'valibot';
import type { adaptersBody } from '../../contract/adapters';
import type { answerBody, incidentBody, incidentPatch } from '../../contract/bodies';
import { announce } from '../changes/feed';
import { type Call, type Context, iso, type Refusal, type Reply, refuse } from '../context';
import { serially } from '../database/serially';
import { newId } from '../id';
import { oddIncident } from '../incidents/odd-incident';

type Body<S extends v.GenericSchema> = v.InferOutput<S>;

interface IncidentRow {
  readonly incident_id: string;
  readonly body: string;
  readonly state: 'open' | 'over';
  readonly updated_at: number;
}

/** An end that was set beforehand comes by itself. */
const incidentOf = (row: IncidentRow, now: number) => {
  const body = JSON.parse(row.body) as Body<typeof incidentBody>;
  return {
    ...body,
    id: row.incident_id,
    state: stateOf(body.until, now),
    updatedAt: iso(row.updated_at),
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
  return { body: { items: rows.map((row) => incidentOf(row, context.now())), next: null } };
}

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
  };
  await serially(context.opened, async (tx) => {
    await tx
      .insertInto('incidents')
      .values({ org_id: call.who.org, ...row })
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
    const row = await tx
      .selectFrom('incidents')
      .selectAll()
      .where('org_id', '=', org)
      .where('incident_id', '=', call.id)
      .executeTakeFirst();
    if (!row) return null;
    const body = { ...(JSON.parse(row.body) as Body<typeof incidentBody>), ...call.body };
    const next = { body: JSON.stringify(body), state: stateOf(body.until, now), updated_at: now };
    await tx
      .updateTable('incidents')
      .set(next)
      .where('org_id', '=', org)
      .where('incident_id', '=', call.id)
      .execute();
    await announce(tx, org, [{ type: 'incident', incident: call.id }], now);
    return incidentOf({ incident_id: call.id, ...next }, now);
  });
  if (!changed) return refuse('not-found');
  context.feed.wake(org);
  return { body: changed };
}

export async function adapters(context: Context, call: Call): Promise<Reply> {
  const row = await context.opened.db
    .selectFrom('adapters')
    .select('body')
    .where('org_id', '=', call.who.org)
    .executeTakeFirst();
  return { body: row ? (JSON.parse(row.body) as unknown) : { adapters: [] } };
}

export async function setAdapters(context: Context, call: Call<Body<typeof adaptersBody>>): Promise<Reply> {
  const body = JSON.stringify(call.body);
  await serially(context.opened, async (tx) => {
    await tx
      .insertInto('adapters')
      .values({ org_id: call.who.org, body })
      .onConflict((conflict) => conflict.column('org_id').doUpdateSet({ body }))
      .execute();
    await announce(tx, call.who.org, [{ type: 'adapters' }], context.now());
  });
  context.feed.wake(call.who.org);
  return { body: call.body };
}

/** Nothing of a browser is kept; the counts only feed the metrics of this process. */
export async function status(): Promise<Reply> {
  return { status: 204 };
}

/** Ranked by how many met the same rule; an agent sees their own. */
export async function snags(context: Context, call: Call): Promise<Reply> {
  let query = context.opened.db
    .selectFrom('snags')
    .selectAll()
    .where('org_id', '=', call.who.org)
    .orderBy('at', 'desc')
    .limit(1000);
  if (call.who.role === 'agent') query = query.where('agent_id', '=', call.who.agent);
  const rows = await query.execute();
  const alike = new Map<string, number>();
  const topic = (row: { about: string; rule: string | null }) => `${row.about} ${row.rule ?? ''}`;
  for (const row of rows) if (row.state === 'open') alike.set(topic(row), (alike.get(topic(row)) ?? 0) + 1);
  const items = rows
    .map((row) => ({ ...snagOf(row), count: alike.get(topic(row)) ?? 0 }))
    .sort((a, b) => b.count - a.count);
  return { body: { items, next: null } };
}

interface SnagRow {
  readonly snag_id: string;
  readonly about: string;
  readonly rule: string | null;
  readonly text: string;
  readonly at: number;
  readonly state: string;
  readonly answer: string | null;
}

const snagOf = (row: SnagRow) => ({
  id: row.snag_id,
  about: row.about,
  rule: row.rule,
  text: row.text,
  day: iso(Math.floor(row.at / 86_400_000) * 86_400_000),
  count: 1,
  state: row.state,
  answer: row.answer,
});

export async function answerSnag(
  context: Context,
  call: Call<Body<typeof answerBody>>,
): Promise<Reply | Refusal> {
  const row = await context.opened.db
    .updateTable('snags')
    .set({ state: call.body.crossOff ? 'crossed-off' : 'answered', answer: call.body.text })
    .where('org_id', '=', call.who.org)
    .where('snag_id', '=', call.id)
    .returningAll()
    .executeTakeFirst();
  return row ? { body: snagOf(row) } : refuse('not-found');
}
