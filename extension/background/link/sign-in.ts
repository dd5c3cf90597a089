import { accountKey } from '../../../src/cache/link';
import { isNewer } from '../../../src/cache/open';
import type { LinkCheck } from '../../../src/messages/link';
import { lastPolicy } from '../policy';
import { pushWhere } from '../push';
import { allTabs } from '../tab-record';
import type { World } from '../world';
import { checkLink } from './check';
import { onLinkAlarm, sidebarAlive, stopFollowing } from './follow';
import { changeLink, linkOf } from './link';
import { flush } from './outbox';
import { dropBackendProfiles } from './people';
import { forgetState } from './state';
import { wipeCached } from './wipe-cached';

/**
 * Signs in with a pasted token, only when everything about it is fine; otherwise the link stays as it was.
 * Whatever waits for this very agent is told, and their playbook and customers are fetched.
 */
export async function signIn(world: World, endpoint: string, token: string): Promise<LinkCheck> {
  const { check, link } = await checkLink(world, endpoint, token);
  if (check.found !== 'fine' || link === null) return check;
  const account = accountKey(link.endpoint, link.org, link.agent);
  const before = await linkOf(world);
  const sameHistory = before?.account === account && before.epoch === link.epoch;
  const { tokenHours } = (await lastPolicy(world)).values;
  stopFollowing(world);
  if (!sameHistory) await dropBackendProfiles(world);
  await forgetState(world);
  await changeLink(world, () => ({
    id: 'link',
    endpoint: link.endpoint,
    server: link.server,
    epoch: link.epoch,
    account,
    org: link.org,
    me: check.me,
    token,
    tokenUntil: world.now() + tokenHours * 3_600_000,
    cursor: sameHistory ? before.cursor : null,
    playbookTag: sameHistory ? before.playbookTag : null,
  }));
  setLinkAlarm(world);
  await onLinkAlarm(world);
  await pushWhere(world, () => true);
  if ((await allTabs(world)).some(({ frame }) => frame !== null)) await sidebarAlive(world);
  return check;
}

/**
 * Tells what it still can, then forgets the token and what the backend said of customers. Acts that could
 * not be told stay for the same agent, without the words in them.
 */
export async function signOut(world: World): Promise<void> {
  await flush(world);
  const link = await linkOf(world);
  if (link === null) return;
  stopFollowing(world);
  await changeLink(world, (row) => row && { ...row, token: null, account: null, me: null, cursor: null });
  await withoutWords(world, link.account);
  await dropBackendProfiles(world);
  if ((await lastPolicy(world)).values.wipeAtSignOut) await wipeCached(world);
  await forgetState(world);
  await pushWhere(world, () => true);
}

/** Signs out and goes back to standing alone. The playbook that is in force stays in force. */
export async function leave(world: World): Promise<void> {
  await signOut(world);
  await changeLink(world, () => null);
  await pushWhere(world, () => true);
}

/** Nothing is told and nothing kept: everything in this browser is being deleted. */
export async function forgetLink(world: World): Promise<void> {
  stopFollowing(world);
  await changeLink(world, () => null);
  await forgetState(world);
}

async function withoutWords({ cache }: World, account: string | null): Promise<void> {
  if (account === null || (await isNewer(cache))) return;
  await cache.acts.outbox
    .where('waiting')
    .equals(account)
    .modify((row, ref) => {
      const { text: _, ...body } = row.body;
      ref.value = { ...row, body };
    });
}

export function setLinkAlarm({ browser }: World): void {
  void browser.alarms.create('link', { delayInMinutes: 0.5, periodInMinutes: 0.5 });
}
