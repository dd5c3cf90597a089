import type { Event } from '../../contract/events';
import type { Who } from '../context';
import { lock, type Writing } from '../database/serially';
import type { Applied } from './apply';

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
 * given is not another's to take back.
 */
export async function goOn(tx: Writing, who: Who, event: Step): Promise<Applied> {
  const no = (reason: string): Applied => ({ id: event.id, result: 'rejected', reason });
  await lock(tx, who.org, `decision:${event.decision}`);
  const row = await tx
    .selectFrom('decisions')
    .select(['agent_id', 'team_id', 'state'])
    .where('org_id', '=', who.org)
    .where('decision_id', '=', event.decision)
    .executeTakeFirst();
  const { states, to } = from[event.type];
  if (!row || !(states as readonly string[]).includes(row.state)) return no('no such open decision');
  const ofTheirTeam = who.role === 'lead' && (row.team_id === null || row.team_id === who.team);
  if (row.agent_id !== who.agent && who.role !== 'admin' && !ofTheirTeam) return no('not-yours');
  await tx
    .updateTable('decisions')
    .set({ state: to })
    .where('org_id', '=', who.org)
    .where('decision_id', '=', event.decision)
    .execute();
  return { id: event.id, result: 'accepted' };
}
