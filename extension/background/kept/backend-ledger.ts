import type { World } from '../world';
import { recall, recallEach, remember, unlearn } from './session';
import type { BackendLedger } from './table';

/** How many cases are remembered. */
const most = 60;

/** What the backend's ledger says of a case; null until it was asked. */
export const ledgerOn = async (world: World, caseKey: string): Promise<BackendLedger | null> =>
  (await recall(world, `ledger:${caseKey}`)) ?? null;

export async function rememberLedger(world: World, caseKey: string, ledger: BackendLedger): Promise<void> {
  await remember(world, [`ledger:${caseKey}`, ledger]);
  const old = [...(await everyLedger(world))].sort(([, a], [, b]) => b.at - a.at).slice(most);
  await unlearn(
    world,
    old.map(([key]) => `ledger:${key}` as const),
  );
}

export const everyLedger = (world: World) => recallEach(world, 'ledger');

/** Something was given there: what is remembered is read again before it is next relied on. */
export async function markOld(world: World, cases: readonly string[]): Promise<void> {
  for (const caseKey of cases) {
    const before = await ledgerOn(world, caseKey);
    if (before && before.at !== 0) await rememberLedger(world, caseKey, { ...before, at: 0 });
  }
}

export async function forgetLedgers(world: World): Promise<void> {
  const all = await everyLedger(world);
  await unlearn(
    world,
    all.map(([caseKey]) => `ledger:${caseKey}` as const),
  );
}
