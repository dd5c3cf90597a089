import type { Cache } from '../../../src/cache/open';
import type { PromiseRow } from '../../../src/cache/rows';
import type { PromiseDue } from '../../../src/messages/sidebar-state';
import { recall, remember } from '../kept/session';
import { redraw } from '../redraw';
import type { World } from '../world';

/** How many are listed while no case is open. */
const most = 10;

/**
 * The number on the toolbar: open promises that are due. Sidebars are drawn anew when it has changed, or when
 * `news` says that somebody has just heard of one.
 */
export async function promisesDue(world: World, news = false): Promise<void> {
  const due = await dueRows(world.cache, world.now()).then((rows) => rows.length);
  await world.browser.action.setBadgeText({ text: due === 0 ? '' : String(due) });
  if ((await recall(world, 'badge')) === due && !news) return;
  await remember(world, ['badge', due]);
  await redraw(world, ({ demo }) => !demo);
}

/** The promises that are due, the longest waiting first, each with the number of its case. */
export async function promisesToKeep(cache: Cache, now: number): Promise<readonly PromiseDue[]> {
  const rows = (await dueRows(cache, now)).sort((a, b) => a.due - b.due).slice(0, most);
  const cases = await cache.rows.cases.bulkGet(rows.map(({ caseKey }) => caseKey));
  return rows.map(({ id, text, owner, due }, i) => ({ id, text, owner, due, label: cases[i]?.label ?? '' }));
}

const dueRows = ({ rows }: Cache, now: number): Promise<PromiseRow[]> =>
  Promise.resolve(
    rows.promises
      .where('[state+due]')
      .between(['open', 0], ['open', now], true, true)
      .filter(({ undone }) => !undone)
      .toArray(),
  );
