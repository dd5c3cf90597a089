import { stands } from '../../advice/given';
import type { Event } from '../../contract/events';
import { announce } from '../changes/feed';
import type { Who } from '../context';
import { lock, type Writing } from '../database/serially';
import { announceBudget, freeUnder } from '../incidents/budget';
import type { Applied } from './applied';

type Step = Extract<Event, { readonly type: 'declined' | 'withdrawn' | 'done' | 'reopened' }>;

/** From which states each step goes; its own end is among them, so that the same step twice is one. */
const from = {
  declined: { states: ['given', 'declined'], to: 'declined' },
  withdrawn: { states: ['given', 'withdrawn'], to: 'withdrawn' },
  done: { states: ['given', 'done'], to: 'done' },
  reopened: { states: ['done', 'given'], to: 'given' },
} as const;

/**
 * Moves a decision on. Only who gave it may, their team's lead, and an administrator: a word one agent has
 * given is not another's to take back. Where it was given is told, whatever the step says of that; who gave it
 * learns from the ledger who else took it back, and why.
 */
export async function takeStep(tx: Writing, who: Who, event: Step, now: number): Promise<Applied> {
  const no = (reason: string): Applied => ({ id: event.id, result: 'rejected', reason });
  await lock(tx, who.org, `decision:${event.decision}`);
  const row = await tx
    .selectFrom('decisions')
    .select(['agent_id', 'team_id', 'state', 'case_key', 'customer_id', 'amount', 'incident_id'])
    .where('org_id', '=', who.org)
    .where('decision_id', '=', event.decision)
    .executeTakeFirst();
  const { states, to } = from[event.type];
  if (!row || !(states as readonly string[]).includes(row.state)) return no('no such open decision');
  const ofTheirTeam = who.role === 'lead' && (row.team_id === null || row.team_id === who.team);
  if (row.agent_id !== who.agent && who.role !== 'admin' && !ofTheirTeam) return no('not-yours');
  const over = to === 'declined' || to === 'withdrawn';
  const moved =
    over && row.agent_id !== who.agent
      ? { moved_by: who.name, moved_at: now, moved_why: 'reason' in event ? (event.reason ?? null) : null }
      : { moved_by: null, moved_at: null, moved_why: null };
  await tx
    .updateTable('decisions')
    // Said twice it is the same, with its first reason.
    .set(row.state === to ? { state: to } : { state: to, ...moved })
    .where('org_id', '=', who.org)
    .where('decision_id', '=', event.decision)
    .execute();
  // Once let go it is not given again: that is a give of its own.
  if (row.incident_id !== null && stands(row) && !stands({ state: to })) {
    await freeUnder(tx, who.org, row.incident_id, row.amount);
    await announceBudget(tx, who.org, row.incident_id, -row.amount, now);
  }
  const on = row.case_key ?? event.case;
  await announce(tx, who.org, [{ type: 'given', customer: row.customer_id, case: on }], now);
  return { id: event.id, result: 'accepted' };
}
