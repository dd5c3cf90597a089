import type { FromSidebar } from '../../../src/messages/sidebar';
import { ok, type Result } from '../../../src/trouble/result';
import { isDraftCase } from '../case/draft-case';
import { cacheOf } from '../kept/cache-of';
import { playbookOf } from '../kept/playbook-in-force';
import type { TabRecord } from '../kept/table';
import { tellPage } from '../tell-page';
import type { World } from '../world';

/** The veil lifts for the view that is really painted; a paint that comes too late lifts nothing. */
export async function painted(
  world: World,
  tab: TabRecord,
  { caseKey, visit }: Extract<FromSidebar, { readonly type: 'sidebar/painted' }>,
): Promise<Result<null>> {
  if (visit !== undefined && tab.visit !== null && visit !== tab.visit) return ok(null);
  // Before a playbook is chosen every case shows the same first step, and nobody's facts.
  const firstRun = caseKey === null && !(await playbookOf(cacheOf(world, tab), null, [], world.now()));
  if (caseKey !== tab.shown && !firstRun) return ok(null);
  await tellPage(world, tab, {
    to: 'page',
    type: 'background/show',
    caseKey: firstRun ? tab.pageCase : isDraftCase(caseKey) ? null : caseKey,
    ...(visit === undefined ? {} : { visit }),
  });
  return ok(null);
}
