import type { Kysely, Migration } from 'kysely';

/** Whether something was given by right to an amount that nothing in the playbook limits. */
export const unlimited: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('decisions')
      .addColumn('unlimited', 'bigint', (column) => column.notNull().defaultTo(0))
      .execute();
  },
};
