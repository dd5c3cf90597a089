import { isDeepStrictEqual } from 'node:util';
import type { WireProfile } from '../../contract/profile';
import { normalised } from '../../customer/identify';
import type { Identifier } from '../../customer/profile';
import { newId } from '../../id';
import { type Joined, joinRow, type KnownPerson } from '../../import/join';
import { announce } from '../changes/feed';
import { accountIdOf, keepAccounts } from '../customers/accounts';
import type { StoredBody } from '../customers/assemble';
import { insertMany, isAnyOf } from '../database/bulk';
import type { Opened } from '../database/open';
import type { Writing } from '../database/serially';

/** A row of a file as a customer; `line` is where it stands. */
export interface CustomerRow {
  readonly line: number;
  readonly profile: WireProfile;
}

interface Person extends KnownPerson {
  name: string | null;
  line: number | null;
  identifiers: Identifier[];
  account: string | null;
  body: StoredBody;
  /** Null for somebody new. */
  readonly before: Pick<Person, 'name' | 'account' | 'body'> | null;
}

/** A row that is not kept, because of whom it would change. */
export type NotJoined = Exclude<Joined, { readonly is: 'new' | 'same' }> & { readonly row: CustomerRow };

/**
 * Writes customers as another system knows them; whom a row is about is decided as the browser does (`joinRow`), and
 * a row that could be two people's is answered, not kept. What the new profile does not know stays as it was.
 * Browsers are told of those about whom something is now different. `batch` names the file.
 */
export async function keepCustomers(
  tx: Writing,
  engine: Opened['engine'],
  org: string,
  batch: string,
  rows: readonly CustomerRow[],
  now: number,
): Promise<readonly NotJoined[]> {
  if (rows.length === 0) return [];
  const list = rows.map((row) => ({
    row,
    identifiers: row.profile.identifiers.map(normalised).filter((one) => one !== null),
  }));
  const { people, owners } = await knownPeople(
    tx,
    engine,
    org,
    batch,
    list.flatMap((one) => one.identifiers),
  );
  const identifiers: unknown[][] = [];
  const written = new Map<string, Person>();
  const companies: NonNullable<WireProfile['account']>[] = [];
  const refused: NotJoined[] = [];
  const named = (one: Identifier): readonly Person[] =>
    [...(owners.get(nameOf(one)) ?? [])].flatMap((id) => people.get(id) ?? []);
  for (const { row, identifiers: names } of list) {
    const { line, profile } = row;
    const joined = joinRow({ line, name: profile.name, identifiers: names }, named);
    if (joined.is === 'duplicate' || joined.is === 'conflict') {
      refused.push({ ...joined, row });
      continue;
    }
    const id = joined.is === 'same' ? joined.id : newId(now);
    const person: Person = people.get(id) ?? {
      ...{ id, name: null, account: null, body: {}, before: null, identifiers: [], line },
    };
    person.name = profile.name ?? person.name;
    person.account = profile.account ? accountIdOf(profile.account) : person.account;
    person.line = line;
    person.body = { ...person.body, ...partsOf(profile), fileLine: { batch, line } };
    if (profile.account) companies.push(profile.account);
    people.set(id, person);
    written.set(id, person);
    for (const one of names) {
      const mine = owners.get(nameOf(one)) ?? new Set();
      if (mine.has(id)) continue;
      owners.set(nameOf(one), mine.add(id));
      person.identifiers.push(one);
      identifiers.push([org, one.kind, one.value, id]);
    }
  }
  const companyNews = await keepAccounts(tx, engine, org, companies);
  const kept = [...written.values()];
  await insertMany(
    tx,
    engine,
    'customers',
    customerColumns,
    kept.map((one) => [
      org,
      one.id,
      one.name,
      one.account,
      JSON.stringify(one.body),
      0,
      1,
      now,
      renewalOf(one.body),
    ]),
    '(org_id, customer_id) do update set name = excluded.name, account_id = excluded.account_id, body = excluded.body, ' +
      'updated_at = excluded.updated_at, renewal_at = excluded.renewal_at, revision = customers.revision + 1',
  );
  await insertMany(tx, engine, 'identifiers', identifierColumns, identifiers, 'do nothing');
  const changed = kept.filter(
    (one) => one.before !== null && (differs(one, one.before) || companyNews.has(one.account ?? '')),
  );
  await announce(
    tx,
    org,
    changed.map((one) => ({ type: 'customer', customer: one.id })),
    now,
  );
  return refused;
}

