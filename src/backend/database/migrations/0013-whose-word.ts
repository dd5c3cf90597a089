import type { Kysely, Migration } from 'kysely';

/** Whose word a promise and a repeat-back are: their agent's and their team's. Null, for what was there before: anybody's. */
export const whoseWord: Migration = {
  async up(db: Kysely<unknown>) {
    for (const table of ['promises', 'heard'])
      for (const column of ['agent_id', 'team_id'])
        await db.schema.alterTable(table).addColumn(column, 'text').execute();
  },
};
