import type { Kysely, Migration } from 'kysely';

/** Which facts of an ask only the browser vouches for, as JSON; null: none. */
export const unproven: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('asks').addColumn('unproven', 'text').execute();
  },
};
