import type { World } from '../world';
import { recall, recallEach, remember, unlearn } from './session';
import type { BackendCustomer } from './table';

/** How many cases are remembered. */
const most = 160;

/** Whom the backend found for a case. Lives in the session's memory, whatever may go to the disk. */
export const customerFor = async (world: World, caseKey: string): Promise<BackendCustomer | null> =>
  (await recall(world, `customer:${caseKey}`)) ?? null;

export const rememberCustomer = (world: World, caseKey: string, one: BackendCustomer): Promise<void> =>
  rememberCustomers(world, new Map([[caseKey, one]]));

/** The same for several cases, with one write. */
export async function rememberCustomers(
  world: World,
  found: ReadonlyMap<string, BackendCustomer>,
): Promise<void> {
  await remember(world, ...[...found].map(([caseKey, one]) => [`customer:${caseKey}`, one] as const));
  const all = await everyCustomer(world);
  const old = [...all].sort(([, a], [, b]) => b.at - a.at).slice(most);
  await unlearn(
    world,
    old.map(([caseKey]) => `customer:${caseKey}` as const),
  );
}

/** Every case with whom the backend found for it. */
export const everyCustomer = (world: World) => recallEach(world, 'customer');

/** Forgets some people, on whatever case the backend found them. */
export async function forgetCustomers(world: World, ids: readonly string[]): Promise<void> {
  const all = await everyCustomer(world);
  const ofThem = all.filter(
    ([, { row, candidates }]) =>
      (row !== null && ids.includes(row.customerId)) ||
      candidates.some(({ customerId }) => ids.includes(customerId)),
  );
  await unlearn(
    world,
    ofThem.map(([caseKey]) => `customer:${caseKey}` as const),
  );
}
