import { type CompiledPlaybook, type CompiledRule, compilePlaybook, factsOfWhen } from '../playbook/compile';
import { factCatalogue } from '../playbook/facts';
import type { Concession, Playbook, When } from '../playbook/types';

/** A compiled playbook with what the advice looks up again and again, made once per document. */
export interface Engine {
  readonly compiled: CompiledPlaybook;
  readonly playbook: Playbook;
  /** Rules that can fire for a cause, in document order; `null`: rules for any cause. */
  readonly rulesFor: (cause: string | null) => readonly CompiledRule[];
  /** Acts and gifts that anyone may give, those of other causes last. */
  readonly kindnessesFor: (cause: string | null) => readonly Concession[];
  /** The facts an agent can answer that a rule or lift reads, by its place in the document. */
  readonly askedByRule: readonly (readonly string[])[];
  readonly askedByLift: readonly (readonly string[])[];
}

const engines = new WeakMap<Playbook, Engine>();

/** The engine of a playbook; the same document object answers with the same one. */
export function engineOf(playbook: Playbook): Engine {
  let engine = engines.get(playbook);
  if (!engine) {
    engine = build(playbook);
    engines.set(playbook, engine);
  }
  return engine;
}

function build(playbook: Playbook): Engine {
  const compiled = compilePlaybook(playbook);
  const forAny = compiled.rules.filter(({ rule }) => rule.causes.length === 0);
  const byCause = new Map(
    playbook.causes.map(({ id }) => [
      id,
      compiled.rules.filter(({ rule }) => rule.causes.length === 0 || rule.causes.includes(id)),
    ]),
  );
  const kindnesses = new Map(
    [null, ...playbook.causes.map(({ id }) => id)].map((cause) => [cause, kindnessesOf(playbook, cause)]),
  );
  return {
    compiled,
    playbook,
    kindnessesFor: (cause) => kindnesses.get(cause) ?? kindnesses.get(null) ?? [],
    rulesFor: (cause) => (cause === null ? forAny : (byCause.get(cause) ?? forAny)),
    askedByRule: playbook.rules.map((rule) => askable(rule.when)),
    askedByLift: playbook.room.lifts.map((lift) => askable(lift.when)),
  };
}

const tappable = new Set(factCatalogue.filter((kind) => kind.askable).map((kind) => kind.id));

/** Whether the agent can answer this fact with a tap or a few digits; the cause has a place of its own. */
export const isAskable = (fact: string): boolean =>
  fact !== 'cause' && (tappable.has(fact) || fact.startsWith('own.'));

const askable = (when: When): readonly string[] => factsOfWhen(when).filter(isAskable);

function kindnessesOf(playbook: Playbook, cause: string | null): readonly Concession[] {
  const mine = new Set<string>();
  const elsewhere = new Set<string>();
  for (const rule of playbook.rules) {
    const to = rule.causes.length === 0 || (cause !== null && rule.causes.includes(cause)) ? mine : elsewhere;
    for (const id of rule.with ? [...rule.offer, rule.with] : rule.offer) to.add(id);
  }
  for (const { id, floor } of playbook.causes) {
    const to = id === cause ? mine : elsewhere;
    to.add(floor.ours).add(floor.otherwise);
  }
  const foreign = (id: string): number => (elsewhere.has(id) && !mine.has(id) ? 1 : 0);
  return playbook.concessions
    .filter((one) => one.owed === null && !one.asksLead)
    .filter((one) => one.kind === 'act' || (one.kind === 'gift' && 'fixed' in one.cost))
    .sort((a, b) => foreign(a.id) - foreign(b.id));
}
