import type { LinkRow, LinkStore } from '../../../../src/cache/link';
import { type CallOptions, client, isUnreadable, type Later } from '../../../../src/contract/client';
import type { RouteName } from '../../../../src/contract/routes';
import { no, type Result } from '../../../../src/trouble/result';
import type { World } from '../../world';
import { isSignedIn, linkOf } from '../read/link';
import { noteOdd } from '../read/odd-answers';
import { isOfHistory } from './epoch';
import { endSignIn, freshToken, tokenAfterRefusal } from './renew';

export { changeLink, linkOf, tokenOf } from '../read/link';

/** What the link to a backend needs of the world outside. */
export interface LinkWorld {
  readonly store: LinkStore;
  readonly fetch: typeof fetch;
  readonly wait: (ms: number) => Promise<void>;
  /** 0 ≤ n < 1. */
  readonly random: () => number;
  /** Runs work that nobody else in this browser runs under the same name; whoever is stopped lets go of it. */
  readonly lock: <T>(name: string, work: () => Promise<T>) => Promise<T>;
  /** For time limits; the clock's own unless given. */
  readonly later?: Later;
}

/** Calls of the contract for this link; `token` is what to say it with, asked anew at every try. */
export function callsOf(world: World, endpoint: string, token: () => Promise<string | null>) {
  const { link } = world;
  if (link === undefined) throw new Error('calls without a link');
  return client({ ...link, endpoint, token });
}

/**
 * Calls as the agent who is signed in. A token that has ended is renewed first; one that the server does not
 * take is renewed once, and after that nobody is signed in. A provider that cannot be asked is `offline`.
 */
export function callsAsAgent(world: World, row: LinkRow): ReturnType<typeof client> {
  return async <N extends RouteName>(name: N, options: CallOptions<N> = {}) => {
    let used = no('not-signed-in') as Result<string>;
    const call = callsOf(world, row.endpoint, async () => {
      used = await freshToken(world, row);
      return used.ok ? used.value : null;
    });
    const first = await call(name, options);
    await noteOdd(world, name, first);
    if (!(await isOfHistory(world, row, first))) return no('conflict', 'another-history');
    // A refusal in somebody else's words may be a gateway's: the sign-in is not ended for that.
    if (first.ok || first.reason !== 'not-signed-in' || isUnreadable(first)) return first;
    if (!used.ok) return used;
    const another = await tokenAfterRefusal(world, row, used.value);
    if (!another.ok) return another;
    const second = await call(name, options);
    await noteOdd(world, name, second);
    if (!(await isOfHistory(world, row, second))) return no('conflict', 'another-history');
    if (!second.ok && second.reason === 'not-signed-in' && !isUnreadable(second) && used.ok)
      await endSignIn(world, used.value);
    return second;
  };
}

/**
 * The link when somebody is signed in and is to be worked for; null otherwise, also while the agent has not
 * said that they know of a restored backend. What was learned from the
 * backend of one account is never kept for another: look again with `isStill` after every wait.
 */
export async function signedIn(world: World): Promise<LinkRow | null> {
  const row = await linkOf(world);
  return row !== null && row.replacedBy === undefined && isSignedIn(row, world.now()) ? row : null;
}

/** Whether the same agent is signed in by the same sign-in; a token renewed meanwhile is no other one. */
export async function isStill(world: World, row: LinkRow): Promise<boolean> {
  const now = await linkOf(world);
  if (now === null || now.account !== row.account || now.since !== row.since) return false;
  if (now.replacedBy !== undefined) return false;
  return now.token !== null || now.openId?.refresh != null;
}
