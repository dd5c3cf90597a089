import type { Settings, UsedHelpdesk } from '../../../src/messages/settings';
import { type No, no, ok, type Result } from '../../../src/trouble/result';
import { inTurn } from '../in-turn';
import { voidMarks } from '../kept/marks';
import type { World } from '../world';
import { lastPolicy, type Policy } from './policy';
import { lockedIn, settingsUnder } from './values';

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
  voidMarks(world);
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
  const chosen = (settings ?? {}) as Partial<Settings>;
  const inForce = { settings: settingsUnder(policy, chosen), policy };
  if (changes === begun) known.set(world, inForce);
  return inForce;
}

/** Keeps a change, in turn with others. One that touches what the administrator locked is refused whole. */
export async function changeSettings(world: World, change: Partial<Settings>): Promise<Result<InForce>> {
  const refused = await inTurn('settings', async (): Promise<No | null> => {
    const now = await settingsInForce(world);
    const locked = lockedIn(now.policy, now.settings, change);
    if (locked !== null) return no('forbidden', `policy:${locked}`);
    const { settings } = await world.browser.storage.local.get('settings');
    await world.browser.storage.local.set({
      settings: { ...(settings as Partial<Settings> | undefined), ...ownPart(now.policy, change) },
    });
    forgetSettings(world);
    return null;
  });
  return refused ?? ok(await settingsInForce(world));
}

/** What the administrator adds to a list is not kept as the person's own, so that it goes when the policy does. */
function ownPart({ values }: Policy, change: Partial<Settings>): Partial<Settings> {
  const without = (all: readonly string[], administrators: readonly string[]) =>
    all.filter((one) => !administrators.includes(one));
  return {
    ...change,
    ...(change.extraHosts ? { extraHosts: without(change.extraHosts, values.helpdeskHosts) } : {}),
    ...(change.helpdesks ? { helpdesks: withoutTheirs(change.helpdesks, values.helpdesks) } : {}),
    ...(change.adaptersOff ? { adaptersOff: without(change.adaptersOff, values.adaptersOff) } : {}),
  };
}

function withoutTheirs(
  all: readonly UsedHelpdesk[],
  administrators: readonly UsedHelpdesk[],
): readonly UsedHelpdesk[] {
  const hosts = administrators.flatMap((one) => one.hosts);
  return all
    .map((one) => ({ ...one, hosts: one.hosts.filter((host) => !hosts.includes(host)) }))
    .filter((one) => one.hosts.length > 0 || one.description !== undefined);
}
