import { sql } from 'kysely';
import type { Stage } from '../../chaos/stage';

/** Customers `B-1` … with an e-mail address and some facts, written by the database itself. */
export function seedPeople(stage: Stage, many: number): Promise<void> {
  return stage.look(async ({ db, engine }) => {
    const numbers =
      engine === 'postgres'
        ? sql`select n from generate_series(1, ${sql.lit(many)}) as numbers(n)`
        : sql`with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < ${sql.lit(many)}) select n from numbers`;
    const id = sql`'0193' || substr('0000000000000000' || n, -16, 16)`;
    const idOf = engine === 'postgres' ? sql`'0193' || lpad(n::text, 16, '0')` : id;
    const org = sql.lit(stage.org);
    const body = sql.lit(JSON.stringify({ plan: 'Plus', region: 'North', referrals: 2 }));
    await sql`insert into customers (org_id, customer_id, name, account_id, body, hold, objects, revision, updated_at)
      select ${org}, ${idOf}, 'Customer ' || n, null, ${body}, null, 0, 1, 1795000000000 from (${numbers}) as seed`.execute(
      db,
    );
    await sql`insert into identifiers (org_id, kind, value, customer_id)
      select ${org}, 'email', 'c' || n || '@example.com', ${idOf} from (${numbers}) as seed`.execute(db);
    if (engine === 'postgres') await sql`analyze`.execute(db);
  });
}

/** The server's id of the nth of them. */
export const idOfPerson = (n: number): string => `0193${String(n).padStart(16, '0')}`;

/** One look-up of the nth call, spread over all of them. */
export const lookupOf =
  (many: number) =>
  (n: number): unknown => ({
    lookups: [[{ kind: 'email', value: `c${1 + ((n * 7919) % many)}@example.com` }]],
  });
