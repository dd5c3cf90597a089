import { no } from '../../../src/trouble/result';
import { warm } from '../kept/seen';
import { warmList } from '../link/fetch/warm-list';
import { inBackground } from '../report';
import type { Handler } from './at-page';
import { isTenantOf } from './at-page';
import { listIn, packagedReadings } from './readings';

/** A list of cases is on screen: its people are kept in memory, and the backend is asked about them. */
export const listRead: Handler<'page/list-read'> = async (
  { world, tab, settings },
  { adapter, tenant, list },
) => {
  if (adapter !== tab.adapter || !isTenantOf(tab, tenant)) return no('forbidden', 'case');
  const found = listIn(world.readings ?? packagedReadings, adapter, tenant, list, settings);
  if (!found.ok) return false;
  await warm(world, found.value);
  inBackground(world, 'link/warm', () => warmList(world, found.value));
  return true;
};
