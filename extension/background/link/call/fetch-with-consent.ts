import type { World } from '../../world';
import { consentIn } from '../read/consent';

/**
 * The only way out of this browser: what says who somebody is, or holds a body, goes nowhere unless it was
 * allowed. Whoever calls looks first and says so in words; this holds where somebody forgets.
 */
export function fetchWithConsent(world: World): typeof fetch {
  return async (input, init) => {
    const { link } = world;
    if (link === undefined) throw new TypeError('no link');
    const carries = init?.body != null || new Headers(init?.headers).has('authorization');
    if (carries && !(await consentIn(world)).personal) throw new TypeError('not allowed to send');
    return link.fetch(input, init);
  };
}
