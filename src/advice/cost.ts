import type { Facts } from '../playbook/facts';
import type { Concession } from '../playbook/types';

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
  if (amount === 0 && !floor && (kind === 'credit' || kind === 'refund')) return doesNotApply;
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
