import type { Facts } from '../playbook/facts';
import { paysBack } from '../playbook/pays-back';
import type { Concession, OwedCeilings } from '../playbook/types';

/** What a concession costs on this case. */
export type Price =
  | { readonly kind: 'free' }
  | { readonly kind: 'amount'; readonly amount: number }
  /** A share of an amount at issue that nobody knows yet. */
  | { readonly kind: 'unknown' }
  /** Costs more than its own `max`, so it is not for this case. */
  | { readonly kind: 'does-not-apply' };

const free: Price = { kind: 'free' };
const unknown: Price = { kind: 'unknown' };
const doesNotApply: Price = { kind: 'does-not-apply' };

/**
 * The price of a concession in minor units, shares rounded to the nearest. Above `max` a waived fee, an
 * extension or a replacement does not apply; anything else is limited to it. The floor always applies and is
 * limited too: it is promised whatever happens. A credit or refund whose share rounds to nothing does not apply.
 */
export function priceOf(concession: Concession, facts: Facts, floor: boolean): Price {
  const { cost, kind } = concession;
  if ('none' in cost) return free;
  if ('fixed' in cost) return priced(cost.fixed);
  const { amountAtIssue } = facts;
  if (typeof amountAtIssue !== 'number' || !(amountAtIssue > 0)) return unknown;
  const amount = Math.round((amountAtIssue * cost.percentOfAmount) / 100);
  // A credit of nothing is no offer; by right or as the floor it stays in the list.
  if (amount === 0 && !floor && paysBack(kind)) return doesNotApply;
  if (cost.max === undefined || amount <= cost.max) return priced(amount);
  const whole = kind === 'waive' || kind === 'extend' || kind === 'replace';
  return whole && !floor ? doesNotApply : priced(cost.max);
}

/** A price that rounds to nothing is none. */
const priced = (amount: number): Price => (amount === 0 ? free : { kind: 'amount', amount });

/** The most this concession may ever cost, by its own words; null when only the case limits it. */
export function mostOf(concession: Concession): number | null {
  const { cost } = concession;
  return 'percentOfAmount' in cost ? (cost.max ?? null) : null;
}

/** The most that may be typed of a right whose price nobody knows: its own most, and the ceiling of its ground. */
export function mostOwed(concession: Concession, ceilings: OwedCeilings | undefined): number | null {
  const { owed } = concession;
  return least(mostOf(concession), (owed && ceilings?.[owed.ground]) ?? null);
}

/**
 * What something outside the room comes to by the playbook: a right no more than the ceiling of its ground, above
 * which it is still theirs, and a lead sees it. Null when nobody can know.
 */
export function comesTo(
  concession: Concession,
  facts: Facts,
  ceilings: OwedCeilings | undefined,
): number | null {
  const price = priceOf(concession, facts, true);
  const most = mostOwed(concession, ceilings);
  if (price.kind === 'amount') return least(price.amount, most);
  return price.kind === 'free' ? 0 : most;
}

/**
 * The most that may be given of it, whatever the room: its own most, and no more waived, credited or refunded than
 * is at issue unless the playbook says so, by a larger share or (`capped`) by a cap on credits and refunds. Of a
 * waived sum with a price of its own that price is all there is. Null when only the room limits it.
 */
export function mostToGive(
  concession: Concession,
  facts: Facts,
  price: Price,
  capped: boolean,
): number | null {
  const { kind, cost } = concession;
  const own = mostOf(concession);
  const back = kind === 'waive' || (!capped && paysBack(kind));
  const { amountAtIssue } = facts;
  const said = price.kind === 'amount' ? price.amount : 0;
  if (back && typeof amountAtIssue === 'number' && amountAtIssue > 0)
    return least(own, Math.max(amountAtIssue, said));
  return kind === 'waive' && 'fixed' in cost ? said : own;
}

/** The lesser of two limits; null is none. */
export const least = (one: number | null, other: number | null): number | null =>
  one === null ? other : other === null ? one : Math.min(one, other);
