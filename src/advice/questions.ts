import type { CompiledRule, RuleDecision } from '../playbook/compile';
import { factsOfWhen } from '../playbook/compile';
import { isKnown } from '../playbook/conditions';
import { type FactValue, factCatalogue } from '../playbook/facts';
import type { Condition, Playbook, When } from '../playbook/types';
import type { Choice } from './choose';
import { type Decided, decide, type Situation } from './decide';
import { bindingOf } from './room';
import type { Question } from './types';

/** So many values of one fact are tried, in the order the playbook names them. */
const mostValues = 16;

/**
 * At most two facts that the agent can answer and whose answer would change the advice now (those answered
 * with "don't know" are not asked again), and behind Why every such fact. Where rules wait for two facts at
 * once, so that no single answer changes anything yet, the first of those is asked. Standing is never asked.
 */
export function questionsOf(
  situation: Situation,
  choice: Choice,
  fired: readonly CompiledRule[],
  said: readonly RuleDecision[],
  dontKnow: readonly string[],
): { readonly questions: readonly Question[]; readonly whatWouldChange: readonly Question[] } {
  const { engine, facts } = situation;
  const cause = typeof facts.cause === 'string' ? engine.compiled.causes.get(facts.cause) : undefined;
  if (!cause || cause.handOver || situation.circumstance.answered) return nothing;
  const waiting = engine.compiled.rules.filter((_, i) => said[i]?.result === 'waits');
  const open = openFacts(situation, choice, waiting, cause.questions);
  if (open.length === 0) return nothing;
  const now = { choice, limits: decide(situation, fired).limits };
  const single = open.filter((fact) =>
    valuesOf(fact, situation, waiting).some((value) => {
      const answered = { ...situation, facts: { ...facts, [fact]: value } };
      const more = waiting.filter((rule) => rule.decide(answered.facts, situation.now).result === 'fired');
      return differs(now, decide(answered, inOrder(fired, more)));
    }),
  );
  const together = open.filter(
    (fact) => !single.includes(fact) && joins(fact, situation, now, fired, waiting),
  );
  const question = (fact: string): Question => questionOf(fact, situation, waiting);
  const change = [...single, ...together];
  const toAsk = (single.length > 0 ? single : together.slice(0, 1)).filter(
    (fact) => !dontKnow.includes(fact),
  );
  return { questions: toAsk.slice(0, 2).map(question), whatWouldChange: change.map(question) };
}

const nothing = { questions: [], whatWouldChange: [] };

/** Unknown facts that something waits for; the cause's own questions first, then fault, then as they are read. */
function openFacts(
  { engine, facts }: Situation,
  choice: Choice,
  waiting: readonly CompiledRule[],
  first: readonly string[],
): readonly string[] {
  const open = new Set<string>();
  const add = (fact: string): void => {
    if (!isKnown(fact, facts[fact])) open.add(fact);
  };
  add('fault');
  if (choice.list.some((pick) => pick.price.kind === 'unknown')) add('amountAtIssue');
  for (const rule of waiting) for (const fact of engine.askedByRule[rule.index] ?? []) add(fact);
  for (const { index, decide: decideLift } of engine.liftsFor(String(facts.cause))) {
    if (decideLift(facts).verdict !== 'undecided') continue;
    for (const fact of engine.askedByLift[index] ?? []) add(fact);
  }
  const rank = (fact: string): number => {
    const at = first.indexOf(fact);
    return at === -1 ? first.length : at;
  };
  return [...open].sort((a, b) => rank(a) - rank(b));
}

/** Whether some waiting rule, with all it waits for answered as it likes, would change the advice. */
function joins(
  fact: string,
  { engine, ...rest }: Situation,
  now: Decided,
  fired: readonly CompiledRule[],
  waiting: readonly CompiledRule[],
): boolean {
  const situation = { engine, ...rest };
  return waiting.some((rule) => {
    const asked = engine.askedByRule[rule.index] ?? [];
    if (!asked.includes(fact)) return false;
    const others = factsOfWhen(rule.rule.when).filter((one) => !asked.includes(one));
    if (others.some((one) => !isKnown(one, rest.facts[one]))) return false;
    return differs(now, decide(situation, inOrder(fired, [rule])));
  });
}

function inOrder(fired: readonly CompiledRule[], more: readonly CompiledRule[]): readonly CompiledRule[] {
  return more.length === 0 ? fired : [...fired, ...more].sort((a, b) => a.index - b.index);
}

function differs(a: Decided, b: Decided): boolean {
  const left = ({ choice, limits }: Decided): number => bindingOf(limits, choice.list).left;
  return (
    offered(a.choice.recommended) !== offered(b.choice.recommended) ||
    offered(a.choice.ask) !== offered(b.choice.ask) ||
    a.choice.alternative?.concession.id !== b.choice.alternative?.concession.id ||
    a.choice.owed.map(offered).join() !== b.choice.owed.map(offered).join() ||
    left(a) !== left(b)
  );
}

const offered = (pick: Choice['recommended']): string =>
  pick ? `${pick.concession.id}|${pick.amount ?? ''}` : '';

/** Values worth trying: those that make a condition true, and for fault and amount what they decide themselves. */
function valuesOf(
  fact: string,
  { engine }: Situation,
  waiting: readonly CompiledRule[],
): readonly FactValue[] {
  const values = new Set<FactValue>();
  if (fact === 'fault') values.add('ours').add('notOurs');
  if (fact === 'amountAtIssue') values.add(engine.playbook.room.perCase || 1000);
  const whens = [
    ...waiting.map((rule) => rule.rule.when),
    ...engine.compiled.lifts.map(({ lift }) => lift.when),
  ];
  for (const condition of conditionsOn(fact, whens)) {
    for (const value of satisfying(condition, engine.playbook)) values.add(value);
    if (values.size >= mostValues) break;
  }
  return [...values];
}

const conditionsOn = (fact: string, whens: readonly When[]): readonly Condition[] =>
  whens
    .flatMap((when) => when.flatMap((item) => ('anyOf' in item ? item.anyOf : [item])))
    .filter((condition) => condition.fact === fact);

function satisfying(condition: Condition, playbook: Playbook): readonly FactValue[] {
  switch (condition.is) {
    case 'atLeast':
    case 'atMost':
    case 'is':
      return [condition.value];
    case 'between':
      return condition.value;
    case 'oneOf':
      return condition.value;
    case 'isNot':
      if (typeof condition.value === 'boolean') return [!condition.value];
      return choicesOf(condition.fact, playbook).filter((value) => value !== condition.value);
    case 'includes':
      return [[condition.value]];
    case 'excludes':
      return [[]];
    case 'known':
      return choicesOf(condition.fact, playbook).slice(0, 1);
  }
}

const kinds = new Map(factCatalogue.map((kind) => [kind.id, kind]));

const choicesOf = (fact: string, playbook: Playbook): readonly string[] =>
  kinds.get(fact)?.values ?? playbook.ownFacts.find((own) => own.id === fact)?.values ?? [];

function questionOf(fact: string, situation: Situation, waiting: readonly CompiledRule[]): Question {
  const { playbook } = situation.engine;
  const own = playbook.ownFacts.find((one) => one.id === fact);
  const type = own?.type ?? kinds.get(fact)?.type;
  const listed = choicesOf(fact, playbook);
  const named = valuesOf(fact, situation, waiting).filter((value) => typeof value === 'string');
  const choices =
    type === 'bool' ? ['yes', 'no'] : type === 'choice' ? (listed.length > 0 ? listed : named) : null;
  return { fact, choices, label: own?.label ?? null };
}
