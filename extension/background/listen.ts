import { watchWrites } from '../../src/cache/open';
import { onAlarm, onUpdateAvailable, setAlarms, setLinkAlarmWhenLinked } from './alarms';
import { onCommand } from './commands';
import { registerDrawer } from './draw/push';
import { followConsent } from './follow-consent';
import { followPolicy } from './follow-policy';
import { registerExtraHosts, remountOpenTabs } from './hosts';
import { voidMarks } from './kept/marks';
import { dropTab } from './kept/tabs';
import { settingsInForce } from './policy/settings';
import { report } from './report';
import { answerAt } from './router';
import type { World } from './world';

/**
 * Every listener there is, registered at once: a worker that is woken by an event has only this moment to
 * say that it wants it. Nothing here waits for anything before the last line.
 */
export function listen(world: World): void {
  const { browser } = world;
  registerDrawer(world);
  for (const cache of [world.cache, world.demo]) watchWrites(cache, () => voidMarks(world));
  const quietly = (part: string, work: Promise<unknown>): void => {
    work.catch((error: unknown) => report(world, part, error instanceof Error ? error.name : 'unknown'));
  };
  browser.runtime.onConnect.addListener((port) => answerAt(world, port));
  browser.runtime.onInstalled.addListener(({ reason }) => quietly('installed', installed(world, reason)));
  browser.runtime.onStartup.addListener(() => quietly('startup', started(world)));
  browser.runtime.onUpdateAvailable.addListener(() => quietly('update', onUpdateAvailable(world)));
  browser.alarms.onAlarm.addListener(({ name }) => quietly('alarm', onAlarm(world, name)));
  browser.commands.onCommand.addListener((command) => quietly('command', onCommand(world, command)));
  browser.tabs.onRemoved.addListener((tabId) => quietly('tab-removed', dropTab(world, tabId)));
  browser.action.onClicked.addListener(() => quietly('action', browser.runtime.openOptionsPage()));
  for (const changed of [browser.permissions.onAdded, browser.permissions.onRemoved])
    changed.addListener((what) => quietly('consent', followConsent(world, what)));
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') quietly('policy', followPolicy(world, true));
  });
}

async function installed(world: World, reason: string): Promise<void> {
  setAlarms(world);
  await closeStorageToPages(world);
  await followPolicy(world, false);
  const { settings } = await settingsInForce(world);
  await registerExtraHosts(world, settings);
  await remountOpenTabs(world, settings);
  await setLinkAlarmWhenLinked(world);
  const welcome = reason === 'install' && !settings.firstRunDone;
  if (welcome && !(await isForced(world))) await world.browser.runtime.openOptionsPage();
}

async function started(world: World): Promise<void> {
  setAlarms(world);
  await closeStorageToPages(world);
  await followPolicy(world, false);
  await setLinkAlarmWhenLinked(world);
}

/** Whether an administrator installed it: then nobody has asked for it, and no tab opens by itself. */
async function isForced({ browser }: World): Promise<boolean> {
  return (await browser.management.getSelf()).installType === 'admin';
}

/** Where the browser can, page scripts are kept out of the extension's storage. */
async function closeStorageToPages({ browser }: World): Promise<void> {
  const local = browser.storage.local as typeof browser.storage.local & {
    setAccessLevel?: (level: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void>;
  };
  await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
