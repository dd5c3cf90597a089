import { accountKey, type LinkRow, type OpenIdRow } from '../../../../src/cache/link';
import type { LinkCheck } from '../../../../src/messages/link';
import { forgetOf } from '../../kept/session';
import { allTabs } from '../../kept/tabs';
import { lastPolicy } from '../../policy/policy';
import { redraw } from '../../redraw';
import type { World } from '../../world';
import { giveBackOf } from '../call/tokens';
import { tellAdapters } from '../fetch/tell-adapters';
import { onLinkAlarm, sidebarAlive, stopFollowing } from '../follow/follow';
import { dropBackendProfiles } from '../read/drop-backend-profiles';
import { changeLink, linkOf } from '../read/link';
import { type Checked, checkLink } from './check-link';
import { withoutWords } from './sign-out';
import { wipeCached } from './wipe-cached';

/** Signs in with a pasted token, only when everything about it is fine; otherwise the link stays as it was. */
export async function signIn(world: World, endpoint: string, token: string): Promise<LinkCheck> {
  const checked = await checkLink(world, endpoint, token);
  const { tokenHours } = (await lastPolicy(world)).values;
  const tokenUntil = world.now() + tokenHours * 3_600_000;
  await takeUp(world, checked, { token, tokenUntil, openId: null });
  return checked.check;
}

/**
 * Works for whom the server knows by this token from now on. Whatever waits for this very agent is told, and
 * their playbook and customers are fetched; what waits for somebody else stays theirs, without its words.
 */
export async function takeUp(
  world: World,
  { check, link }: Checked,
  by: Pick<LinkRow, 'token' | 'tokenUntil'> & { readonly openId: OpenIdRow | null },
): Promise<void> {
  if (check.found !== 'fine' || link === null) return;
  const account = accountKey(link.endpoint, link.org, link.agent);
  const before = await linkOf(world);
  const sameHistory = before?.account === account && before.epoch === link.epoch;
  stopFollowing(world);
  if (before?.account && before.account !== account) await leftBehind(world, before.account);
  // Of the same agent they go when what waits was told: it says by them who it was for.
  if (before?.account !== account) await dropBackendProfiles(world);
  await forgetOf(world, 'link');
  await changeLink(world, () => ({
    id: 'link',
    endpoint: link.endpoint,
    server: link.server,
    epoch: link.epoch,
    account,
    org: link.org,
    me: check.me,
    ...by,
    since: world.now(),
    cursor: sameHistory ? before.cursor : null,
    playbookTag: sameHistory ? before.playbookTag : null,
  }));
  if (!sameHistory) await tellAdapters(world);
  giveBackOf(world, before);
  setLinkAlarm(world);
  await onLinkAlarm(world);
  await redraw(world, () => true);
  if ((await allTabs(world)).some(({ frame }) => frame !== null)) await sidebarAlive(world);
}

/** Whoever was here has not signed out themselves: as if they had. */
async function leftBehind(world: World, account: string): Promise<void> {
  await withoutWords(world, account);
  if ((await lastPolicy(world)).values.wipeAtSignOut) await wipeCached(world);
}

/** Within a minute, and longer than a browser lets an idle worker live: else this alone would keep it awake. */
const every = 0.75;

export function setLinkAlarm({ browser }: World): void {
  void browser.alarms.create('link', { delayInMinutes: every, periodInMinutes: every });
}
