import { profilesOf, searchProfiles } from '../../../src/cache/profiles';
import type { Settings } from '../../../src/messages/settings';
import type { FromSidebar, SidebarAct } from '../../../src/messages/sidebar';
import type { SidebarState } from '../../../src/messages/sidebar-state';
import { no, ok, type Result } from '../../../src/trouble/result';
import { act } from '../acts/act';
import { candidateOf } from '../case/candidates';
import { closedTo } from '../case/closed-to';
import { beginDraftCase, isDraftCase } from '../case/draft-case';
import { readCase } from '../case/open-case';
import { standsAfter } from '../case/reserving';
import { inBackground } from '../console/diagnostics';
import { newsRead } from '../draw/playbook-news';
import { push, pushWhere, tellPage } from '../draw/push';
import { languageOfScreen, stateOf } from '../draw/sidebar-state';
import { inTurn } from '../in-turn';
import { goToNews } from '../kept/ask-news';
import { cacheOf } from '../kept/cache-of';
import { dropKeptStates } from '../kept/marks';
import { playbookOf } from '../kept/playbook-in-force';
import { allTabs, readTab, spendNonce, type TabRecord, writeTab } from '../kept/tabs';
import { findFor } from '../link/fetch/customers';
import { refreshLedger } from '../link/fetch/ledger';
import { goOn } from '../link/follow/accept-restored';
import { sidebarAlive } from '../link/follow/follow';
import { changeFor } from '../link/read/adapters';
import { signInAgain } from '../link/sign-in/open-id';
import { flush } from '../link/tell/outbox';
import { reserve, reservesAt } from '../link/tell/reserve';
import { changeSettings, settingsInForce } from '../policy/settings';
import { tellSettings } from '../policy/settings-told';
import { boundTab, type FrameSender } from '../senders';
import type { World } from '../world';

/** Answers the sidebar of one tab: the first word binds the frame, everything after must come from it. */
export async function fromSidebar(
  world: World,
  frame: FrameSender,
  message: FromSidebar,
): Promise<Result<unknown>> {
  // Somebody waits behind a veil for this word: it does not queue behind a reading of the case.
  if (message.type === 'sidebar/painted') {
    const bound = await boundTab(world, frame);
    return bound.ok ? painted(world, bound.value, message) : bound;
  }
  return inTurn(`tab:${frame.tabId}`, async () => {
    if (message.type === 'sidebar/ready') return ready(world, frame, message.nonce);
    const bound = await boundTab(world, frame);
    if (!bound.ok) return bound;
    const tab = bound.value;
    switch (message.type) {
      case 'sidebar/alive':
        await writeTab(world, tab);
        await sidebarAlive(world);
        return state(world, tab);
      case 'sidebar/find':
        return find(world, tab, message.query);
      case 'sidebar/open-customer':
        return openCustomer(world, tab, message.customerId);
      case 'sidebar/set':
        return set(world, tab, message.settings);
      case 'sidebar/news-read':
        return readNews(world, tab, message.version);
      case 'sidebar/focus-reply':
        await tellPage(world, tab, { to: 'page', type: 'background/focus', where: 'reply' });
        return state(world, tab);
      case 'sidebar/retry':
        await tellPage(world, tab, { to: 'page', type: 'background/look-again' });
        return state(world, tab);
      case 'sidebar/sign-in':
        inBackground(world, 'link/sign-in', () => signInFrom(world, tab));
        return state(world, tab);
      case 'sidebar/go-on':
        await goOn(world);
        return state(world, tab);
      case 'sidebar/go-to-case':
        await goToNews(world, tab, message.news);
        return state(world, tab);
      case 'sidebar/open-options':
        return openOptions(world, tab, message.section);
      default:
        return doAct(world, tab, message);
    }
  });
}

const state = async (world: World, tab: TabRecord): Promise<Result<SidebarState>> =>
  ok(await stateOf(world, tab));

async function ready(world: World, frame: FrameSender, nonce: string): Promise<Result<SidebarState>> {
  const tab = await readTab(world, frame.tabId);
  const invited = tab !== null && (await spendNonce(world, nonce, frame.tabId));
  // Our frame asking again (its answer was lost on the way) is still our frame; a demo page may be reloaded.
  const reloaded = tab?.demo === true && frame.frameId === 0;
  const again = tab !== null && (reloaded || (await boundTab(world, frame)).ok);
  if (tab === null || (!invited && !again)) return no('forbidden', 'nonce');
  const { frameId, documentId } = frame;
  await sidebarAlive(world);
  return state(world, await writeTab(world, { ...tab, frame: { frameId, documentId } }));
}

/** The veil lifts for the view that is really painted; a paint that comes too late lifts nothing. */
async function painted(
  world: World,
  tab: TabRecord,
  message: Extract<FromSidebar, { readonly type: 'sidebar/painted' }>,
): Promise<Result<null>> {
  const { caseKey, visit } = message;
  if (visit !== undefined && tab.visit !== null && visit !== tab.visit) return ok(null);
  // Before a playbook is chosen every case shows the same first step, and nobody's facts.
  const firstRun = caseKey === null && !(await playbookOf(cacheOf(world, tab), null, [], world.now()));
  if (caseKey !== tab.shown && !firstRun) return ok(null);
  await tellPage(world, tab, {
    to: 'page',
    type: 'background/show',
    caseKey: firstRun ? tab.pageCase : isDraftCase(caseKey) ? null : caseKey,
    ...(visit === undefined ? {} : { visit }),
  });
  return ok(null);
}

