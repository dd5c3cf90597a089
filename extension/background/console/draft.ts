import { draftKept, dropDraft, keepDraft } from '../../../src/cache/drafts';
import { isNewer } from '../../../src/cache/open';
import type { PlaybookDraft } from '../../../src/messages/lead';
import { limits } from '../../../src/playbook/limits';
import { no, ok, type Result } from '../../../src/trouble/result';
import type { World } from '../world';

/** What a lead was writing; null when nothing is being written. */
export async function draftHere(world: World): Promise<Result<PlaybookDraft | null>> {
  const row = await draftKept(world.cache);
  return ok(row && { playbook: row.playbook, base: row.base, at: row.at });
}

/** Keeps it as it stands, problems and all; only what could never be published for its size is refused. */
export async function keepDraftHere(world: World, draft: PlaybookDraft): Promise<Result<null>> {
  if (await isNewer(world.cache)) return no('conflict', 'newer-database');
  if (JSON.stringify(draft.playbook).length > limits.bytes * 4) return no('too-large', 'draft');
  await keepDraft(world.cache, draft);
  return ok(null);
}

/** Nothing is being written any more. */
export async function dropDraftHere(world: World): Promise<Result<null>> {
  if (await isNewer(world.cache)) return no('conflict', 'newer-database');
  await dropDraft(world.cache);
  return ok(null);
}
