import type { Given, LedgerView } from '../../advice/types';
import type { Event } from '../../contract/events';
import type { Playbook } from '../../playbook/types';
import type { Writing } from '../database/serially';

/** What of `madeWith` later sums need, kept with the decision. */
export interface Kept {
  readonly kind: Given['kind'];
  readonly owed: boolean;
  readonly floor: boolean;
  readonly smallKindness: boolean;
  readonly approved: boolean;
}

/** What stands on this case and in this customer's window, as the advice counts it. */
export async function givenBefore(
  tx: Writing,
  org: string,
  event: Pick<Event, 'case' | 'customer'>,
  playbook: Playbook,
  now: number,
): Promise<LedgerView> {
  const onCase = await tx
    .selectFrom('decisions')
    .selectAll()
    .where('org_id', '=', org)
    .where('case_key', '=', event.case)
    .where('state', 'in', ['given', 'done'])
    .execute();
  const days = playbook.room.perCustomer?.days ?? 0;
  const inWindow =
    event.customer === null || days === 0
      ? []
      : await tx
          .selectFrom('decisions')
          .select(['at', 'amount', 'goodwill'])
          .where('org_id', '=', org)
          .where('customer_id', '=', event.customer)
          .where('at', '>', now - days * 86_400_000)
          .where('goodwill', '=', 1)
          .where('state', 'in', ['given', 'done'])
          .execute();
  return {
    onCase: onCase.map((row) => {
      const { kept } = JSON.parse(row.made_with) as { kept: Kept };
      return {
        decisionId: row.decision_id,
        concession: row.concession,
        amount: row.amount,
        at: row.at,
        state: row.state,
        ...kept,
      };
    }),
    inWindow: inWindow.map((row) => ({ at: row.at, amount: row.amount, goodwill: true })),
  };
}
