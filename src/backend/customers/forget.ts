import { announce } from '../changes/feed';
import type { Context } from '../context';
import { serially } from '../database/serially';

/**
 * Forgets one customer. Their rows go; decisions stay as numbers for the month, without case, agent,
 * customer or words. The change tells every browser to drop its copy. Events of theirs that arrive later
 * find the tombstone and keep nothing. False when there is no such customer.
 */
export async function forgetCustomer(context: Context, org: string, id: string): Promise<boolean> {
  return serially(context.opened, async (tx) => {
    const gone = await tx
      .deleteFrom('customers')
      .where('org_id', '=', org)
      .where('customer_id', '=', id)
      .returning('customer_id')
      .executeTakeFirst();
    if (!gone) return false;
    for (const table of [
      'identifiers',
      'values',
      'value_months',
      'seen_transactions',
      'heard',
      'promises',
      'asks',
    ] as const) {
      await tx
        .deleteFrom(table as 'heard')
        .where('org_id', '=', org)
        .where('customer_id', '=', id)
        .execute();
    }
    // The id of an event stays so that it is still one act; its content goes.
    await tx
      .updateTable('events')
      .set({ body: '{}', case_key: null, customer_id: null, agent_id: null })
      .where('org_id', '=', org)
      .where('customer_id', '=', id)
      .execute();
    await tx
      .updateTable('decisions')
      .set({ case_key: null, customer_id: null, agent_id: null, made_with: '{}' })
      .where('org_id', '=', org)
      .where('customer_id', '=', id)
      .execute();
    await tx
      .insertInto('locks')
      .values({ org_id: org, name: `forgotten:${id}`, turn: context.now() })
      .onConflict((conflict) => conflict.columns(['org_id', 'name']).doNothing())
      .execute();
    await announce(tx, org, [{ type: 'forgotten', customer: id }], context.now());
    return true;
  });
}
