import { isDeepStrictEqual } from 'node:util';
import type { WireProfile } from '../../contract/profile';
import { announce } from '../changes/feed';
import { accountIdOf, keepAccounts } from '../customers/accounts';
import type { StoredBody } from '../customers/assemble';
import { normalise } from '../customers/normalise';
import { insertMany, isAnyOf } from '../database/bulk';
import type { Opened } from '../database/open';
import type { Writing } from '../database/serially';
import { newId } from '../id';

interface Person {
  readonly id: string;
  name: string | null;
  account: string | null;
  body: StoredBody;
  /** Null for somebody new. */
  readonly before: Pick<Person, 'name' | 'account' | 'body'> | null;
}

/**
 * Writes customers as another system knows them. Each is found by any identifier, else new; what the new
 * profile does not know stays as it was. Browsers are told of those about whom something is now different.
 */
export async function keepCustomers(
  tx: Writing,
  engine: Opened['engine'],
  org: string,
  profiles: readonly WireProfile[],
  now: number,
): Promise<void> {
  if (profiles.length === 0) return;
  const named = profiles.map((profile) => ({
    profile,
    names: profile.identifiers.map(normalise).filter((one) => one !== null),
  }));
  const owners = await ownersOf(tx, engine, org, [...new Set(named.flatMap((one) => one.names.map(nameOf)))]);
  const people = await peopleOf(tx, engine, org, [...new Set([...owners.values()].flat())]);
  const companies = profiles.flatMap(({ account }) => account ?? []);
  const companyNews = await keepAccounts(tx, engine, org, companies);
  const identifiers: unknown[][] = [];
  const written = new Map<string, Person>();
  for (const { profile, names } of named) {
    const ids = names.flatMap((one) => owners.get(nameOf(one)) ?? []);
    const id = ids.sort()[0] ?? newId(now);
    const person: Person = people.get(id) ?? { id, name: null, account: null, body: {}, before: null };
    person.name = profile.name ?? person.name;
    person.account = profile.account ? accountIdOf(profile.account) : person.account;
    person.body = { ...person.body, ...partsOf(profile) };
    people.set(id, person);
    written.set(id, person);
    for (const one of names) {
      const mine = owners.get(nameOf(one)) ?? [];
      if (mine.includes(id)) continue;
      owners.set(nameOf(one), [...mine, id]);
      identifiers.push([org, one.kind, one.value, id]);
    }
  }
  const list = [...written.values()];
  await insertMany(
    tx,
    engine,
    'customers',
    customerColumns,
    list.map((one) => [
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
  const changed = list.filter(
    (one) => one.before !== null && (differs(one, one.before) || companyNews.has(one.account ?? '')),
  );
  await announce(
    tx,
    org,
    changed.map((one) => ({ type: 'customer', customer: one.id })),
    now,
  );
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

async function ownersOf(
  tx: Writing,
  engine: Opened['engine'],
  org: string,
  names: readonly string[],
): Promise<Map<string, string[]>> {
  const owners = new Map<string, string[]>();
  const wanted = new Set(names);
  const rows = await tx
    .selectFrom('identifiers')
    .select(['kind', 'value', 'customer_id'])
    .where('org_id', '=', org)
    .where(isAnyOf(engine, 'kind', [...new Set(names.map((one) => one.split('\0')[0] ?? ''))]))
    .where(isAnyOf(engine, 'value', [...new Set(names.map((one) => one.slice(one.indexOf('\0') + 1)))]))
    .execute();
  for (const row of rows) {
    const name = nameOf(row);
    if (wanted.has(name)) owners.set(name, [...(owners.get(name) ?? []), row.customer_id]);
  }
  return owners;
}

async function peopleOf(
  tx: Writing,
  engine: Opened['engine'],
  org: string,
  ids: readonly string[],
): Promise<Map<string, Person>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('customers')
    .select(['customer_id', 'name', 'account_id', 'body'])
    .where('org_id', '=', org)
    .where(isAnyOf(engine, 'customer_id', ids))
    .execute();
  return new Map(
    rows.map((row) => {
      const body = JSON.parse(row.body) as StoredBody;
      const before = { name: row.name, account: row.account_id, body };
      return [
        row.customer_id,
        { id: row.customer_id, name: row.name, account: row.account_id, body, before },
      ];
    }),
  );
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
    JSON.parse(JSON.stringify(body, (key, part: unknown) => (key === 'asOf' ? undefined : part)));
  if (now.account !== before.account) return true;
  return now.name !== before.name || !isDeepStrictEqual(plain(now.body), plain(before.body));
}
