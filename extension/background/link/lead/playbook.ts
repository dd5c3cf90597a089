import { playbookInForce } from '../../../../src/cache/playbooks';
import type { VersionLine } from '../../../../src/messages/lead';
import { checkPlaybook } from '../../../../src/playbook/shape';
import type { Playbook } from '../../../../src/playbook/types';
import { no, ok, type Result } from '../../../../src/trouble/result';
import type { World } from '../../world';
import { callsAsAgent } from '../call/calls';
import { heardOfLink } from '../call/heard-of-link';
import { pullPlaybook } from '../fetch/playbook';
import { signedIn } from '../read/link';
import { historyOf } from '../read/remote-versions';

/** A playbook to be published, and the version it was begun from. */
export interface ToPublish {
  readonly playbook: Playbook;
  readonly reason: string;
  readonly base: number | null;
  readonly stopNow: boolean;
}

/**
 * Publishes for everybody and brings it here at once. `conflict` when somebody has published since `base`: theirs
 * is brought here then, so that the console can show both. Only a lead may (`forbidden`).
 */
export async function publishPlaybook(world: World, made: ToPublish): Promise<Result<unknown>> {
  const checked = checkPlaybook(made.playbook);
  if (!checked.ok) return no('invalid', String(checked.problems[0]?.code));
  if (made.reason.trim() === '') return no('invalid', 'reason');
  const link = await signedIn(world);
  if (link === null) return no('not-signed-in');
  // Another history's number means nothing to this backend.
  const inForce = await playbookInForce(world.cache);
  const base = inForce?.remote?.from === historyOf(link) ? made.base : null;
  const answer = await callsAsAgent(world, link)('publish', {
    body: { playbook: { ...checked.value }, reason: made.reason, stopNow: made.stopNow },
    headers: base === null ? {} : { 'if-match': `"v${base}"` },
  });
  await heardOfLink(world, link.token, answer);
  if (!answer.ok) {
    if (answer.reason === 'conflict') await pullPlaybook(world);
    return answer;
  }
  // It is published, whether or not it can be brought here now.
  await pullPlaybook(world, answer.value.value?.version ?? 0);
  return ok(null);
}

/** Every version of the backend, the newest first. */
export async function publishedVersions(world: World): Promise<Result<readonly VersionLine[]>> {
  const link = await signedIn(world);
  if (link === null) return no('not-signed-in');
  const answer = await callsAsAgent(world, link)('versions', {});
  await heardOfLink(world, link.token, answer);
  if (!answer.ok) return answer;
  return ok(
    (answer.value.value?.items ?? []).map(({ version, title, author, reason, publishedAt }) => ({
      ...{ version, title, author, reason },
      at: Date.parse(publishedAt),
    })),
  );
}

/** One version whole. `not-found` for a number nobody has; `invalid` for one this Leeway cannot read. */
export async function publishedVersion(world: World, version: number): Promise<Result<Playbook>> {
  const link = await signedIn(world);
  if (link === null) return no('not-signed-in');
  const answer = await callsAsAgent(world, link)('version', { id: String(version) });
  await heardOfLink(world, link.token, answer);
  if (!answer.ok) return answer;
  const checked = checkPlaybook(answer.value.value?.playbook);
  return checked.ok ? ok(checked.value) : no('invalid', 'playbook');
}

/** Publishes an old version again, for everybody. */
export async function rollBackPublished(
  world: World,
  version: number,
  reason: string,
): Promise<Result<unknown>> {
  const link = await signedIn(world);
  if (link === null) return no('not-signed-in');
  const answer = await callsAsAgent(world, link)('rollback', { body: { version, reason } });
  await heardOfLink(world, link.token, answer);
  if (!answer.ok) return answer;
  await pullPlaybook(world, answer.value.value?.version ?? 0);
  return ok(null);
}
