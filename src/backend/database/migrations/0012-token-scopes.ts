import type { Kysely, Migration } from 'kysely';

/** A token may be good for one part of the server alone. Null: for whatever its agent's role may do. */
export const tokenScopes: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('tokens').addColumn('only', 'text').execute();
  },
};
