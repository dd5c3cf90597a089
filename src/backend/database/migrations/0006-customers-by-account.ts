import { type Kysely, type Migration, sql } from 'kysely';

/** Everybody of one account: what was given to them counts together. */
export const customersByAccount: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createIndex('customers_of_account')
      .on('customers')
      .columns(['org_id', 'account_id'])
      .where(sql.ref('account_id'), 'is not', null)
      .execute();
  },
};
