import type { AskNews } from '../../../src/messages/sidebar-state';
import type { World } from '../world';
import { dropKeptStates } from './marks';
import { playbookOf } from './playbook-in-force';
import { recall, remember, unlearn } from './session';
import { allTabs, type TabRecord } from './tabs';

/** An answer on a case that was not on screen when it came. */
interface Kept {
  readonly id: string;
  readonly caseKey: string;
}

/** At most so many are said; older ones are found on their case. */
const most = 5;

export const newsKept = async (world: World): Promise<readonly Kept[]> =>
  (await recall<readonly Kept[]>(world, 'askNews')) ?? [];

const keepNews = (world: World, askNews: readonly Kept[]): Promise<void> => remember(world, { askNews });

export async function addNews(world: World, one: Kept): Promise<void> {
  const others = (await newsKept(world)).filter(({ id }) => id !== one.id);
  dropKeptStates(world);
  await keepNews(world, [...others, one].slice(-most));
}

export function forgetAskNews(world: World): Promise<void> {
  dropKeptStates(world);
  return unlearn(world, ['askNews']);
}

/** The answers for a sidebar that shows another case. Its own case tells its answers itself, and is news no more. */
export async function newsFor(world: World, { shown, demo }: TabRecord): Promise<readonly AskNews[]> {
  if (demo) return [];
  const all = await newsKept(world);
  const left = all.filter(({ caseKey }) => caseKey !== shown);
  if (left.length < all.length) await keepNews(world, left);
  const found: AskNews[] = [];
  for (const { id, caseKey } of left) {
    const row = await world.cache.rows.cases.get(caseKey);
    const asked = row?.asked.find((one) => one.id === id);
    if (!row || !asked?.answer) continue;
    const playbook = await playbookOf(world.cache, row, [], world.now());
    const title = playbook?.playbook.concessions.find((one) => one.id === asked.concession)?.title;
    const { state } = asked.answer;
    found.push({ id, caseKey, label: row.label, title: title ?? { en: asked.concession }, answer: state });
  }
  return found;
}

/**
 * Goes to the case an answer is about: to the tab where it is open, else to a new one at its address. It is
 * no news then, wherever it leads.
 */
export async function goToNews(world: World, tab: TabRecord, id: string): Promise<void> {
  const one = (await newsKept(world)).find((kept) => kept.id === id);
  if (!one) return;
  const others = (await newsKept(world)).filter((kept) => kept.id !== id);
  await keepNews(world, others);
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
