import type { CompiledRule } from '../playbook/compile';
import { isKnown } from '../playbook/conditions';
import { type FactValue, factCatalogue } from '../playbook/facts';
import type { Condition, Playbook, When } from '../playbook/types';
import type { Choice } from './choose';
import { type Decided, decide, type RulesSaid, type Situation } from './decide';
import type { Engine } from './engine';
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
  decided: Decided,
  { fired, waiting }: RulesSaid,
  dontKnow: readonly string[],
): { readonly questions: readonly Question[]; readonly whatWouldChange: readonly Question[] } {
  const { engine, facts } = situation;
  const cause = typeof facts.cause === 'string' ? engine.compiled.causes.get(facts.cause) : undefined;
  if (!cause || cause.handOver || situation.circumstance.answered) return nothing;
  const open = openFacts(situation, decided.choice, waiting, cause.questions);
  if (open.length === 0) return nothing;
  const single = open.filter((fact) => changesAlone(fact, situation, decided, fired, waiting));
  const joining = single.length < open.length ? joiningFacts(situation, decided, fired, waiting) : new Set();
  const together = open.filter((fact) => joining.has(fact) && !single.includes(fact));
  const question = (fact: string): Question => questionOf(fact, engine, waiting);
  const toAsk = (single.length > 0 ? single : together.slice(0, 1)).filter(
    (fact) => !dontKnow.includes(fact),
  );
  return {
    questions: toAsk.slice(0, 2).map(question),
    whatWouldChange: [...single, ...together].map(question),
  };
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

/** Whether some answer to this one fact changes the advice. */
function changesAlone(
  fact: string,
  situation: Situation,
  decided: Decided,
  fired: readonly CompiledRule[],
  waiting: readonly CompiledRule[],
): boolean {
  const { engine, facts, now } = situation;
  const asking = waiting.filter(({ index }) => engine.askedByRule[index]?.includes(fact));
  const lifts = engine
    .liftsFor(String(facts.cause))
    .some(({ index }) => engine.askedByLift[index]?.includes(fact));
  // Fault and amount decide floor, window and prices even where no rule reads them.
  const always = lifts || fact === 'fault' || fact === 'amountAtIssue';
  return valuesOf(fact, engine, asking).some((value) => {
    const answered = { ...facts, [fact]: value };
    const more = asking.filter((rule) => rule.decide(answered, now).result === 'fired');
    if (more.length === 0 && !always) return false;
    return differs(decided, decide({ ...situation, facts: answered }, inOrder(fired, more)));
  });
}

/** The unknown facts of waiting rules that would change the advice once all they wait for is answered. */
function joiningFacts(
  situation: Situation,
  decided: Decided,
  fired: readonly CompiledRule[],
  waiting: readonly CompiledRule[],
): ReadonlySet<string> {
  const { engine, facts } = situation;
  const joining = new Set<string>();
  for (const rule of waiting) {
    const open = (engine.askedByRule[rule.index] ?? []).filter((fact) => !isKnown(fact, facts[fact]));
    if (open.length < 2 || open.every((fact) => joining.has(fact))) continue;
    const values = valuesIn(rule.rule.when, engine.playbook);
    const answered = { ...facts, ...Object.fromEntries(open.map((fact) => [fact, values.get(fact)?.[0]])) };
    if (rule.decide(answered, situation.now).result !== 'fired') continue;
    if (!differs(decided, decide(situation, inOrder(fired, [rule])))) continue;
    for (const fact of open) joining.add(fact);
  }
  return joining;
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
function valuesOf(fact: string, engine: Engine, asking: readonly CompiledRule[]): readonly FactValue[] {
  const values = new Set<FactValue>();
  if (fact === 'fault') values.add('ours').add('notOurs');
  if (fact === 'amountAtIssue') values.add(engine.playbook.room.perCase || 1000);
  const whens = [
    ...asking.map(({ rule }) => rule.when),
    ...engine.playbook.room.lifts.map(({ when }) => when),
  ];
  for (const when of whens) {
    for (const value of valuesIn(when, engine.playbook).get(fact) ?? []) values.add(value);
    if (values.size >= mostValues) break;
  }
  return [...values];
}

const tried = new WeakMap<When, ReadonlyMap<string, readonly FactValue[]>>();

/** The values that make the conditions of a `when` true, by fact; worked out once. */
function valuesIn(when: When, playbook: Playbook): ReadonlyMap<string, readonly FactValue[]> {
  let values = tried.get(when);
  if (!values) {
    const byFact = new Map<string, FactValue[]>();
    for (const condition of when.flatMap((item) => ('anyOf' in item ? item.anyOf : [item]))) {
      const known = byFact.get(condition.fact) ?? [];
      byFact.set(condition.fact, [...known, ...satisfying(condition, playbook)]);
    }
    values = byFact;
    tried.set(when, values);
  }
  return values;
}

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

function questionOf(fact: string, engine: Engine, waiting: readonly CompiledRule[]): Question {
  const own = engine.playbook.ownFacts.find((one) => one.id === fact);
  const type = own?.type ?? kinds.get(fact)?.type;
  if (type === 'number') return { fact, choices: null, label: own?.label ?? null };
  if (type === 'bool') return { fact, choices: ['true', 'false'], label: own?.label ?? null };
  const listed = choicesOf(fact, engine.playbook);
  const named = valuesOf(fact, engine, waiting).filter((value) => typeof value === 'string');
  return { fact, choices: listed.length > 0 ? listed : named, label: own?.label ?? null };
}
