import type * as v from 'valibot';
import type { askAnswerBody } from '../../contract/bodies';
import { isUsed } from '../acts/asks';
import { announce } from '../changes/feed';
import { type Call, type Context, iso, type Refusal, type Reply, refuse, type Who } from '../context';
import { serially } from '../database/serially';
import type { Database, Tables } from '../database/tables';

type AskRow = Tables['asks'];

/** How long a yes is good when the lead does not say. */
const goodFor = 7 * 86_400_000;

const askOf = (row: AskRow, used: boolean) => ({
  id: row.ask_id,
  at: iso(row.at),
  case: row.case_key,
  concession: row.concession,
  amount: row.amount,
  reason: row.reason,
  facts: JSON.parse(row.facts ?? '{}') as unknown,
  unproven: JSON.parse(row.unproven ?? '[]') as unknown,
  state: row.state,
  answer: row.answer,
  answeredAt: row.answered_at === null ? null : iso(row.answered_at),
  answeredBy: row.answered_by,
  approved: row.state === 'yes' ? (row.approved ?? row.amount) : null,
  until: row.until === null ? null : iso(row.until),
  used,
});

/** A lead answers their team's asks, and those of agents without a team; an administrator all. */
const answers = ({ role, team }: Who, row: Pick<AskRow, 'team_id'>): boolean =>
  role === 'admin' || (role === 'lead' && (row.team_id === null || row.team_id === team));

/** Those that wait, the oldest first. */
export async function asks(context: Context, call: Call): Promise<Reply> {
  const { who } = call;
  let query = context.opened.db
    .selectFrom('asks')
    .selectAll()
    .where('org_id', '=', who.org)
    .where('state', '=', 'open')
    .orderBy('at')
    .limit(500);
  if (who.role === 'lead')
    query = query.where((eb) => eb.or([eb('team_id', 'is', null), eb('team_id', '=', who.team ?? '')]));
  const rows = await query.execute();
  return { body: { items: rows.map((row) => askOf(row, false)), next: null } };
}

/** How one ask stands: for who asked, and for who may answer it. */
export async function ask(context: Context, call: Call): Promise<Reply | Refusal> {
  const row = await rowOf(context.opened.db, call);
  if (!row || (row.agent_id !== call.who.agent && !answers(call.who, row))) return refuse('not-found');
  const used = row.state === 'yes' && (await isUsed(context.opened.db, call.who.org, row.case_key, call.id));
  return { body: askOf(row, used) };
}

const rowOf = (db: Database, { who, id }: Call): Promise<AskRow | undefined> =>
  db.selectFrom('asks').selectAll().where('org_id', '=', who.org).where('ask_id', '=', id).executeTakeFirst();

/** The first answer stands; the second is told so. */
export async function answerAsk(
  context: Context,
  call: Call<v.InferOutput<typeof askAnswerBody>>,
): Promise<Reply | Refusal> {
  const { who, body, id } = call;
  const now = context.now();
  const row = await serially(context.opened, async (tx): Promise<AskRow | Refusal> => {
    const before = await rowOf(tx, call);
    if (!before) return refuse('not-found');
    if (!answers(who, before)) return refuse('forbidden', 'an ask of another team');
    const wrong = wrongIn(body, before, now);
    if (wrong) return { refused: 'invalid', errors: [wrong] };
    const yes = body.answer === 'yes';
    const changed = await tx
      .updateTable('asks')
      .set({
        state: body.answer,
        answer: body.text,
        answered_at: now,
        answered_by: who.name,
        approved: yes ? (body.amount ?? before.amount) : null,
        until: yes ? (body.until === undefined ? now + goodFor : Date.parse(body.until)) : null,
      })
      .where('org_id', '=', who.org)
      .where('ask_id', '=', id)
      .where('state', '=', 'open')
      .returningAll()
      .executeTakeFirst();
    if (!changed) return refuse('conflict', 'no such open ask');
    await announce(tx, who.org, [{ type: 'ask-answered', ask: id, answer: body.answer }], now);
    return changed;
  });
  if ('refused' in row) return row;
  context.feed.wake(who.org);
  return { body: askOf(row, false) };
}

/** What an answer may not say, with its place. */
function wrongIn(
  { answer, text, amount, until }: v.InferOutput<typeof askAnswerBody>,
  asked: AskRow,
  now: number,
): { path: string; message: string } | null {
  if (answer === 'no')
    return text.trim() === '' ? { path: '/text', message: 'say why, the agent reads it' } : null;
  if (amount != null && (asked.amount === null || amount > asked.amount || amount === 0))
    return { path: '/amount', message: 'above 0 and at most what was asked for' };
  if (until !== undefined && Date.parse(until) <= now)
    return { path: '/until', message: 'a time that is still to come' };
  return null;
}
