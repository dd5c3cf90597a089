import type { CompiledQuery } from 'kysely';
import { nameStatement } from './named-statements';
import type { Database } from './tables';

interface Built<O> {
  compile(): CompiledQuery<O>;
}

/** Lists longer than this are rare, and each length would be a text of its own to keep. */
const most = 24;

/** By what a database and its transactions have in common. */
const known = new WeakMap<object, Map<string, CompiledQuery<unknown>>>();

/**
 * The rows of a query that is put together only the first time: building its text takes longer than a small
 * look-up in the database itself. `name` and the number of `values` must decide the text; `values` are those
 * of the built query in the order of its text (held against it the first time).
 */
export async function compiledOnce<O>(
  db: Database,
  name: string,
  values: readonly unknown[],
  build: () => Built<O>,
): Promise<O[]> {
  if (values.length > most) return (await db.executeQuery(build().compile())).rows;
  const { adapter } = db.getExecutor();
  const texts = known.get(adapter) ?? new Map<string, CompiledQuery<unknown>>();
  known.set(adapter, texts);
  const key = `${name} ${values.length}`;
  const before = texts.get(key) as CompiledQuery<O> | undefined;
  const query = before ?? build().compile();
  if (!before) {
    const same = query.parameters.every((one, index) => one === values[index]);
    if (!same || query.parameters.length !== values.length)
      throw new Error(`the values of ${name} are not those of its text`);
    texts.set(key, query);
    nameStatement(query.sql);
  }
  return (await db.executeQuery<O>({ ...query, parameters: values } as CompiledQuery<O>)).rows;
}
