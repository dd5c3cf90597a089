import { engineOf } from '../../advice/engine';
import { countsAsGoodwill, isSmallKindness, usesWindow } from '../../advice/given';
import { leftFor, limitsOf, mostFromRoom } from '../../advice/limits';
import { spentOf } from '../../advice/spent';
import type { Event } from '../../contract/events';
import type { Playbook } from '../../playbook/types';
import type { Context, Who } from '../context';
import { compiledOnce } from '../database/compiled-once';
import { lock, type Writing } from '../database/serially';
import { announceBudget, freeUnder } from '../incidents/budget';
import type { Applied } from './applied';
import { approvalOf } from './asks';
import { byRight } from './by-right';
import { factsHeld } from './facts-held';
import { givenBefore, type Kept } from './given-before';
import { holderOf } from './holder';
import { playbookNamed } from './playbook-named';

type Give = Extract<Event, { type: 'given' }>;

/**
 * Reserves room and records the give. Everyone who gives on this case, to this customer or to their account
 * waits their turn, so the sums cannot be overtaken. Online, what does not fit is refused before it is shown as given. A give
 * made offline inside the room it showed is accepted for ever; beyond the true room it is an overdraft of the
 * team. What is owed, the floor and acts are facts: never refused, and more than the playbook says they come
 * to is an overdraft. Of those an incident's own remedy alone has a limit, its budget: online it is reserved like
 * room. Refused are else only acts that cannot have happened: an unknown concession, an amount above what was
 * shown. What the server holds of the customer is the server's to say: no fact that was sent opens a lift against it.
 */
