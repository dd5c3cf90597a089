import { newCase } from '../../../src/cache/cases';
import type { Cache } from '../../../src/cache/open';
import { isNewer } from '../../../src/cache/open';
import type { CaseSeen } from '../../../src/customer/seen';
import { newId } from '../../../src/id';
import type { Settings } from '../../../src/messages/settings';
import { recall, remember, unlearn } from '../kept/session';
import type { TabRecord } from '../kept/table';
import type { World } from '../world';
import { ticketWithin } from './give-times';
import { readCase } from './open-case';

/** Work on a customer without a ticket has a key of its own, until there is a ticket. */
const mark = 'no-ticket:';
export const isDraftCase = (caseKey: string | null): boolean => caseKey?.startsWith(mark) ?? false;
export const draftCaseKey = (tabId: number, now: number): string => `${mark}${tabId}:${newId(now)}`;

/** Where the tab's work without a ticket is remembered. */
const keyOf = (tabId: number) => `draft:${tabId}` as const;

/** Begins work on a customer without a ticket and answers with its key. */
export async function beginDraftCase(
  world: World,
  cache: Cache,
  tab: TabRecord,
  customerId: string,
  label: string,
): Promise<string> {
  const now = world.now();
  const caseKey = draftCaseKey(tab.tabId, now);
  if (!(await isNewer(cache))) {
    await cache.rows.cases.put({ ...newCase(caseKey, now), label, chosen: customerId, who: [customerId] });
  }
  await remember(world, [keyOf(tab.tabId), caseKey]);
  return caseKey;
}

/**
 * Moves work done without a ticket to the case that turns out to be the same customer's, in the same tab and
 * within the hour: answers, words heard, decisions and promises. A case that already has work of its own
 * keeps it.
 */
export async function moveDraftCase(
  world: World,
  cache: Cache,
  tab: TabRecord,
  seen: CaseSeen,
  settings: Settings,
): Promise<void> {
  const key = keyOf(tab.tabId);
  const draftKey = await recall(world, key);
  if (draftKey === undefined) return;
  const [draft, target] = await Promise.all([
    readCase(world, cache, draftKey, settings),
    readCase(world, cache, seen.caseKey, settings),
  ]);
  if (!draft || !target || world.now() - draft.row.touchedAt > ticketWithin) return;
  if (!draft.ids.some((id) => target.ids.includes(id))) return;
  const worked = Object.keys(target.row.answers).length > 0 || target.row.hear.confirmedAt !== null;
  if (worked) return;
  await unlearn(world, [key]);
  const { acts } = cache;
  await acts.transaction('rw', [acts.cases, acts.decisions, acts.promises, acts.outbox], async () => {
    const { answers, hear, step, solveOpen, notNeeded, asked, note } = draft.row;
    const now = world.now();
    const before = (await acts.cases.get(seen.caseKey)) ?? newCase(seen.caseKey, now);
    const chosen = draft.row.chosen;
    await acts.cases.put({
      ...before,
      answers,
      hear,
      step,
      solveOpen,
      notNeeded,
      asked,
      note,
      chosen,
      touchedAt: now,
    });
    await acts.cases.delete(draftKey);
    for (const table of [acts.decisions, acts.promises]) {
      await table.where('caseKey').equals(draftKey).modify({ caseKey: seen.caseKey });
    }
    await acts.outbox
      .where('who')
      .anyOf([...draft.ids])
      .filter((row) => row.caseKey === draftKey)
      .modify({ caseKey: seen.caseKey });
  });
}
