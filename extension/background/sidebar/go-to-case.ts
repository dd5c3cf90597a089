import { addressOf as addressAt, idParts } from '../../../src/helpdesk/declared/address';
import type { Settings } from '../../../src/messages/settings';
import { describedAt } from '../helpdesks/described';
import { askNews, keepAskNews } from '../kept/ask-news';
import type { TabRecord } from '../kept/table';
import { allTabs } from '../kept/tabs';
import { settingsInForce } from '../policy/settings';
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
  const { settings } = await settingsInForce(world);
  const address = addressOf(one.caseKey, tab, settings);
  if (address !== null) await world.browser.tabs.create({ url: address });
}

/** Where a helpdesk shows a case; only for cases of the helpdesk that the asking tab is on. */
function addressOf(
  caseKey: string,
  { adapter, origin, pageCase }: TabRecord,
  settings: Settings,
): string | null {
  const [kind, tenant, ...ids] = caseKey.split(':');
  const number = ids.join(':');
  const here = (pageCase ?? '').split(':')[1];
  if (kind !== adapter) return null;
  const about = describedAt(settings, origin);
  if (about) {
    const template = about.cases[0]?.address ?? '';
    const parts = tenant === origin.slice('https://'.length) ? idParts(number, template) : null;
    const path = parts && addressAt(template, parts);
    return path === null ? null : `${origin}${path}`;
  }
  if (adapter !== 'zendesk' || kind !== 'zendesk' || !/^\d+$/.test(number ?? '')) return null;
  return here === undefined || here === tenant ? `${origin}/agent/tickets/${number}` : null;
}
