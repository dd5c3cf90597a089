import type { Event } from '../../contract/events';
import { announce, type Change } from '../changes/feed';
import type { Context, Who } from '../context';
import { compiledOnce } from '../database/compiled-once';
import { lock, serially, type Writing } from '../database/serially';
import type { Applied } from './applied';
import { keepAsk, withdrawAsk } from './asks';
import { give } from './give';
import { rememberHeard } from './heard';
import { accountOf } from './holder';
import { endPromise, makePromise } from './promises';
import { isSameAct, keptOf } from './same-act';
import { takeStep } from './take-step';

/** Each after the one before, as it is found then. */
export async function applyInOrder(context: Context, who: Who, events: readonly Event[]): Promise<Applied[]> {
  // SQLite does what it is given in this order in any case, and brings what waits to the disk in one go.
  if (context.opened.engine === 'sqlite')
    return Promise.all(events.map((event) => apply(context, who, event)));
  const results: Applied[] = [];
  for (const event of events) results.push(await apply(context, who, event));
  return results;
}

/**
 * Applies one act in one transaction with its record and its change, so that it is there wholly or not at
 * all. The same id twice is answered as a duplicate and changes nothing; the same id for something else, or from
 * somebody else, is refused as a conflict.
 */
async function apply(context: Context, who: Who, event: Event): Promise<Applied> {
  return serially(context.opened, (tx) => applyIn(context, tx, who, event), lineOf(who, event));
}

/** Whom else this may meet. */
const lineOf = ({ org }: Who, event: Event): string[] => [
  `${org} case:${event.case}`,
  ...(event.customer === null
    ? []
    : [`${org} customer:${event.customer}`, ...accountOf(org, event.customer)]),
];

async function applyIn(context: Context, tx: Writing, who: Who, event: Event): Promise<Applied> {
  const now = context.now();
  // Whoever forgets this customer waits for us, or we for them: nothing slips in between.
  if (event.customer !== null) await lock(tx, who.org, `customer:${event.customer}`);
  const forgotten = event.customer !== null && (await isForgotten(tx, who.org, event.customer));
  const record = {
    org_id: who.org,
    event_id: event.id,
    type: event.type,
    agent_id: forgotten ? null : who.agent,
    team_id: who.team,
    case_key: forgotten ? null : event.case,
    customer_id: forgotten ? null : event.customer,
    at: Date.parse(event.at),
    received_at: now,
    body: forgotten ? '{}' : JSON.stringify(keptOf(event)),
    result: 'accepted',
  };
  const [fresh] = await compiledOnce(tx, 'keep act', Object.values(record), () =>
    tx
      .insertInto('events')
      .values(record)
      .onConflict((conflict) => conflict.columns(['org_id', 'event_id']).doNothing())
      .returning('event_id'),
  );
  if (!fresh)
    return (await isSameAct(tx, who, event))
      ? { id: event.id, result: 'duplicate' }
      : { id: event.id, result: 'rejected', reason: 'conflict' };
  if (forgotten) return { id: event.id, result: 'accepted' };

  const applied = await effect(context, tx, who, event);
  if (applied.result === 'rejected') {
    // A refused act leaves nothing behind: sent again after it was mended, it is a new one.
    await tx.deleteFrom('events').where('org_id', '=', who.org).where('event_id', '=', event.id).execute();
    return applied;
  }
  await announce(tx, who.org, changesOf(event), now);
  return applied;
}

function changesOf(event: Event): Change[] {
  const customer: Change[] = event.customer === null ? [] : [{ type: 'customer', customer: event.customer }];
  switch (event.type) {
    case 'given':
      return [{ type: 'given', customer: event.customer, case: event.case }];
    case 'heard':
    case 'promise':
    case 'promise-kept':
    case 'promise-broken':
      return customer;
    default:
      return [];
  }
}

async function effect(context: Context, tx: Writing, who: Who, event: Event): Promise<Applied> {
  const done: Applied = { id: event.id, result: 'accepted' };
  const org = who.org;
  switch (event.type) {
    case 'given':
      return give(context, tx, who, event);
    case 'declined':
    case 'withdrawn':
    case 'done':
    case 'reopened':
      return takeStep(tx, who, event, context.now());
    case 'ask':
      await keepAsk(context, tx, who, event);
      return done;
    case 'ask-withdrawn':
      return withdrawAsk(tx, who, event);
    case 'promise':
      return makePromise(tx, who, event);
    case 'promise-kept':
    case 'promise-broken':
      return endPromise(tx, who, event);
    case 'snag':
      await tx
        .insertInto('snags')
        .values({
          org_id: org,
          snag_id: event.id,
          agent_id: who.agent,
          about: event.about,
          rule: event.rule,
          text: event.text,
          at: Date.parse(event.at),
          state: 'open',
          answer: null,
        })
        .execute();
      return done;
    case 'heard':
      return rememberHeard(tx, who, event, context.now());
    default:
      return done;
  }
}

async function isForgotten(tx: Writing, org: string, customer: string): Promise<boolean> {
  const name = `forgotten:${customer}`;
  const rows = await compiledOnce(tx, 'is forgotten', [org, name], () =>
    tx.selectFrom('locks').select('turn').where('org_id', '=', org).where('name', '=', name),
  );
  return rows.length > 0;
}
