import { type Kysely, type Migration, sql } from 'kysely';

/**
 * What was spent is kept by day and by currency, where it was by month with all currencies in one sum; an
 * import remembers how far it came. Old months stand on their first day. Where a customer had paid in more
 * than one currency the old sum cannot be taken apart: it stays under `XXX`, which is "no currency" in ISO
 * 4217, is shown to nobody, and makes the twelve-month figure unknown until the month is a year old.
 */
export const importsAndDays: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('value_days')
      .addColumn('org_id', 'text', (column) => column.notNull())
      .addColumn('customer_id', 'text', (column) => column.notNull())
      .addColumn('currency', 'text', (column) => column.notNull())
      .addColumn('day', 'bigint', (column) => column.notNull())
      .addColumn('spend', 'bigint', (column) => column.notNull())
      .addColumn('orders', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('value_days_key', ['org_id', 'customer_id', 'currency', 'day'])
      .execute();
    await monthsToDays(db);
    await db.schema.dropTable('value_months').execute();

    for (const [name, type] of batchColumns)
      await db.schema
        .alterTable('batches')
        .addColumn(name, type, (column) => column.notNull().defaultTo(type === 'text' ? '' : 0))
        .execute();
    await db.schema
      .createTable('batch_errors')
      .addColumn('org_id', 'text', (column) => column.notNull())
      .addColumn('batch_id', 'text', (column) => column.notNull())
      .addColumn('number', 'bigint', (column) => column.notNull())
      .addColumn('line', 'bigint', (column) => column.notNull())
      .addColumn('column_name', 'text')
      .addColumn('message', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('batch_errors_key', ['org_id', 'batch_id', 'number'])
      .execute();
  },
};

const batchColumns = [
  ['line', 'bigint'],
  ['turn', 'bigint'],
  ['began_at', 'bigint'],
  ['state', 'text'],
  ['opening', 'text'],
] as const;

async function monthsToDays(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ month: number | string }>`select distinct month from value_months`.execute(db);
  for (const { month } of rows) {
    const day = Date.UTC(Math.floor(Number(month) / 12), Number(month) % 12, 1) / 86_400_000;
    await sql`
      insert into value_days (org_id, customer_id, currency, day, spend, orders)
      select m.org_id, m.customer_id,
        case when (select count(*) from "values" c where c.org_id = m.org_id and c.customer_id = m.customer_id) = 1
          then (select min(c.currency) from "values" c where c.org_id = m.org_id and c.customer_id = m.customer_id)
          else 'XXX' end,
        ${sql.lit(day)}, m.spend, m.orders
      from value_months m where m.month = ${sql.lit(Number(month))}`.execute(db);
  }
}
