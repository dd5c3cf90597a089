import { errorsNoted } from '../../../../src/cache/errors';
import { playbookInForce } from '../../../../src/cache/playbooks';
import { inTurn } from '../../in-turn';
import { keptPolicy, lastPolicy } from '../../policy/policy';
import type { World } from '../../world';
import { callsAsAgent } from '../call/calls';
import { consentIn } from '../read/consent';
import { signedIn } from '../read/link';
import { historyOf } from '../read/remote-versions';

const hour = 3_600_000;
const day = 24 * hour;

/**
 * Once a day, and only where the administrator has asked for it and the person lets it go: which version runs here, which playbook, and
 * how many of each thing are kept. No name, no case, no text. What is not taken is tried again in an hour.
 */
export function reportStatus(world: World): Promise<void> {
  // Two alarms that come together find one report due, not two.
  return inTurn('link-status', () => report(world));
}

async function report(world: World): Promise<void> {
  if (!(await lastPolicy(world)).values.statusReports) return;
  const link = await signedIn(world);
  if (link === null || !(await consentIn(world)).technical) return;
  const { local } = world.browser.storage;
  const { statusDue } = await local.get('statusDue');
  if (Number(statusDue ?? 0) > world.now()) return;
  // Written first: a worker that is stopped while it asks does not ask again at once.
  await local.set({ statusDue: world.now() + hour });
  const { rows } = world.cache;
  const [playbook, { wrong }, errors, profiles, cases, waiting] = await Promise.all([
    playbookInForce(world.cache),
    keptPolicy(world),
    errorsNoted(world.cache),
    rows.profiles.count(),
    rows.cases.count(),
    rows.outbox
      .where('waiting')
      .equals(link.account ?? '')
      .count(),
  ]);
  const remote = playbook?.remote?.from === historyOf(link) ? playbook.remote.version : 0;
  const body = {
    version: world.version,
    playbookVersion: remote,
    counts: { profiles, cases, waiting, errors: errors.length, wrongPolicies: wrong.length },
  };
  const { ok } = await callsAsAgent(world, link)('status', { body });
  if (ok) await local.set({ statusDue: world.now() + day });
}
