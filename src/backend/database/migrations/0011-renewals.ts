import { type Kysely, type Migration, sql } from 'kysely';

const pageSize = 2_000;

/** When each customer's contract renews, beside the profile it is part of: so that those who are next are found. */
export const renewals: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('customers').addColumn('renewal_at', 'bigint').execute();
    for (let org = '', after = ''; ; ) {
      const { rows } = await sql<{ org_id: string; customer_id: string; body: string }>`
        select org_id, customer_id, body from customers
        where org_id > ${org} or (org_id = ${org} and customer_id > ${after})
        order by org_id, customer_id limit ${sql.lit(pageSize)}`.execute(db);
      for (const row of rows) {
        const at = renewalOf(row.body);
        if (at !== null)
          await sql`update customers set renewal_at = ${at}
            where org_id = ${row.org_id} and customer_id = ${row.customer_id}`.execute(db);
      }
      const last = rows.at(-1);
      if (!last || rows.length < pageSize) break;
      org = last.org_id;
      after = last.customer_id;
    }
    await db.schema
      .createIndex('customers_renewing')
      .on('customers')
      .columns(['org_id', 'renewal_at'])
      .where(sql.ref('renewal_at'), 'is not', null)
      .execute();
  },
};

function renewalOf(body: string): number | null {
  const { renewal } = JSON.parse(body) as { readonly renewal?: { readonly at?: string } | null };
  const at = renewal?.at === undefined ? Number.NaN : Date.parse(renewal.at);
  return Number.isFinite(at) ? at : null;
}
