import type { PolicyOverview } from '../../../src/messages/policy';
import type { World } from '../world';
import { keptPolicy, type Policy } from './policy';

/** The policy as the options page shows it; null when nobody manages this browser and nothing is wrong. */
export async function policyOverview(world: World, policy: Policy): Promise<PolicyOverview | null> {
  const { good, wrong } = await keptPolicy(world);
  if (!policy.managed && wrong.length === 0) return null;
  const { values, locked } = policy;
  const built = Object.entries(world.built ?? {}).filter(([key]) => !Object.hasOwn(good, key));
  const listed = (all: readonly (readonly [string, string])[], isBuilt: boolean) =>
    all.map(([key, value]) => ({ key, value, built: isBuilt }));
  return {
    locked,
    values: [...listed(Object.entries(good), false), ...listed(built, true)],
    wrong,
    fileImport: values.fileImport,
    endpoint: values.endpoint,
    backendRequired: values.backendRequired,
    pastedTokens: values.pastedTokens,
    tokenHours: values.tokenHours,
    dataConsent: values.dataConsent,
    helpdeskHosts: values.helpdeskHosts,
    helpdesks: values.helpdesks,
    adaptersOff: values.adaptersOff,
  };
}
