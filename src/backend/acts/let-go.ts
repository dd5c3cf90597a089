import type { Opened } from '../database/open';

/** How long an act is linked with the agent who made it: for undo, and for answers to asks and snags. */
const linkedFor = 30 * 86_400_000;

/**
 * Lets go of who made an act, thirty days after it reached the server. Asks and snags that are still open
 * keep it until they are answered. Names go in the same time: of the lead who answered or took a give back, of
 * who heard, and of who owned a promise that is kept or broken.
 */
export async function letGoOfAgents({ db }: Opened, now: number): Promise<void> {
  const before = now - linkedFor;
  const nobody = { agent_id: null };
  await db
    .updateTable('events')
    .set(nobody)
    .where('agent_id', 'is not', null)
    .where('received_at', '<', before)
    .execute();
  await db
    .updateTable('decisions')
    .set(nobody)
    .where('agent_id', 'is not', null)
    .where('at', '<', before)
    .execute();
  await db
    .updateTable('decisions')
    .set({ moved_by: null })
    .where('moved_by', 'is not', null)
    .where('moved_at', '<', before)
    .execute();
  await db
    .updateTable('asks')
    .set({ answered_by: null })
    .where('answered_by', 'is not', null)
    .where('answered_at', '<', before)
    .execute();
  await db
    .updateTable('heard')
    .set({ by_name: '', ...nobody })
    .where((eb) => eb.or([eb('by_name', '!=', ''), eb('agent_id', 'is not', null)]))
    .where('at', '<', before)
    .execute();
  await db
    .updateTable('promises')
    .set({ owner: '', ...nobody })
    .where((eb) => eb.or([eb('owner', '!=', ''), eb('agent_id', 'is not', null)]))
    .where('state', '!=', 'open')
    .where('due', '<', before)
    .execute();
  for (const table of ['asks', 'snags'] as const)
    await db
      .updateTable(table as 'asks')
      .set(nobody)
      .where('agent_id', 'is not', null)
      .where('state', '!=', 'open')
      .where('at', '<', before)
      .execute();
}
