import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { compiledOnce } from '../../src/backend/database/compiled-once';
import { stageOn } from '../chaos/stage';
import { postgresPrograms } from './postgres';

it.skipIf(postgresPrograms() === null)(
  'a look-up called by its name goes on when a newer server changes its table',
  async () => {
    const stage = await stageOn('postgres');
    await stage.look(async ({ db }) => {
      const look = () =>
        compiledOnce(db, 'orgs of the test', [stage.org], () =>
          db.selectFrom('orgs').selectAll().where('org_id', '=', stage.org),
        );
      expect(await look()).toMatchObject([{ name: 'Acme' }]);
      const named = await sql<{ n: number }>`select count(*) as n from pg_prepared_statements`.execute(db);
      expect(named.rows[0]?.n).toBe(1);
      await sql`alter table orgs add column newer text default 'yes'`.execute(db);
      expect(await look()).toMatchObject([{ name: 'Acme', newer: 'yes' }]);
      expect(await look()).toHaveLength(1);
    });
    await stage.close();
  },
);
