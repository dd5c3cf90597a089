import type { ExpressionBuilder } from 'kysely';
import { holdOf } from '../customers/assemble';
import { compiledOnce } from '../database/compiled-once';
import type { Database, Tables } from '../database/tables';

/** Whose room and whose window a give counts in: a company's contact shares them with everybody of its account. */
export interface Holder {
  readonly customer: string;
  /** The account they belong to; null for who buys for themselves. */
  readonly account: string | null;
  /** A lead's hold on this customer is in force. */
  readonly held: boolean;
  /** The server has a row of them; an act may also name whom no import has brought. */
  readonly known: boolean;
  /** They have objected: nothing of their standing counts. */
  readonly objects: boolean;
}

/** Null for nobody the server knows by an id. */
export async function holderOf(
  db: Database,
  org: string,
  customer: string | null,
  now: number,
): Promise<Holder | null> {
  if (customer === null) return null;
  const [row] = await compiledOnce(db, 'holder', [org, customer], () =>
    db
      .selectFrom('customers')
      .select(['account_id', 'hold', 'objects'])
      .where('org_id', '=', org)
      .where('customer_id', '=', customer),
  );
  remember(org, customer, row?.account_id ?? null);
  return {
    customer,
    account: row?.account_id ?? null,
    held: holdOf(row?.hold ?? null, now) !== null,
    known: row !== undefined,
    objects: row?.objects === 1,
  };
}

/** Decisions of the holder: the customer's own, or those of everybody of the account. */
export const ofHolder =
  (org: string, { customer, account }: Holder) =>
  (eb: ExpressionBuilder<Tables, 'decisions'>) =>
    account === null
      ? eb('customer_id', '=', customer)
      : eb(
          'customer_id',
          'in',
          eb
            .selectFrom('customers')
            .select('customers.customer_id')
            .where('customers.org_id', '=', org)
            .where('customers.account_id', '=', account),
        );

const mostRemembered = 10_000;
const remembered = new Map<string, string>();

/**
 * The turns of a customer's account, as far as it was seen before: for whom to wait in line, never for what is
 * right. Contacts of one company wait for each other as those of one customer do.
 */
export function accountOf(org: string, customer: string): string[] {
  const account = remembered.get(`${org} ${customer}`);
  return account === undefined ? [] : [`${org} account:${account}`];
}

function remember(org: string, customer: string, account: string | null): void {
  if (account === null) remembered.delete(`${org} ${customer}`);
  else {
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(`${org} ${customer}`, account);
  }
}
