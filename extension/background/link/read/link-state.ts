import type { Cache } from '../../../../src/cache/open';
import type { LinkState } from '../../../../src/messages/sidebar-state';
import { recall } from '../../kept/session';
import type { World } from '../../world';
import { consentIn } from './consent';
import { isSignedIn, linkOf } from './link';

/** How the link stands, as the sidebar shows it. */
export async function linkState(world: World): Promise<LinkState> {
  const row = await linkOf(world);
  if (row === null) return { backend: 'standalone', queued: 0 };
  const queued = await queuedFor(world.cache, row.account);
  if (!isSignedIn(row, world.now())) return { backend: 'not-signed-in', queued };
  if (!(await consentIn(world)).personal) return { backend: 'no-consent', queued };
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

export const isAway = async (world: World): Promise<boolean> => (await recall(world, 'linkAway')) === true;

/** When the backend last answered, since the browser began. */
export const heardAt = async (world: World): Promise<number | null> =>
  (await recall(world, 'linkHeard')) ?? null;

/** The calls whose last answer could not be read; each stands until the same call is answered properly. */
export const oddAnswers = async (world: World): Promise<readonly string[]> =>
  (await recall(world, 'linkOdd')) ?? [];
