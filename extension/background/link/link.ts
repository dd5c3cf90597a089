import type { LinkRow, LinkStore } from '../../../src/cache/link';
import { client } from '../../../src/contract/client';
import { inTurn } from '../in-turn';
import type { World } from '../world';

/** What the link to a backend needs of the world outside. */
export interface LinkWorld {
  readonly store: LinkStore;
  readonly fetch: typeof fetch;
  readonly wait: (ms: number) => Promise<void>;
  /** 0 ≤ n < 1. */
  readonly random: () => number;
}

/** What was read last; only this worker writes it. */
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
    return after;
  });
}

/** The token while it may be used. */
export const tokenOf = (row: LinkRow, now: number): string | null =>
  row.token !== null && row.tokenUntil > now ? row.token : null;

/** Calls of the contract for this link; `token` is what to say it with, asked anew at every try. */
export function callsOf(world: World, endpoint: string, token: () => Promise<string | null>) {
  const { link } = world;
  if (link === undefined) throw new Error('calls without a link');
  const { fetch, wait, random } = link;
  return client({ endpoint, token, fetch, wait, random });
}

/** Calls as the agent who is signed in. */
export function callsAsAgent(world: World, row: LinkRow) {
  return callsOf(world, row.endpoint, async () => {
    const now = await linkOf(world);
    return now !== null && now.account === row.account ? tokenOf(now, world.now()) : null;
  });
}

/**
 * The link when somebody is signed in and is to be worked for; null otherwise. What was learned from the
 * backend of one account is never kept for another: look again with `isStill` after every wait.
 */
export async function signedIn(world: World): Promise<LinkRow | null> {
  const row = await linkOf(world);
  return row !== null && row.account !== null && tokenOf(row, world.now()) !== null ? row : null;
}

export async function isStill(world: World, row: LinkRow): Promise<boolean> {
  const now = await linkOf(world);
  return now !== null && now.account === row.account && now.token === row.token;
}
