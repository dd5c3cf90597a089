import { inTurn } from '../in-turn';
import type { World } from '../world';
import { type Kept, nothingKept, type Policy, policyOf, readManaged } from './values';

export type { Policy } from './values';

const isKept = (row: unknown): row is Kept => typeof row === 'object' && row !== null && 'good' in row;

/** What is kept of the policy; texts of the package itself, where a managed build has some, come below it. */
export async function keptPolicy({ browser }: World): Promise<Kept> {
  const { policy } = await browser.storage.local.get('policy');
  return isKept(policy) ? policy : nothingKept;
}

/** The policy as last seen: `storage.managed` may be empty for seconds after the browser starts, so nobody waits for it. */
export async function lastPolicy(world: World): Promise<Policy> {
  const { good } = await keptPolicy(world);
  return policyOf({ ...world.built, ...good });
}

/** What the administrator names for signing in; null where the server's own word is asked about. */
export async function pinnedProvider(
  world: World,
): Promise<Pick<Policy['values'], 'issuer' | 'clientId' | 'scope'>> {
  const { issuer, clientId, scope } = (await lastPolicy(world)).values;
  return { issuer, clientId, scope };
}

/**
 * Asks the browser for the policy and keeps it; true when something changed. Firefox rejects when there is
 * none; an empty answer may only be early, and counts when `emptyIsReal`.
 */
export function refreshPolicy(world: World, emptyIsReal: boolean): Promise<boolean> {
  return inTurn('policy', () => refresh(world, emptyIsReal));
}

async function refresh(world: World, emptyIsReal: boolean): Promise<boolean> {
  const raw = await world.browser.storage.managed.get(null).catch(() => ({}));
  const before = await keptPolicy(world);
  if (Object.keys(raw).length === 0 && (!emptyIsReal || before === nothingKept)) return false;
  const after = readManaged(raw, before);
  if (JSON.stringify(after) === JSON.stringify(before)) return false;
  await world.browser.storage.local.set({ policy: after });
  return true;
}
