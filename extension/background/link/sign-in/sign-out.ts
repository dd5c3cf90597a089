import type { LinkRow } from '../../../../src/cache/link';
import { isNewer } from '../../../../src/cache/open';
import { forgetOf } from '../../kept/session';
import { lastPolicy } from '../../policy/policy';
import { redraw } from '../../redraw';
import { inBackground } from '../../report';
import type { World } from '../../world';
import { giveBackOf } from '../call/tokens';
import { tellAdapters } from '../fetch/tell-adapters';
import { stopFollowing } from '../follow/follow';
import { dropBackendProfiles } from '../read/drop-backend-profiles';
import { changeLink, linkOf, withoutTokens } from '../read/link';
import { flush } from '../tell/outbox';
import { redirectOf } from './request';
import { wipeCached } from './wipe-cached';

/**
 * Tells what it still can, then forgets the tokens and what the backend said of customers. Acts that could
 * not be told stay for the same agent, without the words in them. The provider's own session is ended in its
 * own window, where the person may also keep it.
 */
export async function signOut(world: World): Promise<void> {
  await flush(world);
  const link = await linkOf(world);
  if (link === null) return;
  stopFollowing(world);
  await changeLink(world, (row) => row && { ...withoutTokens(row), account: null, me: null, cursor: null });
  await withoutWords(world, link.account);
  await dropBackendProfiles(world);
  await tellAdapters(world);
  if ((await lastPolicy(world)).values.wipeAtSignOut) await wipeCached(world);
  await forgetOf(world, 'link');
  await redraw(world, () => true);
  giveBackOf(world, link);
  if (link.account !== null) endSession(world, link);
}

/** Signs out and goes back to standing alone. The playbook that is in force stays in force. */
export async function leave(world: World): Promise<void> {
  await signOut(world);
  await changeLink(world, () => null);
  await redraw(world, () => true);
}

/** Nothing is told and nothing kept: everything in this browser is being deleted. */
export async function forgetLink(world: World): Promise<void> {
  stopFollowing(world);
  const link = await linkOf(world);
  await changeLink(world, () => null);
  await forgetOf(world, 'link');
  await tellAdapters(world);
  giveBackOf(world, link);
}

/** What waits for this account loses the words in it: somebody else may sit here next. */
export async function withoutWords({ cache }: World, account: string | null): Promise<void> {
  if (account === null || (await isNewer(cache))) return;
  await cache.acts.outbox
    .where('waiting')
    .equals(account)
    .modify((row, ref) => {
      const { text: _, ...body } = row.body;
      ref.value = { ...row, body };
    });
}

/** Without a token in the address (OpenID Connect RP-Initiated Logout 1.0): the provider asks the person. */
function endSession(world: World, { openId }: LinkRow): void {
  if (!openId?.endSession) return;
  const url = new URL(openId.endSession);
  url.searchParams.set('client_id', openId.clientId);
  url.searchParams.set('post_logout_redirect_uri', redirectOf(world));
  inBackground(world, 'link/sign-out', () =>
    // Closed, or an error of the provider's: here nobody is signed in any more either way.
    world.browser.identity.launchWebAuthFlow({ url: url.href, interactive: true }).catch(() => undefined),
  );
}
