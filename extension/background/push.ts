import type { ToPage, ToPageAnswers } from '../../src/messages/page';
import type { ToSidebar } from '../../src/messages/sidebar';
import { stateOf } from './sidebar-state';
import { allTabs, type TabRecord } from './tab-record';
import type { World } from './world';

/** Sends the sidebar of a tab what it has to show; a frame that is not there yet asks for itself. */
export async function push(world: World, tab: TabRecord): Promise<void> {
  if (tab.frame === null) return;
  const state = await stateOf(world, tab);
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

/** Sends every other sidebar that passes the test its state anew. */
export async function pushWhere(world: World, which: (tab: TabRecord) => boolean): Promise<void> {
  const tabs = await allTabs(world);
  await Promise.all(tabs.filter((tab) => tab.frame !== null && which(tab)).map((tab) => push(world, tab)));
}

/** Tells the page script of a tab something; null when nobody is there. The demo case has no page. */
export async function tellPage<Message extends ToPage>(
  world: World,
  tab: TabRecord,
  message: Message,
): Promise<ToPageAnswers[Message['type']] | null> {
  if (tab.demo) return null;
  const answer: unknown = await world.browser.tabs
    .sendMessage(tab.tabId, message, { frameId: 0 })
    .catch(() => null);
  return (answer ?? null) as ToPageAnswers[Message['type']] | null;
}
