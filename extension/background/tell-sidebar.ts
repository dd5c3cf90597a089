import type { ToSidebar } from '../../src/messages/sidebar';
import type { TabRecord } from './kept/table';
import type { World } from './world';

/** Says something to the sidebar of a tab, if there is one. */
export async function tellSidebar(
  world: World,
  { tabId, frame }: TabRecord,
  message: ToSidebar,
): Promise<unknown> {
  if (frame === null) return null;
  return world.browser.tabs.sendMessage(tabId, message, { frameId: frame.frameId }).catch(() => null);
}
