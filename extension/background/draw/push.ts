import type { ToPage, ToPageAnswers } from '../../../src/messages/page';
import type { ToSidebar } from '../../../src/messages/sidebar';
import { goodMark } from '../kept/marks';
import { allTabs, type TabRecord } from '../kept/tabs';
import type { World } from '../world';
import { stateOf } from './sidebar-state';

/**
 * Sends the sidebar of a tab what it has to show; a frame that is not there yet asks for itself. `written` is
 * waited for before anything is sent, so that the tab's record can be kept while the state is being made.
 */
export async function push(world: World, tab: TabRecord, written?: Promise<unknown>): Promise<void> {
  if (tab.frame === null) return void (await written);
  const [state] = await Promise.all([stateOf(world, tab), written]);
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

/** Sends every other sidebar that passes the test its state anew. */
export async function pushWhere(world: World, which: (tab: TabRecord) => boolean): Promise<void> {
  const tabs = await allTabs(world);
  await Promise.all(tabs.filter((tab) => tab.frame !== null && which(tab)).map((tab) => push(world, tab)));
}

/** Says something to the sidebar of a tab, if there is one. */
export async function tellSidebar(
  world: World,
  { tabId, frame }: TabRecord,
  message: ToSidebar,
): Promise<unknown> {
  if (frame === null) return null;
  return world.browser.tabs.sendMessage(tabId, message, { frameId: frame.frameId }).catch(() => null);
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
