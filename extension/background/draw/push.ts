import type { ToSidebar } from '../../../src/messages/sidebar';
import type { OpenCase } from '../case/open-case';
import { goodMark } from '../kept/marks';
import type { TabRecord } from '../kept/table';
import { allTabs } from '../kept/tabs';
import { drawWith } from '../redraw';
import { tellPage } from '../tell-page';
import type { World } from '../world';
import { stateOf } from './sidebar-state';

/**
 * Sends the sidebar of a tab what it has to show; a frame that is not there yet asks for itself. `written` is
 * waited for before anything is sent, so that the tab's record can be kept while the state is being made; `open`
 * is the case the tab shows, where it has just been read.
 */
export async function push(
  world: World,
  tab: TabRecord,
  { written, open }: { readonly written?: Promise<unknown>; readonly open?: OpenCase | null } = {},
): Promise<void> {
  if (tab.frame === null) return void (await written);
  const [state] = await Promise.all([stateOf(world, tab, open ?? null), written]);
  const message: ToSidebar = {
    to: 'sidebar',
    type: 'background/advice',
    state,
    ...(tab.visit === null ? {} : { visit: tab.visit }),
  };
  await world.browser.tabs
    .sendMessage(tab.tabId, message, { frameId: tab.frame.frameId })
    .catch(() => undefined);
}

/**
 * Lets the sidebar draw the case from its own memory when nothing was written since it was sent it, and lifts
 * the veil. Long before the rows are read anew, which is done in any case.
 */
export async function showAgain(world: World, tab: TabRecord): Promise<void> {
  const { tabId, frame, shown: caseKey, visit } = tab;
  if (frame === null || caseKey === null || visit === null) return;
  const mark = await goodMark(world, tabId, caseKey);
  if (mark === null) return;
  const message: ToSidebar = { to: 'sidebar', type: 'background/again', caseKey, mark, visit };
  const painted: unknown = await world.browser.tabs
    .sendMessage(tabId, message, { frameId: frame.frameId })
    .catch(() => false);
  if (painted === true) await tellPage(world, tab, { to: 'page', type: 'background/show', caseKey, visit });
}

/** Draws from now on: whoever says that something changed has the sidebars it is about sent their state anew. */
export function registerDrawer(world: World): void {
  drawWith(world, async (which) => {
    const tabs = await allTabs(world);
    await Promise.all(tabs.filter((tab) => tab.frame !== null && which(tab)).map((tab) => push(world, tab)));
  });
}
