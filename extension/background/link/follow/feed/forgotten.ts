import { forget } from '../../../../../src/cache/about';
import { isNewer } from '../../../../../src/cache/open';
import { everyCustomer, forgetCustomers } from '../../../kept/backend-customers';
import { forgetLedgers } from '../../../kept/backend-ledger';
import { forgetSeenOf } from '../../../kept/seen';
import { forgetPeople } from '../../../kept/tabs';
import { redraw } from '../../../redraw';
import type { World } from '../../../world';
import { forgetInIncidents } from '../../read/incidents';
import type { Made } from './change';

/** Somebody was forgotten there: they go here too, from the disk, from memory and from the screen. */
export const forgotten: Made<'forgotten'> = async (world, all) => {
  for (const id of new Set(all.map(({ customer }) => customer))) await forgetHere(world, id);
};

/** A database of a newer version is only read; the newer Leeway forgets there. */
async function forgetHere(world: World, id: string): Promise<void> {
  const { ids, keys } = await knownAs(world, id);
  const gone = new Set(ids);
  if (!(await isNewer(world.cache)))
    for (const one of ids) for (const linked of await forget(world.cache, one)) gone.add(linked);
  await forgetCustomers(world, [...gone]);
  await forgetInIncidents(world, keys);
  await forgetLedgers(world);
  await forgetSeenOf(world, [...gone]);
  await forgetPeople(world);
  await redraw(world, ({ demo }) => !demo);
}

/** Keys that are one person's alone; a name, or the end of a number, is many people's. */
const isTheirOwn = (key: string): boolean => !key.startsWith('name:') && !key.startsWith('tail:');

/**
 * Every id that the same person goes by here: of cases the backend found them for, and of profiles from the
 * helpdesk or a file with one of their identifiers. A case that was only looked at has none of the backend's.
 */
async function knownAs(
  world: World,
  id: string,
): Promise<{ readonly ids: readonly string[]; readonly keys: ReadonlySet<string> }> {
  const { rows } = world.cache;
  const found = (await everyCustomer(world)).filter(([, { row }]) => row?.customerId === id);
  const stored = await rows.profiles.get(`backend|${id}`);
  const profiles = [...(stored ? [stored] : []), ...found.flatMap(([, { row }]) => (row ? [row] : []))];
  const keys = new Set(profiles.flatMap((row) => row.keys).filter(isTheirOwn));
  const same =
    keys.size === 0
      ? []
      : await rows.profiles
          .where('keys')
          .anyOf([...keys])
          .distinct()
          .toArray();
  return { ids: [...new Set([id, ...same.map(({ customerId }) => customerId)])], keys };
}
