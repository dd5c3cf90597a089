import { sql } from 'kysely';
import type { Event } from '../../contract/events';
import { announce } from '../changes/feed';
import type { Context } from '../context';
import { lock, serially, type Writing } from '../database/serially';
import { forgetInChanges, forgetInIncidents } from './forget-mentions';
import { casesOf, isOfCustomer } from './of-customer';

/**
 * Forgets one customer. Their rows go, and so does what was said on their cases before anybody knew who it
 * was; decisions stay as numbers, without case, agent, customer or words. The change tells every browser to
 * drop its copy. Acts on their cases that arrive meanwhile wait; they and later ones find the tombstone, which is
 * the server's own id and nothing else, and keep nothing. False when there is no such customer.
 */
export async function forgetCustomer(context: Context, org: string, id: string): Promise<boolean> {
  const found = await serially(context.opened, async (tx) => {
    await lock(tx, org, `customer:${id}`);
    const gone = await tx
      .deleteFrom('customers')
      .where('org_id', '=', org)
      .where('customer_id', '=', id)
      .returning(['customer_id', 'account_id'])
      .executeTakeFirst();
    const names = await tx
      .deleteFrom('identifiers')
      .where('org_id', '=', org)
      .where('customer_id', '=', id)
      .returning(['kind', 'value'])
      .execute();
    const cases = await casesOf(tx, org, id);
    // Acts may name whom no import has brought, or has not since a backup was put back.
    if (!gone && cases.length === 0) return false;
    await forgetRows(tx, org, id);
    if (gone && gone.account_id !== null) await forgetCompany(tx, org, gone.account_id);
    await forgetOnCases(tx, org, id, cases);
    await forgetInIncidents(tx, org, names);
    await forgetInChanges(tx, org, id, cases);
    await tx
      .insertInto('locks')
      .values({ org_id: org, name: `forgotten:${id}`, turn: context.now() })
      .onConflict((conflict) => conflict.columns(['org_id', 'name']).doNothing())
      .execute();
    await announce(tx, org, [{ type: 'forgotten', customer: id }], context.now());
    return true;
  });
  if (found) await emptyLog(context);
  return found;
}

/** The newest pages of SQLite stand in a log beside the file, the old ones too, until it is taken over. */
async function emptyLog({ opened }: Context): Promise<void> {
  if (opened.engine !== 'sqlite') return;
  // Somebody reads just now: then the log goes with the next forgetting, or when the server ends.
  await opened.turn(() => sql`pragma wal_checkpoint(TRUNCATE)`.execute(opened.db)).catch(() => undefined);
}

/** A company of whom nobody is known any more goes with its last contact. */
async function forgetCompany(tx: Writing, org: string, account: string): Promise<void> {
  const other = await tx
    .selectFrom('customers')
    .select('customer_id')
    .where('org_id', '=', org)
    .where('account_id', '=', account)
    .limit(1)
    .executeTakeFirst();
  if (other) return;
  await tx.deleteFrom('accounts').where('org_id', '=', org).where('account_id', '=', account).execute();
}

async function forgetRows(tx: Writing, org: string, id: string): Promise<void> {
  for (const table of ['values', 'value_days', 'seen_transactions'] as const)
    await tx
      .deleteFrom(table as 'values')
      .where('org_id', '=', org)
      .where('customer_id', '=', id)
      .execute();
}

/** What names them, and what names nobody on one of their cases. Another customer's words on it stay. */
async function forgetOnCases(tx: Writing, org: string, id: string, cases: readonly string[]): Promise<void> {
  const ofThem = isOfCustomer(id, cases);
  for (const table of ['heard', 'promises', 'asks'] as const)
    await tx
      .deleteFrom(table as 'heard')
      .where('org_id', '=', org)
      .where(ofThem)
      .execute();
  // The id of an event stays so that it is still one act; its content goes.
  const events = await tx
    .updateTable('events')
    .set({ body: '{}', case_key: null, customer_id: null, agent_id: null })
    .where('org_id', '=', org)
    .where(ofThem)
    .returning(['event_id', 'type'])
    .execute();
  const snag: Event['type'] = 'snag';
  const snags = events.filter(({ type }) => type === snag).map(({ event_id }) => event_id);
  if (snags.length > 0)
    await tx
      .updateTable('snags')
      .set({ text: '', agent_id: null })
      .where('org_id', '=', org)
      .where('snag_id', 'in', snags)
      .execute();
  await tx
    .updateTable('decisions')
    .set({
      ...{ case_key: null, customer_id: null, agent_id: null, made_with: '{}' },
      ...{ moved_by: null, moved_why: null },
    })
    .where('org_id', '=', org)
    .where(ofThem)
    .execute();
  const turns = cases.map((one) => `case:${one}`);
  if (turns.length > 0)
    await tx.deleteFrom('locks').where('org_id', '=', org).where('name', 'in', turns).execute();
}
