import { forget, storedAbout, wipe } from '../../../src/cache/about';
import { keyOf } from '../../../src/cache/identifiers';
import { isNewer } from '../../../src/cache/open';
import type { Overview } from '../../../src/messages/console';
import { no, ok, type Result } from '../../../src/trouble/result';
import { followPolicy } from '../follow-policy';
import { everyCustomer, forgetCustomers } from '../kept/backend-customers';
import { forgetNews } from '../kept/news-read';
import { forgetPlaybooks } from '../kept/playbook-in-force';
import { forgetSeenOf, rememberedAbout } from '../kept/seen';
import { forgetPeople } from '../kept/tabs';
import { dropBackendProfiles } from '../link/read/drop-backend-profiles';
import { forgetLink } from '../link/sign-in/sign-out';
import { forgetSettings } from '../policy/settings';
import type { World } from '../world';
import { redrawnOverview } from './overview';

/** What lies in the database about a person, and what the session remembers of the same. */
export async function storedAboutCustomer(
  world: World,
  query: string,
): Promise<Result<readonly Record<string, unknown>[]>> {
  const held = await storedAbout(world.cache, query, world.now());
  const ids = held.map(({ customerId }) => String(customerId));
  const named = ['email', 'phone', 'external'].flatMap((kind) => keyOf({ kind, value: query }) ?? []);
  const found = (await everyCustomer(world)).flatMap(([, { row }]) => (row === null ? [] : [row]));
  const same = found
    .filter(({ customerId, keys }) => ids.includes(customerId) || keys.some((key) => named.includes(key)))
    .map((row) => ({ table: 'memory', ...row }));
  return ok([...held, ...(await rememberedAbout(world, ids, query)), ...same]);
}

/** Forgets one customer, on the disk, in memory and on the screen. */
export async function forgetCustomer(world: World, customerId: string): Promise<Result<Overview>> {
  if (await isNewer(world.cache)) return no('conflict', 'newer-database');
  const ids = await forget(world.cache, customerId);
  await forgetSeenOf(world, ids);
  await forgetCustomers(world, ids);
  await forgetPeople(world);
  return redrawnOverview(world, ok(null));
}

/** Deletes everything in this browser; what the administrator says is made so anew. */
export async function wipeBrowser(world: World): Promise<Result<Overview>> {
  const { cache, demo } = world;
  await forgetLink(world);
  await wipe(cache);
  await wipe(demo);
  await world.browser.storage.local.clear();
  forgetSettings(world);
  await forgetPeople(world);
  await forgetSeenOf(world);
  await dropBackendProfiles(world);
  forgetPlaybooks(cache);
  forgetPlaybooks(demo);
  forgetNews(world);
  await followPolicy(world, false);
  return redrawnOverview(world, ok(null));
}
