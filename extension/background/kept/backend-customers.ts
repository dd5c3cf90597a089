import type { ProfileRow } from '../../../src/cache/rows';
import type { Candidate } from '../../../src/messages/sidebar-state';
import type { World } from '../world';
import { dropKeptStates } from './marks';
import { recall, remember, unlearn } from './session';

/** Whom the backend found for a case. Lives in the session's memory, whatever may go to the disk. */
export interface Found {
  readonly at: number;
  /** The one it is. */
  readonly row: ProfileRow | null;
  /** Those it may be; the agent says which. */
  readonly candidates: readonly Candidate[];
  /** Asked for because the case stood on a list; kept nowhere else until it is opened. */
  readonly warmed?: true;
}

/** How many cases are remembered. */
const most = 160;

const mark = 'found:';
const keyOf = (caseKey: string): string => `${mark}${caseKey}`;

export const foundFor = async (world: World, caseKey: string): Promise<Found | null> =>
  (await recall<Found>(world, keyOf(caseKey))) ?? null;

export const rememberFound = (world: World, caseKey: string, found: Found): Promise<void> =>
  rememberAllFound(world, new Map([[caseKey, found]]));

/** The same for several cases, with one write. */
export async function rememberAllFound(world: World, found: ReadonlyMap<string, Found>): Promise<void> {
  await remember(world, Object.fromEntries([...found].map(([caseKey, one]) => [keyOf(caseKey), one])));
  const all = await everyFound(world);
  const old = [...all].sort(([, a], [, b]) => b.at - a.at).slice(most);
  await unlearn(
    world,
    old.map(([key]) => keyOf(key)),
  );
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
  dropKeptStates(world);
  const all = await everyFound(world);
  const theirs = all.filter(
    ([, { row, candidates }]) =>
      ids === undefined ||
      (row !== null && ids.includes(row.customerId)) ||
      candidates.some(({ customerId }) => ids.includes(customerId)),
  );
  await unlearn(
    world,
    theirs.map(([caseKey]) => keyOf(caseKey)),
  );
}
