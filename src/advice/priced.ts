import type { CompiledRule } from '../playbook/compile';
import type { Facts } from '../playbook/facts';
import { paysBack } from '../playbook/pays-back';
import type { Concession } from '../playbook/types';
import { least, mostOf, mostOwed, type Price, priceOf } from './cost';
import type { Engine } from './engine';
import { floorOf } from './floor';
import { type Limits, mostFromRoom } from './limits';

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
  /** An incident's own remedy, outside the room for that. */
  readonly incident: boolean;
  /** An incident's own remedy that its budget does not cover: it is given from the room like any other. */
  readonly overBudget: boolean;
  readonly price: Price;
  /** The amount to prefill; null when free or not known yet. */
  readonly amount: number | null;
  readonly upTo: number | null;
  readonly fits: boolean;
  readonly smallKindness: boolean;
  /** A small kindness by its own price: it has neither a sum nor a field on screen. */
  readonly noSum: boolean;
}

/** An incident's own remedy, and what is left of the incident's budget; null is no limit. */
export interface Remedy {
  readonly concession: string;
  readonly left: number | null;
}

/** How a concession came to be on the list. */
type Origin = 'offer' | 'first' | 'companion' | 'floor' | 'incident';

/**
 * The list: an incident's own remedy, then the offers of every rule that fired (document order, first
 * mention counts, none removes), then the floor of the cause, then what goes along with the rules that fired.
 * What does not apply is not on it. A remedy that the incident's budget no longer covers stays first, and is given
 * from the room.
 */
export function listOf(
  engine: Engine,
  fired: readonly CompiledRule[],
  facts: Facts,
  limits: Limits,
  incident: Remedy | null,
): readonly Priced[] {
  const { concessions } = engine.compiled;
  const floor = floorOf(engine.playbook.causes, facts);
  const list: Priced[] = [];
  const mentioned = new Set<string>();
  const add = (id: string, rule: CompiledRule | null, origin: Origin): void => {
    if (mentioned.has(id)) return;
    mentioned.add(id);
    const concession = concessions.get(id);
    if (!concession) return;
    const left = origin === 'incident' ? (incident?.left ?? null) : null;
    const priced = price(concession, facts, limits, rule, origin, id === floor, left);
    if (priced.price.kind !== 'does-not-apply') list.push(priced);
  };
  if (incident !== null) add(incident.concession, null, 'incident');
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
  const priced = price(concession, facts, limits, null, 'offer', false, null);
  return priced.fits && priced.price.kind !== 'does-not-apply' ? priced : null;
}

function price(
  concession: Concession,
  facts: Facts,
  limits: Limits,
  rule: CompiledRule | null,
  origin: Origin,
  floor: boolean,
  budgetLeft: number | null,
): Priced {
  const byRight = concession.owed !== null || floor;
  const overBudget = !byRight && budgetLeft !== null && !covers(budgetLeft, priceOf(concession, facts, true));
  const incident = origin === 'incident' && !overBudget;
  const outside = byRight || incident;
  const cost = priceOf(concession, facts, outside);
  const own =
    incident && !byRight ? least(mostOf(concession), budgetLeft) : mostOwed(concession, limits.owedCeilings);
  let amount = cost.kind === 'amount' ? cost.amount : null;
  let upTo = amount ?? (cost.kind === 'unknown' ? own : null);
  let fits = outside || !concession.asksLead;
  let smallKindness = false;
  let noSum = outside && 'fixed' in concession.cost && amount !== null && amount <= limits.kindnessLeft;
  if (!outside && concession.kind !== 'act' && (cost.kind === 'amount' || cost.kind === 'unknown')) {
    upTo = mostFromRoom(concession, facts, limits);
    if (amount !== null) {
      // Credits and refunds are cut to the cap rather than asked for: more would gain nothing.
      const cap = limits.capLeft !== null && Math.max(limits.capLeft, limits.kindnessLeft);
      if (paysBack(concession.kind) && cap) amount = Math.min(amount, cap);
      smallKindness = amount <= limits.kindnessLeft;
      // Named without its sum and given without a field: it is what it is.
      noSum = smallKindness && 'fixed' in concession.cost;
      if (noSum) upTo = amount;
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
    overBudget,
    price: cost,
    amount,
    upTo,
    fits,
    smallKindness,
    noSum,
  };
}

/** A sum that nobody knows yet is covered while anything is left. */
const covers = (left: number, price: Price): boolean =>
  price.kind === 'amount' ? price.amount <= left : price.kind !== 'unknown' || left > 0;
