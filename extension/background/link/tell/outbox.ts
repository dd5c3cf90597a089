import type { LinkRow } from '../../../../src/cache/link';
import type { OutboxRow } from '../../../../src/cache/rows';
import { isUnreadable } from '../../../../src/contract/client';
import type { Event } from '../../../../src/contract/events';
import { sisterId } from '../../../../src/id';
import type { Result } from '../../../../src/trouble/result';
import { isDraftCase } from '../../case/draft-case';
import { isReserving, ticketWithin, undoFor } from '../../case/give-times';
import { inTurn } from '../../in-turn';
import { recall, remember, unlearn } from '../../kept/session';
import { redraw } from '../../redraw';
import type { World } from '../../world';
import { callsAsAgent } from '../call/calls';
import { heardOfLink } from '../call/heard-of-link';
import { customerOf } from '../read/customer-of';
import { isStill, signedIn } from '../read/link';
import { remoteVersions } from '../read/remote-versions';
import { engineIn } from './engine';
import { type About, eventOf, versionOf } from './to-event';

/** Most acts in one request; the contract allows 500. */
const atOnce = 100;

/** The longest pause after failures. */
const longestPause = 300_000;

/** The telling that has not begun yet: whoever asks meanwhile is told with it. */
const toCome = new WeakMap<World, Promise<void>>();

/**
 * Tells the backend what it has not heard, in the order it was made, until nothing is left that may go or
 * until it does not answer. At least once: a row waits until its own answer has come. While one telling is
 * under way, all that ask for another share the next.
 */
export function flush(world: World): Promise<void> {
  const next = toCome.get(world);
  if (next) return next;
  const mine = inTurn('link-outbox', async () => {
    toCome.delete(world);
    const link = await signedIn(world);
    if (link === null) return;
    while ((await isStill(world, link)) && (await round(world, link)));
  });
  toCome.set(world, mine);
  return mine;
}

/** The same, but not before a pause after failures has passed. */
export async function flushWhenDue(world: World): Promise<void> {
  const { at = 0 } = (await recall(world, 'linkRetry')) ?? {};
  // A clock that was set back must not make a pause of seconds one of a day.
  if (at <= world.now() || at - world.now() > longestPause) await flush(world);
}

/** One request; true when it brought something on and there may be more. */
async function round(world: World, link: LinkRow): Promise<boolean> {
  const { cache } = world;
  const version = await remoteVersions(cache, link);
  const rows = await sendable(world, link.account ?? '', version);
  if (rows.length === 0) return false;
  const events: Event[] = [];
  const settled: Settled[] = [];
  for (const row of rows) {
    const about: About = {
      customer: await customerOf(world, row),
      version,
      engine: await engineIn(world),
    };
    const made = eventOf(row, about);
    if (!made.ok) settled.push({ id: row.id, result: 'rejected', reason: made.detail ?? 'invalid' });
    else if (made.value === null) settled.push({ id: row.id, result: 'kept' });
    else events.push(made.value);
  }
  await settle(world, settled);
  const sent = events.length === 0 || (await send(world, link, events));
  await redraw(world, ({ shown, demo }) => !demo && rows.some(({ caseKey }) => caseKey === shown));
  return sent;
}

/**
 * Sends a list; one that the backend cannot read is halved until the act at fault stands alone. Only a refusal
 * in the contract's own words settles that one: a page of a gateway in between settles nothing.
 */
async function send(world: World, link: LinkRow, events: readonly Event[]): Promise<boolean> {
  const answer = await callsAsAgent(world, link)('events', { body: { events: [...events] } });
  await heardOfLink(world, link.token, answer);
  if (answer.ok && answer.value.value) {
    await unlearn(world, ['linkRetry']);
    return (await settle(world, answer.value.value.results)) > 0;
  }
  if (isAtFault(answer) && events.length > 1) {
    const middle = Math.ceil(events.length / 2);
    return (await send(world, link, events.slice(0, middle))) && send(world, link, events.slice(middle));
  }
  const [only] = events;
  if (!answer.ok && isAtFault(answer) && !isUnreadable(answer) && only) {
    return (await settle(world, [{ id: only.id, result: 'rejected', reason: 'invalid' }])) > 0;
  }
  await pause(world);
  return false;
}

