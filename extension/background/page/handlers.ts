import { keepSeen, rememberFields } from '../../../src/cache/cases';
import type { CaseSeen } from '../../../src/customer/seen';
import { tenantOf } from '../../../src/helpdesk/zendesk/api';
import type { CaseTaken, FromPage, Mount } from '../../../src/messages/page';
import type { Settings } from '../../../src/messages/settings';
import { no, type Reason, type Result } from '../../../src/trouble/result';
import { closedTo, forgetCase } from '../case/closed-to';
import { moveDraftCase } from '../case/draft-case';
import { readCase } from '../case/open-case';
import { standaloneProfile } from '../case/standalone-profile';
import { inBackground } from '../console/diagnostics';
import { push, pushWhere, showAgain } from '../draw/push';
import { languageOfScreen } from '../draw/sidebar-state';
import { inTurn } from '../in-turn';
import { cacheOf } from '../kept/cache-of';
import { rememberedSeen, rememberSeen, warm } from '../kept/seen';
import { dropTab, issueNonce, readTab, type TabRecord, writeTab } from '../kept/tabs';
import { findFor } from '../link/fetch/customers';
import { warmList } from '../link/fetch/warm-list';
import { changeFor, isNothing } from '../link/read/adapters';
import { changeSettings } from '../policy/settings';
import type { PageSender } from '../senders';
import type { World } from '../world';
import { closeWhenSolved } from './close-when-solved';
import { fetchForPage } from './fetch-for-page';
import { pageTexts } from './page-texts';
import { caseIn, listIn, packagedReadings } from './readings';

/** Answers the page script. A page never gets a profile, only how to mount and what the agent inserts. */
export function fromPage(
  world: World,
  sender: PageSender,
  settings: Settings,
  message: FromPage,
): Promise<unknown> {
  if (message.type === 'page/fetch') return fetchForPage(sender, message.adapter, message.path);
  return inTurn(`tab:${sender.tabId}`, () => pageSays(world, sender, settings, message));
}

async function pageSays(
  world: World,
  sender: PageSender,
  settings: Settings,
  message: Exclude<FromPage, { readonly type: 'page/fetch' }>,
): Promise<unknown> {
  if (message.type === 'page/mounted') return mounted(world, sender, settings, message.adapter);
  const tab = await readTab(world, sender.tabId);
  if (!tab || tab.demo || tab.origin !== sender.origin || tab.page !== sender.documentId) {
    return no('forbidden', 'not-mounted');
  }
  switch (message.type) {
    case 'page/case-opened': {
      const { caseKey, label, visit = null } = message;
      if (!isOfTab(tab, caseKey)) return no('forbidden', 'case');
      const opened = {
        ...tab,
        looked: true,
        pageCase: caseKey,
        shown: caseKey,
        label,
        visit,
        trouble: null,
      };
      const written = writeTab(world, opened);
      await showAgain(world, opened);
      await push(world, opened, written);
      return { known: (await rememberedSeen(world, caseKey)) !== null };
    }
    case 'page/case-read':
      return caseRead(world, tab, settings, message);
    case 'page/case-left': {
      const { visit = null } = message;
      return shown(world, { ...tab, ...noCase, visit, trouble: null });
    }
    case 'page/list-read': {
      const { adapter, tenant, list } = message;
      if (adapter !== tab.adapter || !isTenantOf(tab, tenant)) return no('forbidden', 'case');
      const found = listIn(world.readings ?? packagedReadings, adapter, tenant, list, settings);
      if (!found.ok) return false;
      await warm(world, found.value);
      inBackground(world, 'link/warm', () => warmList(world, found.value));
      return true;
    }
    case 'page/trouble': {
      const { caseKey, reason, part, visit = tab.visit } = message;
      if (caseKey !== null && !isOfTab(tab, caseKey)) return no('forbidden', 'case');
      return troubled(
        world,
        { ...tab, ...(caseKey === null ? noCase : {}), visit },
        { caseKey, reason, part },
      );
    }
    case 'page/layout': {
      const width = Math.min(900, Math.max(280, Math.round(message.width)));
      // A locked width goes back to what it is; whether the sidebar is folded is always the agent's.
      if (!(await changeSettings(world, { width, collapsed: message.collapsed })).ok)
        await changeSettings(world, { collapsed: message.collapsed });
      return null;
    }
    case 'page/submitted':
      await writeTab(world, tab);
      return null;
  }
}

/** The page looked, and no case is in front (or none beyond doubt). */
const noCase = { looked: true, pageCase: null, shown: null, label: '' };

