import { type Kysely, type Migration, sql } from 'kysely';

/** What still names an agent, by age: small, since the name is let go after thirty days. */
export const agentsByAge: Migration = {
  async up(db: Kysely<unknown>) {
    for (const [table, time] of [
      ['events', 'received_at'],
      ['decisions', 'at'],
    ] as const)
      await db.schema
        .createIndex(`${table}_of_agents`)
        .on(table)
        .column(time)
        .where(sql.ref('agent_id'), 'is not', null)
        .execute();
  },
};
