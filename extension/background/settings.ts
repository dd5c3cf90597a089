import { defaultSettings, type Settings } from '../../src/messages/settings';
import { lastPolicy, type Policy } from './policy';
import type { World } from './world';

/** What is chosen, with what the administrator has fixed on top. */
export interface InForce {
  readonly settings: Settings;
  readonly policy: Policy;
}

/** Reads the settings; a value that is missing or no longer known is the default. */
export async function settingsInForce(world: World): Promise<InForce> {
  const [{ settings }, policy] = await Promise.all([
    world.browser.storage.local.get('settings'),
    lastPolicy(world),
  ]);
  const chosen = { ...defaultSettings, ...(settings as Partial<Settings> | undefined) };
  return { settings: { ...chosen, ...policy.settings }, policy };
}

/** Keeps a change. What the policy fixes can be sent but does not take effect. */
export async function changeSettings(world: World, change: Partial<Settings>): Promise<InForce> {
  const { settings } = await world.browser.storage.local.get('settings');
  await world.browser.storage.local.set({
    settings: { ...(settings as Partial<Settings> | undefined), ...change },
  });
  return settingsInForce(world);
}