async function find(world: World, tab: TabRecord, query: string): Promise<Result<SidebarState>> {
  const { settings } = await settingsInForce(world);
  const now = world.now();
  const rows = await searchProfiles(cacheOf(world, tab), query, settings.retentionDays, now);
  const people = new Map(rows.map((row) => [row.customerId, row]));
  const results = query.trim() === '' ? null : [...people.values()].map(candidateOf);
  return state(world, await writeTab(world, { ...tab, find: { query, results } }));
}

async function openCustomer(world: World, tab: TabRecord, customerId: string): Promise<Result<SidebarState>> {
  if (tab.pageCase !== null) return no('conflict', 'case-open');
  const { settings } = await settingsInForce(world);
  const cache = cacheOf(world, tab);
  const [row] = await profilesOf(cache, customerId, settings.retentionDays, world.now());
  if (!row) return no('not-found', 'customer');
  const label = row.profile.name ?? '';
  const shown = await beginDraftCase(world, cache, tab, customerId, label);
  return state(world, await writeTab(world, { ...tab, shown, label }));
}

type FromSidebarSettings = Extract<FromSidebar, { readonly type: 'sidebar/set' }>['settings'];

async function set(world: World, tab: TabRecord, change: FromSidebarSettings): Promise<Result<SidebarState>> {
  const changed = await changeSettings(world, change);
  if (!changed.ok) return changed;
  await tellSettings(world, changed.value.settings, change, tab.tabId);
  return state(world, tab);
}

/** What has come since is news again; every other sidebar lets go of the line too. */
async function readNews(world: World, tab: TabRecord, version: number): Promise<Result<SidebarState>> {
  const inForce = await playbookOf(world.cache, null, [], world.now());
  if (inForce?.remote?.version === version) {
    await newsRead(world, inForce.version);
    await pushWhere(world, (other) => other.tabId !== tab.tabId && !other.demo);
  }
  return state(world, tab);
}

async function openOptions(
  world: World,
  tab: TabRecord,
  section: string | undefined,
): Promise<Result<SidebarState>> {
  const { browser } = world;
  const page = browser.runtime.getURL('extension/console/index.html');
  await browser.tabs.create({ url: section === undefined ? page : `${page}#${encodeURIComponent(section)}` });
  return state(world, tab);
}

/** What goes wrong is said in the options, where there is room for it. */
async function signInFrom(world: World, tab: TabRecord): Promise<void> {
  const check = await signInAgain(world);
  if (check === null || !['fine', 'cancelled'].includes(check.found))
    await openOptions(world, tab, 'backend');
}

/** An act is for the case that is on screen; anything else came too late and is refused. */
async function doAct(
  world: World,
  tab: TabRecord,
  message: { readonly to: 'background' } & SidebarAct,
): Promise<Result<unknown>> {
  if (message.caseKey !== tab.shown) return no('conflict', 'other-case');
  if (closedTo(tab.trouble)) return no(tab.trouble.reason, 'case');
  if (message.type === 'sidebar/insert-text') return insertText(world, tab, message);
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
  dropKeptStates(world);
  if (!done.ok) return done;
  const refused = link && decision && (await reserve(world, link, decision));
  if (refused) return notGiven(world, tab, refused.reason);
  await pushOthers(world, tab, open.ids, settings);
  if (open.account !== undefined) inBackground(world, 'link/outbox', () => flush(world));
  if (message.type === 'sidebar/choose-customer')
    inBackground(world, 'link/find', () => findFor(world, message.caseKey));
  return state(world, tab);
}

/** The decision that an act gives; null for every other act. */
function givenBy(message: SidebarAct): string | null {
  if (message.type === 'sidebar/give') return message.decisionId;
  const again = message.type === 'sidebar/change-decision' && message.state === 'given';
  return again ? message.decisionId : null;
}

/** The backend would not have it: the agent sees what is left before the customer hears of anything. */
async function notGiven(world: World, tab: TabRecord, reason: string): Promise<Result<never>> {
  const caseKey = tab.shown ?? '';
  inBackground(world, 'link/ledger', () => refreshLedger(world, caseKey, true));
  await pushWhere(world, ({ shown, demo }) => !demo && shown === caseKey);
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
    (other) => other.tabId !== tab.tabId && other.demo === tab.demo && other.frame && other.shown,
  );
  for (const other of others) {
    const { shown } = other;
    if (shown === null) continue;
    const same = shown === tab.shown || (await readCase(world, cache, shown, settings))?.ids;
    if (same === true || (same || []).some((id) => ids.includes(id))) await push(world, other);
  }
}

async function insertText(
  world: World,
  tab: TabRecord,
  { caseKey, kind, text }: Extract<SidebarAct, { readonly type: 'sidebar/insert-text' }>,
): Promise<Result<{ readonly verified: boolean }>> {
  if (tab.pageCase !== caseKey) return no('not-found', 'no-ticket');
  if ((await changeFor(world, tab.adapter)).off.includes('insertion')) return no('forbidden', 'switched-off');
  const answer = await tellPage(world, tab, {
    to: 'page',
    type: 'background/insert-text',
    caseKey,
    kind,
    text,
  });
  return answer ?? no('page-changed', 'no-answer');
}
