import type { Kysely, Migration } from 'kysely';

/**
 * Whose identifiers these are, whole in the index: with the customer alone in it, SQLite takes the table's key
 * for the shorter way and reads every identifier of the organisation.
 */
export const identifiersByCustomer: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createIndex('identifiers_of_customer')
      .on('identifiers')
      .columns(['org_id', 'customer_id', 'kind', 'value'])
      .execute();
    await db.schema.dropIndex('identifiers_customer').execute();
  },
};
