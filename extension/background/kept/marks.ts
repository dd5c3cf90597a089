import type { KeptMarks } from '../../../src/messages/sidebar-state';
import type { World } from '../world';
import { recall, recallAll, recalled, remember } from './session';

/**
 * A sidebar keeps the last states it was sent in its own memory and may draw one again at once when its case
 * comes back. Each bears a mark; here stands which marks are still good. Whatever writes anything a sidebar
 * could show makes every mark void, so that nobody is drawn again who was changed or forgotten.
 */
type Marks = Readonly<Record<string, readonly Mark[]>>;

interface Mark {
  readonly caseKey: string;
  readonly mark: string;
  readonly at: number;
}

const key = 'kept';
const most = 8;

/** After this long a state is drawn only when it has been made anew: some of it depends on the time. */
const goodFor = 10 * 60_000;

/** Counts what was written, so that a state is not marked when something was written while it was made. */
const writes = new WeakMap<World, number>();
export const writesSoFar = (world: World): number => writes.get(world) ?? 0;

/** Something was written: no state that was sent before is drawn again. */
export function dropKeptStates(world: World): void {
  writes.set(world, writesSoFar(world) + 1);
  // A sidebar that could still draw something is worth the word; another worker would find the same.
  const marks = recalled<Marks>(world, key);
  if (marks === undefined || Object.keys(marks).length > 0) {
    void remember(world, { [key]: {} }).catch(() => undefined);
  }
}

/**
 * What a sidebar is told beside a state: its mark, and all that are good. `caseKey` is null for what is not to
 * be drawn again, `begunAt` the writes so far when the state was begun: with others since, it gets no mark.
 */
export async function markState(
  world: World,
  tabId: number,
  caseKey: string | null,
  begunAt: number,
): Promise<KeptMarks> {
  await recallAll(world, [key]);
  const marks = recalled<Marks>(world, key) ?? {};
  const good = goodOf(world, marks, tabId);
  if (caseKey === null || writesSoFar(world) !== begunAt)
    return { mark: null, good: good.map(({ mark }) => mark) };
  const mark = crypto.randomUUID();
  const others = good.filter((one) => one.caseKey !== caseKey);
  const mine = [...others, { caseKey, mark, at: world.now() }].slice(-most);
  void remember(world, { [key]: { ...marks, [tabId]: mine } }).catch(() => undefined);
  return { mark, good: mine.map((one) => one.mark) };
}

/** The mark under which this tab's sidebar may draw a case again; null when it may not. */
export async function goodMark(world: World, tabId: number, caseKey: string): Promise<string | null> {
  const marks = (await recall<Marks>(world, key)) ?? {};
  return goodOf(world, marks, tabId).find((one) => one.caseKey === caseKey)?.mark ?? null;
}

function goodOf(world: World, marks: Marks, tabId: number): readonly Mark[] {
  return (marks[tabId] ?? []).filter(({ at }) => at + goodFor > world.now());
}
