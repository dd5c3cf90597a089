import type { Candidate } from '../../src/messages/sidebar-state';
import type { Reason } from '../../src/trouble/result';
import type { World } from './world';

/** What is true of one tab with a sidebar; lives in `storage.session`, so it outlives the worker. */
export interface TabRecord {
  readonly tabId: number;
  readonly adapter: string;
  readonly origin: string;
  /** The document the page script runs in; null where the browser does not say. */
  readonly page: string | null;
  readonly demo: boolean;
  /** The page's number of the view it shows; null where it does not count. */
  readonly visit: number | null;
  /** The case the page says is open. */
  readonly pageCase: string | null;
  /** The case the sidebar shows: the page's, or one without a ticket yet. */
  readonly shown: string | null;
  readonly label: string;
  readonly frame: { readonly frameId: number; readonly documentId: string | null } | null;
  readonly find: { readonly query: string; readonly results: readonly Candidate[] | null };
  readonly trouble: {
    readonly caseKey: string | null;
    readonly reason: Reason;
    readonly part: string;
  } | null;
  readonly touchedAt: number;
}

/** An invitation for one frame of one tab; gone with its first use. */
interface Nonce {
  readonly tabId: number;
  readonly at: number;
}

const keyOf = (tabId: number): string => `tab:${tabId}`;
const nonceKey = (nonce: string): string => `nonce:${nonce}`;

async function get<T>({ browser }: World, key: string): Promise<T | null> {
  const found = await browser.storage.session.get(key);
  return (found[key] as T | undefined) ?? null;
}

export const readTab = (world: World, tabId: number): Promise<TabRecord | null> =>
  get<TabRecord>(world, keyOf(tabId));

export async function writeTab(world: World, tab: TabRecord): Promise<TabRecord> {
  const now = { ...tab, touchedAt: world.now() };
  await world.browser.storage.session.set({ [keyOf(tab.tabId)]: now });
  return now;
}

export async function dropTab({ browser }: World, tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}

/** Every tab that has a sidebar. */
export async function allTabs({ browser }: World): Promise<readonly TabRecord[]> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all)
    .filter(([key]) => key.startsWith('tab:'))
    .map(([, value]) => value as TabRecord);
}

/** Makes the one-time word that the frame of this tab has to say first. */
export async function issueNonce(world: World, tabId: number): Promise<string> {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const nonce = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const entry: Nonce = { tabId, at: world.now() };
  const all = await world.browser.storage.session.get(null);
  const stale = Object.entries(all)
    .filter(([key, value]) => key.startsWith('nonce:') && (value as Nonce).tabId === tabId)
    .map(([key]) => key);
  await world.browser.storage.session.remove(stale);
  await world.browser.storage.session.set({ [nonceKey(nonce)]: entry });
  return nonce;
}

/** Uses up a nonce; true when it was issued for this tab and not used before. */
export async function spendNonce(world: World, nonce: string, tabId: number): Promise<boolean> {
  const entry = await get<Nonce>(world, nonceKey(nonce));
  if (entry === null || entry.tabId !== tabId) return false;
  await world.browser.storage.session.remove(nonceKey(nonce));
  return true;
}

/** Takes names out of the tabs' records: who was looked for, and who is worked for without a ticket. */
export async function forgetPeople(world: World): Promise<void> {
  for (const tab of await allTabs(world)) {
    const label = tab.shown === tab.pageCase ? tab.label : '';
    await writeTab(world, { ...tab, shown: tab.pageCase, label, find: { query: '', results: null } });
  }
}
