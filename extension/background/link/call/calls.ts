import type { LinkRow } from '../../../../src/cache/link';
import { type CallOptions, client, isUnreadable } from '../../../../src/contract/client';
import type { RouteName } from '../../../../src/contract/routes';
import { no, type Result } from '../../../../src/trouble/result';
import type { World } from '../../world';
import { isOfEpoch } from './epoch';
import { fetchWithConsent } from './fetch-with-consent';
import { noteOdd } from './note-odd';
import { endSignIn, freshToken, tokenAfterRefusal } from './renew';

/** Calls of the contract for this link; `token` is what to say it with, asked anew at every try. */
export function callsOf(world: World, endpoint: string, token: () => Promise<string | null>) {
  const { link } = world;
  if (link === undefined) throw new Error('calls without a link');
  return client({ ...link, fetch: fetchWithConsent(world), endpoint, token });
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
    if (!(await isOfEpoch(world, row, first))) return no('conflict', 'another-history');
    // A refusal in somebody else's words may be a gateway's: the sign-in is not ended for that.
    if (first.ok || first.reason !== 'not-signed-in' || isUnreadable(first)) return first;
    if (!used.ok) return used;
    const another = await tokenAfterRefusal(world, row, used.value);
    if (!another.ok) return another;
    const second = await call(name, options);
    await noteOdd(world, name, second);
    if (!(await isOfEpoch(world, row, second))) return no('conflict', 'another-history');
    if (!second.ok && second.reason === 'not-signed-in' && !isUnreadable(second) && used.ok)
      await endSignIn(world, used.value);
    return second;
  };
}
