import { compileWhen, type Decide } from './conditions';
import type { Facts } from './facts';
import type { Cause, Concession, Lift, Playbook, Rule, When } from './types';

/** What came of one rule, and the fact that said no or that it waits for. Made once, never per call. */
export interface RuleDecision {
  readonly result: 'fired' | 'no' | 'waits' | 'off' | 'ended' | 'other-cause';
  readonly decidedBy: string | null;
}

export interface CompiledRule {
  readonly rule: Rule;
  /** Its place in the document. */
  readonly index: number;
  readonly when: Decide;
  /** Decides the whole rule: switched on, not ended at `now` (ms since the epoch), its cause, its conditions. */
  readonly decide: (facts: Facts, now: number) => RuleDecision;
}

export interface CompiledLift {
  readonly lift: Lift;
  readonly index: number;
  /** True when the lift holds; an unknown fact or cause never lifts. */
  readonly holds: (facts: Facts) => boolean;
}

export interface CompiledPlaybook {
  readonly playbook: Playbook;
  readonly rules: readonly CompiledRule[];
  readonly lifts: readonly CompiledLift[];
  readonly concessions: ReadonlyMap<string, Concession>;
  readonly causes: ReadonlyMap<string, Cause>;
}

const compiled = new WeakMap<Playbook, CompiledPlaybook>();

/** Compiles a playbook once; the same document object answers with the same result. */
export function compilePlaybook(playbook: Playbook): CompiledPlaybook {
  let done = compiled.get(playbook);
  if (!done) {
    done = {
      playbook,
      rules: playbook.rules.map(compileRule),
      lifts: playbook.room.lifts.map(compileLift),
      concessions: new Map(playbook.concessions.map((concession) => [concession.id, concession])),
      causes: new Map(playbook.causes.map((cause) => [cause.id, cause])),
    };
    compiled.set(playbook, done);
  }
  return done;
}

const fired: RuleDecision = { result: 'fired', decidedBy: null };
const off: RuleDecision = { result: 'off', decidedBy: null };
const ended: RuleDecision = { result: 'ended', decidedBy: null };
const otherCause: RuleDecision = { result: 'other-cause', decidedBy: 'cause' };
const waitsForCause: RuleDecision = { result: 'waits', decidedBy: 'cause' };

/** Compiles one rule by itself, for the editor's preview of a rule that is not in a playbook yet. */
export function compileRule(rule: Rule, index = 0): CompiledRule {
  const when = compileWhen(rule.when);
  const until = rule.until === null ? Number.POSITIVE_INFINITY : Date.parse(rule.until);
  const no = new Map<string | null, RuleDecision>();
  const waits = new Map<string | null, RuleDecision>();
  for (const fact of factsOfWhen(rule.when)) {
    no.set(fact, { result: 'no', decidedBy: fact });
    waits.set(fact, { result: 'waits', decidedBy: fact });
  }
  const { causes } = rule;
  const decide = (facts: Facts, now: number): RuleDecision => {
    if (!rule.enabled) return off;
    if (now > until) return ended;
    const { cause } = facts;
    if (causes.length > 0 && typeof cause === 'string' && !causes.includes(cause)) return otherCause;
    const decision = when(facts);
    if (decision.verdict === 'no') return no.get(decision.fact) ?? otherCause;
    if (causes.length > 0 && typeof cause !== 'string') return waitsForCause;
    return decision.verdict === 'yes' ? fired : (waits.get(decision.fact) ?? waitsForCause);
  };
  return { rule, index, when, decide };
}

function compileLift(lift: Lift, index: number): CompiledLift {
  const when = compileWhen(lift.when);
  const { causes } = lift;
  const holds = (facts: Facts): boolean =>
    (causes.length === 0 || (typeof facts.cause === 'string' && causes.includes(facts.cause))) &&
    when(facts).verdict === 'yes';
  return { lift, index, holds };
}

/** The facts a `when` reads, each once, in the order they are read. */
export function factsOfWhen(when: When): readonly string[] {
  const conditions = when.flatMap((item) => ('anyOf' in item ? item.anyOf : [item]));
  return [...new Set(conditions.map((condition) => condition.fact))];
}

/** Every fact that keeps this `when` undecided now; empty when it is yes or no already. */
export function waitsFor(when: When, facts: Facts): readonly string[] {
  const open = new Set<string>();
  for (const item of when) {
    const decision = compileWhen([item])(facts);
    if (decision.verdict === 'no') return [];
    if (decision.verdict === 'yes') continue;
    for (const fact of factsOfWhen([item])) if (facts[fact] === undefined) open.add(fact);
    if (decision.fact) open.add(decision.fact);
  }
  return [...open];
}