async function mounted(
  world: World,
  sender: PageSender,
  settings: Settings,
  adapter: string,
): Promise<Mount | null> {
  if (settings.adaptersOff.includes(adapter)) {
    await dropTab(world, sender.tabId);
    return null;
  }
  const nonce = await issueNonce(world, sender.tabId);
  await writeTab(world, {
    tabId: sender.tabId,
    adapter,
    origin: sender.origin,
    page: sender.documentId,
    demo: false,
    visit: null,
    looked: false,
    pageCase: null,
    shown: null,
    label: '',
    frame: null,
    find: { query: '', results: null },
    trouble: null,
    touchedAt: world.now(),
  });
  // After the tab is known, so that whatever is pushed from now on is told to it too.
  const change = await changeFor(world, adapter);
  const texts = pageTexts(languageOfScreen(world, settings));
  return {
    src: `${world.browser.runtime.getURL('extension/sidebar/index.html')}#${nonce}`,
    side: settings.side,
    width: settings.width,
    collapsed: settings.collapsed,
    theme: settings.theme,
    ...(texts ? { texts } : {}),
    ...(isNothing(change) ? {} : { change }),
  };
}

/** A page speaks only for its own helpdesk: for `acme` of `zendesk:acme:4812` acme's pages alone. */
const isTenantOf = ({ origin }: TabRecord, tenant: string): boolean =>
  tenant === tenantOf(origin.slice('https://'.length));

const isOfTab = (tab: TabRecord, caseKey: string): boolean => {
  const [kind, tenant = '', ...rest] = caseKey.split(':');
  return kind === tab.adapter && rest.length > 0 && isTenantOf(tab, tenant);
};

async function shown(world: World, tab: TabRecord): Promise<null> {
  await push(world, tab, writeTab(world, tab));
  return null;
}

type CaseReadMessage = Extract<FromPage, { readonly type: 'page/case-read' }>;

/** Reads what the helpdesk answered. Without the words the page only learns what else to ask; with them the case is shown. */
async function caseRead(
  world: World,
  tab: TabRecord,
  settings: Settings,
  { caseKey, about, words, earlier }: CaseReadMessage,
): Promise<CaseTaken | Result<never> | null> {
  if (!isOfTab(tab, caseKey)) return no('forbidden', 'case');
  const answers = { about, ...(words && { words }), ...(earlier && { earlier }) };
  const read = caseIn(world.readings ?? packagedReadings, caseKey, answers, settings);
  if (!read) return no('forbidden', 'adapter');
  const { seen, earlierPath, troubles } = read;
  if (seen && words) await caseSeen(world, tab, settings, seen);
  for (const trouble of troubles) {
    await troubled(world, (await readTab(world, tab.tabId)) ?? tab, { caseKey, ...trouble });
  }
  return seen && { earlier: earlierPath, heard: seen.messages.at(-1)?.at ?? null };
}

interface Troubled {
  readonly caseKey: string | null;
  readonly reason: Reason;
  readonly part: string;
}

/** Said in the sidebar while that case is in front (or none is); a case the agent may not see is forgotten in any case. */
async function troubled(world: World, tab: TabRecord, trouble: Troubled): Promise<null> {
  if (closedTo(trouble)) await forgetCase(world, cacheOf(world, tab), trouble.caseKey);
  return trouble.caseKey === tab.pageCase ? shown(world, { ...tab, trouble }) : null;
}

async function caseSeen(world: World, tab: TabRecord, settings: Settings, seen: CaseSeen): Promise<void> {
  const now = world.now();
  const cache = cacheOf(world, tab);
  await rememberSeen(world, seen, now);
  await moveDraftCase(world, cache, tab, seen, settings);
  const open = await readCase(world, cache, seen.caseKey, settings);
  const current = { ...tab, trouble: tab.trouble?.caseKey === seen.caseKey ? null : tab.trouble };
  if (tab.shown === seen.caseKey) await push(world, current, writeTab(world, current));
  if (cache === world.cache) inBackground(world, 'link/find', () => findFor(world, seen.caseKey));
  await keepSeen(
    cache,
    {
      caseKey: seen.caseKey,
      label: seen.label,
      seen,
      who: open?.ids ?? [],
      profile: standaloneProfile(seen, settings.fieldMap, open?.playbook.playbook.currency ?? 'USD', now),
      pinned: open?.row.pinned ?? (open ? { version: open.playbook.version, at: now } : null),
      onDisk: settings.cacheProfiles,
    },
    now,
  );
  await rememberFields(cache, fieldRows(seen, now));
  const closed = open !== null && (await closeWhenSolved(world, cache, open));
  await pushWhere(world, (one) => one.shown === seen.caseKey && (closed || one.tabId !== tab.tabId));
}

function fieldRows({ adapter, fieldNames }: CaseSeen, at: number) {
  const of = (from: 'user' | 'organization' | 'case') =>
    (fieldNames?.[from] ?? []).map((field) => ({
      id: `${adapter}|${from}|${field}`,
      adapter,
      from,
      field,
      at,
    }));
  return [...of('user'), ...of('organization'), ...of('case')];
}
