import { engineOf } from '../../advice/engine';
import { leftFor, limitsOf } from '../../advice/limits';
import { spentOf } from '../../advice/spent';
import type { Given, LedgerView } from '../../advice/types';
import type { Event } from '../../contract/events';
import type { Playbook } from '../../playbook/types';
import type { Context, Who } from '../context';
import { lock, type Writing } from '../database/serially';
import type { Applied } from './apply';

type Give = Extract<Event, { type: 'given' }>;

/** What of `madeWith` later sums need, kept with the decision. */
interface Kept {
  readonly kind: Given['kind'];
  readonly owed: boolean;
  readonly floor: boolean;
  readonly smallKindness: boolean;
  readonly approved: boolean;
}

const versionGrace = 86_400_000;

/**
 * Reserves room and records the give. Everyone who gives on this case or to this customer waits their turn,
 * so the sums cannot be overtaken. Online, what does not fit is refused before it is shown as given. A give
 * made offline inside the room it showed is accepted for ever; beyond the true room it is an overdraft of the
 * team. Refused are only acts that cannot have happened: an unknown concession, an amount above what was shown.
 */
export async function give(context: Context, tx: Writing, who: Who, event: Give): Promise<Applied> {
  const refused = (reason: string, room?: Applied['room']): Applied => ({
    id: event.id,
    result: 'rejected',
    reason,
    ...(room ? { room } : {}),
  });
  const playbook = await playbookNamed(tx, who.org, event.madeWith.playbookVersion, context.now());
  if (!playbook) return refused('the playbook version was not in force');
  const concession = playbook.concessions.find((one) => one.id === event.concession);
  if (!concession) return refused('no such concession in that playbook');
  if (playbook.currency !== event.currency) return refused('another currency than the playbook');

  // The customer's own turn is taken already, by whoever applies the act.
  await lock(tx, who.org, `case:${event.case}`);

  const { madeWith } = event;
  const approved = await isApproved(tx, who.org, event);
  const floor =
    playbook.causes.some((cause) => Object.values(cause.floor).includes(concession.id)) && madeWith.floor;
  const owed = concession.owed !== null;
  const outside = owed || floor || approved || concession.kind === 'act';
  const spent = spentOf(await ledgerOf(tx, who.org, event, playbook, context.now()), playbook, context.now());
  const facts = { ...madeWith.facts, ...madeWith.answers };
  const limits = limitsOf(engineOf(playbook), facts, spent, false);
  const left = leftFor(concession.kind, limits);
  const fits = outside || event.amount <= left;
  if (!fits && event.online) return refused('over-room', { case: left, customer: limits.customerLeft });
  const couldBeShown = Math.min(madeWith.roomShown, mostRoom(playbook));
  if (!outside && !event.online && event.amount > couldBeShown) return refused('more than was shown');

  const smallKindness =
    !outside && !spent.kindness && event.amount <= playbook.room.smallKindness && madeWith.smallKindness;
  const kept: Kept = { kind: concession.kind, owed, floor, smallKindness, approved };
  const fresh = await tx
    .insertInto('decisions')
    .values({
      org_id: who.org,
      decision_id: event.decision,
      agent_id: who.agent,
      team_id: who.team,
      case_key: event.case,
      customer_id: event.customer,
      concession: event.concession,
      amount: event.amount,
      at: timeOf(event, context.now()),
      state: 'given',
      uses_room: outside ? 0 : 1,
      goodwill: !outside && !smallKindness && facts.fault !== 'ours' ? 1 : 0,
      overdraft: fits ? 0 : event.amount - left,
      playbook_version: madeWith.playbookVersion,
      made_with: JSON.stringify({ ...madeWith, kept }),
    })
    .onConflict((conflict) => conflict.columns(['org_id', 'decision_id']).doNothing())
    .returning('decision_id')
    .executeTakeFirst();
  if (!fresh) return refused('that decision id is taken');
  const used = outside ? 0 : event.amount;
  return {
    id: event.id,
    result: fits ? 'accepted' : 'accepted-overdraft',
    room: {
      case: Math.max(0, left - used),
      customer: limits.customerLeft === null ? null : Math.max(0, limits.customerLeft - used),
    },
  };
}

