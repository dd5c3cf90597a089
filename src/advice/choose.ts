import type { CompiledRule } from '../playbook/compile';
import type { Facts } from '../playbook/facts';
import type { Cause, Concession } from '../playbook/types';
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

/** The choice among the list, before anything is put into words. */
export interface Choice {
  readonly list: readonly Priced[];
  readonly owed: readonly Priced[];
  readonly recommended: Priced | null;
  readonly alongside: Priced | null;
  readonly ask: Priced | null;
  readonly alternative: Priced | null;
  readonly others: readonly Priced[];
  readonly acts: readonly Priced[];
}

/** What was already done on this case, and what an incident adds. */
export interface Circumstance {
  /** Concessions that stand as given here. */
  readonly givenHere: ReadonlySet<string>;
  /** Something that answers the case was given: nothing more is recommended. */
  readonly answered: boolean;
  readonly incident: string | null;
}

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
  const add = (id: string, rule: CompiledRule | null, as: Partial<Origin>): void => {
    const concession = mentioned.has(id) ? undefined : concessions.get(id);
    if (!concession) return;
    mentioned.add(id);
    const pick = pickOf(concession, facts, limits, { ...plain, rule, floor: id === floor, ...as });
    if (pick.price.kind !== 'does-not-apply') list.push(pick);
  };
  if (incident !== null) add(incident, null, { incident: true });
  for (const rule of fired) {
    const { offer } = rule.rule;
    for (let i = 0; i < offer.length; i++) add(offer[i] ?? '', rule, { first: i === 0 });
  }
  if (floor !== null) add(floor, null, {});
  for (const rule of fired) if (rule.rule.with !== null) add(rule.rule.with, rule, { companion: true });
  return list;
}

type Origin = Pick<Priced, 'rule' | 'first' | 'companion' | 'floor' | 'incident'>;
const plain: Origin = { rule: null, first: false, companion: false, floor: false, incident: false };

function pickOf(concession: Concession, facts: Facts, limits: Limits, origin: Origin): Priced {
  const outside = concession.owed !== null || origin.floor || origin.incident;
  const price = priceOf(concession, facts, outside);
  const most = mostOf(concession);
  const about = { concession, ...origin, price, smallKindness: false };
  if (price.kind === 'free' || price.kind === 'does-not-apply')
    return { ...about, amount: null, upTo: null, fits: outside || !concession.asksLead };
  if (concession.kind === 'act' || outside) {
    const amount = price.kind === 'amount' ? price.amount : null;
    return { ...about, amount, upTo: amount ?? most, fits: outside || !concession.asksLead };
  }
  const left = leftFor(concession.kind, limits);
  const upTo = most === null ? left : Math.min(left, most);
  if (price.kind === 'unknown')
    return { ...about, amount: null, upTo, fits: upTo > 0 && !concession.asksLead };
  const { kind } = concession;
  const cap = (kind === 'credit' || kind === 'refund') && limits.capLeft ? limits.capLeft : price.amount;
  const amount = Math.min(price.amount, cap);
  return {
    ...about,
    amount,
    upTo,
    fits: amount <= upTo && !concession.asksLead,
    smallKindness: amount <= limits.kindnessLeft,
  };
}

/** Chooses from the list; see `playbook.md` for each sentence. Pure, and never looks at anything but its arguments. */
export function choose(
  engine: Engine,
  list: readonly Priced[],
  facts: Facts,
  limits: Limits,
  circumstance: Circumstance,
): Choice {
  const { givenHere } = circumstance;
  const open = list.filter((pick) => !givenHere.has(pick.concession.id));
  const owed = open.filter((pick) => pick.concession.owed !== null);
  const goodwill = open.filter((pick) => pick.concession.owed === null);
  const cause = typeof facts.cause === 'string' ? engine.compiled.causes.get(facts.cause) : undefined;
  const acts = actsOf(engine, goodwill, facts, limits, givenHere);
  if (!cause) return { ...nothing, list, owed, acts };
  if (cause.handOver) {
    const free = acts.filter((pick) => pick.price.kind === 'free' && pick.concession.kind === 'act');
    return { ...nothing, list, acts: free };
  }
  const fitting = goodwill.filter((pick) => pick.fits);
  const offers = fitting.filter((pick) => !pick.companion);
  const wish = goodwill.find((pick) => !pick.companion);
  const recommended = circumstance.answered ? null : (offers[0] ?? null);
  const ask = !circumstance.answered && wish && !wish.fits && !limits.held ? wish : null;
  const alternative = alternativeTo(engine, recommended, offers, acts, facts, limits, cause, givenHere);
  const alongside = alongsideOf(engine, recommended, facts, limits, givenHere);
  const shown = new Set([recommended, alternative].map((pick) => pick?.concession.id));
  return {
    list,
    owed,
    recommended,
    alongside,
    ask,
    alternative,
    others: fitting.filter((pick) => pick.concession.kind !== 'act' && !shown.has(pick.concession.id)),
    acts: acts.filter((pick) => !shown.has(pick.concession.id)),
  };
}

