import type { Cache } from './open';
import type { DraftRow } from './rows';

/** What a lead was writing last; null when nothing is being written. */
export async function draftKept({ rows }: Cache): Promise<DraftRow | null> {
  return (await rows.drafts.get('playbook')) ?? null;
}

/** Keeps what is written, on the disk before it is acknowledged. */
export async function keepDraft({ acts }: Cache, draft: Omit<DraftRow, 'id'>): Promise<void> {
  await acts.drafts.put({ id: 'playbook', ...draft });
}

/** It was published, or thrown away. */
export async function dropDraft({ acts }: Cache): Promise<void> {
  await acts.drafts.delete('playbook');
}