/** A version counts when it is in force or was within the last day. */
async function playbookNamed(
  tx: Writing,
  org: string,
  version: number,
  now: number,
): Promise<Playbook | null> {
  const rows = await tx
    .selectFrom('playbooks')
    .select(['version', 'body', 'published_at'])
    .where('org_id', '=', org)
    .where('version', '>=', version)
    .orderBy('version')
    .limit(2)
    .execute();
  const [named, next] = rows;
  if (!named || named.version !== version) return null;
  if (next && next.published_at < now - versionGrace) return null;
  return parsedOnce(`${org} ${version}`, named.body);
}

const mostParsed = 50;
const parsed = new Map<string, Playbook>();

/** A version never changes, so it is read once; the engine remembers what it made of the same object. */
function parsedOnce(key: string, body: string): Playbook {
  const known = parsed.get(key);
  if (known) return known;
  if (parsed.size >= mostParsed) parsed.clear();
  const playbook = JSON.parse(body) as Playbook;
  parsed.set(key, playbook);
  return playbook;
}

/** The most that any case under this playbook can have been shown. */
const mostRoom = ({ room }: Playbook): number =>
  Math.max(room.perCase, room.smallKindness, ...room.lifts.map(({ perCase }) => perCase));

/**
 * Online it is given now, whatever the agent's clock says: a clock set back would move the give out of the
 * customer's window. Made offline it has its own time, which cannot be later than now.
 */
const timeOf = (event: Give, now: number): number =>
  event.online ? now : Math.min(Date.parse(event.at), now);

/** A lead's yes is for what was asked: that concession on that case, up to that amount, given once. */
async function isApproved(tx: Writing, org: string, event: Give): Promise<boolean> {
  const ask = event.madeWith.approvedAsk;
  if (ask === null) return false;
  const row = await tx
    .selectFrom('asks')
    .select(['state', 'amount'])
    .where('org_id', '=', org)
    .where('ask_id', '=', ask)
    .where('case_key', '=', event.case)
    .where('concession', '=', event.concession)
    .executeTakeFirst();
  if (row?.state !== 'yes' || (row.amount !== null && event.amount > row.amount)) return false;
  const used = await tx
    .selectFrom('decisions')
    .select('made_with')
    .where('org_id', '=', org)
    .where('case_key', '=', event.case)
    .where('concession', '=', event.concession)
    .where('state', 'in', ['given', 'done'])
    .execute();
  return !used.some((one) => (JSON.parse(one.made_with) as Give['madeWith']).approvedAsk === ask);
}

/** What stands on this case and in this customer's window, as the advice counts it. */
async function ledgerOf(
  tx: Writing,
  org: string,
  event: Give,
  playbook: Playbook,
  now: number,
): Promise<LedgerView> {
  const onCase = await tx
    .selectFrom('decisions')
    .selectAll()
    .where('org_id', '=', org)
    .where('case_key', '=', event.case)
    .where('state', 'in', ['given', 'done'])
    .execute();
  const days = playbook.room.perCustomer?.days ?? 0;
  const inWindow =
    event.customer === null || days === 0
      ? []
      : await tx
          .selectFrom('decisions')
          .select(['at', 'amount', 'goodwill'])
          .where('org_id', '=', org)
          .where('customer_id', '=', event.customer)
          .where('at', '>', now - days * 86_400_000)
          .where('goodwill', '=', 1)
          .where('state', 'in', ['given', 'done'])
          .execute();
  return {
    onCase: onCase.map((row) => {
      const { kept } = JSON.parse(row.made_with) as { kept: Kept };
      return {
        decisionId: row.decision_id,
        concession: row.concession,
        amount: row.amount,
        at: row.at,
        state: row.state,
        ...kept,
      };
    }),
    inWindow: inWindow.map((row) => ({ at: row.at, amount: row.amount, goodwill: true })),
  };
}
