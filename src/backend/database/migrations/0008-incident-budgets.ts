import type { Kysely, Migration } from 'kysely';

/** A give says whose remedy it was, and an incident how much of it stands. What was given before is not counted. */
export const incidentBudgets: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('decisions').addColumn('incident_id', 'text').execute();
    await db.schema
      .alterTable('incidents')
      .addColumn('used', 'bigint', (column) => column.notNull().defaultTo(0))
      .execute();
    await db.schema
      .alterTable('incidents')
      .addColumn('formerly', 'text', (column) => column.notNull().defaultTo('[]'))
      .execute();
  },
};
