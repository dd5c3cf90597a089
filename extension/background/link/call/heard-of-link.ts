import { isUnreadable } from '../../../../src/contract/client';
import type { Result } from '../../../../src/trouble/result';
import { remember } from '../../kept/session';
import { everywhere, redraw } from '../../redraw';
import type { World } from '../../world';
import { isAway } from '../read/link-state';
import { endSignIn } from './renew';

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
  if (result.ok) await remember(world, ['linkHeard', world.now()]);
  if ((await isAway(world)) === now) return;
  await remember(world, ['linkAway', now]);
  await redraw(world, everywhere);
}
