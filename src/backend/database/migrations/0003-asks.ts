import type { Kysely, Migration } from 'kysely';

/** An ask reaches the lead of its team with what was known, and its answer says who, how much and how long. */
export const asksAnswered: Migration = {
  async up(db: Kysely<unknown>) {
    for (const [column, type] of [
      ['team_id', 'text'],
      ['facts', 'text'],
      ['answered_at', 'bigint'],
      ['answered_by', 'text'],
      ['approved', 'bigint'],
      ['until', 'bigint'],
    ] as const)
      await db.schema.alterTable('asks').addColumn(column, type).execute();
  },
};
