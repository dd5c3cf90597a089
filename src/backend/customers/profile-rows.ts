import { type RawBuilder, sql } from 'kysely';
import { standing } from '../../advice/given';
import { yearBefore } from '../../value/running-value';
import { dayOf } from '../../value/transaction';
import { compiledOnce } from '../database/compiled-once';
import type { Opened } from '../database/open';
import type { Tables } from '../database/tables';

type Of<T extends keyof Tables, K extends keyof Tables[T]> = readonly Pick<Tables[T], K>[];

/** One customer with everything a profile is made of. */
export interface ProfileRow {
  readonly customer: Pick<
    Tables['customers'],
    'customer_id' | 'name' | 'account_id' | 'body' | 'hold' | 'objects' | 'updated_at'
  >;
  readonly identifiers: Of<'identifiers', 'kind' | 'value'>;
  /** The currency most was spent in comes last. */
  readonly values: Of<'values', Exclude<keyof Tables['values'], 'org_id' | 'customer_id'>>;
  /** What was spent in the last twelve months, by currency. */
  readonly lastYear: Of<'value_days', 'currency' | 'spend'>;
  /** What stands, newest first: one more than a profile shows, so that it can say there are more. */
  readonly decisions: Of<'decisions', 'at' | 'concession' | 'amount' | 'goodwill'>;
  readonly heard: Of<'heard', 'by_name' | 'at' | 'text' | 'case_key'>;
  readonly promises: Of<'promises', 'promise_id' | 'text' | 'owner' | 'due' | 'state' | 'case_key'>;
}

/** So many concessions and promises stand in a profile. */
export const mostConcessions = 200;
const mostPromises = 100;

/** Whom to read: by the server's own ids, or everyone who goes by one of these identifiers. */
export type Whom =
  | { readonly ids: readonly string[] }
  | { readonly kinds: readonly string[]; readonly values: readonly string[] };

/**
 * Everything about these customers in one statement, whose text is the same however many are asked for: on
 * PostgreSQL each further one would be another way there and back and a plan of its own.
 */
export async function profileRows(
  { db, engine }: Opened,
  org: string,
  whom: Whom,
  now: number,
): Promise<ProfileRow[]> {
  const lists = 'ids' in whom ? [whom.ids] : [whom.kinds, whom.values];
  if (lists.some((list) => list.length === 0)) return [];
  const asked = lists.map((list) => (engine === 'sqlite' ? JSON.stringify(list) : list));
  const [from, to] = [yearBefore(now), dayOf(now)];
  const parts = partsOf(from, to);
  const names = Object.keys(parts) as (keyof typeof parts)[];
  const values = 'ids' in whom ? [from, to, org, ...asked] : [from, to, org, org, ...asked];
  const rows = await compiledOnce(db, `profiles by ${Object.keys(whom)}`, values, () => ({
    compile: () =>
      sql<Row>`select c.customer_id, c.name, c.account_id, c.body, c.hold, c.objects, c.updated_at,
        ${sql.join(names.map((name) => sql`${listOf(engine, parts[name])} as ${sql.ref(name)}`))}
        from customers c where c.org_id = ${org} and ${isAsked(engine, org, asked)}`.compile(db),
  }));
  return rows.map(({ identifiers, values: sums, lastYear, decisions, heard, promises, ...customer }) => ({
    customer,
    identifiers: objectsOf(parts.identifiers, identifiers),
    values: objectsOf(parts.values, sums),
    lastYear: objectsOf(parts.lastYear, lastYear),
    decisions: objectsOf(parts.decisions, decisions),
    heard: objectsOf(parts.heard, heard),
    promises: objectsOf(parts.promises, promises),
  }));
}

/** As the engines answer: a list of lists, as text from SQLite, nothing for an empty one from PostgreSQL. */
type Cells = string | readonly (readonly unknown[])[] | null;
type Row = ProfileRow['customer'] & Record<Exclude<keyof ProfileRow, 'customer'>, Cells>;

interface Part {
  readonly columns: readonly string[];
  /** What follows `from`; the customer is `c`. */
  readonly rest: RawBuilder<unknown>;
}

function partsOf(from: number, to: number): Record<Exclude<keyof ProfileRow, 'customer'>, Part> {
  const of = (table: keyof Tables): RawBuilder<unknown> =>
    sql`${sql.table(table)} p where p.org_id = c.org_id and p.customer_id = c.customer_id`;
  return {
    identifiers: { columns: ['kind', 'value'], rest: sql`${of('identifiers')} order by kind, value` },
    values: {
      columns: [
        ...['currency', 'first_day', 'last_day', 'purchase_days', 'spend'],
        ...['orders', 'cancellations', 'cancelled', 'recent_days'],
      ],
      rest: sql`${of('values')} order by spend, currency desc`,
    },
    lastYear: {
      columns: ['currency', 'spend'],
      rest: sql`(select currency, cast(sum(spend) as bigint) as spend from ${of('value_days')}
        and day >= ${from} and day <= ${to} group by currency) p`,
    },
    decisions: {
      columns: ['at', 'concession', 'amount', 'goodwill'],
      rest: sql`${of('decisions')} and state in (${sql.join(standing.map((state) => sql.lit(state)))})
        order by at desc limit ${sql.lit(mostConcessions + 1)}`,
    },
    heard: {
      columns: ['by_name', 'at', 'text', 'case_key'],
      rest: sql`${of('heard')} order by at desc limit 1`,
    },
    promises: {
      columns: ['promise_id', 'text', 'owner', 'due', 'state', 'case_key'],
      rest: sql`${of('promises')} order by due limit ${sql.lit(mostPromises)}`,
    },
  };
}

/** The rows of one part as one value beside the customer's own. */
function listOf(engine: Opened['engine'], { columns, rest }: Part): RawBuilder<unknown> {
  const cells = sql.join(columns.map((name) => sql.ref(`p.${name}`)));
  return engine === 'sqlite'
    ? sql`(select json_group_array(json(cells)) from (select json_array(${cells}) as cells from ${rest}) as part)`
    : sql`(select json_agg(cells) from (select json_build_array(${cells}) as cells from ${rest}) as part)`;
}

function isAsked(engine: Opened['engine'], org: string, [first, second]: readonly unknown[]) {
  const isOneOf = (column: string, list: unknown): RawBuilder<unknown> =>
    engine === 'sqlite'
      ? sql`${sql.ref(column)} in (select value from json_each(${list}))`
      : // Behind a select the list has the same guessed length for every plan: so PostgreSQL keeps one, instead of
        // planning eight tables at each call for lists that are shorter than it would have guessed.
        sql`${sql.ref(column)} = any(array(select unnest(${list}::text[])))`;
  if (second === undefined) return isOneOf('c.customer_id', first);
  // The key begins with the kind: without it, every identifier of the organisation would be read.
  const found = sql`select i.customer_id from identifiers i
    where i.org_id = ${org} and ${isOneOf('i.kind', first)} and ${isOneOf('i.value', second)}`;
  // As an array, PostgreSQL reads the key of each; as a join it may take all customers for the shorter way.
  return engine === 'sqlite' ? sql`c.customer_id in (${found})` : sql`c.customer_id = any(array(${found}))`;
}

function objectsOf<T>({ columns }: Part, cells: Cells): T[] {
  const lists = (typeof cells === 'string' ? JSON.parse(cells) : (cells ?? [])) as unknown[][];
  return lists.map((list) => Object.fromEntries(columns.map((name, at) => [name, list[at]])) as T);
}
