import { isNewer } from '../../../src/cache/open';
import { playbookInForce, usePlaybook } from '../../../src/cache/playbooks';
import { starters } from '../../../src/playbook/starters/starters';
import { textOf } from '../../../src/wording/catalogue';
import { forgetPlaybooks } from '../kept/playbook-in-force';
import { redraw } from '../redraw';
import type { World } from '../world';
import type { Policy } from './policy';
import { languageOfScreen } from './screen-language';
import { settingsInForce } from './settings';

/** The version that the policy put in force here, and as which starter. */
interface Placed {
  readonly starter: string;
  readonly version: number;
}

/**
 * Puts the starter that the administrator names in force: where there is no playbook yet, where it was the
 * administrator who chose the one before, and where nobody may choose. What a backend sent always goes before.
 */
export async function useStarterOfPolicy(world: World, { values, locked }: Policy): Promise<void> {
  const starter = starters.find(({ id }) => id === values.starter);
  if (starter === undefined || (await isNewer(world.cache))) return;
  const inForce = await playbookInForce(world.cache);
  if (inForce?.remote) return;
  const { policyStarter } = await world.browser.storage.local.get('policyStarter');
  const placed = (policyStarter ?? null) as Placed | null;
  const isPlaced = inForce !== undefined && placed?.version === inForce.version;
  if (isPlaced && placed.starter === starter.id) return;
  const isSame = JSON.stringify(inForce?.playbook) === JSON.stringify(starter.playbook);
  if (isSame || (inForce !== undefined && !isPlaced && !locked.includes('playbook'))) return;
  const { settings } = await settingsInForce(world);
  const reason = textOf('policy.lockedBy', languageOfScreen(world, settings)) ?? '';
  const { version } = await usePlaybook(world.cache, starter.playbook, reason, world.now());
  forgetPlaybooks(world.cache);
  await world.browser.storage.local.set({ policyStarter: { starter: starter.id, version } });
  await redraw(world, () => true);
}