export async function give(context: Context, tx: Writing, who: Who, event: Give): Promise<Applied> {
  const refused = (reason: string, room?: Applied['room']): Applied => ({
    id: event.id,
    result: 'rejected',
    reason,
    ...(room ? { room } : {}),
  });
  const named = await playbookNamed(tx, who.org, event.madeWith.playbookVersion, context.now());
  if (!named) return refused('the playbook version was not in force');
  const { playbook } = named;
  const concession = playbook.concessions.find((one) => one.id === event.concession);
  if (!concession) return refused('no such concession in that playbook');
  if (playbook.currency !== event.currency) return refused('another currency than the playbook');
  if (event.amount > mostOfOne) return refused('more than one give can be');

  const { madeWith } = event;
  const now = context.now();
  // The customer's own turn is taken already, by whoever applies the act; a colleague may give to another contact.
  const holder = await holderOf(tx, who.org, event.customer, now);
  if (holder?.account) await lock(tx, who.org, `account:${holder.account}`);
  await lock(tx, who.org, `case:${event.case}`);

  const given = timeOf(event, named.since, now);
  const ledger = await givenBefore(
    tx,
    who.org,
    { case: event.case, at: given, madeWith },
    holder,
    playbook,
    now,
  );
  const about = { holder, playbook, ledger, at: given };
  const { facts, unproven } = await factsHeld({ opened: context.opened, tx }, who.org, madeWith, about);
  const { floor, incident = null } = madeWith;
  const said = { amount: event.amount, floor, incident, facts };
  const right = await byRight(tx, who.org, playbook, concession, said);
  const approval = right ? null : await approvalOf(tx, who.org, event, given);
  const approved = approval === 'yes';
  const outside = right !== null || approved;
  const spent = spentOf(ledger, playbook, now);
  const held = holder?.held === true;
  const limits = limitsOf(engineOf(playbook), facts, spent, held);
  const left = leftFor(concession.kind, limits);
  const budgetLeft = right?.budgetLeft ?? Number.POSITIVE_INFINITY;
  if (right?.incident !== undefined && event.online && event.amount > budgetLeft) {
    await freeUnder(tx, who.org, right.incident, event.amount);
    return refused('over-budget', { case: left, customer: limits.customerLeft });
  }
  // No more of it than the browser's own field takes: a fee is waived as far as there is one.
  const mostHere = mostFromRoom(concession, facts, limits);
  const most = right ? Math.min(right.most ?? event.amount, budgetLeft) : approved ? event.amount : mostHere;
  const fits = event.amount <= most;
  if (!fits && right === null) {
    const late = approval === 'ask-used' || approval === 'ask-expired';
    if (event.online)
      return refused(late ? approval : held ? 'held' : 'over-room', {
        case: mostHere,
        customer: limits.customerLeft,
      });
    const couldBeShown = Math.min(madeWith.roomShown, mostRoom(playbook));
    // A lead had said yes to it: what was given on that word stands, once too often or too late.
    if (!late && event.amount > couldBeShown) return refused('more than was shown');
  }

  const favour = {
    owed: right?.owed === true,
    outside: right !== null,
    kind: concession.kind,
    amount: event.amount,
  };
  // Whatever the browser called it: what it said of the room is what it saw, not what counts.
  const smallKindness = !approved && isSmallKindness(favour, limits.kindnessLeft);
  const goodwill = countsAsGoodwill(favour, facts.fault === 'ours');
  const inWindow = usesWindow({ goodwill, smallKindness });
  const kept: Kept = {
    kind: concession.kind,
    owed: favour.owed,
    floor: right?.floor === true,
    smallKindness,
    approved,
    ...(unproven.length > 0 ? { unproven } : {}),
  };
  const row = {
    org_id: who.org,
    decision_id: event.decision,
    agent_id: who.agent,
    team_id: who.team,
    case_key: event.case,
    customer_id: event.customer,
    concession: event.concession,
    amount: event.amount,
    at: given,
    state: 'given',
    uses_room: outside ? 0 : 1,
    goodwill: goodwill ? 1 : 0,
    in_window: inWindow ? 1 : 0,
    overdraft: fits ? 0 : event.amount - most,
    // Nobody has said how much it may come to: it is accepted, and a lead sees the sum.
    unlimited: right?.most === null && right.budgetLeft === undefined && event.amount > 0 ? 1 : 0,
    playbook_version: madeWith.playbookVersion,
    made_with: JSON.stringify({ ...madeWith, facts, kept }),
    incident_id: right?.incident ?? null,
  } as const;
  const [fresh] = await compiledOnce(tx, 'keep give', Object.values(row), () =>
    tx
      .insertInto('decisions')
      .values(row)
      .onConflict((conflict) => conflict.columns(['org_id', 'decision_id']).doNothing())
      .returning('decision_id'),
  );
  if (!fresh) {
    if (right?.incident !== undefined) await freeUnder(tx, who.org, right.incident, event.amount);
    return refused('that decision id is taken');
  }
  if (right?.incident !== undefined) await announceBudget(tx, who.org, right.incident, event.amount, now);
  const used = outside ? 0 : event.amount;
  const counted = inWindow ? event.amount : 0;
  return {
    id: event.id,
    result: fits ? 'accepted' : 'accepted-overdraft',
    room: {
      case: Math.max(0, left - used),
      customer: limits.customerLeft === null ? null : Math.max(0, limits.customerLeft - counted),
    },
  };
}

/** The most that any case under this playbook can have been shown. */
const mostRoom = ({ room }: Playbook): number =>
  Math.max(room.perCase, room.smallKindness, ...room.lifts.map(({ perCase }) => perCase));

/** Minor units. Nine hundred of the largest still sum up to a number that JSON carries exactly. */
const mostOfOne = 10_000_000_000_000;

/** What was made offline is told within this time, or counts as if it had been. */
const toldWithin = 30 * 86_400_000;

/**
 * Online it is given now, whatever the agent's clock says: a clock set back would move the give out of the
 * customer's window. Made offline it has its own time, which cannot be later than now, earlier than the
 * playbook that it was made by, or longer ago than a browser is without its backend.
 */
const timeOf = (event: Give, since: number, now: number): number =>
  event.online ? now : Math.min(Math.max(Date.parse(event.at), since, now - toldWithin), now);
