import type { Facts } from '../playbook/facts';
import { paysBack } from '../playbook/pays-back';
import type { Concession, ConcessionKind, Lift, OwedCeilings } from '../playbook/types';
import { least, mostToGive, priceOf } from './cost';
import type { Engine } from './engine';
import type { Spent } from './spent';

/** The limits of one case as numbers, none of them ever below 0. */
export interface Limits {
  readonly ofCase: number;
  /** The lift that made it so; null for the base. */
  readonly lift: Lift | null;
  readonly caseLeft: number;
  /** Null without a window, and where the fault is ours: what is given then does not count. */
  readonly customerLeft: number | null;
  /** Of credits and refunds together; null without a cap, or while nobody knows what is at issue. */
  readonly capLeft: number | null;
  readonly kindnessLeft: number;
  /** A hold removes money above owed and floor. */
  readonly held: boolean;
  /** Of what is the customer's by right, by ground. */
  readonly owedCeilings: OwedCeilings | undefined;
}

/**
 * Base room raised by the highest lift that holds, less what was given; the customer's window; the cap. The
 * cap is a share of what is at issue but never less than a small kindness. The small kindness is inside the
 * room of the case and outside every window; one per case.
 */
export function limitsOf(engine: Engine, facts: Facts, spent: Spent, held: boolean): Limits {
  const { perCase, smallKindness, capPercent, perCustomer, owedCeilings } = engine.playbook.room;
  let ofCase = perCase;
  let lift: Lift | null = null;
  for (const one of engine.compiled.lifts) {
    if (one.lift.perCase > ofCase && one.holds(facts)) {
      ofCase = one.lift.perCase;
      lift = one.lift;
    }
  }
  const { amountAtIssue } = facts;
  const capped = capPercent !== null && typeof amountAtIssue === 'number' && amountAtIssue > 0;
  const cap = capped ? Math.max(smallKindness, Math.round((amountAtIssue * capPercent) / 100)) : 0;
  const caseLeft = Math.max(0, ofCase - spent.onCase);
  return {
    ofCase,
    lift,
    caseLeft,
    customerLeft:
      perCustomer && facts.fault !== 'ours' ? Math.max(0, perCustomer.amount - spent.byCustomer) : null,
    capLeft: capped ? Math.max(0, cap - spent.credited) : null,
    kindnessLeft: held || spent.kindness ? 0 : Math.min(smallKindness, caseLeft),
    held,
    owedCeilings,
  };
}

/** What is left for one kind of concession; only credits and refunds know the cap. */
export function leftFor(kind: ConcessionKind, limits: Limits): number {
  if (limits.held) return 0;
  const capped = paysBack(kind) && limits.capLeft !== null;
  const window = limits.customerLeft ?? Number.POSITIVE_INFINITY;
  const left = Math.min(limits.caseLeft, window, capped ? (limits.capLeft ?? 0) : Number.POSITIVE_INFINITY);
  return Math.max(left, limits.kindnessLeft);
}

/**
 * The most that may be given of one concession from the room: what is left for its kind, and no more of it than
 * `mostToGive` says. The browser's fields and the server's answers both end here.
 */
export function mostFromRoom(concession: Concession, facts: Facts, limits: Limits): number {
  const price = priceOf(concession, facts, false);
  const most = mostToGive(concession, facts, price, limits.capLeft !== null);
  return least(most, leftFor(concession.kind, limits)) ?? 0;
}
