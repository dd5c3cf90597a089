import type { ProfileRow } from '../../../src/cache/rows';
import type { Candidate } from '../../../src/messages/sidebar-state';
import type { World } from '../world';

/** Whom the backend found for a case. Lives in the session's memory, whatever may go to the disk. */
export interface Found {
  readonly at: number;
  /** The one it is. */
  readonly row: ProfileRow | null;
  /** Those it may be; the agent says which. */
  readonly candidates: readonly Candidate[];
}

/** How many cases are remembered. */
const most = 60;

const mark = 'found:';
const keyOf = (caseKey: string): string => `${mark}${caseKey}`;

export async function foundFor({ browser }: World, caseKey: string): Promise<Found | null> {
  const key = keyOf(caseKey);
  return ((await browser.storage.session.get(key))[key] as Found | undefined) ?? null;
}

export async function rememberFound(world: World, caseKey: string, found: Found): Promise<void> {
  const { session } = world.browser.storage;
  await session.set({ [keyOf(caseKey)]: found });
  const all = await everyFound(world);
  const old = [...all].sort(([, a], [, b]) => b.at - a.at).slice(most);
  if (old.length > 0) await session.remove(old.map(([key]) => keyOf(key)));
}

/** Every case with whom the backend found for it. */
export async function everyFound({ browser }: World): Promise<readonly (readonly [string, Found])[]> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all).flatMap(([key, value]) =>
    key.startsWith(mark) ? [[key.slice(mark.length), value as Found] as const] : [],
  );
}

/** Forgets whom the backend found; of some people when ids are given, else everybody. */
export async function forgetFound(world: World, ids?: readonly string[]): Promise<void> {
  const all = await everyFound(world);
  const theirs = all.filter(
    ([, { row, candidates }]) =>
      ids === undefined ||
      (row !== null && ids.includes(row.customerId)) ||
      candidates.some(({ customerId }) => ids.includes(customerId)),
  );
  await world.browser.storage.session.remove(theirs.map(([caseKey]) => keyOf(caseKey)));
}
