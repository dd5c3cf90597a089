import { wipe } from '../../../src/cache/about';
import { keepSeen } from '../../../src/cache/cases';
import { usePlaybook } from '../../../src/cache/playbooks';
import { profileRow } from '../../../src/cache/profiles';
import { demoStore } from '../../../src/playbook/starters/demo-store';
import { ok, type Result } from '../../../src/trouble/result';
import { forgetPlaybooks } from '../kept/playbook-in-force';
import { rememberSeen } from '../kept/seen';
import { issueNonce, newTab, writeTab } from '../kept/tabs';
import type { World } from '../world';
import { demoProfile, demoSeen } from './demo-people';

/**
 * Opens the built-in demo case: the sidebar's own document as a page of its own, bound to an invented case.
 * It works on a database of its own that starts afresh each time, so nothing done there is ever counted.
 */
export async function openDemoCase(world: World): Promise<Result<null>> {
  const { demo, browser } = world;
  const now = world.now();
  await wipe(demo);
  await usePlaybook(demo, demoStore, '', now);
  forgetPlaybooks(demo);
  const seen = demoSeen(now);
  await demo.rows.profiles.put(profileRow(demoProfile(now), 'import', now));
  await rememberSeen(world, seen, now);
  const { caseKey, label } = seen;
  await keepSeen(demo, { caseKey, label, seen, who: [], profile: null, pinned: null, onDisk: true }, now);
  const tab = await browser.tabs.create({ url: 'about:blank', active: true });
  const tabId = tab.id;
  if (tabId === undefined) return ok(null);
  const tabRecord = { ...newTab(tabId, seen.adapter), demo: true, looked: true, pageCase: caseKey };
  await writeTab(world, { ...tabRecord, shown: caseKey, label });
  const nonce = await issueNonce(world, tabId);
  const url = `${browser.runtime.getURL('extension/sidebar/index.html')}#${nonce}`;
  await browser.tabs.update(tabId, { url });
  return ok(null);
}
