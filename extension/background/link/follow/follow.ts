import { inTurn } from '../../in-turn';
import { recall, remember } from '../../kept/session';
import { inBackground } from '../../report';
import type { World } from '../../world';
import { signedIn } from '../read/link';
import { flushWhenDue } from '../tell/outbox';
import { readChanges } from './changes';
import { lookAtEpoch } from './look-at-epoch';

/** A sidebar says every 20 seconds that it is looked at; after this long without, nobody waits any more. */
const looksFor = 45_000;

/** Seconds that one request waits for a change. */
const wait = 25;

/** The poll under way; with the worker it is gone too, and the next word of a sidebar begins another. */
const polls = new WeakMap<World, AbortController>();

/** A sidebar is looked at: waits for changes as long as that goes on, one request at a time. */
export async function sidebarAlive(world: World): Promise<void> {
  if ((await signedIn(world)) === null) return;
  await remember(world, ['linkAlive', world.now()]);
  inBackground(world, 'link/outbox', async () => {
    await lookAtEpoch(world);
    await flushWhenDue(world);
  });
  if (polls.has(world)) return;
  const poll = new AbortController();
  polls.set(world, poll);
  inBackground(world, 'link/changes', () =>
    follow(world, poll.signal).finally(() => {
      if (polls.get(world) === poll) polls.delete(world);
    }),
  );
}

/** Ends the poll under way: it was for somebody who is no longer signed in. */
export function stopFollowing(world: World): void {
  polls.get(world)?.abort();
  polls.delete(world);
}

async function follow(world: World, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && (await isLookedAt(world))) {
    if (!(await inTurn('link-changes', () => readChanges(world, wait, signal)))) return;
    await flushWhenDue(world);
  }
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
