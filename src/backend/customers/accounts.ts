import type { WireProfile } from '../../contract/profile';
import { insertMany, isAnyOf } from '../database/bulk';
import { compiledOnce } from '../database/compiled-once';
import type { Opened } from '../database/open';
import type { Writing } from '../database/serially';
import { valuesOf } from './values';

type Account = NonNullable<WireProfile['account']>;

/** What a file said of a company; what it left out stays unknown. */
export type StoredAccount = Partial<Pick<Account, 'customerSince' | 'value' | 'tags'>>;

/**
 * The companies of contacts, by id. What a company bought is what was imported for the customer whose number is
 * the company's; where there is nothing of that, what a file said.
 */
export async function accountsOf(
  { db }: Pick<Opened, 'db'>,
  org: string,
  ids: readonly string[],
  now: number,
): Promise<Map<string, Account>> {
  if (ids.length === 0) return new Map();
  const [rows, buyers] = await Promise.all([
    compiledOnce(db, 'accounts', [org, ...ids], () =>
      db
        .selectFrom('accounts')
        .select(['account_id', 'name', 'body'])
        .where('org_id', '=', org)
        .where('account_id', 'in', [...ids]),
    ),
    compiledOnce(db, 'accounts that buy', [org, 'external', ...ids], () =>
      db
        .selectFrom('identifiers')
        .select(['value', 'customer_id'])
        .where('org_id', '=', org)
        .where('kind', '=', 'external')
        .where('value', 'in', [...ids]),
    ),
  ]);
  const bought =
    buyers.length === 0
      ? new Map()
      : await valuesOf(db, org, [...new Set(buyers.map((one) => one.customer_id))], now);
  const values = new Map(buyers.map((one) => [one.value, bought.get(one.customer_id)]));
  return new Map(
    rows.map((row) => {
      const { customerSince = null, value = null, tags = [] } = JSON.parse(row.body) as StoredAccount;
      const worth: Account['value'] = values.get(row.account_id) ?? value;
      const since = customerSince ?? worth?.firstPurchase ?? null;
      return [
        row.account_id,
        { id: row.account_id, name: row.name, customerSince: since, value: worth, tags },
      ];
    }),
  );
}

/** The number a file gives a company; `import:` before it is how a browser's own rows are told apart. */
export const accountIdOf = (account: Account): string => account.id.replace(/^import:/, '').slice(0, 200);

/** Writes what files say of companies over what they said before; what they leave out stays. Answers who is news. */
export async function keepAccounts(
  tx: Writing,
  engine: Opened['engine'],
  org: string,
  said: readonly Account[],
): Promise<ReadonlySet<string>> {
  const news = new Set<string>();
  if (said.length === 0) return news;
  const ids = [...new Set(said.map(accountIdOf))];
  const rows = await tx
    .selectFrom('accounts')
    .select(['account_id', 'name', 'body'])
    .where('org_id', '=', org)
    .where(isAnyOf(engine, 'account_id', ids))
    .execute();
  const before = new Map(rows.map((row) => [row.account_id, row]));
  const after = new Map(before);
  for (const account of said) {
    const id = accountIdOf(account);
    const known = after.get(id);
    const { customerSince, value, tags } = account;
    const body: StoredAccount = {
      ...(known ? (JSON.parse(known.body) as StoredAccount) : {}),
      ...(customerSince === null ? {} : { customerSince }),
      ...(value === null ? {} : { value }),
      ...(tags.length === 0 ? {} : { tags }),
    };
    // A row that names only the number knows no better name than one that has it.
    const name = account.name === id && known ? known.name : account.name;
    after.set(id, { account_id: id, name, body: JSON.stringify(body) });
  }
  for (const [id, row] of after) {
    const was = before.get(id);
    if (was?.name !== row.name || withoutAge(was.body) !== withoutAge(row.body)) news.add(id);
  }
  const written = [...after.values()].map((row) => [org, row.account_id, row.name, row.body]);
  await insertMany(tx, engine, 'accounts', columns, written, again);
  return news;
}

const columns = { org_id: 'text', account_id: 'text', name: 'text', body: 'text' } as const;
const again = '(org_id, account_id) do update set name = excluded.name, body = excluded.body';

const withoutAge = (body: string): string =>
  JSON.stringify(JSON.parse(body), (key, part: unknown) => (key === 'asOf' ? undefined : part));
