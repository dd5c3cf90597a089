import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { compiledOnce } from '../../src/backend/database/compiled-once';
import { serially } from '../../src/backend/database/serially';
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

it.skipIf(postgresPrograms() === null)(
  'work whose names the connection does not know is done again without them, once and wholly',
  async () => {
    const stage = await stageOn('postgres');
    await stage.look(async (opened) => {
      let tries = 0;
      const turns = (name: string) =>
        serially(opened, async (tx) => {
          tries += 1;
          await tx.insertInto('locks').values({ org_id: stage.org, name, turn: tries }).execute();
          return compiledOnce(tx, 'turns of the test', [stage.org, name], () =>
            tx.selectFrom('locks').select('turn').where('org_id', '=', stage.org).where('name', '=', name),
          );
        });
      expect(await turns('first')).toEqual([{ turn: 1 }]);
      // As after a pooler has handed out another connection.
      await sql`deallocate all`.execute(opened.db);
      expect(await turns('second')).toEqual([{ turn: 3 }]);
      expect(await turns('third')).toEqual([{ turn: 4 }]);
    });
    await stage.close();
  },
);
