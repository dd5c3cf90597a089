import type { Cache } from '../../../src/cache/open';
import type { World } from '../world';
import type { TabRecord } from './table';

/** The database a tab works on: the demo case has its own. */
export const cacheOf = (world: World, tab: Pick<TabRecord, 'demo'>): Cache =>
  tab.demo ? world.demo : world.cache;