/** The request was read and refused; an answer that we could not read is not that. A gateway's 413 may be the size. */
const isAtFault = (answer: Result<unknown>): boolean =>
  !answer.ok &&
  ['too-large', 'invalid'].includes(answer.reason) &&
  (!isUnreadable(answer) || answer.detail === 'status 413');

/** Five seconds after the first failure, doubling to five minutes, never on the same beat as others. */
async function pause(world: World): Promise<void> {
  const fails = ((await recall(world, 'linkRetry'))?.fails ?? 0) + 1;
  const most = Math.min(longestPause, 5_000 * 2 ** Math.min(fails - 1, 10));
  const at = world.now() + most * (0.5 + (world.link?.random() ?? 0.5) / 2);
  await remember(world, ['linkRetry', { fails, at }]);
}

/** The contract has a word that takes these back. */
const canBeTakenBack = ({ type }: OutboxRow): boolean => type === 'given' || type === 'ask';

/**
 * What may go now: an act that undo can still take back waits, and a give by a playbook that a restored
 * backend has no name for yet; and everything after it on that case.
 */
async function sendable(
  { cache, now }: World,
  account: string,
  version: About['version'],
): Promise<readonly OutboxRow[]> {
  const { rows } = cache;
  const waiting = await rows.outbox.where('waiting').equals(account).limit(500).sortBy('seq');
  const keys = [...new Set(waiting.map(({ caseKey }) => caseKey))];
  const cases = new Map((await rows.cases.bulkGet(keys)).flatMap((row) => (row ? [[row.caseKey, row]] : [])));
  const held = new Set<string>();
  const may = waiting.filter((row) => {
    const undo = cases.get(row.caseKey)?.undo;
    const left = (undo?.until ?? 0) - now();
    const undoable = undo != null && left > 0 && left <= undoFor && undo.events.includes(row.id);
    const draft = isDraftCase(row.caseKey) && Math.abs(now() - row.at) < ticketWithin;
    const unnamed = row.type === 'given' && versionOf(row, { version }) === 'later';
    if ((undoable && !canBeTakenBack(row)) || draft || unnamed || isReserving(row, now()))
      held.add(row.caseKey);
    return !held.has(row.caseKey);
  });
  return may.slice(0, atOnce);
}

export interface Settled {
  readonly id: string;
  readonly result: NonNullable<OutboxRow['result']>;
  readonly reason?: string | undefined;
}

/** Writes down what was answered, and how many rows that was news for. A give or an ask that was undone while it was under way stays, to be taken back. */
export async function settle({ cache, now }: World, answers: readonly Settled[]): Promise<number> {
  if (answers.length === 0) return 0;
  const { acts } = cache;
  let changed = 0;
  const answered = new Map(answers.map((one) => [one.id, one]));
  const ids = answers.flatMap(({ id }) => [id, sisterId(id)]);
  await acts.transaction('rw', acts.outbox, async () => {
    await acts.outbox
      .where('id')
      .anyOf(ids)
      .modify((row, ref) => {
        const unsaid = answered.get(sisterId(row.id));
        const answer = answered.get(row.id) ?? (row.undone && canBeTakenBack(row) ? unsaid : undefined);
        if (!answer) return;
        changed += 1;
        const { waiting, reserving: _, ...rest } = row;
        const first = row.sentAt === undefined;
        const toWithdraw = first && row.undone && canBeTakenBack(row) && answer.result !== 'rejected';
        ref.value = {
          ...rest,
          ...(first ? { sentAt: now(), result: answer.result } : {}),
          ...(first && answer.reason !== undefined ? { reason: answer.reason } : {}),
          ...(toWithdraw && waiting !== undefined ? { waiting } : {}),
        };
      });
  });
  return changed;
}
