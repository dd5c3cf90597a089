import type { CompiledRule } from '../playbook/compile';
import type { Facts } from '../playbook/facts';
import { paysBack } from '../playbook/pays-back';
import { type Choice, type Circumstance, causeOf, moneyIsTheTrouble } from './choose';
import type { Engine } from './engine';
import type { Limits } from './limits';
import { type Priced, pricedAlone } from './priced';

/** What stands beside the choice, each one click. */
export interface Beside {
  readonly alongside: Priced | null;
  /** Wishes of rules further down that do not fit: no rule that fires takes another rule's wish away. */
  readonly moreAsks: readonly Priced[];
  readonly others: readonly Priced[];
  readonly acts: readonly Priced[];
}

/** What of a case decides what stands beside the choice. */
export interface Besides {
  readonly engine: Engine;
  readonly fired: readonly CompiledRule[];
  readonly facts: Facts;
  readonly limits: Limits;
  readonly circumstance: Circumstance;
}

/**
 * Everything else that is one click; made once, for the advice on screen. Whatever fits of the list is here or
 * in the choice, so that a rule more can move an offer and never lose it.
 */
export function besideOf(besides: Besides, choice: Choice): Beside {
  const { engine, facts, limits, circumstance } = besides;
  const { givenHere } = circumstance;
  const cause = causeOf(engine, facts);
  const { recommended, alternative } = choice;
  const open = choice.list.filter(
    ({ concession, fits }) => fits && concession.owed === null && !givenHere.has(concession.id),
  );
  const isShown = (priced: Priced): boolean =>
    priced.concession === recommended?.concession || priced.concession === alternative?.concession;
  const listedActs = open.filter((priced) => priced.concession.kind === 'act' && !isShown(priced));
  const more: Priced[] = [];
  for (const concession of engine.kindnessesFor(cause?.id ?? null)) {
    if (givenHere.has(concession.id)) continue;
    const listed = open.find((priced) => priced.concession === concession);
    // Without a cause the list is not shown: what anyone may give is shown from it all the same.
    if (listed && (cause || concession.kind === 'act')) continue;
    const priced = listed ?? pricedAlone(concession, facts, limits);
    const small = concession.kind === 'act' || priced?.smallKindness;
    if (priced && small && !isShown(priced)) more.push(priced);
  }
  const acts = [...listedActs, ...more];
  if (cause?.handOver) {
    const free = acts.filter(({ price, concession }) => price.kind === 'free' && concession.kind === 'act');
    return { alongside: null, moreAsks: [], others: [], acts: free };
  }
  const rungs = open.filter((priced) => priced.concession.kind !== 'act');
  return {
    alongside: alongsideOf(besides, choice),
    moreAsks: cause ? moreAsksOf(besides, choice) : [],
    others: cause
      ? [...rungs, ...arrangementsBeside(besides, choice)].filter((priced) => !isShown(priced))
      : [],
    acts,
  };
}

/** Where money is the trouble, every arrangement is on offer, whatever else is recommended. */
function arrangementsBeside({ engine, facts, limits, circumstance }: Besides, { list }: Choice): Priced[] {
  const cause = causeOf(engine, facts);
  if (!cause || !moneyIsTheTrouble(cause)) return [];
  return engine
    .arrangementsFor(cause.id)
    .filter(({ id }) => !circumstance.givenHere.has(id))
    .filter((concession) => !list.some((priced) => priced.fits && priced.concession === concession))
    .map((concession) => pricedAlone(concession, facts, limits))
    .filter((priced) => priced !== null);
}

/** The first wish of each rule that fired, where it does not fit, except the one that is asked for first. */
function moreAsksOf({ fired, limits, circumstance }: Besides, { list, ask }: Choice): readonly Priced[] {
  if (limits.held || circumstance.answered) return [];
  const open = new Map(
    list
      .filter(({ concession }) => concession.owed === null && !circumstance.givenHere.has(concession.id))
      .map((priced) => [priced.concession.id, priced]),
  );
  const wishes = fired.map(({ rule }) => open.get(rule.offer.find((id) => open.has(id)) ?? ''));
  return [...new Set(wishes)]
    .filter((priced) => priced !== undefined)
    .filter((priced) => !priced.fits && priced !== ask);
}

/** What the rule gives along with its first offer, when that is recommended and both fit together. */
function alongsideOf(
  { engine, facts, limits, circumstance }: Besides,
  { list, recommended }: Choice,
): Priced | null {
  const id = recommended?.first ? recommended.rule?.rule.with : null;
  const concession = id ? engine.compiled.concessions.get(id) : undefined;
  if (!recommended || !concession || circumstance.givenHere.has(concession.id)) return null;
  if (concession.id === recommended.concession.id || concession.owed !== null) return null;
  // The floor is outside every limit, whoever names it.
  const listed = list.find((priced) => priced.concession === concession);
  if (listed?.floor && listed.price.kind !== 'unknown') return listed;
  const { kind } = recommended.concession;
  const used = recommended.floor || recommended.incident || kind === 'act' ? 0 : (recommended.amount ?? 0);
  const credited = paysBack(kind) ? used : 0;
  const along = pricedAlone(concession, facts, {
    ...limits,
    caseLeft: Math.max(0, limits.caseLeft - used),
    customerLeft: less(limits.customerLeft, used),
    capLeft: less(limits.capLeft, credited),
    kindnessLeft: recommended.smallKindness ? 0 : Math.min(limits.kindnessLeft, limits.caseLeft - used),
  });
  // Both are given with one press: neither has a field for an amount that nobody knows.
  if (!along || along.price.kind === 'unknown') return null;
  if (recommended.price.kind === 'unknown' && along.price.kind === 'amount') return null;
  return { ...along, upTo: along.amount };
}

const less = (limit: number | null, used: number): number | null => limit && Math.max(0, limit - used);

/** All on screen that can be given or asked for by itself; what goes along is among it. */
export const shownOf = (choice: Choice, beside: Beside): readonly Priced[] =>
  [
    ...[choice.recommended, choice.alternative, choice.ask],
    ...[...beside.moreAsks, ...beside.others, ...beside.acts],
  ].filter((priced) => priced !== null);
