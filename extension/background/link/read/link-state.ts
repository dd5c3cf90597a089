import type { Cache } from '../../../../src/cache/open';
import { isUnreadable } from '../../../../src/contract/client';
import type { LinkState } from '../../../../src/messages/sidebar-state';
import type { Result } from '../../../../src/trouble/result';
import { pushWhere } from '../../draw/push';
import { dropKeptStates } from '../../kept/marks';
import { recall, remember, unlearn } from '../../kept/session';
import type { World } from '../../world';
import { forgetHistoryTold } from '../call/epoch';
import { endSignIn } from '../call/renew';
import { isSignedIn, linkOf } from './link';
import { oddAnswers } from './odd-answers';

/** How the link stands, as the sidebar shows it. */
export async function linkState(world: World): Promise<LinkState> {
  const row = await linkOf(world);
  if (row === null) return { backend: 'standalone', queued: 0 };
  const queued = await queuedFor(world.cache, row.account);
  if (!isSignedIn(row, world.now())) return { backend: 'not-signed-in', queued };
  if (row.replacedBy !== undefined) return { backend: 'replaced', queued };
  const heard = row.heardAt === undefined ? {} : { heardAt: row.heardAt };
  const odd = (await oddAnswers(world)).length > 0;
  const backend = (await isAway(world)) ? 'offline' : odd ? 'unreadable' : 'connected';
  return { backend, queued, ...heard };
}

/** Acts of this account that the backend has not taken yet. */
export async function queuedFor({ rows }: Cache, account: string | null): Promise<number> {
  return account === null ? 0 : rows.outbox.where('waiting').equals(account).count();
}

export const isAway = async (world: World): Promise<boolean> =>
  (await recall<boolean>(world, 'linkAway')) === true;

/** When the backend last answered, since the browser began. */
export async function heardAt({ browser }: World): Promise<number | null> {
  const { linkHeard } = await browser.storage.session.get('linkHeard');
  return typeof linkHeard === 'number' ? linkHeard : null;
}

const away = ['offline', 'timeout', 'server-error'];

/**
 * Takes notice of what an answer says about the connection: away, there, or no longer signed in. `token` is
 * the one it was asked with. Sidebars are drawn anew when it changed.
 */
export async function heardOfLink(
  world: World,
  token: string | null,
  result: Result<unknown>,
): Promise<void> {
  // A refusal in somebody else's words may be a gateway's; the token is not thrown away for that.
  if (!result.ok && result.reason === 'not-signed-in' && !isUnreadable(result))
    return endSignIn(world, token);
  const now = !result.ok && away.includes(result.reason) && result.detail !== 'cursor-expired';
  if (result.ok) await world.browser.storage.session.set({ linkHeard: world.now() });
  if ((await isAway(world)) === now) return;
  dropKeptStates(world);
  await remember(world, { linkAway: now });
  await pushWhere(world, () => true);
}

/** A new link begins with nothing known against it. */
export async function forgetState(world: World): Promise<void> {
  dropKeptStates(world);
  forgetHistoryTold(world);
  await unlearn(world, [
    'linkAway',
    'linkOdd',
    'linkRetry',
    'linkAlive',
    'linkHeard',
    'linkRenewAfter',
    'linkTellsHistory',
    'linkHistoryAt',
  ]);
}
