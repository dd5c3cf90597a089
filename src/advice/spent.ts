import { paysBack } from '../playbook/pays-back';
import type { Playbook } from '../playbook/types';
import { stands, usesWindow } from './given';
import type { LedgerView } from './types';

const day = 86_400_000;

/** What the limits have used up, as sums: all that a room needs to know of the past. */
export interface Spent {
  /** Of the room of the case: owed, floor, acts and a lead's yes do not use it. */
  readonly onCase: number;
  /** Credits and refunds on the case, owed and floor left out. */
  readonly credited: number;
  /** The one small kindness of the case was given. */
  readonly kindness: boolean;
  /** Goodwill inside the customer's window where the fault was not ours. */
  readonly byCustomer: number;
}

/** The sums at `now`; the window is rolling and counts what is younger than its days. */
export function spentOf(ledger: LedgerView, playbook: Playbook, now: number): Spent {
  let onCase = 0;
  let credited = 0;
  let kindness = false;
  for (const given of ledger.onCase) {
    if (!stands(given) || given.owed || given.floor) continue;
    if (!given.approved && given.kind !== 'act') onCase += given.amount;
    if (paysBack(given.kind)) credited += given.amount;
    if (given.smallKindness) kindness = true;
  }
  const { perCustomer } = playbook.room;
  let byCustomer = 0;
  if (perCustomer) {
    for (const one of ledger.inWindow) {
      if (inWindow(one, now - perCustomer.days * day)) byCustomer += one.amount;
    }
  }
  return { onCase, credited, kindness, byCustomer };
}

/**
 * When the customer's window next grows: when the first give falls out of it that leaves more than is left
 * now. Null without a window or with nothing in it.
 */
export function windowGrows(ledger: LedgerView, playbook: Playbook, now: number): number | null {
  const { perCustomer } = playbook.room;
  if (!perCustomer) return null;
  const length = perCustomer.days * day;
  const inside = ledger.inWindow
    .filter((one) => one.amount > 0 && inWindow(one, now - length))
    .sort((a, b) => a.at - b.at);
  let used = inside.reduce((sum, one) => sum + one.amount, 0);
  const left = Math.max(0, perCustomer.amount - used);
  for (const one of inside) {
    used -= one.amount;
    if (perCustomer.amount - used > left) return one.at + length;
  }
  return null;
}

type InWindow = LedgerView['inWindow'][number];

/** One small kindness per case is outside the window; what is not goodwill never was inside. */
const inWindow = (one: InWindow, after: number): boolean => usesWindow(one) && one.at > after;
