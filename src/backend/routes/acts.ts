import type * as v from 'valibot';
import { standing, stands } from '../../advice/given';
import type { eventsBody } from '../../contract/events';
import { applyInOrder } from '../acts/apply';
import { beganAt, causeOf, madeWithOf } from '../acts/given-before';
import { holderOf, ofHolder } from '../acts/holder';
import { playbookInForce } from '../acts/playbook-named';
import { type Call, type Context, iso, type Refusal, type Reply, refuse } from '../context';
import type { Tables } from '../database/tables';

/** Applied one by one, in order: what comes later in the list may rest on what came before. */
export async function events(context: Context, call: Call<v.InferOutput<typeof eventsBody>>): Promise<Reply> {
  const results = await applyInOrder(context, call.who, call.body.events);
  if (results.some((one) => one.result.startsWith('accepted'))) context.feed.wake(call.who.org);
  return { body: { results } };
}

/** How far back a give can share the room of a case: one that began two weeks earlier, and was open for a year. */
const elsewhereDays = 365;
const mostElsewhere = 200;

/** What was given: on this case, to this customer in the playbook's window, by me and by my team in its window. */
export async function ledger(context: Context, call: Call): Promise<Reply | Refusal> {
  const { db } = context.opened;
  const { org, agent, team } = call.who;
  const caseKey = call.query.case ?? '';
  const customer = call.query.customer ?? null;
  const playbook = await playbookInForce(db, org);
  if (!playbook) return refuse('not-found', 'no playbook is published yet');
  const now = context.now();
  const { perCustomer, teamBudget } = playbook.room;
  const since = (days: number): number => now - days * 86_400_000;
  const counted = () =>
    db
      .selectFrom('decisions')
      .select(['decision_id', 'amount', 'at'])
      .where('org_id', '=', org)
      .where('state', 'in', standing);
  const holder = await holderOf(db, org, customer, now);
  const [onCase, ofCustomer, elsewhere, ofMe, ofTeam] = await Promise.all([
    db
      .selectFrom('decisions')
      .selectAll()
      .where('org_id', '=', org)
      .where('case_key', '=', caseKey)
      .orderBy('at')
      .execute(),
    holder === null
      ? []
      : counted()
          .where(ofHolder(org, holder))
          .where('in_window', '=', 1)
          .where('at', '>', since(perCustomer?.days ?? 365))
          .orderBy('at', 'desc')
          .execute(),
    holder === null
      ? []
      : db
          .selectFrom('decisions')
          .selectAll()
          .where('org_id', '=', org)
          .where(ofHolder(org, holder))
          .where('case_key', '!=', caseKey)
          .where('state', 'in', standing)
          .where('at', '>', since(elsewhereDays))
          .orderBy('at', 'desc')
          .limit(mostElsewhere)
          .execute(),
    counted()
      .where('agent_id', '=', agent)
      .where('at', '>', since(teamBudget?.days ?? 7))
      .execute(),
    team === null
      ? []
      : counted()
          .where('team_id', '=', team)
          .where('at', '>', since(teamBudget?.days ?? 7))
          .execute(),
  ]);
  const given = sumOf(ofCustomer);
  return {
    body: {
      currency: playbook.currency,
      case: sumOf(onCase.filter((one) => one.uses_room === 1 && stands(one))),
      customer:
        customer === null
          ? null
          : {
              ...given,
              days: perCustomer?.days ?? 365,
              left: perCustomer ? Math.max(0, perCustomer.amount - given.amount) : null,
              window: ofCustomer
                .slice(0, 200)
                .map((one) => ({ decision: one.decision_id, amount: one.amount, at: iso(one.at) })),
              elsewhere: elsewhere.map((one) => elsewhereOf(one, agent)),
            },
      me: sumOf(ofMe),
      team: sumOf(ofTeam),
      onCase: onCase.map((one) => lineOf(one, agent)),
    },
  };
}

function lineOf(row: Tables['decisions'], agent: string) {
  const { kept } = madeWithOf(row);
  return {
    decision: row.decision_id,
    concession: row.concession,
    amount: row.amount,
    at: iso(row.at),
    state: row.state,
    owed: kept?.owed === true,
    floor: kept?.floor === true,
    smallKindness: kept?.smallKindness === true,
    approved: kept?.approved === true,
    goodwill: row.goodwill === 1,
    mine: row.agent_id === agent,
    movedBy:
      row.agent_id === agent && row.moved_at !== null
        ? { name: row.moved_by, at: iso(row.moved_at), reason: row.moved_why ?? '' }
        : null,
  };
}

function elsewhereOf(row: Tables['decisions'], agent: string) {
  const made = madeWithOf(row);
  const began = iso(beganAt(made, row.at));
  return { ...lineOf(row, agent), case: row.case_key ?? '', cause: causeOf(made), began };
}

/** Never more than JSON carries exactly: a browser would not take the answer, and count nothing at all. */
const sumOf = (rows: readonly { amount: number }[]): { amount: number; count: number } => ({
  amount: Math.min(
    rows.reduce((sum, one) => sum + one.amount, 0),
    Number.MAX_SAFE_INTEGER,
  ),
  count: rows.length,
});

/** Without `after`: the newest cursor at once, with nothing in it. */
export async function changes(context: Context, call: Call): Promise<Reply | Refusal> {
  const { org } = call.who;
  const { after } = call.query;
  if (after === undefined) return { body: { cursor: String(await context.feed.latest(org)), changes: [] } };
  if (!/^\d{1,15}$/.test(after)) return refuse('cursor-expired');
  const wait = Math.min(25, Math.max(0, Number(call.query.wait ?? 0) || 0)) * 1000;
  const found = await context.feed.after(org, Number(after), wait, call.signal);
  if (found === 'expired') return refuse('cursor-expired');
  if (found === null) return { status: 204 };
  return { body: { cursor: String(found.cursor), changes: found.changes } };
}
