import { standing } from '../../advice/given';
import { type RoomCase, sharedDays, shareRoom } from '../../advice/ledger';
import type { Given, LedgerView } from '../../advice/types';
import type { Event } from '../../contract/events';
import type { Playbook } from '../../playbook/types';
import { compiledOnce } from '../database/compiled-once';
import type { Writing } from '../database/serially';
import type { Tables } from '../database/tables';
import { type Holder, ofHolder } from './holder';

/** What of `madeWith` later sums need, kept with the decision. */
export interface Kept {
  readonly kind: Given['kind'];
  readonly owed: boolean;
  readonly floor: boolean;
  readonly smallKindness: boolean;
  readonly approved: boolean;
  /** Facts of the customer that only the browser vouched for; absent when there are none. */
  readonly unproven?: readonly string[];
}

/** As the browser that gave it said them; of a forgotten one nothing is left. */
type MadeWith = Partial<Extract<Event, { type: 'given' }>['madeWith']> & { readonly kept?: Kept };

export const madeWithOf = (row: Pick<Tables['decisions'], 'made_with'>): MadeWith =>
  JSON.parse(row.made_with) as MadeWith;

/** The cause of a case as it was known when something was given on it; null when nobody had said. */
export function causeOf({ facts, answers }: Pick<MadeWith, 'facts' | 'answers'>): string | null {
  const cause = answers?.cause ?? facts?.cause;
  return typeof cause === 'string' ? cause : null;
}

/** When the case began, as the browser saw it, and never after something was given on it. */
export const beganAt = ({ caseBegan }: Pick<MadeWith, 'caseBegan'>, at: number): number =>
  caseBegan === undefined ? at : Math.min(Date.parse(caseBegan), at);

const day = 86_400_000;

/** The give that is asked for: on which case, when, with what known. */
export interface Asking {
  readonly case: string;
  readonly at: number;
  readonly madeWith: MadeWith;
}

/**
 * What stands in the room of this case and in its holder's window, as the advice counts it: the same cause
 * again within fourteen days is the same room, on whichever case it is given.
 */
export async function givenBefore(
  tx: Writing,
  org: string,
  asking: Asking,
  holder: Holder | null,
  playbook: Playbook,
  now: number,
): Promise<LedgerView> {
  const onCase = await compiledOnce(tx, 'given on case', [org, asking.case, ...standing], () =>
    tx
      .selectFrom('decisions')
      .selectAll()
      .where('org_id', '=', org)
      .where('case_key', '=', asking.case)
      .where('state', 'in', standing),
  );
  const shared = await inTheSameRoom(tx, org, asking, holder);
  const days = playbook.room.perCustomer?.days ?? 0;
  const inWindow =
    holder === null || days === 0
      ? []
      : await tx
          .selectFrom('decisions')
          .select(['at', 'amount'])
          .where('org_id', '=', org)
          .where(ofHolder(org, holder))
          .where('at', '>', now - days * day)
          .where('in_window', '=', 1)
          .where('state', 'in', standing)
          .execute();
  return {
    onCase: [...onCase.map(givenOf), ...shared.map((row) => ({ ...givenOf(row), elsewhere: true }))],
    inWindow: inWindow.map((row) => ({ at: row.at, amount: row.amount, goodwill: true })),
  };
}

function givenOf(row: Tables['decisions']): Given {
  const { unproven: _, ...kept } = (madeWithOf(row) as { readonly kept: Kept }).kept;
  return {
    decisionId: row.decision_id,
    concession: row.concession,
    amount: row.amount,
    at: row.at,
    state: row.state,
    ...kept,
  };
}

/** What was given to the same holder on other cases that share this one's room. */
async function inTheSameRoom(
  tx: Writing,
  org: string,
  asking: Asking,
  holder: Holder | null,
): Promise<readonly Tables['decisions'][]> {
  const cause = causeOf(asking.madeWith);
  if (holder === null || cause === null) return [];
  const began = beganAt(asking.madeWith, asking.at);
  const rows = await tx
    .selectFrom('decisions')
    .selectAll()
    .where('org_id', '=', org)
    .where(ofHolder(org, holder))
    .where('case_key', '!=', asking.case)
    // Nothing is given on a case before it began.
    .where('at', '>=', began - sharedDays * day)
    .where('state', 'in', standing)
    .orderBy('at')
    .execute();
  const whose = 'them';
  // Of several gives on one case the last one knew best what it is about.
  const cases = new Map<string, RoomCase>();
  for (const row of rows) {
    const made = madeWithOf(row);
    const caseKey = row.case_key ?? '';
    cases.set(caseKey, { caseKey, holder: whose, cause: causeOf(made), at: beganAt(made, row.at) });
  }
  const here: RoomCase = { caseKey: asking.case, holder: whose, cause, at: began };
  const keys = new Set(shareRoom(asking.case, [here, ...cases.values()]));
  return rows.filter(({ case_key }) => keys.has(case_key ?? ''));
}
