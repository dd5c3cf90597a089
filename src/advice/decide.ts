import type { CompiledRule } from '../playbook/compile';
import type { Facts } from '../playbook/facts';
import { type Choice, type Circumstance, choose } from './choose';
import type { Engine } from './engine';
import { stands } from './given';
import { type Limits, limitsOf } from './limits';
import { listOf, type Remedy } from './priced';
import type { Spent } from './spent';

import type { AdviceInput, Given, TraceLine } from './types';

/** Everything a decision rests on, with the past as sums. */
export interface Situation {
  readonly engine: Engine;
  readonly facts: Facts;
  readonly spent: Spent;
  readonly held: boolean;
  readonly circumstance: Circumstance;
  readonly now: number;
}

/** The decision before anything is put into words: small enough to be made a hundred thousand times. */
export interface Decided {
  readonly choice: Choice;
  readonly limits: Limits;
}

/** Which rules fire for this cause, in document order. */
export function firedRules({ engine, facts, now }: Situation): readonly CompiledRule[] {
  const cause = typeof facts.cause === 'string' ? facts.cause : null;
  const fired: CompiledRule[] = [];
  for (const rule of engine.rulesFor(cause)) {
    if (rule.decide(facts, now).result === 'fired') fired.push(rule);
  }
  return fired;
}

/** What every rule said, and those that fired or wait. */
export interface RulesSaid {
  readonly fired: readonly CompiledRule[];
  readonly waiting: readonly CompiledRule[];
  readonly trace: readonly TraceLine[];
}

/** Asks every rule once. Rules of other causes are not asked, unless they may have ended. */
export function askRules({ engine, facts, now }: Situation): RulesSaid {
  const fired: CompiledRule[] = [];
  const waiting: CompiledRule[] = [];
  const trace = engine.silentTrace.slice();
  const ask = (compiled: CompiledRule): void => {
    const { rule, index } = compiled;
    const { result, decidedBy } = compiled.decide(facts, now);
    if (result === 'fired') fired.push(compiled);
    else if (result === 'waits') waiting.push(compiled);
    trace[index] = { rule: rule.id, title: rule.title, result, decidedBy };
  };
  const { cause } = facts;
  if (typeof cause !== 'string') engine.compiled.rules.forEach(ask);
  else {
    for (const rule of engine.rulesFor(cause)) ask(rule);
    for (const rule of engine.ending) if (!rule.rule.causes.includes(cause)) ask(rule);
  }
  return { fired, waiting, trace };
}

/** The decision from the rules that fired. */
export function decide(situation: Situation, fired: readonly CompiledRule[]): Decided {
  const { engine, facts, spent, held, circumstance } = situation;
  const limits = limitsOf(engine, facts, spent, held);
  const list = listOf(engine, fired, facts, limits, circumstance.incident);
  return { choice: choose(engine, list, facts, limits, circumstance), limits };
}

/**
 * What was given here and stands. The case is answered once something other than an act, a right or a small
 * kindness was given; then nothing more is recommended, and every rung is still one click.
 */
export function circumstanceOf({ ledger, incident, playbook }: AdviceInput): Circumstance {
  const here = ledger.onCase.filter((given) => stands(given) && !given.elsewhere);
  return {
    givenHere: new Set(here.map((given) => given.concession)),
    answered: here.some((given) => answers(given, playbook)),
    incident: incident ? remedyOf(incident) : null,
  };
}

const remedyOf = ({ concession, budget }: NonNullable<AdviceInput['incident']>): Remedy | null =>
  concession === null ? null : { concession, left: budget ? Math.max(0, budget.amount - budget.used) : null };

function answers(given: Given, playbook: AdviceInput['playbook']): boolean {
  if (given.owed || given.kind === 'act') return false;
  // A small kindness that a rule or floor offers was the answer; one from the side was not.
  return !given.smallKindness || playbook.rules.some((rule) => rule.offer.includes(given.concession));
}
