import { forgetSeen } from '../../../src/cache/cases';
import type { Cache } from '../../../src/cache/open';
import { forgetSeenCase } from '../kept/seen';
import type { TabRecord } from '../kept/table';
import type { World } from '../world';

type Closed = NonNullable<TabRecord['trouble']> & { readonly caseKey: string };

/**
 * Whether the helpdesk refused the case itself, or knows of none. Then nothing of it is this agent's to see, not
 * even the name that a list or an earlier day told; a part that is refused leaves the rest as it is.
 */
export const closedTo = (trouble: TabRecord['trouble']): trouble is Closed =>
  trouble !== null &&
  trouble.caseKey !== null &&
  trouble.part === 'ticket' &&
  (trouble.reason === 'forbidden' || trouble.reason === 'not-found');

/** Forgets what the helpdesk said about a case: in memory, from lists, and on disk. Acts on it stay. */
export async function forgetCase(world: World, cache: Cache, caseKey: string): Promise<void> {
  await Promise.all([forgetSeenCase(world, caseKey), forgetSeen(cache, caseKey)]);
}