const nothing: Choice = {
  list: [],
  owed: [],
  recommended: null,
  alongside: null,
  ask: null,
  alternative: null,
  others: [],
  acts: [],
};

/** The next that fits of another kind; an arrangement first when money is the trouble; else an act. */
function alternativeTo(
  engine: Engine,
  recommended: Priced | null,
  fitting: readonly Priced[],
  acts: readonly Priced[],
  facts: Facts,
  limits: Limits,
  cause: Cause,
  givenHere: ReadonlySet<string>,
): Priced | null {
  if (!recommended) return null;
  const { kind, id } = recommended.concession;
  const others = fitting.filter((pick) => pick.concession.kind !== kind);
  const act = acts.find((pick) => pick.concession.id !== id) ?? null;
  if (cause.limit === 'payment' && kind !== 'arrange') {
    const arrange = others.find((pick) => pick.concession.kind === 'arrange');
    return arrange ?? ownArrangement(engine, facts, limits, givenHere) ?? others[0] ?? act;
  }
  return others[0] ?? act;
}

function ownArrangement(
  engine: Engine,
  facts: Facts,
  limits: Limits,
  givenHere: ReadonlySet<string>,
): Priced | null {
  for (const concession of engine.playbook.concessions) {
    if (concession.kind !== 'arrange' || concession.owed || givenHere.has(concession.id)) continue;
    const pick = pickOf(concession, facts, limits, plain);
    if (pick.fits && pick.price.kind !== 'does-not-apply') return pick;
  }
  return null;
}

/** What the rule gives along with its first offer, when that is what is recommended and both fit together. */
function alongsideOf(
  engine: Engine,
  recommended: Priced | null,
  facts: Facts,
  limits: Limits,
  givenHere: ReadonlySet<string>,
): Priced | null {
  const id = recommended?.first ? recommended.rule?.rule.with : null;
  const concession = id ? engine.compiled.concessions.get(id) : undefined;
  if (!recommended || !concession || givenHere.has(concession.id)) return null;
  if (concession.id === recommended.concession.id) return null;
  const used = recommended.floor || recommended.incident ? 0 : (recommended.amount ?? 0);
  const left = {
    ...limits,
    caseLeft: Math.max(0, limits.caseLeft - used),
    customerLeft: limits.customerLeft === null ? null : Math.max(0, limits.customerLeft - used),
    kindnessLeft: recommended.smallKindness ? 0 : limits.kindnessLeft,
  };
  const pick = pickOf(concession, facts, left, plain);
  return pick.fits && pick.price.kind !== 'does-not-apply' ? pick : null;
}

/**
 * Acts and small kindnesses, always possible: those on the list first, then the playbook's others, the ones
 * that belong to other causes last.
 */
function actsOf(
  engine: Engine,
  goodwill: readonly Priced[],
  facts: Facts,
  limits: Limits,
  givenHere: ReadonlySet<string>,
): readonly Priced[] {
  const listed = goodwill.filter((pick) => pick.concession.kind === 'act' && pick.fits);
  const acts = [...listed];
  for (const concession of engine.kindnessesFor(typeof facts.cause === 'string' ? facts.cause : null)) {
    if (givenHere.has(concession.id) || goodwill.some((pick) => pick.concession === concession)) continue;
    const pick = pickOf(concession, facts, limits, plain);
    if (concession.kind === 'act' ? pick.fits : pick.fits && pick.smallKindness) acts.push(pick);
  }
  return acts;
}
