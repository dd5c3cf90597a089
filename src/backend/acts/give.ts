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

  await lock(tx, who.org, `case:${event.case}`);
  if (event.customer !== null) await lock(tx, who.org, `customer:${event.customer}`);

  const { madeWith } = event;
  const approved = madeWith.approvedAsk !== null && (await isApproved(tx, who.org, madeWith.approvedAsk));
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
  if (!outside && !event.online && event.amount > madeWith.roomShown) return refused('more than was shown');

  const smallKindness = !outside && event.amount <= playbook.room.smallKindness && madeWith.smallKindness;
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
      at: Date.parse(event.at),
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

async function isApproved(tx: Writing, org: string, ask: string): Promise<boolean> {
  const row = await tx
    .selectFrom('asks')
    .select('state')
    .where('org_id', '=', org)
    .where('ask_id', '=', ask)
    .executeTakeFirst();
  return row?.state === 'yes';
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
