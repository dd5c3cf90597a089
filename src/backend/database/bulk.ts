import { type RawBuilder, sql } from 'kysely';
import type { Opened } from './open';
import type { Writing } from './serially';
import type { Tables } from './tables';

type Engine = Opened['engine'];
type Type = 'text' | 'int';

/** Many rows as one parameter a column (PostgreSQL) or one in all (SQLite): the statement is always the same. */
function rowsFrom(engine: Engine, types: readonly Type[], rows: readonly (readonly unknown[])[]) {
  if (engine === 'sqlite') {
    const cells = types.map((_, at) => sql.raw(`j.value ->> ${at}`));
    return sql`select ${sql.join(cells)} from json_each(${JSON.stringify(rows)}) j where true`;
  }
  const columns = types.map(
    (type, at) =>
      sql`${rows.map((row) => row[at] ?? null)}::${sql.raw(type === 'int' ? 'bigint[]' : 'text[]')}`,
  );
  return sql`select * from unnest(${sql.join(columns)})`;
}

/**
 * Inserts any number of rows in one statement. `conflict` is what follows "on conflict": no two rows may have
 * the same key where it updates. Answers the column named by `returning` of the rows that went in.
 */
export async function insertMany<T extends keyof Tables & string>(
  tx: Writing,
  engine: Engine,
  table: T,
  columns: Readonly<Partial<Record<keyof Tables[T] & string, Type>>>,
  rows: readonly (readonly unknown[])[],
  conflict: string,
  returning?: keyof Tables[T] & string,
): Promise<string[]> {
  if (rows.length === 0) return [];
  const names = Object.keys(columns).map((name) => sql.ref(name));
  const done = await sql<Record<string, string>>`
    insert into ${sql.table(table)} (${sql.join(names)})
    ${rowsFrom(engine, Object.values(columns) as Type[], rows)}
    ${sql.raw(`on conflict ${conflict}`)}
    ${returning ? sql`returning ${sql.ref(returning)}` : sql``}`.execute(tx);
  return returning ? done.rows.map((row) => row[returning] ?? '') : [];
}

/** `column` is one of these texts, however many they are. */
export function isAnyOf(engine: Engine, column: string, list: readonly string[]): RawBuilder<boolean> {
  return engine === 'sqlite'
    ? sql`${sql.ref(column)} in (select value from json_each(${JSON.stringify(list)}))`
    : sql`${sql.ref(column)} = any(${list}::text[])`;
}
