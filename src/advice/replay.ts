import type { Facts } from '../playbook/facts';
import type { Playbook } from '../playbook/types';

import { decide, firedRules, type Situation } from './decide';
import { type Engine, engineOf } from './engine';
import type { Priced } from './priced';
import type { DecisionRecord } from './record';
import { type Replayed, type ReplayReport, replayTally } from './replay-tally';

/** How far a replay has come. */
export interface ReplayProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * Runs past decisions through a draft: each at its own time, with its own facts and with the windows as they
 * stood then. Windows are not simulated: a draft that gives more early would leave less later, and the report
 * says so. A decision cannot be replayed when the draft waits for a fact that nobody recorded at the time.
 */
export function replay(decisions: readonly DecisionRecord[], draft: Playbook): ReplayReport {
  const steps = replaySteps(decisions, draft);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in slices: stops after every `slice` decisions, so that a page stays alive between them. */
export function* replaySteps(
  decisions: readonly DecisionRecord[],
  draft: Playbook,
  slice = 500,
): Generator<ReplayProgress, ReplayReport> {
  const engine = engineOf(draft);
  const tally = replayTally(draft);
  let done = 0;
  for (const decision of decisions) {
    tally.add(decision, replayOne(decision, engine));
    if (++done % slice === 0) yield { done, total: decisions.length };
  }
  return tally.report();
}

/** What the draft would have recommended, or the fact that is missing to say so. */
export function replayOne(decision: DecisionRecord, engine: Engine): Replayed {
  const { facts } = decision;
  const cause = engine.compiled.causes.get(String(facts.cause));
  if (facts.cause !== undefined && !cause) return { ok: false, missing: 'cause' };
  const situation: Situation = {
    engine,
    facts,
    spent: decision.spent,
    held: decision.held,
    circumstance: {
      givenHere: new Set(decision.givenHere),
      answered: decision.answered,
      incident:
        decision.incident === null
          ? null
          : { concession: decision.incident, left: decision.incidentLeft ?? null },
    },
    now: decision.at,
  };
  const missing = missingFact(decision, engine, facts);
  if (missing) return { ok: false, missing };
  const { choice } = decide(situation, firedRules(situation));
  const unpriced = choice.list.some(({ price }) => price.kind === 'unknown');
  if (unpriced && !decision.recorded.includes('amountAtIssue'))
    return { ok: false, missing: 'amountAtIssue' };
  return { ok: true, recommended: choice.recommended && amounted(choice.recommended) };
}

const amounted = ({ concession, amount }: Priced) => ({ concession: concession.id, amount });

/** The first fact of a waiting rule or lift that the playbook of that time never asked for. */
function missingFact(decision: DecisionRecord, engine: Engine, facts: Facts): string | null {
  const unrecorded = (asked: readonly string[]): string | undefined =>
    asked.find((fact) => facts[fact] === undefined && !decision.recorded.includes(fact));
  for (const rule of engine.rulesFor(typeof facts.cause === 'string' ? facts.cause : null)) {
    const asked = engine.recordedByRule[rule.index] ?? [];
    if (asked.length === 0) continue;
    const missing = unrecorded(asked);
    if (missing && rule.decide(facts, decision.at).result === 'waits') return missing;
  }
  for (const lift of engine.liftsFor(String(facts.cause))) {
    const missing = unrecorded(engine.recordedByLift[lift.index] ?? []);
    if (missing && lift.decide(facts).verdict === 'undecided') return missing;
  }
  return null;
}
