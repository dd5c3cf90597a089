import { errorsNoted, noteError } from '../../../src/cache/errors';
import { isNewer } from '../../../src/cache/open';
import { allTabs } from '../kept/tabs';
import type { World } from '../world';
import { overviewOf } from './overview';

/** What a person may send to whoever helps them: versions, counts and errors; no customer, case or text. */
export async function diagnosticsOf(world: World): Promise<string> {
  const { cache } = world;
  const { settings, counts, health, playbook, policy } = await overviewOf(world);
  const errors = await errorsNoted(cache);
  const tabs = await allTabs(world);
  const told = {
    leeway: world.version,
    browser: globalThis.navigator?.userAgent ?? '',
    at: new Date(world.now()).toISOString(),
    database: { version: cache.rows.backendDB().version, newer: await isNewer(cache) },
    counts,
    playbook: playbook && { version: playbook.version, rules: playbook.playbook.rules.length },
    settings: {
      language: settings.language,
      retentionDays: settings.retentionDays,
      cacheProfiles: settings.cacheProfiles,
      adaptersOff: settings.adaptersOff,
      extraHosts: settings.extraHosts.length,
      fieldMap: settings.fieldMap.length,
    },
    policy: policy ?? null,
    health: health.map(({ part, state, detail }) => ({ part, state, detail })),
    sidebars: { tabs: tabs.length, bound: tabs.filter(({ frame }) => frame !== null).length },
    errors: errors.map(({ at, reason, part, version, count }) => ({
      at: new Date(at).toISOString(),
      reason,
      part,
      version,
      count,
    })),
  };
  return JSON.stringify(told, null, 2);
}

/** Begins what nobody waits for; a fault in it is written down. */
export function inBackground(world: World, part: string, work: () => Promise<unknown>): void {
  void work().catch((error: unknown) => report(world, part, error instanceof Error ? error.name : 'unknown'));
}

/** Writes down that something of ours went wrong, once, without any text of a page or a customer. */
export async function report(world: World, part: string, reason: string): Promise<void> {
  await noteError(world.cache, {
    at: world.now(),
    part: part.slice(0, 60),
    reason: reason.slice(0, 100),
    version: world.version,
  });
}
