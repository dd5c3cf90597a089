import { defaultSettings, type Settings } from '../../src/messages/settings';
import { inTurn } from './in-turn';
import { lastPolicy, type Policy } from './policy';
import type { World } from './world';

/** What is chosen, with what the administrator has fixed on top. */
export interface InForce {
  readonly settings: Settings;
  readonly policy: Policy;
}

/** What was read last; only this worker writes it, and it says so with `forgetSettings`. */
const known = new WeakMap<World, InForce>();

/** Counts the changes, so that a reading begun before one is not remembered after it. */
let changes = 0;

export function forgetSettings(world: World): void {
  changes += 1;
  known.delete(world);
}

/** Reads the settings; a value that is missing or no longer known is the default. */
export async function settingsInForce(world: World): Promise<InForce> {
  const before = known.get(world);
  if (before) return before;
  const begun = changes;
  const [{ settings }, policy] = await Promise.all([
    world.browser.storage.local.get('settings'),
    lastPolicy(world),
  ]);
  const chosen = { ...defaultSettings, ...(settings as Partial<Settings> | undefined) };
  const inForce = { settings: { ...chosen, ...policy.settings }, policy };
  if (changes === begun) known.set(world, inForce);
  return inForce;
}

/** Keeps a change, in turn with others. What the policy fixes can be sent but does not take effect. */
export async function changeSettings(world: World, change: Partial<Settings>): Promise<InForce> {
  await inTurn('settings', async () => {
    const { settings } = await world.browser.storage.local.get('settings');
    await world.browser.storage.local.set({
      settings: { ...(settings as Partial<Settings> | undefined), ...change },
    });
    forgetSettings(world);
  });
  return settingsInForce(world);
}
