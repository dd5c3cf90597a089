import { type Kysely, type Migration, sql } from 'kysely';

const pageSize = 2_000;

/**
 * Apart from what counts as goodwill, what uses the customer's window. Until now a small kindness had been left out
 * of both: it is told as goodwill from here on, as the browser always did.
 */
export const inWindow: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('decisions')
      .addColumn('in_window', 'bigint', (column) => column.notNull().defaultTo(0))
      .execute();
    await sql`update decisions set in_window = 1 where goodwill = 1`.execute(db);
    for (let org = '', after = ''; ; ) {
      const { rows } = await sql<{ org_id: string; decision_id: string; made_with: string }>`
        select org_id, decision_id, made_with from decisions
        where goodwill = 0 and made_with like '%"smallKindness":true%'
          and (org_id > ${org} or (org_id = ${org} and decision_id > ${after}))
        order by org_id, decision_id limit ${sql.lit(pageSize)}`.execute(db);
      for (const row of rows)
        if (isGoodwill(row.made_with))
          await sql`update decisions set goodwill = 1
            where org_id = ${row.org_id} and decision_id = ${row.decision_id}`.execute(db);
      const last = rows.at(-1);
      if (!last || rows.length < pageSize) return;
      org = last.org_id;
      after = last.decision_id;
    }
  },
};

/** As the version before wrote it down with each give. */
interface Made {
  readonly facts?: { readonly fault?: unknown };
  readonly kept?: { readonly smallKindness?: boolean; readonly owed?: boolean; readonly floor?: boolean };
}

function isGoodwill(madeWith: string): boolean {
  const { facts, kept } = JSON.parse(madeWith) as Made;
  return kept?.smallKindness === true && !kept.owed && !kept.floor && facts?.fault !== 'ours';
}
