import { isNewer } from '../../../src/cache/open';
import { databaseTrouble } from '../../../src/cache/trouble';
import type { Settings } from '../../../src/messages/settings';
import type { SidebarState, SidebarView } from '../../../src/messages/sidebar-state';
import { caseView } from '../case/case-view';
import { closedTo } from '../case/closed-to';
import { type OpenCase, readCase } from '../case/open-case';
import { cacheOf } from '../kept/cache-of';
import { markState, writesSoFar } from '../kept/marks';
import { playbookOf } from '../kept/playbook-in-force';
import type { TabRecord } from '../kept/table';
import { changeFor } from '../link/read/adapters';
import { linkState } from '../link/read/link-state';
import { languageOfScreen } from '../policy/screen-language';
import { settingsInForce } from '../policy/settings';
import type { World } from '../world';
import { askNewsFor } from './ask-news';
import { newsOf } from './playbook-news';
import { promisesToKeep } from './promises-due';

/**
 * Everything the sidebar of this tab draws now. Never fails: a database that does not answer is a notice. `read`
 * is the case it shows when it has just been read, so that it is not read twice.
 */
export async function stateOf(
  world: World,
  tab: TabRecord,
  read: OpenCase | null = null,
): Promise<SidebarState> {
  const begunAt = writesSoFar(world);
  const { settings, policy } = await settingsInForce(world);
  const cache = cacheOf(world, tab);
  const linked = linkShown(world, tab);
  const rest = {
    settings,
    ...(policy.locked.length === 0 ? {} : { locked: policy.locked }),
    ...(tab.visit === null ? {} : { visit: tab.visit }),
  };
  try {
    const [link, notice, view, news, askNews] = await Promise.all([
      linked,
      noticeOf(world, tab),
      viewOf(world, tab, settings, read),
      tab.demo ? null : newsOf(world, cache, languageOfScreen(world, settings)),
      askNewsFor(world, tab),
    ]);
    const whole = view.kind === 'case' && !view.trouble && !view.reading && notice === null;
    // What waits for a word or is news of the moment is not drawn again from memory.
    const again = whole && askNews.length === 0 && !view.reserving ? view.caseKey : null;
    const kept = await markState(world, tab.tabId, again, begunAt);
    return { ...rest, link, view, notice, news, kept, ...(askNews.length > 0 ? { askNews } : {}) };
  } catch (error) {
    const { reason } = databaseTrouble(error);
    const { shown: caseKey, label } = tab;
    const view = { kind: 'trouble' as const, caseKey, label, reason, detail: cache.name };
    const kept = await markState(world, tab.tabId, null, begunAt);
    return { ...rest, link: await linked, view, notice: { reason, key: 'note.databaseFails' }, kept };
  }
}

/** A database that does not answer has its own notice. */
async function linkShown(world: World, { demo }: TabRecord): Promise<SidebarState['link']> {
  const alone = { backend: 'standalone', queued: 0 } as const;
  return demo ? alone : linkState(world).catch(() => alone);
}

async function noticeOf(world: World, tab: TabRecord): Promise<SidebarState['notice']> {
  const cache = cacheOf(world, tab);
  if (await isNewer(cache)) return { reason: 'conflict', key: 'note.newerDatabase' };
  if ((await cache.spill.read()).length > 0) return { reason: 'storage-full', key: 'note.storageSpilled' };
  return null;
}

async function viewOf(
  world: World,
  tab: TabRecord,
  settings: Settings,
  read: OpenCase | null,
): Promise<SidebarView> {
  const cache = cacheOf(world, tab);
  const { shown, label, trouble } = tab;
  if (!(await playbookOf(cache, null, [], world.now()))) return { kind: 'first-run' };
  if (shown === null) {
    if (trouble)
      return { kind: 'trouble', caseKey: null, label, reason: trouble.reason, detail: trouble.part };
    if (!tab.looked) return { kind: 'loading', caseKey: null, label };
    return { kind: 'find', ...tab.find, due: await promisesToKeep(cache, world.now()) };
  }
  const troubled = trouble?.caseKey === shown ? trouble : null;
  const isRead = read?.caseKey === shown;
  const open = closedTo(troubled) ? null : isRead ? read : await readCase(world, cache, shown, settings);
  if (open) {
    const language = languageOfScreen(world, settings);
    const hasPage = tab.pageCase === shown && !tab.demo;
    const insertionOff = hasPage && (await changeFor(world, tab.adapter)).off.includes('insertion');
    const place = {
      pageCanInsert: hasPage && !insertionOff,
      insertionOff,
      demo: tab.demo,
      language,
      timeZone: world.timeZone(),
    };
    const { reading, ...view } = caseView(open, place);
    return {
      kind: 'case',
      ...view,
      // A case known from a list has no number of its own yet; the page has told it.
      label: view.label || label,
      ...(troubled ? { trouble: troubled.reason } : reading ? { reading } : {}),
    };
  }
  if (troubled) {
    return { kind: 'trouble', caseKey: shown, label, reason: troubled.reason, detail: troubled.part };
  }
  return { kind: 'loading', caseKey: shown, label };
}
