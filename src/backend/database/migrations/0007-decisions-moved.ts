import type { Kysely, Migration } from 'kysely';

/** What a lead takes back says to who gave it by whom, when and why. */
export const decisionsMoved: Migration = {
  async up(db: Kysely<unknown>) {
    for (const [column, type] of [
      ['moved_by', 'text'],
      ['moved_at', 'bigint'],
      ['moved_why', 'text'],
    ] as const)
      await db.schema.alterTable('decisions').addColumn(column, type).execute();
  },
};
