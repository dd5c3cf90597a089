import type { LinkRow } from '../../../../src/cache/link';
import type { CaseRow, DecisionRow, OutboxRow } from '../../../../src/cache/rows';
import { type Later, laterByClock } from '../../../../src/contract/client';
import type { Event } from '../../../../src/contract/events';
import { isDraftCase } from '../../case/draft-case';
import { isReserving, waitsForWord } from '../../case/give-times';
import type { World } from '../../world';
import { callsAsAgent } from '../call/calls';
import { heardOfLink } from '../call/heard-of-link';
import { pullIncidents } from '../fetch/incidents';
import { customerOf } from '../read/customer-of';
import { signedIn } from '../read/link';
import { isAway } from '../read/link-state';
import { remoteVersions } from '../read/remote-versions';
import { engineIn } from './engine';
import { type Settled, settle } from './outbox';
import { type About, eventOf } from './to-event';

/** The link when a give is to wait for its word; null while it is away, and for work without a ticket. */
export async function reservesAt(world: World, caseKey: string): Promise<LinkRow | null> {
  if (isDraftCase(caseKey) || (await isAway(world))) return null;
  return signedIn(world);
}

/** Why a give was not given. */
export interface Refused {
  readonly reason: string;
}

/**
 * Asks the backend for the room of a decision that was just written down, for a second at most. Without a
 * word from it the give stands by the browser's own ledger, and is told again later under the same id.
 * Answers why when the backend would not have it: then nothing was given, and the case says what is left.
 */
export async function reserve(world: World, link: LinkRow, decisionId: string): Promise<Refused | null> {
  const { acts } = world.cache;
  const decision = await acts.decisions.get(decisionId);
  if (!decision?.reserving || decision.givenEvent === undefined) return null;
  const answer = await within(waitsForWord, world.link?.later ?? laterByClock, (signal) =>
    sendUpTo(world, link, decision, signal),
  );
  const mine = answer?.find(({ id }) => id === decision.givenEvent);
  if (answer && mine?.result === 'rejected') {
    await settle(
      world,
      answer.filter((one) => one !== mine),
    );
    const taken = await takeBack(world, decision, mine);
    // What this browser believed of the incident's budget was old; the sidebar is drawn anew when it is here.
    if (mine.reason === 'over-budget') void pullIncidents(world);
    if (taken) return { reason: mine.reason ?? 'other' };
  } else if (answer) await settle(world, answer);
  await stand(world, decision);
  return null;
}

/** What is answered in time; null for what comes later, which is then ended. */
async function within<T>(
  ms: number,
  later: Later,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | null> {
  const late = new AbortController();
  let callOff = (): void => undefined;
  const over = new Promise<null>((done) => {
    callOff = later(() => {
      late.abort();
      done(null);
    }, ms);
  });
  try {
    return await Promise.race([work(late.signal), over]);
  } finally {
    callOff();
  }
}

type Answered = Settled & {
  readonly room?: { readonly case: number; readonly customer: number | null } | undefined;
};

/** The give, behind everything on its case that the backend has not heard yet: it may rest on that. */
async function sendUpTo(
  world: World,
  link: LinkRow,
  decision: DecisionRow,
  signal: AbortSignal,
): Promise<readonly Answered[] | null> {
  const { rows } = world.cache;
  const waiting = await rows.outbox
    .where('waiting')
    .equals(link.account ?? '')
    .filter(({ caseKey }) => caseKey === decision.caseKey)
    .sortBy('seq');
  const upTo = waiting.findIndex(({ id }) => id === decision.givenEvent);
  if (upTo === -1) return null;
  const events = await eventsOf(world, link, waiting.slice(Math.max(0, upTo - 99), upTo + 1));
  if (events.at(-1)?.id !== decision.givenEvent) return null;
  const answer = await callsAsAgent(world, link)('events', { body: { events }, signal, once: true });
  if (signal.aborted) return null;
  // A second without a word is slow, not away; the telling that follows will find out.
  if (answer.ok || answer.reason !== 'timeout') await heardOfLink(world, link.token, answer);
  return answer.ok ? (answer.value.value?.results ?? null) : null;
}

async function eventsOf(world: World, link: LinkRow, rows: readonly OutboxRow[]): Promise<Event[]> {
  const about: Omit<About, 'customer'> = {
    version: await remoteVersions(world.cache, link),
    engine: await engineIn(world),
  };
  const events: Event[] = [];
  for (const row of rows) {
    const online = isReserving(row, world.now());
    const made = eventOf(row, { ...about, customer: await customerOf(world, row), online });
    if (made.ok && made.value !== null) events.push(made.value);
  }
  return events;
}

/** It stands: what the backend said to it is kept with its event. */
async function stand({ cache }: World, { id, givenEvent }: DecisionRow): Promise<void> {
  const { acts } = cache;
  await acts.transaction('rw', acts.decisions, acts.outbox, async () => {
    await acts.decisions.where('id').equals(id).modify(unreserved);
    await acts.outbox
      .where('id')
      .equals(givenEvent ?? '')
      .modify(unreserved);
  });
}

function unreserved(row: { reserving?: number }): void {
  delete row.reserving;
}

/**
 * Nothing was given, and nobody was told that it was: the rows are what they were before, and the case says
 * what is left. False when it is too late for that, or the agent has undone it already.
 */
async function takeBack(
  { cache, now }: World,
  { id, caseKey, givenEvent, concession, amount }: DecisionRow,
  answer: Answered,
): Promise<boolean> {
  const { acts } = cache;
  return acts.transaction('rw', acts.cases, acts.decisions, acts.outbox, async () => {
    const decision = await acts.decisions.get(id);
    const row = await acts.cases.get(caseKey);
    if (!decision || !row || decision.undone || !isReserving(decision, now())) return false;
    const mine = row.undo?.events.includes(givenEvent ?? '') ? row.undo : null;
    const before = mine?.decisions.find((one) => one.id === id)?.before ?? null;
    const { reserving: _, ...rest } = decision;
    await acts.decisions.put(before ?? { ...rest, state: 'withdrawn', undone: true });
    const refusal: CaseRow['refusal'] = {
      concession,
      amount,
      reason: answer.reason ?? 'other',
      left: answer.room ? leastOf(answer.room) : null,
      at: now(),
    };
    await acts.cases.put({ ...row, ...mine?.case, undo: mine ? null : row.undo, refusal });
    await acts.outbox
      .where('id')
      .equals(givenEvent ?? '')
      .modify((event, ref) => {
        const { waiting: __, reserving: ___, ...kept } = event;
        const { reason } = answer;
        const said = { sentAt: now(), result: 'rejected' as const, undone: true };
        ref.value = { ...kept, ...said, ...(reason === undefined ? {} : { reason }) };
      });
    return true;
  });
}

const leastOf = ({ case: ofCase, customer }: NonNullable<Answered['room']>): number =>
  Math.min(ofCase, customer ?? ofCase);
