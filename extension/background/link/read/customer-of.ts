import { profilesBy } from '../../../../src/cache/profiles';
import { whoIs } from '../../../../src/customer/who-is';
import { customerFor } from '../../kept/backend-customers';
import type { World } from '../../world';

/** The backend's id among those a case goes by, else whom the backend has found for it; null for nobody. */
export async function customerOf(
  world: World,
  { caseKey, who }: { readonly caseKey: string; readonly who: readonly string[] },
): Promise<string | null> {
  const { cache } = world;
  const found = await customerFor(world, caseKey);
  if (found?.row) return found.row.customerId;
  const profiles = await cache.rows.profiles.bulkGet(who.map((id) => `backend|${id}`));
  const known = profiles.find((one) => one !== undefined);
  if (known) return known.customerId;
  const seen = (await cache.rows.cases.get(caseKey))?.seen;
  const asked = seen?.requester?.identifiers ?? [];
  const rows = await profilesBy(cache, asked, Number.POSITIVE_INFINITY, world.now());
  const backend = rows.filter(({ source }) => source === 'backend');
  const { people, certain } = whoIs(asked, backend, ({ profile }) => profile.identifiers);
  return certain ? (people[0]?.customerId ?? null) : null;
}
