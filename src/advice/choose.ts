import type { Facts } from '../playbook/facts';
import type { Cause } from '../playbook/types';
import type { Engine } from './engine';
import type { Limits } from './limits';
import { type Priced, pricedAlone, type Remedy } from './priced';

/** The choice among the list: what decides whether two pieces of advice are the same. */
export interface Choice {
  readonly list: readonly Priced[];
  readonly owed: readonly Priced[];
  readonly recommended: Priced | null;
  readonly ask: Priced | null;
  readonly alternative: Priced | null;
}

/** What was already done on this case, and what an incident adds. */
export interface Circumstance {
  /** Concessions that stand as given here. */
  readonly givenHere: ReadonlySet<string>;
  /** Something that answers the case was given: nothing more is recommended. */
  readonly answered: boolean;
  readonly incident: Remedy | null;
}

/**
 * Chooses from the list. Owed first; recommended is the first goodwill offer that fits; a first wish that
 * does not fit becomes an ask; the alternative is the next that fits of another kind. Without a cause, and
 * where a cause is handed over, nothing is chosen.
 */
export function choose(
  engine: Engine,
  list: readonly Priced[],
  facts: Facts,
  limits: Limits,
  circumstance: Circumstance,
): Choice {
  const cause = causeOf(engine, facts);
  if (cause?.handOver) return { list, owed: [], recommended: null, ask: null, alternative: null };
  const { givenHere, answered } = circumstance;
  const owed: Priced[] = [];
  const offers: Priced[] = [];
  let wish: Priced | null = null;
  for (const priced of list) {
    if (givenHere.has(priced.concession.id)) continue;
    if (priced.concession.owed !== null) owed.push(priced);
    else if (!priced.companion) {
      wish ??= priced;
      if (priced.fits) offers.push(priced);
    }
  }
  const recommended = (cause && !answered && offers[0]) || null;
  return {
    list,
    owed,
    recommended,
    ask: cause && !answered && wish && !wish.fits && !limits.held ? wish : null,
    alternative:
      cause && !answered ? alternativeTo(engine, recommended, offers, facts, limits, cause, givenHere) : null,
  };
}

export const causeOf = (engine: Engine, facts: Facts): Cause | undefined =>
  typeof facts.cause === 'string' ? engine.compiled.causes.get(facts.cause) : undefined;

/** Someone who cannot pay now is helped by time more than by a sum. */
export const moneyIsTheTrouble = (cause: Cause): boolean => cause.limit === 'payment';

/**
 * The next that fits of another kind; an arrangement first when money is the trouble; else an act. There is
 * always one, also beside what is owed.
 */
function alternativeTo(
  engine: Engine,
  recommended: Priced | null,
  offers: readonly Priced[],
  facts: Facts,
  limits: Limits,
  cause: Cause,
  givenHere: ReadonlySet<string>,
): Priced | null {
  const { kind, id } = recommended?.concession ?? { kind: null, id: null };
  if (moneyIsTheTrouble(cause) && kind !== 'arrange') {
    const arrange = offers.find((priced) => priced.concession.kind === 'arrange');
    if (arrange) return arrange;
    for (const concession of engine.arrangementsFor(cause.id)) {
      const own = givenHere.has(concession.id) ? null : pricedAlone(concession, facts, limits);
      if (own) return own;
    }
  }
  const next = offers.find((priced) => priced.concession.kind !== kind);
  if (next) return next;
  for (const concession of engine.kindnessesFor(cause.id)) {
    if (concession.kind !== 'act' || concession.id === id || givenHere.has(concession.id)) continue;
    return (
      offers.find((priced) => priced.concession === concession) ?? pricedAlone(concession, facts, limits)
    );
  }
  return null;
}
