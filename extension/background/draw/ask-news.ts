import type { AskNews } from '../../../src/messages/sidebar-state';
import { askNews, keepAskNews } from '../kept/ask-news';
import { playbookOf } from '../kept/playbook-in-force';
import type { TabRecord } from '../kept/table';
import type { World } from '../world';

/** The answers for a sidebar that shows another case. Its own case tells its answers itself, and is news no more. */
export async function askNewsFor(world: World, { shown, demo }: TabRecord): Promise<readonly AskNews[]> {
  if (demo) return [];
  const all = await askNews(world);
  const left = all.filter(({ caseKey }) => caseKey !== shown);
  if (left.length < all.length) await keepAskNews(world, left);
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
