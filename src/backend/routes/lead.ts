import type * as v from 'valibot';
import type { adaptersBody } from '../../contract/adapters';
import type { answerBody } from '../../contract/bodies';
import { announce } from '../changes/feed';
import { type Call, type Context, iso, type Refusal, type Reply, refuse } from '../context';
import { serially } from '../database/serially';

type Body<S extends v.GenericSchema> = v.InferOutput<S>;

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
