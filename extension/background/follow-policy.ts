import { dropFetched } from '../../src/cache/evict';
import { isNewer } from '../../src/cache/open';
import type { Settings } from '../../src/messages/settings';
import { registerExtraHosts } from './hosts';
import { inTurn } from './in-turn';
import { moveLink } from './link/sign-in/move-link';
import { refreshPolicy } from './policy/policy';
import { forgetSettings, settingsInForce } from './policy/settings';
import { spreadSettings } from './policy/spread-settings';
import { useStarterOfPolicy } from './policy/starter';
import { tellOptions } from './policy/tell-options';
import { redraw } from './redraw';
import { inBackground } from './report';
import type { World } from './world';

/**
 * Looks at the policy and makes what it says so, everywhere and at once. Each step may be made again: a worker
 * that was stopped in the middle does it all at the next look.
 */
export async function followPolicy(world: World, emptyIsReal: boolean): Promise<void> {
  await inTurn('policy-effects', async () => {
    const { settings: before } = await settingsInForce(world);
    const changed = await refreshPolicy(world, emptyIsReal);
    if (changed) forgetSettings(world);
    const { settings, policy } = await settingsInForce(world);
    const change = differences(before, settings);
    if ('extraHosts' in change || 'helpdesks' in change) await registerExtraHosts(world, settings);
    if (!settings.cacheProfiles && !(await isNewer(world.cache))) await dropFetched(world.cache);
    if (Object.keys(change).length > 0) await spreadSettings(world, settings, change);
    await useStarterOfPolicy(world, policy);
    // Leaving a backend may wait for it; nothing else waits for that.
    inBackground(world, 'policy/link', () =>
      inTurn('policy-link', async () => {
        if (await moveLink(world, policy)) await tellOptions(world);
      }),
    );
    if (!changed) return;
    await redraw(world, () => true);
    await tellOptions(world);
  });
}

function differences(before: Settings, after: Settings): Partial<Settings> {
  const names = Object.keys(after) as (keyof Settings)[];
  const other = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  return Object.fromEntries(other.map((name) => [name, after[name]]));
}
