import type { LinkRow } from '../../../../src/cache/link';
import { casesShown } from '../../kept/tabs';
import { redraw } from '../../redraw';
import type { World } from '../../world';
import { callsAsAgent, callsOf } from '../call/calls';
import { noteReplaced } from '../call/epoch';
import { heardOfLink } from '../call/heard-of-link';
import { pullAdapters, unheard } from '../fetch/adapters';
import { askAboutOpen } from '../fetch/asks';
import { findAgain } from '../fetch/customers';
import { pullIncidents } from '../fetch/incidents';
import { pullPlaybook } from '../fetch/playbook';
import { tellAdapters } from '../fetch/tell-adapters';
import { dropBackendProfiles } from '../read/drop-backend-profiles';
import { changeLink, isStill, signedIn } from '../read/link';
import { isAway, oddAnswers } from '../read/link-state';
import { flush } from '../tell/outbox';
import { unanswered } from './feed/change';
import { make } from './feed/make';
import { lookAtEpoch } from './look-at-epoch';

const minute = 60_000;

/**
 * Reads what has changed since the last time and makes it so here. With `seconds` it waits for something to
 * happen. False when there was no answer. Changes are read again when the worker was stopped before it had
 * made them all so: each may come twice.
 */
export async function readChanges(world: World, seconds: number, signal?: AbortSignal): Promise<boolean> {
  await lookAtEpoch(world);
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
  if (wasAway) {
    await findAgain(world, await casesShown(world));
    await askAboutOpen(world);
  }
  const made = value === null || (await make(world, value.changes));
  await remember(world, link, made && value !== null ? value.cursor : null);
  // An answer that made no sense may have been a gateway's: the rest went on without it.
  if ((await oddAnswers(world)).includes('adapters')) await pullAdapters(world);
  // What could not be fetched is read again, with the next poll.
  if (!made) return false;
  const nothingNew = value === null || value.cursor === link.cursor;
  if (nothingNew && seconds > 0 && world.now() - asked < 1_000) {
    // A server that does not wait, or does not get on, would be asked without end.
    await world.link?.wait(1_000);
  }
  return true;
}

/**
 * From the newest change on; whatever was before it is fetched whole. What waits is told while it is still
 * known who it was for; then goes what the backend said of customers before, forgets may be missing in it.
 */
async function beginAnew(world: World, link: LinkRow): Promise<boolean> {
  const answer = await callsAsAgent(world, link)('changes', {});
  await heardOfLink(world, link.token, answer);
  const cursor = answer.ok ? answer.value.value?.cursor : undefined;
  if (cursor === undefined || !(await isStill(world, link))) return false;
  if (unanswered(await pullPlaybook(world))) return false;
  await flush(world);
  await dropBackendProfiles(world);
  if (unanswered(await pullIncidents(world)) || unheard(await pullAdapters(world))) return false;
  if (!(await isStill(world, link))) return false;
  await remember(world, link, cursor);
  await findAgain(world, await casesShown(world));
  await askAboutOpen(world);
  return true;
}

/** How far the changes are made so here, and to the minute when the backend last answered. */
async function remember(world: World, link: LinkRow, cursor: string | null): Promise<void> {
  const now = world.now();
  await changeLink(world, (row) => {
    if (row === null || row.account !== link.account || row.epoch !== link.epoch) return row;
    const next = cursor ?? row.cursor;
    const heardAt = now - (row.heardAt ?? 0) < minute ? (row.heardAt ?? now) : now;
    return next === row.cursor && heardAt === row.heardAt ? row : { ...row, cursor: next, heardAt };
  });
}

/**
 * Changes were missed, forgetting among them: what the backend said of customers goes. When its history was
 * replaced, the agent is asked before anything else.
 */
async function expired(world: World, link: LinkRow): Promise<boolean> {
  await dropBackendProfiles(world);
  await tellAdapters(world);
  const hello = await callsOf(world, link.endpoint, async () => null)('hello', {});
  if (!hello.ok) return false;
  const epoch = hello.value.value?.epoch ?? link.epoch;
  await changeLink(world, (row) => {
    if (row === null || row.account !== link.account || row.since !== link.since) return row;
    return { ...row, cursor: null };
  });
  if (epoch !== link.epoch) await noteReplaced(world, link, epoch);
  await redraw(world, ({ demo }) => !demo);
  return epoch === link.epoch && beginAnew(world, { ...link, cursor: null });
}
