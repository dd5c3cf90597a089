import { no, type Reason } from '../../../src/trouble/result';
import { closedTo, forgetCase } from '../case/closed-to';
import { cacheOf } from '../kept/cache-of';
import type { TabRecord } from '../kept/table';
import type { World } from '../world';
import type { Handler } from './at-page';
import { isOfTab, noCase, show } from './at-page';

/** Something about the page or its API is not as expected. */
export const pageTrouble: Handler<'page/trouble'> = async (
  { world, tab },
  { caseKey, reason, part, visit = tab.visit },
) => {
  if (caseKey !== null && !isOfTab(tab, caseKey)) return no('forbidden', 'case');
  const now = { ...tab, ...(caseKey === null ? noCase : {}), visit };
  return troubled(world, now, { caseKey, reason, part });
};

interface Troubled {
  readonly caseKey: string | null;
  readonly reason: Reason;
  readonly part: string;
}

/** Said in the sidebar while that case is in front (or none is); a case the agent may not see is forgotten in any case. */
export async function troubled(world: World, tab: TabRecord, trouble: Troubled): Promise<null> {
  if (closedTo(trouble)) await forgetCase(world, cacheOf(world, tab), trouble.caseKey);
  return trouble.caseKey === tab.pageCase ? show(world, { ...tab, trouble }) : null;
}
