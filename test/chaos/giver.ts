import type { Event } from '../../src/contract/events';
import { newId } from '../../src/id';
import { giveOf } from '../backend/acts-for-test';
import { awhile, type Caller } from './caller';
import type { Chance } from './chance';

/** What one agent was told of their acts; everything here was acknowledged. */
export interface Told {
  readonly applied: Map<string, Event>;
  readonly rejected: Map<string, Event>;
  /** How often a list was sent again because no answer came. */
  readonly again: { count: number };
}

/**
 * An agent who acts without pause. A list whose answer never came is sent again as it was, which is what the
 * contract asks of a browser; nothing new is begun before the answer to the last.
 */
export async function actAllDay(
  name: string,
  callers: readonly Caller[],
  chance: Chance,
  going: (applied: number) => boolean,
): Promise<Told> {
  const told: Told = { applied: new Map(), rejected: new Map(), again: { count: 0 } };
  const open: Event[] = [];
  while (going(told.applied.size)) {
    const events = Array.from({ length: chance.whole(1, 12) }, () => oneAct(name, chance, open));
    const results = await untilTold(callers, events, chance, told);
    for (const [index, event] of events.entries()) {
      const result = results[index];
      if (result?.id !== event.id) throw new Error('answers are not in the order of the acts');
      (result.result === 'rejected' ? told.rejected : told.applied).set(event.id, event);
      if (event.type === 'given' && result.result !== 'rejected') open.push(event);
    }
  }
  return told;
}

async function untilTold(callers: readonly Caller[], events: Event[], chance: Chance, told: Told) {
  for (;;) {
    const answer = await chance.pick(callers)('events', { body: { events } });
    if (answer.ok && answer.value.value) return answer.value.value.results;
    if (!answer.ok && answer.reason === 'invalid') throw new Error(`refused: ${answer.detail}`);
    told.again.count += 1;
    await awhile(chance);
  }
}

function oneAct(name: string, chance: Chance, open: Event[]): Event {
  const now = Date.now();
  const about = {
    id: newId(now),
    at: new Date(now).toISOString(),
    case: `zendesk:acme:${name}-${chance.whole(1, 4)}`,
    customer: null,
  };
  const last = open.at(-1);
  if (last?.type === 'given' && chance.inHundred(25)) {
    open.pop();
    const type = chance.pick(['declined', 'withdrawn', 'done'] as const);
    return { ...about, type, case: last.case, decision: last.decision };
  }
  if (chance.inHundred(20)) return { ...about, type: 'heard', text: 'The screen failed.' };
  if (chance.inHundred(10))
    return { ...about, type: 'snag', about: 'process', rule: null, text: 'Too many forms' };
  const made = giveOf(
    { clock: { now } },
    { ...about, decision: newId(now), amount: chance.whole(1, 2_000), online: chance.inHundred(30) },
  );
  return made as unknown as Event;
}
