import { standing } from '../../advice/given';
import type { Event } from '../../contract/events';
import type { Context, Who } from '../context';
import type { Writing } from '../database/serially';
import type { Database } from '../database/tables';
import type { Applied } from './applied';
import { factsHeld } from './facts-held';
import { givenBefore } from './given-before';
import { holderOf } from './holder';
import { playbookInForce } from './playbook-named';

type Of<Type extends Event['type']> = Extract<Event, { readonly type: Type }>;

/** An ask waits for a lead of the agent's team, with what the server holds of the customer. */
export async function keepAsk(context: Context, tx: Writing, who: Who, event: Of<'ask'>): Promise<void> {
  const now = context.now();
  const at = Math.min(Date.parse(event.at), now);
  const playbook = await playbookInForce(tx, who.org);
  const holder = await holderOf(tx, who.org, event.customer, now);
  const asking = { case: event.case, at, madeWith: { facts: event.facts } };
  const vouched = playbook
    ? await factsHeld(
        { opened: context.opened, tx },
        who.org,
        { facts: event.facts, answers: {} },
        {
          ...{ holder, playbook, at },
          ledger: await givenBefore(tx, who.org, asking, holder, playbook, now),
        },
      )
    : { facts: event.facts, unproven: [] };
  await tx
    .insertInto('asks')
    .values({
      org_id: who.org,
      ask_id: event.id,
      agent_id: who.agent,
      team_id: who.team,
      case_key: event.case,
      customer_id: event.customer,
      concession: event.concession,
      amount: event.amount,
      reason: event.reason,
      facts: JSON.stringify(vouched.facts),
      unproven: vouched.unproven.length > 0 ? JSON.stringify(vouched.unproven) : null,
      at: Date.parse(event.at),
      state: 'open',
      answer: null,
      answered_at: null,
      answered_by: null,
      approved: null,
      until: null,
    })
    .execute();
}

/** Only by whom asked, and only while nobody has answered; said twice it is the same. */
export async function withdrawAsk(tx: Writing, who: Who, event: Of<'ask-withdrawn'>): Promise<Applied> {
  const row = await tx
    .updateTable('asks')
    .set({ state: 'withdrawn' })
    .where('org_id', '=', who.org)
    .where('ask_id', '=', event.ask)
    .where('agent_id', '=', who.agent)
    .where('state', 'in', ['open', 'withdrawn'])
    .returning('ask_id')
    .executeTakeFirst();
  return row
    ? { id: event.id, result: 'accepted' }
    : { id: event.id, result: 'rejected', reason: 'no such open ask' };
}

/** Whether a lead's yes covers a give: `yes`, or why not; null when none was named. */
export type Approval = 'yes' | 'ask-used' | 'ask-expired' | 'ask-other' | null;

/**
 * A lead's yes is for what was asked: that concession on that case, up to the amount approved, until its
 * time, given once. `at` is when it was given.
 */
export async function approvalOf(
  tx: Writing,
  org: string,
  event: Of<'given'>,
  at: number,
): Promise<Approval> {
  const ask = event.madeWith.approvedAsk;
  if (ask === null) return null;
  const row = await tx
    .selectFrom('asks')
    .select(['state', 'amount', 'approved', 'until'])
    .where('org_id', '=', org)
    .where('ask_id', '=', ask)
    .where('case_key', '=', event.case)
    .where('concession', '=', event.concession)
    .executeTakeFirst();
  if (row?.state !== 'yes') return 'ask-other';
  const most = row.approved ?? row.amount;
  if (most !== null && event.amount > most) return 'ask-other';
  if (row.until !== null && at > row.until) return 'ask-expired';
  return (await isUsed(tx, org, event.case, ask)) ? 'ask-used' : 'yes';
}

/** A give with it stands. */
export async function isUsed(db: Database, org: string, caseKey: string, ask: string): Promise<boolean> {
  const rows = await db
    .selectFrom('decisions')
    .select('made_with')
    .where('org_id', '=', org)
    .where('case_key', '=', caseKey)
    .where('state', 'in', standing)
    .execute();
  return rows.some((one) => (JSON.parse(one.made_with) as { approvedAsk?: string }).approvedAsk === ask);
}
