import type { MovedBy } from '../../../src/cache/rows';
import type { World } from '../world';
import { dropKeptStates } from './marks';
import { recall, remember, unlearn } from './session';

/** What a backend's ledger says of one case. Lives in the session's memory; numbers and ids, no words. */
export interface Theirs {
  /** When it was read; 0 when something has changed since. */
  readonly at: number;
  readonly onCase: readonly TheirGive[];
  /** What stands in the customer's window, on this case and others. */
  readonly window: readonly { readonly decision: string; readonly amount: number; readonly at: number }[];
  /** What stands on their other cases: the same cause shares one room. */
  readonly elsewhere: readonly GiveElsewhere[];
}

export interface GiveElsewhere extends TheirGive {
  readonly caseKey: string;
  readonly cause: string | null;
  readonly began: number;
}

export interface TheirGive {
  readonly decision: string;
  readonly concession: string;
  readonly amount: number;
  readonly at: number;
  readonly state: 'given' | 'declined' | 'withdrawn' | 'done';
  readonly owed: boolean;
  readonly floor: boolean;
  readonly smallKindness: boolean;
  readonly approved: boolean;
  readonly goodwill: boolean;
  readonly mine: boolean;
  /** Somebody else took back what this agent gave. */
  readonly movedBy: MovedBy | null;
}

/** How many cases are remembered. */
const most = 60;

const mark = 'theirs:';
const keyOf = (caseKey: string): string => `${mark}${caseKey}`;

export const theirsOn = async (world: World, caseKey: string): Promise<Theirs | null> =>
  (await recall<Theirs>(world, keyOf(caseKey))) ?? null;

export async function rememberTheirs(world: World, caseKey: string, theirs: Theirs): Promise<void> {
  dropKeptStates(world);
  await remember(world, { [keyOf(caseKey)]: theirs });
  const old = [...(await everyTheirs(world))].sort(([, a], [, b]) => b.at - a.at).slice(most);
  await unlearn(
    world,
    old.map(([key]) => keyOf(key)),
  );
}

export async function everyTheirs({ browser }: World): Promise<readonly (readonly [string, Theirs])[]> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all).flatMap(([key, value]) =>
    key.startsWith(mark) ? [[key.slice(mark.length), value as Theirs] as const] : [],
  );
}

/** Something was given there: what is remembered is read again before it is next relied on. */
export async function markOld(world: World, cases: readonly string[]): Promise<void> {
  for (const caseKey of cases) {
    const before = await theirsOn(world, caseKey);
    if (before && before.at !== 0) await rememberTheirs(world, caseKey, { ...before, at: 0 });
  }
}

export async function forgetTheirs(world: World): Promise<void> {
  const all = await everyTheirs(world);
  dropKeptStates(world);
  await unlearn(
    world,
    all.map(([caseKey]) => keyOf(caseKey)),
  );
}
