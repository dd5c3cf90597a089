import type { Reason } from '../../../../src/trouble/result';
import { inTurn } from '../../in-turn';
import { recall, remember } from '../../kept/session';
import { inBackground } from '../../report';
import type { World } from '../../world';
import { signedIn } from '../read/link';
import { isAway } from '../read/link-state';
import { flush, flushWhenDue } from '../tell/outbox';
import { readChanges } from './changes';
import { lookAtEpoch } from './look-at-epoch';

/** A sidebar says every 20 seconds that it is looked at; after this long without, nobody waits any more. */
const looksFor = 45_000;

/** Seconds that one request waits for a change. */
const wait = 25;

/** The longest pause between two questions to a backend that is there and cannot answer. */
const longestPause = 20_000;

interface Poll {
  readonly ended: AbortController;
  /** Ends the pause it may be in. */
  hurry(): void;
}

/** The poll under way; with the worker it is gone too, and the next word of a sidebar begins another. */
const polls = new WeakMap<World, Poll>();

/** A sidebar is looked at: waits for changes as long as that goes on, one request at a time. */
export async function sidebarAlive(world: World): Promise<void> {
  if ((await signedIn(world)) === null) return;
  await remember(world, ['linkAlive', world.now()]);
  inBackground(world, 'link/outbox', async () => {
    await lookAtEpoch(world);
    await flushWhenDue(world);
  });
  const under = polls.get(world);
  if (under) return under.hurry();
  const poll: Poll = { ended: new AbortController(), hurry: () => undefined };
  polls.set(world, poll);
  inBackground(world, 'link/changes', () =>
    follow(world, poll).finally(() => {
      if (polls.get(world) === poll) polls.delete(world);
    }),
  );
}

/** Ends the poll under way: it was for somebody who is no longer signed in. */
export function stopFollowing(world: World): void {
  const poll = polls.get(world);
  poll?.ended.abort();
  poll?.hurry();
  polls.delete(world);
}

/**
 * Reads what changes while somebody looks. A backend that is away is asked every second or two for its `hello`, which
 * costs it next to nothing; as soon as it answers, what changed is read and what waited is told, whatever pause the
 * telling was in. One that has enough of hellos, or says hello and cannot answer the rest, is left alone longer each time.
 */
async function follow(world: World, poll: Poll): Promise<void> {
  const { signal } = poll.ended;
  let failed = 0;
  while (!signal.aborted && (await isLookedAt(world))) {
    const wasAway = await isAway(world);
    const trouble = wasAway ? await lookAtEpoch(world) : null;
    const there = trouble === null;
    const read =
      there && (await inTurn('link-changes', () => readChanges(world, wasAway ? 0 : wait, signal)));
    if (read) {
      failed = 0;
      await (wasAway ? flush : flushWhenDue)(world);
    } else if (!signal.aborted && (await isAway(world)) && (await signedIn(world)) !== null) {
      failed = (there && wasAway) || (trouble !== null && !isSilent(trouble)) ? failed + 1 : 0;
      await pause(world, poll, failed);
    } else return;
  }
}

/** Nothing answered; whatever did answer is not asked every second. */
const isSilent = (trouble: Reason): boolean => trouble === 'offline' || trouble === 'timeout';

/** Never on the same beat as other browsers, which all miss the same backend. */
function pause(world: World, poll: Poll, failed: number): Promise<void> {
  const { link } = world;
  if (link === undefined) return Promise.resolve();
  const least = Math.min(longestPause / 2, 1_000 * 2 ** failed);
  return new Promise((done) => {
    poll.hurry = done;
    void link.wait(least * (1 + link.random())).then(done);
  });
}

async function isLookedAt(world: World): Promise<boolean> {
  const lookedAt = (await recall(world, 'linkAlive')) ?? 0;
  // Both ways: a clock that was set back must not have somebody look for a day.
  return Math.abs(world.now() - lookedAt) < looksFor;
}

/** What an alarm began and has not ended. */
const alarms = new WeakMap<World, Promise<void>>();

/**
 * Nobody looks: every 45 seconds, what changed is asked for, without waiting, and what waits is told. An alarm
 * that comes while the last one still waits for a slow answer adds nothing to it.
 */
export function onLinkAlarm(world: World): Promise<void> {
  const begun = alarms.get(world) ?? look(world).finally(() => alarms.delete(world));
  alarms.set(world, begun);
  return begun;
}

async function look(world: World): Promise<void> {
  if ((await signedIn(world)) === null) return;
  await lookAtEpoch(world);
  // First what changed: its answer says whether this is still the backend that the acts are for.
  if (!polls.has(world)) await inTurn('link-changes', () => readChanges(world, 0));
  await flushWhenDue(world);
}
