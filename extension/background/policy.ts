import type { Settings } from '../../src/messages/settings';
import type { World } from './world';

/** What the administrator has fixed. Every managed property is a string and is read here, so that a wrong one can be named. */
export interface Policy {
  readonly managed: boolean;
  readonly settings: Partial<Pick<Settings, 'retentionDays' | 'cacheProfiles'>>;
  readonly fileImport: boolean;
  /** Names of properties whose value makes no sense. */
  readonly wrong: readonly string[];
}

const none: Policy = { managed: false, settings: {}, fileImport: true, wrong: [] };
const known = ['retentionDays', 'cacheProfiles', 'fileImport'];

/** Reads the raw managed values. An empty object is no policy; managed browsers keep 14 days and import no files unless told. */
export function readPolicy(raw: Readonly<Record<string, unknown>>): Policy {
  const names = Object.keys(raw).filter((name) => known.includes(name));
  if (names.length === 0) return none;
  const days = Number(raw.retentionDays ?? 14);
  const daysRight = Number.isInteger(days) && days >= 1 && days <= 365;
  const yes = (name: string): boolean | null =>
    raw[name] === undefined ? null : raw[name] === 'yes' ? true : raw[name] === 'no' ? false : null;
  const cacheProfiles = yes('cacheProfiles');
  return {
    managed: true,
    settings: {
      retentionDays: daysRight ? days : 14,
      ...(cacheProfiles === null ? {} : { cacheProfiles }),
    },
    fileImport: yes('fileImport') ?? false,
    wrong: names.filter((name) => (name === 'retentionDays' ? !daysRight : yes(name) === null)),
  };
}

/** The policy as last seen: `storage.managed` may be empty for seconds after the browser starts, so nobody waits for it. */
export async function lastPolicy({ browser }: World): Promise<Policy> {
  const { policy } = await browser.storage.local.get('policy');
  return (policy as Policy | undefined) ?? none;
}

/** Asks the browser for the policy and keeps it. Firefox rejects when there is none; an empty answer may only be early. */
export async function refreshPolicy(world: World, emptyIsReal: boolean): Promise<void> {
  const raw = await world.browser.storage.managed.get(null).catch(() => ({}));
  if (Object.keys(raw).length === 0 && !emptyIsReal) return;
  await world.browser.storage.local.set({ policy: readPolicy(raw) });
}
