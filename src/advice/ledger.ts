import type { Playbook } from '../playbook/types';
import { stands } from './given';
import type { Given, LedgerView } from './types';

const day = 86_400_000;

/** Same-cause cases of one customer share a room within so many days. */
export const sharedDays = 14;

/** What must be known of a case to say whose room it shares. */
export interface RoomCase {
  readonly caseKey: string;
  /** The account for a company's contact, else the customer. */
  readonly holder: string;
  /** Null while nobody has said. */
  readonly cause: string | null;
  /** When the case began, ms since the epoch. */
  readonly at: number;
  readonly mergedInto?: string | null;
  readonly followUpOf?: string | null;
}

/** A decision as it is kept. */
export interface LedgerDecision extends Given {
  readonly caseKey: string;
  readonly holder: string;
  /** From `checkGive`. */
  readonly goodwill: boolean;
}

/**
 * The keys of the cases that share one room with this one, itself first: merged and follow-up cases, however
 * long the chain, and cases of the same customer with the same cause that began within 14 days of it.
 */
export function shareRoom(caseKey: string, cases: readonly RoomCase[]): readonly string[] {
  const joined = chained([caseKey], cases);
  const self = cases.find((one) => one.caseKey === caseKey);
  if (!self || self.cause === null) return [...joined];
  for (const one of cases) {
    const near = Math.abs(one.at - self.at) <= sharedDays * day;
    if (near && one.holder === self.holder && one.cause === self.cause) joined.add(one.caseKey);
  }
  return [...chained([...joined], cases)];
}

function chained(from: readonly string[], cases: readonly RoomCase[]): Set<string> {
  const joined = new Set(from);
  for (let size = 0; size !== joined.size; ) {
    size = joined.size;
    for (const { caseKey, mergedInto, followUpOf } of cases) {
      for (const other of [mergedInto, followUpOf]) {
        if (!other) continue;
        if (joined.has(other)) joined.add(caseKey);
        if (joined.has(caseKey)) joined.add(other);
      }
    }
  }
  return joined;
}

/**
 * Goodwill to one customer (the account for companies), newest first, over the playbook's window and at least
 * a year, so that history can be told. Declined and withdrawn gives have freed what they took; a lead's yes
 * counts like any other.
 */
export function windowOf(
  decisions: readonly LedgerDecision[],
  holder: string,
  playbook: Playbook,
  now: number,
): LedgerView['inWindow'] {
  const from = now - Math.max(365, playbook.room.perCustomer?.days ?? 0) * day;
  return decisions
    .filter((one) => one.holder === holder && stands(one) && one.at > from && one.at <= now)
    .sort((a, b) => b.at - a.at)
    .map(({ at, amount, goodwill, smallKindness }) => ({ at, amount, goodwill, smallKindness }));
}

/** The ledger of one case: what shares its room, and the customer's window. */
export function ledgerOf(
  open: { readonly caseKey: string; readonly holder: string },
  cases: readonly RoomCase[],
  decisions: readonly LedgerDecision[],
  playbook: Playbook,
  now: number,
): LedgerView {
  const keys = new Set(shareRoom(open.caseKey, cases));
  return {
    onCase: decisions
      .filter((one) => keys.has(one.caseKey))
      .map(({ caseKey, holder: _holder, goodwill: _goodwill, ...given }) =>
        caseKey === open.caseKey ? given : { ...given, elsewhere: true },
      ),
    inWindow: windowOf(decisions, open.holder, playbook, now),
  };
}