/** Customers of whom only the number is known; answers their ids by it. */
export async function addNewCustomers(
  tx: Writing,
  engine: Opened['engine'],
  org: string,
  externals: readonly string[],
  now: number,
): Promise<Map<string, string>> {
  const made = new Map(externals.map((external) => [external, newId(now)]));
  const people = [...made.values()].map((id) => [org, id, null, null, '{}', 0, 1, now, null]);
  await insertMany(tx, engine, 'customers', customerColumns, people, 'do nothing');
  const names = [...made].map(([external, id]) => [org, 'external', external, id]);
  await insertMany(tx, engine, 'identifiers', identifierColumns, names, 'do nothing');
  return made;
}

const customerColumns = {
  org_id: 'text',
  customer_id: 'text',
  name: 'text',
  account_id: 'text',
  body: 'text',
  objects: 'int',
  revision: 'int',
  updated_at: 'int',
  renewal_at: 'int',
} as const;
const identifierColumns = { org_id: 'text', kind: 'text', value: 'text', customer_id: 'text' } as const;

const renewalOf = ({ renewal }: StoredBody): number | null => (renewal ? Date.parse(renewal.at) : null);

const nameOf = (one: { kind: string; value: string }): string => `${one.kind}\0${one.value}`;

/** Everybody who goes by one of these identifiers, with all they go by, and who goes by which. */
async function knownPeople(
  tx: Writing,
  engine: Opened['engine'],
  org: string,
  batch: string,
  asked: readonly Identifier[],
): Promise<{ people: Map<string, Person>; owners: Map<string, Set<string>> }> {
  const people = new Map<string, Person>();
  const owners = new Map<string, Set<string>>();
  const identifiers = tx.selectFrom('identifiers').where('org_id', '=', org);
  const found = await identifiers
    .select(['kind', 'value', 'customer_id'])
    .where(isAnyOf(engine, 'kind', [...new Set(asked.map(({ kind }) => kind))]))
    .where(isAnyOf(engine, 'value', [...new Set(asked.map(({ value }) => value))]))
    .execute();
  const wanted = new Set(asked.map(nameOf));
  const ids = [...new Set(found.filter((one) => wanted.has(nameOf(one))).map((one) => one.customer_id))];
  if (ids.length === 0) return { people, owners };
  const rows = await tx
    .selectFrom('customers')
    .select(['customer_id', 'name', 'account_id', 'body'])
    .where('org_id', '=', org)
    .where(isAnyOf(engine, 'customer_id', ids))
    .execute();
  for (const { customer_id: id, name, account_id: account, body: text } of rows) {
    const body = JSON.parse(text) as StoredBody;
    const line = body.fileLine?.batch === batch ? body.fileLine.line : null;
    people.set(id, { id, name, account, body, line, identifiers: [], before: { name, account, body } });
  }
  const all = await identifiers
    .select(['kind', 'value', 'customer_id'])
    .where(isAnyOf(engine, 'customer_id', ids))
    .execute();
  for (const { kind, value, customer_id: id } of all) {
    people.get(id)?.identifiers.push({ kind, value });
    const name = nameOf({ kind, value });
    owners.set(name, (owners.get(name) ?? new Set()).add(id));
  }
  return { people, owners };
}

/** Only what is known; an absent part must not wipe one that is there. */
function partsOf(profile: WireProfile): StoredBody {
  const { customerSince, value, coverage, contacts, disruptions, renewal, nps, referrals, notes, tags } =
    profile;
  const { verified, plan, region, language, own } = profile;
  const parts = { customerSince, value, contacts, disruptions, renewal, nps, referrals, tags };
  const more = { plan, region, language };
  return {
    ...Object.fromEntries(Object.entries({ ...parts, ...more }).filter(([, part]) => part !== null)),
    ...(coverage.length > 0 ? { coverage } : {}),
    ...(notes.length > 0 ? { notes } : {}),
    ...(verified === 'unknown' ? {} : { verified }),
    ...(Object.keys(own).length > 0 ? { own } : {}),
  };
}

/** A nightly file says the same of nearly everybody, only with a newer date: nobody is told of that. */
function differs(now: Person, before: NonNullable<Person['before']>): boolean {
  const plain = (body: StoredBody): unknown =>
    JSON.parse(
      JSON.stringify(body, (key, part: unknown) => (['asOf', 'fileLine'].includes(key) ? undefined : part)),
    );
  if (now.account !== before.account) return true;
  return now.name !== before.name || !isDeepStrictEqual(plain(now.body), plain(before.body));
}
