import type { World } from '../world';
import { recall, recalled, remember, voidMarks } from './session';
import type { Entry, One, TabRecord } from './table';

/** Reads, changes and writes one key: nothing happens between reading and changing, so no tab writes over another. */
async function change<Name extends 'tabs' | 'nonces' | 'marks'>(
  world: World,
  key: Name,
  to: (before: One[Name]) => One[Name],
): Promise<void> {
  await recall(world, key);
  const before = (recalled<Name>(world, key) ?? {}) as One[Name];
  await remember(world, [key, to(before)] as unknown as Entry);
}

/** A tab of which nothing is known yet but that it has a sidebar. */
export const newTab = (tabId: number, adapter: string): TabRecord => ({
  tabId,
  adapter,
  origin: '',
  page: null,
  demo: false,
  visit: null,
  looked: false,
  pageCase: null,
  shown: null,
  label: '',
  frame: null,
  find: { query: '', results: null },
  trouble: null,
  touchedAt: 0,
});

export async function readTab(world: World, tabId: number): Promise<TabRecord | null> {
  const tabs = (await recall(world, 'tabs')) ?? {};
  return tabs[String(tabId)] ?? null;
}

export async function writeTab(world: World, tab: TabRecord): Promise<TabRecord> {
  const now = { ...tab, touchedAt: world.now() };
  await change(world, 'tabs', (tabs) => ({ ...tabs, [String(tab.tabId)]: now }));
  return now;
}

/** A tab is gone, and with it its invitation and the marks of its sidebar. */
export async function dropTab(world: World, tabId: number): Promise<void> {
  await change(world, 'tabs', ({ [String(tabId)]: _, ...others }) => others);
  await change(world, 'nonces', (all) => without(all, tabId));
  await change(world, 'marks', ({ [String(tabId)]: _, ...others }) => others);
}

/** Every tab that has a sidebar. */
export async function allTabs(world: World): Promise<readonly TabRecord[]> {
  return Object.values((await recall(world, 'tabs')) ?? {});
}

/** The cases in front of somebody now, each once; the demo's is nobody's. */
export async function casesShown(world: World): Promise<readonly string[]> {
  const shown = (await allTabs(world)).flatMap(({ shown: one, demo }) =>
    one !== null && !demo ? [one] : [],
  );
  return [...new Set(shown)];
}

/** Makes the one-time word that the frame of this tab has to say first; an earlier one is void. */
export async function issueNonce(world: World, tabId: number): Promise<string> {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const nonce = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  await change(world, 'nonces', (nonces) => ({ ...without(nonces, tabId), [nonce]: tabId }));
  return nonce;
}

/** Uses up a nonce; true when it was issued for this tab and not used before. */
export async function spendNonce(world: World, nonce: string, tabId: number): Promise<boolean> {
  const nonces = (await recall(world, 'nonces')) ?? {};
  if (!Object.hasOwn(nonces, nonce) || nonces[nonce] !== tabId) return false;
  await change(world, 'nonces', (all) => without(all, tabId));
  return true;
}

const without = (nonces: One['nonces'], tabId: number): One['nonces'] =>
  Object.fromEntries(Object.entries(nonces).filter(([, tab]) => tab !== tabId));

/** Takes names out of the tabs' records: who was looked for, and who is worked for without a ticket. */
export async function forgetPeople(world: World): Promise<void> {
  voidMarks(world);
  for (const tab of await allTabs(world)) {
    const label = tab.shown === tab.pageCase ? tab.label : '';
    await writeTab(world, { ...tab, shown: tab.pageCase, label, find: { query: '', results: null } });
  }
}
