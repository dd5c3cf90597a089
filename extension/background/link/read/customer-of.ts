import { profilesBy } from '../../../../src/cache/profiles';
import { foundFor } from '../../kept/backend-customers';
import type { World } from '../../world';

/** The backend's id among those a case goes by, else whom the backend has found for it; null for nobody. */
export async function customerOf(
  world: World,
  { caseKey, who }: { readonly caseKey: string; readonly who: readonly string[] },
): Promise<string | null> {
  const { cache } = world;
  const found = await foundFor(world, caseKey);
  if (found?.row) return found.row.customerId;
  const theirs = await cache.rows.profiles.bulkGet(who.map((id) => `backend|${id}`));
  const known = theirs.find((one) => one !== undefined);
  if (known) return known.customerId;
  const seen = (await cache.rows.cases.get(caseKey))?.seen;
  const rows = await profilesBy(
    cache,
    seen?.requester?.identifiers ?? [],
    Number.POSITIVE_INFINITY,
    world.now(),
  );
  const backend = rows.filter(({ source }) => source === 'backend');
  return backend.length === 1 ? (backend[0]?.customerId ?? null) : null;
}
