import { keepInserted } from '../../../src/cache/cases';
import { isNewer } from '../../../src/cache/open';
import type { SidebarAct } from '../../../src/messages/sidebar';
import { no, type Result } from '../../../src/trouble/result';
import { cacheOf } from '../kept/cache-of';
import type { TabRecord } from '../kept/table';
import { changeFor } from '../link/read/adapters';
import { report } from '../report';
import { tellPage } from '../tell-page';
import type { World } from '../world';

/** Puts the text the agent chose into the page's reply or note; the page says whether it stands there. */
export async function insertText(
  world: World,
  tab: TabRecord,
  { caseKey, kind, text }: Extract<SidebarAct, { readonly type: 'sidebar/insert-text' }>,
): Promise<Result<{ readonly verified: boolean }>> {
  if (tab.pageCase !== caseKey) return no('not-found', 'no-ticket');
  if ((await changeFor(world, tab.adapter)).off.includes('insertion')) return no('forbidden', 'switched-off');
  const answer = await tellPage(world, tab, {
    to: 'page',
    type: 'background/insert-text',
    caseKey,
    kind,
    text,
  });
  const cache = cacheOf(world, tab);
  if (answer?.ok === true && !(await isNewer(cache)))
    // It stands in the page whether or not that can be written down.
    await keepInserted(cache, caseKey, { into: kind, text }, world.now()).catch((error: unknown) =>
      report(world, 'sidebar/inserted', error instanceof Error ? error.name : 'unknown'),
    );
  return answer ?? no('page-changed', 'no-answer');
}
