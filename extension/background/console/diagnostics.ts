import { errorsNoted } from '../../../src/cache/errors';
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
