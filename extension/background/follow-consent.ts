import { voidMarks } from './kept/marks';
import { forgetOf } from './kept/session';
import { onLinkAlarm, stopFollowing } from './link/follow/follow';
import { consentIn } from './link/read/consent';
import { tellOptions } from './policy/tell-options';
import { everywhere, redraw } from './redraw';
import type { World } from './world';

/**
 * Somebody has allowed in the browser what may be sent, or taken it back: what waits is told at once, or the
 * request under way ends and nothing goes any more. Every screen says which.
 */
export async function followConsent(
  world: World,
  changed: { readonly data_collection?: readonly string[] },
): Promise<void> {
  if ((changed.data_collection ?? []).length === 0) return;
  voidMarks(world);
  stopFollowing(world);
  // What was noted of the connection was noted while nothing could go.
  await forgetOf(world, 'link');
  if ((await consentIn(world)).personal) await onLinkAlarm(world);
  await redraw(world, everywhere);
  await tellOptions(world);
}
