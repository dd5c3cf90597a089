import { batches } from '../../../src/cache/batches';
import { errorsNoted } from '../../../src/cache/errors';
import { isNewer } from '../../../src/cache/open';
import { playbookInForce } from '../../../src/cache/playbooks';
import type { Overview } from '../../../src/messages/console';
import type { PolicyOverview } from '../../../src/messages/policy';
import { ok, type Result } from '../../../src/trouble/result';
import { newsOf } from '../draw/playbook-news';
import { recall } from '../kept/session';
import { policyOverview } from '../policy/overview';
import { languageOfScreen } from '../policy/screen-language';
import { settingsInForce } from '../policy/settings';
import { everywhere, redraw } from '../redraw';
import type { World } from '../world';
import { adaptersHealth } from './adapters-health';
import { linkOverview } from './link-overview';

const week = 7 * 86_400_000;

export const overview = async (world: World): Promise<Result<Overview>> => ok(await overviewOf(world));

/** The same after a change that every open sidebar shows too. */
export async function redrawnOverview(world: World, result: Result<unknown>): Promise<Result<Overview>> {
  if (!result.ok) return result;
  await redraw(world, everywhere);
  return overview(world);
}

/** Everything the options page shows at once. */
export async function overviewOf(world: World): Promise<Overview> {
  const { cache } = world;
  const { rows } = cache;
  const { settings, policy } = await settingsInForce(world);
  const byPolicy = await policyOverview(world, policy);
  const [playbook, all, seenFields, profiles, cases, decisions, outbox] = await Promise.all([
    playbookInForce(cache),
    batches(cache),
    rows.seenFields.toArray(),
    rows.profiles.count(),
    rows.cases.count(),
    rows.decisions.filter(({ undone }) => !undone).count(),
    rows.outbox.filter(({ undone, sentAt }) => !undone && sentAt === undefined).count(),
  ]);
  return {
    settings,
    playbook: playbook
      ? {
          playbook: playbook.playbook,
          version: playbook.remote?.version ?? playbook.version,
          since: playbook.since,
        }
      : null,
    news: await newsOf(world, cache, languageOfScreen(world, settings)),
    batches: all.map(({ id, name, at, rows: count, state }) => ({ id, name, at, rows: count, state })),
    counts: { profiles, cases, decisions, outbox },
    seenFields: seenFields.map(({ adapter, from, field }) => ({ adapter, from, field })),
    ...(byPolicy === null ? {} : { policy: byPolicy }),
    link: await linkOverview(world),
    health: await healthOf(world, playbook !== undefined, byPolicy),
  };
}

async function healthOf(
  world: World,
  hasPlaybook: boolean,
  policy: PolicyOverview | null,
): Promise<Overview['health']> {
  const wrong = (policy?.wrong ?? []).map(({ key }) => key);
  const { cache } = world;
  const [newer, spilled, errors, refused, adapters] = await Promise.all([
    isNewer(cache),
    cache.spill.read(),
    errorsNoted(cache),
    recall(world, 'refused'),
    adaptersHealth(world),
  ]);
  const recent = errors
    .filter(({ at }) => at > world.now() - week)
    .reduce((sum, { count }) => sum + count, 0);
  const turnedAway = refused ?? 0;
  const line = (part: string, good: boolean, key: string, otherwise: string, detail?: string) => ({
    part,
    state: good ? ('good' as const) : ('care' as const),
    key: good ? key : otherwise,
    ...(good || detail === undefined ? {} : { detail }),
  });
  return [
    line('database', !newer, 'console.healthDatabase', 'console.healthDatabaseNewer'),
    line('storage', spilled.length === 0, 'console.healthStorage', 'console.healthStorageFull'),
    line('playbook', hasPlaybook, 'console.healthPlaybook', 'console.healthNoPlaybook'),
    line(
      'policy',
      wrong.length === 0,
      policy === null ? 'console.healthPolicyNone' : 'console.healthPolicy',
      'console.healthPolicyWrong',
      wrong.join(', '),
    ),
    adapters,
    line('errors', recent === 0, 'console.healthErrors', 'console.healthErrorsSome', String(recent)),
    line(
      'messages',
      turnedAway === 0,
      'console.healthMessages',
      'console.healthMessagesRefused',
      String(turnedAway),
    ),
  ];
}
