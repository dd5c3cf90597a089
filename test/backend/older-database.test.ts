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

/** A database as the fourteenth version left it, with what it made of a small kindness. */
async function fourteenth(address: string): Promise<void> {
  const { db, close } = connect(address, (work) => work());
  const then = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '0015'));
  const migrator = new Migrator({ db, provider: { getMigrations: async () => then } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
  const old = db as unknown as Kysely<Record<string, Record<string, string | number>>>;
  const row = (id: string, goodwill: number, made: object) => ({
    ...{ org_id: 'o', decision_id: id, concession: 'c', amount: 300, at: 1, state: 'given', uses_room: 1 },
    ...{ goodwill, overdraft: 0, playbook_version: 1, made_with: JSON.stringify(made) },
  });
  const kept = { kind: 'credit', owed: false, floor: false, smallKindness: false, approved: false };
  const small = { ...kept, smallKindness: true };
  await old
    .insertInto('decisions')
    .values([
      row('goodwill', 1, { facts: { fault: 'notOurs' }, kept }),
      row('small', 0, { facts: { fault: 'notOurs' }, kept: small }),
      row('small-ours', 0, { facts: { fault: 'ours' }, kept: small }),
      row('called-small', 0, { facts: {}, smallKindness: true, kept: { ...kept, floor: true } }),
      row('forgotten', 0, {}),
    ])
    .execute();
  await close();
}

test.each(engines)('a small kindness of then is goodwill outside the window, on %s', async (engine) => {
  const folder = mkdtempSync(join(tmpdir(), 'leeway-older-'));
  const programs = postgresPrograms();
  const postgres = engine === 'postgres' && programs ? await startPostgres(programs) : null;
  const address = postgres?.url ?? join(folder, 'leeway.sqlite');
  await fourteenth(address);
  const opened = await openDatabase(address);
  const rows = await opened.db
    .selectFrom('decisions')
    .select(['decision_id', 'goodwill', 'in_window'])
    .orderBy('decision_id')
    .execute();
  expect(rows).toEqual([
    { decision_id: 'called-small', goodwill: 0, in_window: 0 },
    { decision_id: 'forgotten', goodwill: 0, in_window: 0 },
    { decision_id: 'goodwill', goodwill: 1, in_window: 1 },
    { decision_id: 'small', goodwill: 1, in_window: 0 },
    { decision_id: 'small-ours', goodwill: 0, in_window: 0 },
  ]);
  await opened.close();
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A database as the sixteenth version left it: lines of nothing had counted as purchases. */
async function sixteenth(address: string): Promise<void> {
  const { db, close } = connect(address, (work) => work());
  const then = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '0017'));
  const migrator = new Migrator({ db, provider: { getMigrations: async () => then } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
  const old = db as unknown as Kysely<Record<string, Record<string, string | number>>>;
  const put = async (id: string, cancelled: number, bought: readonly (readonly [number, number])[]) => {
    const days = bought.map(([day]) => day);
    await old
      .insertInto('values')
      .values({
        ...{ org_id: 'o', customer_id: id, currency: 'EUR', first_day: days[0] ?? 0 },
        ...{ last_day: days.at(-1) ?? 0, purchase_days: days.length, orders: days.length },
        ...{ spend: bought.reduce((sum, [, spend]) => sum + spend, 0), cancellations: cancelled },
        ...{ cancelled: cancelled * 100, recent_days: JSON.stringify(days.slice(-64)) },
      })
      .execute();
    for (const [day, spend] of bought)
      await old
        .insertInto('value_days')
        .values({ org_id: 'o', customer_id: id, currency: 'EUR', day, spend, orders: 1 })
        .execute();
  };
  await put('plain', 0, [
    [20_000, 500],
    [20_010, 700],
  ]);
  await put('ends-in-nothing', 0, [
    [20_000, 0],
    [20_010, 700],
    [20_020, 900],
    [20_030, 0],
  ]);
  await put('nothing-alone', 0, [[20_000, 0]]);
  await put('gave-back', 1, [
    [20_000, 0],
    [20_010, 700],
  ]);
  const often = Array.from({ length: 80 }, (_, n) => [20_000 + n * 10, n === 75 ? 0 : 100] as const);
  await put('often', 0, often);
  await close();
}

test.each(engines)('a line of nothing is no purchase after the upgrade either, on %s', async (engine) => {
  const folder = mkdtempSync(join(tmpdir(), 'leeway-older-'));
  const programs = postgresPrograms();
  const postgres = engine === 'postgres' && programs ? await startPostgres(programs) : null;
  const address = postgres?.url ?? join(folder, 'leeway.sqlite');
  await sixteenth(address);
  const opened = await openDatabase(address);
  const rows = await opened.db.selectFrom('values').selectAll().execute();
  const of = (id: string) => {
    const row = rows.find(({ customer_id }) => customer_id === id);
    return row && { ...row, recent_days: JSON.parse(row.recent_days) as number[] };
  };
  expect(of('plain')).toMatchObject({ purchase_days: 2, orders: 2, recent_days: [20_000, 20_010] });
  expect(of('ends-in-nothing')).toMatchObject({
    ...{ purchase_days: 2, orders: 2, spend: 1600, first_day: 20_010, last_day: 20_020 },
    recent_days: [20_010, 20_020],
  });
  expect(of('nothing-alone')).toMatchObject({ purchase_days: 0, orders: 0, recent_days: [] });
  // It may have been bought and given back on one day.
  expect(of('gave-back')).toMatchObject({ purchase_days: 2, first_day: 20_000 });
  expect(of('often')).toMatchObject({ purchase_days: 79, orders: 79 });
  expect(of('often')?.recent_days).toHaveLength(64);
  expect(of('often')?.recent_days).not.toContain(20_750);
  expect(of('often')?.recent_days[0]).toBe(20_150);
  const left = await opened.db.selectFrom('value_days').select('day').where('orders', '>', 0).execute();
  expect(left).toHaveLength(2 + 2 + 0 + 2 + 79);
  const values = await valuesOf(opened.db, 'o', ['nothing-alone'], Date.parse('2026-01-01'));
  expect(values.get('nothing-alone')).toMatchObject({ orders: 0, firstPurchase: null });
  await opened.close();
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('sums in what is no currency are shown to nobody', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'leeway-older-'));
  const opened = await openDatabase(join(folder, 'leeway.sqlite'));
  const sums = { first_day: 20_000, last_day: 20_000, purchase_days: 1, orders: 1, recent_days: '[20000]' };
  const value = { org_id: 'o', customer_id: 'c', ...sums, cancellations: 0, cancelled: 0 };
  await opened.db
    .insertInto('values')
    .values([
      { ...value, currency: 'EUR', spend: 700 },
      { ...value, currency: 'ABC', spend: 900 },
    ])
    .execute();
  const values = await valuesOf(opened.db, 'o', ['c'], Date.parse('2026-01-01'));
  expect(values.get('c')).toMatchObject({ currency: 'EUR', lifetime: 700 });
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});
