import { sql } from 'kysely';
import type { Database } from '../database/tables';

/** Every case on which this customer was named. */
export async function casesOf(db: Database, org: string, id: string): Promise<string[]> {
  const found = new Set<string>();
  for (const table of ['events', 'decisions', 'asks', 'promises', 'heard'] as const) {
    const rows = await db
      .selectFrom(table as 'events')
      .select('case_key')
      .distinct()
      .where('org_id', '=', org)
      .where('customer_id', '=', id)
      .execute();
    for (const row of rows) if (row.case_key !== null) found.add(row.case_key);
  }
  return [...found];
}

/** Rows that name this customer, and those that name nobody on one of their cases; never what names another. */
export const isOfCustomer = (id: string, cases: readonly string[]) =>
  cases.length === 0
    ? sql<boolean>`customer_id = ${id}`
    : sql<boolean>`(customer_id = ${id} or (customer_id is null and case_key in (${sql.join(cases)})))`;
