import type { Kysely, Migration } from 'kysely';

/** What is known of a company beside its contacts: its name, since when, what it brought, its tags. */
export const accounts: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('accounts')
      .addColumn('org_id', 'text', (column) => column.notNull())
      .addColumn('account_id', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('accounts_key', ['org_id', 'account_id'])
      .execute();
  },
};
