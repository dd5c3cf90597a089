import type { SidebarState } from '../../../src/messages/sidebar-state';
import { no, type Result } from '../../../src/trouble/result';
import { readTab, spendNonce, writeTab } from '../kept/tabs';
import { sidebarAlive } from '../link/follow/follow';
import { boundTab, type FrameSender } from '../senders';
import type { World } from '../world';
import { state } from './at-sidebar';

/** Binds the frame that says the word its page was given. */
export async function ready(world: World, frame: FrameSender, nonce: string): Promise<Result<SidebarState>> {
  const tab = await readTab(world, frame.tabId);
  const invited = tab !== null && (await spendNonce(world, nonce, frame.tabId));
  // Our frame asking again (its answer was lost on the way) is still our frame; a demo page may be reloaded.
  const reloaded = tab?.demo === true && frame.frameId === 0;
  const again = tab !== null && (reloaded || (await boundTab(world, frame)).ok);
  if (tab === null || (!invited && !again)) return no('forbidden', 'nonce');
  const { frameId, documentId } = frame;
  await sidebarAlive(world);
  return state(world, await writeTab(world, { ...tab, frame: { frameId, documentId } }));
}
