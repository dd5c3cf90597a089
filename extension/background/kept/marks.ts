import type { KeptMarks } from '../../../src/messages/sidebar-state';
import type { World } from '../world';
import { recall, recalled, remember, voidMarks, writesSoFar } from './session';
import type { Mark, One } from './table';

/**
 * A sidebar keeps the last states it was sent in its own memory and may draw one again at once when its case
 * comes back. Each bears a mark; here stands which marks are still good. Whatever writes anything a sidebar
 * could show makes every mark void, so that nobody is drawn again who was changed or forgotten: what is written
 * to the session does so by itself (`rules`), whoever writes elsewhere says `voidMarks`.
 */
export { voidMarks, writesSoFar };

const most = 8;

/** After this long a state is drawn only when it has been made anew: some of it depends on the time. */
const goodFor = 10 * 60_000;

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
  await recall(world, 'marks');
  const marks = recalled(world, 'marks') ?? {};
  const good = goodOf(world, marks, tabId);
  if (caseKey === null || writesSoFar(world) !== begunAt)
    return { mark: null, good: good.map(({ mark }) => mark) };
  const mark = crypto.randomUUID();
  const others = good.filter((one) => one.caseKey !== caseKey);
  const mine = [...others, { caseKey, mark, at: world.now() }].slice(-most);
  void remember(world, ['marks', { ...marks, [tabId]: mine }]).catch(() => undefined);
  return { mark, good: mine.map((one) => one.mark) };
}

/** The mark under which this tab's sidebar may draw a case again; null when it may not. */
export async function goodMark(world: World, tabId: number, caseKey: string): Promise<string | null> {
  const marks = (await recall(world, 'marks')) ?? {};
  return goodOf(world, marks, tabId).find((one) => one.caseKey === caseKey)?.mark ?? null;
}

function goodOf(world: World, marks: One['marks'], tabId: number): readonly Mark[] {
  return (marks[tabId] ?? []).filter(({ at }) => at + goodFor > world.now());
}
