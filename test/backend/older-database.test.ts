import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, Migrator } from 'kysely';
import { expect, test } from 'vitest';
import { valuesOf } from '../../src/backend/customers/values';
import { migrations } from '../../src/backend/database/migrations/migrations';
import { connect, openDatabase } from '../../src/backend/database/open';
import { postgresPrograms, startPostgres } from './postgres';
import { engines } from './running';

/** A month as the third version counted it. */
const month = (year: number, of: number): number => year * 12 + of - 1;

/** A database as the third version left it. */
async function older(address: string): Promise<void> {
  const { db, close } = connect(address, (work) => work());
  const then = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '0004'));
  const migrator = new Migrator({ db, provider: { getMigrations: async () => then } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
  const old = db as unknown as Kysely<Record<string, Record<string, string | number>>>;
  const sums = { first_day: 20_000, last_day: 20_400, purchase_days: 2, orders: 2, cancellations: 0 };
  const value = { org_id: 'o', ...sums, cancelled: 0, recent_days: '[20000,20400]' };
  await old
    .insertInto('values')
    .values([
      { ...value, customer_id: 'plain', currency: 'EUR', spend: 700 },
      { ...value, customer_id: 'both', currency: 'EUR', spend: 900 },
      { ...value, customer_id: 'both', currency: 'USD', spend: 100 },
    ])
    .execute();
  await old
    .insertInto('value_months')
    .values([
      { org_id: 'o', customer_id: 'plain', month: month(2024, 5), spend: 300, orders: 1 },
      { org_id: 'o', customer_id: 'plain', month: month(2026, 1), spend: 400, orders: 1 },
      { org_id: 'o', customer_id: 'both', month: month(2026, 1), spend: 1000, orders: 2 },
    ])
    .execute();
  await old
    .insertInto('batches')
    .values({ org_id: 'o', batch_id: 'b', kind: 'customers', rows: 3, kept: 2, failed: 1, updated_at: 5 })
    .execute();
  await close();
}

test.each(engines)('what an older version kept is there after the upgrade, on %s', async (engine) => {
  const folder = mkdtempSync(join(tmpdir(), 'leeway-older-'));
  const programs = postgresPrograms();
  const postgres = engine === 'postgres' && programs ? await startPostgres(programs) : null;
  const address = postgres?.url ?? join(folder, 'leeway.sqlite');
  await older(address);
  const opened = await openDatabase(address);
  const at = async (day: string) => valuesOf(opened.db, 'o', ['plain', 'both'], Date.parse(day));

  const then = await at('2026-06-01');
  expect(then.get('plain')).toMatchObject({ currency: 'EUR', lifetime: 700, last12m: 400, rhythmDays: null });
  // What was mixed cannot be taken apart: it is not known, until it is older than a year.
  expect(then.get('both')).toMatchObject({ currency: 'EUR', lifetime: 900, last12m: null });
  expect((await at('2027-06-01')).get('both')).toMatchObject({ last12m: 0 });
  const batches = await opened.db.selectFrom('batches').selectAll().execute();
  expect(batches).toMatchObject([{ batch_id: 'b', rows: 3, kept: 2, failed: 1, line: 0, state: '' }]);

  await opened.close();
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});
