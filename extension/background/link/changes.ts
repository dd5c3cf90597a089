import type * as v from 'valibot';
import { forget } from '../../../src/cache/about';
import type { LinkRow } from '../../../src/cache/link';
import type { changes } from '../../../src/contract/bodies';
import { inBackground } from '../diagnostics';
import { inTurn } from '../in-turn';
import { pushWhere } from '../push';
import { forgetRemembered } from '../seen-memory';
import { allTabs, forgetPeople } from '../tab-record';
import type { World } from '../world';
import { forgetFound } from './found';
import { callsAsAgent, callsOf, changeLink, isStill, signedIn } from './link';
import { flushWhenDue } from './outbox';
import { dropBackendProfiles, findAgain, refetch } from './people';
import { pullPlaybook } from './playbook';
import { heardOfLink, isAway } from './state';

type Change = v.InferOutput<typeof changes>['changes'][number];

/** A sidebar says every 20 seconds that it is looked at; after this long without, nobody waits any more. */
const looksFor = 45_000;

/** Seconds that one request waits for a change. */
const wait = 25;

/**
 * Reads what has changed since the last time and makes it so here. With `seconds` it waits for something to
 * happen. False when there was no answer. Changes are read again when the worker was stopped before it had
 * made them all so: each may come twice.
 */
export async function readChanges(world: World, seconds: number, signal?: AbortSignal): Promise<boolean> {
  const link = await signedIn(world);
  if (link === null) return false;
  if (link.cursor === null) return beginAnew(world, link);
  const wasAway = await isAway(world);
  const asked = world.now();
  const answer = await callsAsAgent(world, link)('changes', {
    query: { after: link.cursor, wait: String(seconds) },
    timeout: (seconds + 8) * 1000,
    ...(signal ? { signal } : {}),
  });
  if (signal?.aborted) return false;
  await heardOfLink(world, link.token, answer);
  if (!(await isStill(world, link))) return false;
  if (!answer.ok) return answer.detail === 'cursor-expired' ? expired(world, link) : false;
  const { value } = answer.value;
  if (wasAway) await findAgain(world, await shownCases(world));
  if (value !== null) {
    await make(world, value.changes);
    await changeLink(world, (row) => row && { ...row, cursor: value.cursor });
  } else if (seconds > 0 && world.now() - asked < 1_000) {
    // A server that does not wait would be asked without end.
    await world.link?.wait(1_000);
  }
  return true;
}

/** From the newest change on; whatever was before it is fetched whole. */
async function beginAnew(world: World, link: LinkRow): Promise<boolean> {
  const answer = await callsAsAgent(world, link)('changes', {});
  await heardOfLink(world, link.token, answer);
  const cursor = answer.ok ? answer.value.value?.cursor : undefined;
  if (cursor === undefined || !(await isStill(world, link))) return false;
  await changeLink(world, (row) => row && { ...row, cursor });
  const pulled = await pullPlaybook(world);
  await findAgain(world, await shownCases(world));
  return pulled.ok;
}

/**
 * Changes were missed, forgetting among them: what the backend said of customers goes. When its history was
 * replaced, the agent has to sign in again, which is how they say that they know.
 */
async function expired(world: World, link: LinkRow): Promise<boolean> {
  await dropBackendProfiles(world);
  const hello = await callsOf(world, link.endpoint, async () => null)('hello', {});
  if (!hello.ok) return false;
  const another = hello.value.value?.epoch !== link.epoch;
  await changeLink(world, (row) => {
    if (row === null || row.token !== link.token) return row;
    return another ? { ...row, token: null, cursor: null } : { ...row, cursor: null };
  });
  await pushWhere(world, ({ demo }) => !demo);
  return another ? false : beginAnew(world, { ...link, cursor: null });
}

/** Each kind once, however often it is said: what is fetched is the newest anyway. */
async function make(world: World, all: readonly Change[]): Promise<void> {
  if (all.some(({ type }) => type === 'playbook')) await pullPlaybook(world);
  const of = (types: readonly string[]) =>
    new Set(all.flatMap((one) => ('customer' in one && types.includes(one.type) ? [one.customer] : [])));
  const gone = of(['forgotten']);
  for (const id of gone) if (id !== null) await forgetHere(world, id);
  for (const id of of(['customer', 'given'])) if (id !== null && !gone.has(id)) await refetch(world, id);
}

async function forgetHere(world: World, id: string): Promise<void> {
  const ids = await forget(world.cache, id);
  await forgetFound(world, [id, ...ids]);
  await forgetRemembered(world, ids);
  await forgetPeople(world);
  await pushWhere(world, ({ demo }) => !demo);
}

async function shownCases(world: World): Promise<readonly string[]> {
  return (await allTabs(world)).flatMap(({ shown, demo }) => (shown !== null && !demo ? [shown] : []));
}

/** The poll under way; with the worker it is gone too, and the next word of a sidebar begins another. */
const polls = new WeakMap<World, AbortController>();

/** A sidebar is looked at: waits for changes as long as that goes on, one request at a time. */
export async function sidebarAlive(world: World): Promise<void> {
  if ((await signedIn(world)) === null) return;
  await world.browser.storage.session.set({ linkAlive: world.now() });
  inBackground(world, 'link/outbox', () => flushWhenDue(world));
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
  const { linkAlive } = await world.browser.storage.session.get('linkAlive');
  return Number(linkAlive ?? 0) + looksFor > world.now();
}

/** Nobody looks: once in half a minute, what waits is told and what changed is asked for, without waiting. */
export async function onLinkAlarm(world: World): Promise<void> {
  if ((await signedIn(world)) === null) return;
  await flushWhenDue(world);
  if (!polls.has(world)) await inTurn('link-changes', () => readChanges(world, 0));
}
