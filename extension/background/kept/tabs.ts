import type { Candidate } from '../../../src/messages/sidebar-state';
import type { Reason } from '../../../src/trouble/result';
import type { World } from '../world';
import { dropKeptStates } from './marks';
import { recall, recallAll, recalled, remember } from './session';

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
  /** Whether the page has said yet what is in front: until then nothing is known, not even "no case". */
  readonly looked: boolean;
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

/** All tabs under one key, and their nonces under another, so that finding tabs never reads the cases. */
type Tabs = Readonly<Record<string, TabRecord>>;

/** The frame of which tab may still be invited by which word; gone with its first use. */
type Nonces = Readonly<Record<string, number>>;

const get = async <T>(world: World, key: string, otherwise: T): Promise<T> =>
  (await recall<T>(world, key)) ?? otherwise;

/** Reads, changes and writes one key: nothing happens between reading and changing, so no tab writes over another. */
async function change<T>(world: World, key: string, otherwise: T, to: (before: T) => T): Promise<void> {
  await recallAll(world, [key]);
  await remember(world, { [key]: to(recalled<T>(world, key) ?? otherwise) });
}

const none = {};

export async function readTab(world: World, tabId: number): Promise<TabRecord | null> {
  const tabs = await get<Tabs>(world, 'tabs', none);
  return tabs[String(tabId)] ?? null;
}

export async function writeTab(world: World, tab: TabRecord): Promise<TabRecord> {
  const now = { ...tab, touchedAt: world.now() };
  await change<Tabs>(world, 'tabs', none, (tabs) => ({ ...tabs, [String(tab.tabId)]: now }));
  return now;
}

export async function dropTab(world: World, tabId: number): Promise<void> {
  await change<Tabs>(world, 'tabs', none, ({ [String(tabId)]: _, ...others }) => others);
}

/** Every tab that has a sidebar. */
export async function allTabs(world: World): Promise<readonly TabRecord[]> {
  return Object.values(await get<Tabs>(world, 'tabs', none));
}

/** Makes the one-time word that the frame of this tab has to say first; an earlier one is void. */
export async function issueNonce(world: World, tabId: number): Promise<string> {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const nonce = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  await change<Nonces>(world, 'nonces', none, (nonces) => ({ ...without(nonces, tabId), [nonce]: tabId }));
  return nonce;
}

/** Uses up a nonce; true when it was issued for this tab and not used before. */
export async function spendNonce(world: World, nonce: string, tabId: number): Promise<boolean> {
  const nonces = await get<Nonces>(world, 'nonces', none);
  if (!Object.hasOwn(nonces, nonce) || nonces[nonce] !== tabId) return false;
  await change<Nonces>(world, 'nonces', none, (all) => without(all, tabId));
  return true;
}

const without = (nonces: Nonces, tabId: number): Nonces =>
  Object.fromEntries(Object.entries(nonces).filter(([, tab]) => tab !== tabId));

/** Takes names out of the tabs' records: who was looked for, and who is worked for without a ticket. */
export async function forgetPeople(world: World): Promise<void> {
  dropKeptStates(world);
  for (const tab of await allTabs(world)) {
    const label = tab.shown === tab.pageCase ? tab.label : '';
    await writeTab(world, { ...tab, shown: tab.pageCase, label, find: { query: '', results: null } });
  }
}
