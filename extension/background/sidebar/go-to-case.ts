import { askNews, keepAskNews } from '../kept/ask-news';
import type { TabRecord } from '../kept/table';
import { allTabs } from '../kept/tabs';
import type { World } from '../world';

/**
 * Goes to the case an answer is about: to the tab where it is open, else to a new one at its address. It is
 * no news then, wherever it leads.
 */
export async function goToCase(world: World, tab: TabRecord, id: string): Promise<void> {
  const all = await askNews(world);
  const one = all.find((kept) => kept.id === id);
  if (!one) return;
  await keepAskNews(
    world,
    all.filter((kept) => kept.id !== id),
  );
  const open = (await allTabs(world)).find(({ pageCase }) => pageCase === one.caseKey);
  if (open)
    return void (await world.browser.tabs.update(open.tabId, { active: true }).catch(() => undefined));
  const address = addressOf(one.caseKey, tab);
  if (address !== null) await world.browser.tabs.create({ url: address });
}

/** Where a helpdesk shows a case; only for cases of the helpdesk that the asking tab is on. */
function addressOf(caseKey: string, { adapter, origin, pageCase }: TabRecord): string | null {
  const [kind, tenant, number] = caseKey.split(':');
  const here = (pageCase ?? '').split(':')[1];
  if (adapter !== 'zendesk' || kind !== 'zendesk' || !/^\d+$/.test(number ?? '')) return null;
  return here === undefined || here === tenant ? `${origin}/agent/tickets/${number}` : null;
}
