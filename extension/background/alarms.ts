import { dropFetched, evictSlice, letGo } from '../../src/cache/evict';
import { isNewer } from '../../src/cache/open';
import { promisesDue } from './draw/promises-due';
import { followPolicy } from './follow-policy';
import { recall, remember } from './kept/session';
import { allTabs } from './kept/tabs';
import { onLinkAlarm } from './link/follow/follow';
import { linkOf } from './link/read/link';
import { setLinkAlarm } from './link/sign-in/sign-in';
import { reportStatus } from './link/tell/status';
import { settingsInForce } from './policy/settings';
import type { World } from './world';

const day = 86_400_000;
const minute = 60_000;

/** How long nobody may have touched a sidebar before an update reloads it. */
const quiet = 5 * minute;

/** Sets the alarms; the same name again replaces the one before. */
export function setAlarms({ browser }: World): void {
  void browser.alarms.create('evict', { delayInMinutes: 2, periodInMinutes: 60 });
  // By then an answer without values is the policy that was taken away, not one that is late.
  void browser.alarms.create('policy', { delayInMinutes: 1, periodInMinutes: 60 });
  void browser.alarms.create('promises', { delayInMinutes: 1, periodInMinutes: 5 });
}

/** Only a browser with a backend looks for what it says. */
export async function setLinkAlarmWhenLinked(world: World): Promise<void> {
  if ((await linkOf(world)) !== null) setLinkAlarm(world);
}

export async function onAlarm(world: World, name: string): Promise<void> {
  if (name === 'evict' || name === 'evict-more') await evict(world);
  if (name === 'promises') await promisesDue(world);
  if (name === 'policy') await followPolicy(world, true);
  if (name === 'link') {
    await onLinkAlarm(world);
    await reportStatus(world);
  }
  if (name === 'update') await reloadWhenQuiet(world);
}

/** One slice, then again in half a minute while there is more: a large cache never blocks an agent. */
async function evict(world: World): Promise<void> {
  const { cache, browser } = world;
  if (await isNewer(cache)) return;
  const { settings } = await settingsInForce(world);
  const keptBefore = world.now() - settings.retentionDays * day;
  if (!settings.cacheProfiles) await dropFetched(cache);
  const more = await evictSlice(cache, { keptBefore });
  if (more) await browser.alarms.create('evict-more', { delayInMinutes: 0.5 });
  else await letGo(cache, settings.retentionDays, world.now());
}

/** A new version waits for five quiet minutes with no case touched. */
export async function onUpdateAvailable(world: World): Promise<void> {
  await remember(world, ['update', true]);
  await world.browser.alarms.create('update', { delayInMinutes: 0.5, periodInMinutes: 1 });
}

async function reloadWhenQuiet(world: World): Promise<void> {
  if ((await recall(world, 'update')) !== true) return;
  const tabs = await allTabs(world);
  const busy = tabs.some(({ shown, touchedAt }) => shown !== null && world.now() - touchedAt < quiet);
  if (!busy) world.browser.runtime.reload();
}
