import { playbookInForce } from '../../../src/cache/playbooks';
import type { Overview } from '../../../src/messages/console';
import type { VersionLine } from '../../../src/messages/lead';
import type { Playbook } from '../../../src/playbook/types';
import { no, ok, type Result } from '../../../src/trouble/result';
import { playbookVersion } from '../kept/playbook-in-force';
import {
  publishedVersion,
  publishedVersions,
  publishPlaybook,
  rollBackPublished,
  type ToPublish,
} from '../link/lead/playbook';
import { signedIn } from '../link/read/link';
import type { World } from '../world';
import { redrawnOverview } from './overview';
import { choosePlaybook } from './playbook';

/** Publishes at the backend; every open sidebar here shows it before the console is told. */
export const publish = async (world: World, made: ToPublish): Promise<Result<Overview>> =>
  redrawnOverview(world, await publishPlaybook(world, made));

/** Every version, the newest first: of the backend for who is signed in, of this browser while it stands alone. */
export async function versionLines(world: World): Promise<Result<readonly VersionLine[]>> {
  if ((await signedIn(world)) !== null) return publishedVersions(world);
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

/** One version whole; `not-found` for a number nobody has. */
export async function versionWhole(world: World, version: number): Promise<Result<Playbook>> {
  if ((await signedIn(world)) !== null) return publishedVersion(world, version);
  const row = await playbookVersion(world.cache, version);
  return row ? ok(row.playbook) : no('not-found', 'version');
}

/** Puts an old version in force again, under a new number, for everybody whom this browser publishes for. */
export async function rollBack(world: World, version: number, reason: string): Promise<Result<Overview>> {
  if (reason.trim() === '') return no('invalid', 'reason');
  if ((await signedIn(world)) !== null)
    return redrawnOverview(world, await rollBackPublished(world, version, reason));
  const row = await playbookVersion(world.cache, version);
  const now = await playbookInForce(world.cache);
  if (!row || row.version === now?.version) return no('not-found', 'version');
  return choosePlaybook(world, row.playbook, reason);
}
