import type { Kysely, Migration } from 'kysely';

/** How many browsers reported on a day, by version and playbook: numbers, of nobody. */
export const statusDays: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('status_days')
      .addColumn('org_id', 'text', (column) => column.notNull())
      .addColumn('day', 'bigint', (column) => column.notNull())
      .addColumn('version', 'text', (column) => column.notNull())
      .addColumn('playbook_version', 'bigint', (column) => column.notNull())
      .addColumn('reports', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('status_days_key', ['org_id', 'day', 'version', 'playbook_version'])
      .execute();
  },
};
