import type { ToPage, ToPageAnswers } from '../../src/messages/page';
import type { TabRecord } from './kept/table';
import type { World } from './world';

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
