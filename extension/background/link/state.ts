import type { Cache } from '../../../src/cache/open';
import type { LinkState } from '../../../src/messages/sidebar-state';
import type { Result } from '../../../src/trouble/result';
import { pushWhere } from '../push';
import type { World } from '../world';
import { changeLink, linkOf, tokenOf } from './link';

/** How the link stands, as the sidebar shows it. */
export async function linkState(world: World): Promise<LinkState> {
  const row = await linkOf(world);
  if (row === null) return { backend: 'standalone', queued: 0 };
  const queued = await queuedFor(world.cache, row.account);
  if (row.account === null || tokenOf(row, world.now()) === null) return { backend: 'not-signed-in', queued };
  return { backend: (await isAway(world)) ? 'offline' : 'connected', queued };
}

/** Acts of this account that the backend has not taken yet. */
export async function queuedFor({ rows }: Cache, account: string | null): Promise<number> {
  return account === null ? 0 : rows.outbox.where('waiting').equals(account).count();
}

export async function isAway({ browser }: World): Promise<boolean> {
  const { linkAway } = await browser.storage.session.get('linkAway');
  return linkAway === true;
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
  if (!result.ok && result.reason === 'not-signed-in') {
    const before = await linkOf(world);
    const after = await changeLink(world, (row) =>
      row !== null && row.token !== null && row.token === token ? { ...row, token: null } : row,
    );
    if (before !== after) await pushWhere(world, () => true);
    return;
  }
  const now = !result.ok && away.includes(result.reason) && result.detail !== 'cursor-expired';
  if ((await isAway(world)) === now) return;
  await world.browser.storage.session.set({ linkAway: now });
  await pushWhere(world, () => true);
}

/** A new link begins with nothing known against it. */
export async function forgetState({ browser }: World): Promise<void> {
  await browser.storage.session.remove(['linkAway', 'linkRetry', 'linkAlive']);
}
