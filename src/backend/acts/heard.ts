import type { Event } from '../../contract/events';
import type { Who } from '../context';
import { lock, type Writing } from '../database/serially';
import type { Applied } from './applied';
import { maySpeakFor } from './whose';

/**
 * The newest repeat-back of a case stays; one that arrives late and is older changes nothing. Another team does
 * not write over what this one has heard.
 */
export async function rememberHeard(
  tx: Writing,
  who: Who,
  event: Extract<Event, { type: 'heard' }>,
  now: number,
): Promise<Applied> {
  const at = Math.min(Date.parse(event.at), now);
  const words = { by_name: who.name, at, text: event.text, customer_id: event.customer };
  const row = { ...words, agent_id: who.agent, team_id: who.team };
  await lock(tx, who.org, `case:${event.case}`);
  const before = await tx
    .selectFrom('heard')
    .select(['at', 'agent_id', 'team_id'])
    .where('org_id', '=', who.org)
    .where('case_key', '=', event.case)
    .executeTakeFirst();
  if (before && !maySpeakFor(who, before)) return { id: event.id, result: 'rejected', reason: 'not-yours' };
  if (!before || before.at < at)
    await tx
      .insertInto('heard')
      .values({ org_id: who.org, case_key: event.case, ...row })
      .onConflict((conflict) => conflict.columns(['org_id', 'case_key']).doUpdateSet(row))
      .execute();
  return { id: event.id, result: 'accepted' };
}
