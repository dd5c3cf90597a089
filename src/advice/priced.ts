import type { CompiledRule } from '../playbook/compile';
import type { Facts } from '../playbook/facts';
import type { Concession } from '../playbook/types';
import { mostOf, type Price, priceOf } from './cost';
import type { Engine } from './engine';
import { type Limits, leftFor } from './limits';

/** One concession on the list, priced and held against the room. */
export interface Priced {
  readonly concession: Concession;
  /** The rule that put it there; null for the floor, an incident's remedy and the playbook's own acts. */
  readonly rule: CompiledRule | null;
  /** It is that rule's first offer: what goes with it may go along. */
  readonly first: boolean;
  /** It goes with a rule's first offer: never recommended by itself, and still one click. */
  readonly companion: boolean;
  readonly floor: boolean;
  readonly incident: boolean;
  readonly price: Price;
  /** The amount to prefill; null when free or not known yet. */
  readonly amount: number | null;
  readonly upTo: number | null;
  readonly fits: boolean;
  readonly smallKindness: boolean;
}

/** How a concession came to be on the list. */
type Origin = 'offer' | 'first' | 'companion' | 'floor' | 'incident';

/**
 * The list: an incident's own remedy, then the offers of every rule that fired (document order, first
 * mention counts, none removes), then the floor of the cause, then what goes along with the rules that fired.
 * What does not apply is not on it.
 */
export function listOf(
  engine: Engine,
  fired: readonly CompiledRule[],
  facts: Facts,
  limits: Limits,
  incident: string | null,
): readonly Priced[] {
  const { causes, concessions } = engine.compiled;
  const cause = typeof facts.cause === 'string' ? causes.get(facts.cause) : undefined;
  const floor = cause ? (facts.fault === 'ours' ? cause.floor.ours : cause.floor.otherwise) : null;
  const list: Priced[] = [];
  const mentioned = new Set<string>();
  const add = (id: string, rule: CompiledRule | null, origin: Origin): void => {
    if (mentioned.has(id)) return;
    mentioned.add(id);
    const concession = concessions.get(id);
    if (!concession) return;
    const priced = price(concession, facts, limits, rule, origin, id === floor);
    if (priced.price.kind !== 'does-not-apply') list.push(priced);
  };
  if (incident !== null) add(incident, null, 'incident');
  for (const rule of fired) {
    const { offer } = rule.rule;
    for (let i = 0; i < offer.length; i++) add(offer[i] ?? '', rule, i === 0 ? 'first' : 'offer');
  }
  if (floor !== null) add(floor, null, 'floor');
  for (const rule of fired) if (rule.rule.with !== null) add(rule.rule.with, rule, 'companion');
  return list;
}

/** A concession that no rule put on the list, against the same room; null when it is not for this case. */
export function pricedAlone(concession: Concession, facts: Facts, limits: Limits): Priced | null {
  const priced = price(concession, facts, limits, null, 'offer', false);
  return priced.fits && priced.price.kind !== 'does-not-apply' ? priced : null;
}

function price(
  concession: Concession,
  facts: Facts,
  limits: Limits,
  rule: CompiledRule | null,
  origin: Origin,
  floor: boolean,
): Priced {
  const incident = origin === 'incident';
  const outside = concession.owed !== null || floor || incident;
  const cost = priceOf(concession, facts, outside);
  const most = mostOf(concession);
  let amount = cost.kind === 'amount' ? cost.amount : null;
  let upTo = amount ?? (cost.kind === 'unknown' ? most : null);
  let fits = outside || !concession.asksLead;
  let smallKindness = false;
  if (!outside && concession.kind !== 'act' && (cost.kind === 'amount' || cost.kind === 'unknown')) {
    const left = leftFor(concession.kind, limits);
    upTo = most === null ? left : Math.min(left, most);
    if (amount !== null) {
      // Credits and refunds are cut to the cap rather than asked for: more would gain nothing.
      const { kind } = concession;
      if ((kind === 'credit' || kind === 'refund') && limits.capLeft)
        amount = Math.min(amount, limits.capLeft);
      smallKindness = amount <= limits.kindnessLeft;
    }
    fits = fits && (amount === null ? upTo > 0 : amount <= upTo);
  }
  return {
    concession,
    rule,
    first: origin === 'first',
    companion: origin === 'companion',
    floor,
    incident,
    price: cost,
    amount,
    upTo,
    fits,
    smallKindness,
  };
}
