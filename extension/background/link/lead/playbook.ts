import { playbookInForce } from '../../../../src/cache/playbooks';
import type { Overview } from '../../../../src/messages/console';
import type { VersionLine } from '../../../../src/messages/lead';
import { checkPlaybook } from '../../../../src/playbook/shape';
import type { Playbook } from '../../../../src/playbook/types';
import { no, ok, type Result } from '../../../../src/trouble/result';
import { redrawnOverview } from '../../console/overview';
import { choosePlaybook } from '../../console/playbook';
import { playbookVersion } from '../../kept/playbook-in-force';
import type { World } from '../../world';
import { callsAsAgent } from '../call/calls';
import { heardOfLink } from '../call/heard-of-link';
import { pullPlaybook } from '../fetch/playbook';
import { signedIn } from '../read/link';

/**
 * Publishes for everybody and brings it here at once. `conflict` when somebody has published since `base`: theirs
 * is brought here then, so that the console can show both. Only a lead may (`forbidden`).
 */
export async function publishPlaybook(
  world: World,
  made: {
    readonly playbook: Playbook;
    readonly reason: string;
    readonly base: number | null;
    readonly stopNow: boolean;
  },
): Promise<Result<Overview>> {
  const checked = checkPlaybook(made.playbook);
  if (!checked.ok) return no('invalid', String(checked.problems[0]?.code));
  if (made.reason.trim() === '') return no('invalid', 'reason');
  const link = await signedIn(world);
  if (link === null) return no('not-signed-in');
  const answer = await callsAsAgent(world, link)('publish', {
    body: { playbook: { ...checked.value }, reason: made.reason, stopNow: made.stopNow },
    headers: made.base === null ? {} : { 'if-match': `"v${made.base}"` },
  });
  await heardOfLink(world, link.token, answer);
  if (!answer.ok) {
    if (answer.reason === 'conflict') await pullPlaybook(world);
    return answer;
  }
  return brought(world, answer.value.value?.version ?? 0);
}

/** What was published is in force here before anybody is told that it is. */
async function brought(world: World, version: number): Promise<Result<Overview>> {
  const pulled = await pullPlaybook(world, version);
  return pulled.ok ? redrawnOverview(world, ok(null)) : pulled;
}

/** Every version, the newest first: of the backend for a lead, of this browser while Leeway stands alone. */
export async function versionLines(world: World): Promise<Result<readonly VersionLine[]>> {
  const link = await signedIn(world);
  if (link === null) {
    const rows = await world.cache.rows.playbooks.orderBy('version').reverse().toArray();
    return ok(
      rows.map(({ version, playbook, published, reason, since }) => ({
        version,
        title: playbook.title,
        author: published?.by ?? '',
        reason,
        at: published?.at ?? since,
      })),
    );
  }
  const answer = await callsAsAgent(world, link)('versions', {});
  await heardOfLink(world, link.token, answer);
  if (!answer.ok) return answer;
  return ok(
    (answer.value.value?.items ?? []).map(({ version, title, author, reason, publishedAt }) => ({
      version,
      title,
      author,
      reason,
      at: Date.parse(publishedAt),
    })),
  );
}

/** One version whole. `not-found` for a number nobody has; `invalid` for one this Leeway cannot read. */
export async function versionWhole(world: World, version: number): Promise<Result<Playbook>> {
  const link = await signedIn(world);
  if (link === null) {
    const row = await playbookVersion(world.cache, version);
    return row ? ok(row.playbook) : no('not-found', 'version');
  }
  const answer = await callsAsAgent(world, link)('version', { id: String(version) });
  await heardOfLink(world, link.token, answer);
  if (!answer.ok) return answer;
  const checked = checkPlaybook(answer.value.value?.playbook);
  return checked.ok ? ok(checked.value) : no('invalid', 'playbook');
}

/** Puts an old version in force again, under a new number, for everybody whom this browser publishes for. */
export async function rollBack(world: World, version: number, reason: string): Promise<Result<Overview>> {
  if (reason.trim() === '') return no('invalid', 'reason');
  const link = await signedIn(world);
  if (link === null) {
    const row = await playbookVersion(world.cache, version);
    const now = await playbookInForce(world.cache);
    if (!row || row.version === now?.version) return no('not-found', 'version');
    return choosePlaybook(world, row.playbook, reason);
  }
  const answer = await callsAsAgent(world, link)('rollback', { body: { version, reason } });
  await heardOfLink(world, link.token, answer);
  return answer.ok ? brought(world, answer.value.value?.version ?? 0) : answer;
}
