import type { Settings } from '../../../src/messages/settings';
import type { SidebarState } from '../../../src/messages/sidebar-state';
import { no, ok, type Result } from '../../../src/trouble/result';
import { standsAfter } from '../case/give-times';
import { readCase } from '../case/open-case';
import { push } from '../draw/push';
import { stateOf } from '../draw/sidebar-state';
import { cacheOf } from '../kept/cache-of';
import { voidMarks } from '../kept/marks';
import type { TabRecord } from '../kept/table';
import { allTabs } from '../kept/tabs';
import { findFor } from '../link/fetch/customers';
import { refreshLedger } from '../link/fetch/ledger';
import { flush } from '../link/tell/outbox';
import { reserve, reservesAt } from '../link/tell/reserve';
import { languageOfScreen } from '../policy/screen-language';
import { settingsInForce } from '../policy/settings';
import { redraw, showing } from '../redraw';
import { inBackground } from '../report';
import type { World } from '../world';
import { act, type KeptAct } from './act';

/**
 * Does an act on the case that a tab shows: writes it, asks the backend for the room of a give, tells whoever
 * shows the same customer. Answers with what the sidebar shows then.
 */
export async function doAct(world: World, tab: TabRecord, message: KeptAct): Promise<Result<SidebarState>> {
  const { settings } = await settingsInForce(world);
  const cache = cacheOf(world, tab);
  const open = await readCase(world, cache, message.caseKey, settings);
  if (!open) return no('not-found', 'case');
  const place = { language: languageOfScreen(world, settings), timeZone: world.timeZone() };
  const decision = givenBy(message);
  const link = decision && open.account !== undefined ? await reservesAt(world, open.caseKey) : null;
  const reserveUntil = link && open.now + standsAfter;
  const done = await act(cache, open, message, { ...place, reserveUntil });
  // Also when the act went to the spill, which no table tells of.
  voidMarks(world);
  if (!done.ok) return done;
  const refused = link && decision && (await reserve(world, link, decision));
  if (refused) return notGiven(world, message.caseKey, refused.reason);
  await pushOthers(world, tab, open.ids, settings);
  if (open.account !== undefined) inBackground(world, 'link/outbox', () => flush(world));
  if (message.type === 'sidebar/choose-customer')
    inBackground(world, 'link/find', () => findFor(world, message.caseKey));
  return ok(await stateOf(world, tab));
}

/** The decision that an act gives; null for every other act. */
function givenBy(message: KeptAct): string | null {
  if (message.type === 'sidebar/give') return message.decisionId;
  const again = message.type === 'sidebar/change-decision' && message.state === 'given';
  return again ? message.decisionId : null;
}

/** The backend would not have it: the agent sees what is left before the customer hears of anything. */
async function notGiven(world: World, caseKey: string, reason: string): Promise<Result<never>> {
  inBackground(world, 'link/ledger', () => refreshLedger(world, caseKey, true));
  await redraw(world, showing(caseKey));
  return no('conflict', `not-given:${reason}`);
}

/** Other sidebars that show the same case, or another case of the same customer or account. */
async function pushOthers(
  world: World,
  tab: TabRecord,
  ids: readonly string[],
  settings: Settings,
): Promise<void> {
  const cache = cacheOf(world, tab);
  const others = (await allTabs(world)).filter(
    (other) => other.tabId !== tab.tabId && other.demo === tab.demo && other.frame,
  );
  for (const other of others) {
    if (other.shown === null) continue;
    const open = await readCase(world, cache, other.shown, settings);
    const same = other.shown === tab.shown || open?.ids.some((id) => ids.includes(id));
    if (same) await push(world, other, { open });
  }
}
