import type { Event } from '../../contract/events';
import type { Who } from '../context';
import { lock, type Writing } from '../database/serially';
import type { Applied } from './applied';
import { maySpeakFor } from './whose';

type Of<Type extends Event['type']> = Extract<Event, { readonly type: Type }>;

/** A promise is made once: its id is nobody else's afterwards. */
export async function makePromise(tx: Writing, who: Who, event: Of<'promise'>): Promise<Applied> {
  const [fresh] = await tx
    .insertInto('promises')
    .values({
      org_id: who.org,
      promise_id: event.promise,
      case_key: event.case,
      customer_id: event.customer,
      text: event.text,
      owner: event.owner,
      due: Date.parse(event.due),
      state: 'open',
      agent_id: who.agent,
      team_id: who.team,
    })
    .onConflict((conflict) => conflict.columns(['org_id', 'promise_id']).doNothing())
    .returning('promise_id')
    .execute();
  return fresh ? { id: event.id, result: 'accepted' } : no(event, 'that promise id is taken');
}

/** Kept or broken: once, by whose word it is. Said twice it is the same. */
export async function endPromise(
  tx: Writing,
  who: Who,
  event: Of<'promise-kept' | 'promise-broken'>,
): Promise<Applied> {
  const state = event.type === 'promise-kept' ? 'kept' : 'broken';
  await lock(tx, who.org, `promise:${event.promise}`);
  const row = await tx
    .selectFrom('promises')
    .select(['agent_id', 'team_id', 'state'])
    .where('org_id', '=', who.org)
    .where('promise_id', '=', event.promise)
    .executeTakeFirst();
  if (!row || (row.state !== 'open' && row.state !== state)) return no(event, 'no such open promise');
  if (!maySpeakFor(who, row)) return no(event, 'not-yours');
  await tx
    .updateTable('promises')
    .set({ state })
    .where('org_id', '=', who.org)
    .where('promise_id', '=', event.promise)
    .execute();
  return { id: event.id, result: 'accepted' };
}

const no = ({ id }: Event, reason: string): Applied => ({ id, result: 'rejected', reason });
