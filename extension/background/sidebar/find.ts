import { profilesOf, searchProfiles } from '../../../src/cache/profiles';
import { no } from '../../../src/trouble/result';
import { beginDraftCase } from '../case/draft-case';
import { personOf, samePeople } from '../case/same-people';
import { cacheOf } from '../kept/cache-of';
import { writeTab } from '../kept/tabs';
import { settingsInForce } from '../policy/settings';
import { type Handler, state } from './at-sidebar';

/** Looks somebody up by name or identifier; each person once, whoever knows them. */
export const find: Handler<'sidebar/find'> = async ({ world, tab }, { query }) => {
  const { settings } = await settingsInForce(world);
  const now = world.now();
  const rows = await searchProfiles(cacheOf(world, tab), query, settings.retentionDays, now);
  const results = query.trim() === '' ? null : samePeople(rows).map(personOf);
  return state(world, await writeTab(world, { ...tab, find: { query, results } }));
};

/** Begins work on a customer without a ticket; `conflict` while a case is open. */
export const openCustomer: Handler<'sidebar/open-customer'> = async ({ world, tab }, { customerId }) => {
  if (tab.pageCase !== null) return no('conflict', 'case-open');
  const { settings } = await settingsInForce(world);
  const cache = cacheOf(world, tab);
  const [row] = await profilesOf(cache, customerId, settings.retentionDays, world.now());
  if (!row) return no('not-found', 'customer');
  const label = row.profile.name ?? '';
  const shown = await beginDraftCase(world, cache, tab, customerId, label);
  return state(world, await writeTab(world, { ...tab, shown, label }));
};
