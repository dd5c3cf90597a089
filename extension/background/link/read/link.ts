import type { LinkRow } from '../../../../src/cache/link';
import { inTurn } from '../../in-turn';
import { voidMarks } from '../../kept/marks';
import type { World } from '../../world';
import { consentIn } from './consent';

/** What was read last; another worker may have written since, which only a renewal needs to know. */
const known = new WeakMap<World, LinkRow | null>();

/** The link of this browser; null while Leeway stands alone. */
export async function linkOf(world: World): Promise<LinkRow | null> {
  if (world.link === undefined) return null;
  const before = known.get(world);
  if (before !== undefined) return before;
  const row = await world.link.store.read();
  const meanwhile = known.get(world);
  if (meanwhile !== undefined) return meanwhile;
  known.set(world, row);
  return row;
}

/** The same from the disk, whatever was read before. */
export function linkOnDisk(world: World): Promise<LinkRow | null> {
  return inTurn('link-row', async () => {
    const row = (await world.link?.store.read()) ?? null;
    known.set(world, row);
    return row;
  });
}

/** Writes the link anew, one change after another; answers with what it is then. */
export function changeLink(
  world: World,
  change: (row: LinkRow | null) => LinkRow | null,
): Promise<LinkRow | null> {
  return inTurn('link-row', async () => {
    const before = await linkOf(world);
    const after = change(before);
    if (world.link === undefined || after === before) return before;
    await world.link.store.write(after);
    known.set(world, after);
    voidMarks(world);
    return after;
  });
}

/** The token while it may be used. */
export const tokenOf = (row: LinkRow, now: number): string | null =>
  row.token !== null && row.tokenUntil > now ? row.token : null;

/** Whether somebody is signed in: with a token that is good, or one that can be renewed. */
export const isSignedIn = (row: LinkRow, now: number): boolean =>
  row.account !== null && (tokenOf(row, now) !== null || renewable(row) !== null);

/** What a new token can be had for; null when only the agent can sign in again. */
export const renewable = ({ openId }: LinkRow): string | null => openId?.refresh ?? null;

/** Nobody is signed in any more; whose the acts are that wait, and where to sign in again, stays known. */
export const withoutTokens = (row: LinkRow): LinkRow => ({
  ...row,
  token: null,
  openId: row.openId ? { ...row.openId, refresh: null, asked: null } : null,
});

/**
 * The link when somebody is signed in and is to be worked for; null otherwise, also while the agent has not
 * said that they know of a restored backend, and while they do not let anything be sent. What was learned from the
 * backend of one account is never kept for another: look again with `isStill` after every wait.
 */
export async function signedIn(world: World): Promise<LinkRow | null> {
  const row = await linkOf(world);
  if (row === null || row.replacedBy !== undefined || !isSignedIn(row, world.now())) return null;
  return (await consentIn(world)).personal ? row : null;
}

/** Whether the same agent is signed in by the same sign-in; a token renewed meanwhile is no other one. */
export async function isStill(world: World, row: LinkRow): Promise<boolean> {
  const now = await linkOf(world);
  if (now === null || now.account !== row.account || now.since !== row.since) return false;
  if (now.replacedBy !== undefined) return false;
  return now.token !== null || now.openId?.refresh != null;
}
