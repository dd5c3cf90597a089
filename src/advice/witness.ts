import { canBeNever, type Facts, type FactValue, factCatalogue } from '../playbook/facts';
import type { Condition, Playbook, When } from '../playbook/types';

/**
 * The plainest customer for whom all of these hold: every number at the least value that will do, nothing
 * known that is not asked for. Null when they exclude each other (or when only an answer outside the
 * playbook's own values would do). The customer the editor's warnings show.
 */
export function witnessOf(whens: readonly When[], playbook: Playbook): Facts | null {
  const fixed = whens.flatMap((when) => when.flatMap((item) => ('anyOf' in item ? [] : [item])));
  const branches = whens.flatMap((when) => when.flatMap((item) => ('anyOf' in item ? [item.anyOf] : [])));
  return someBranch(fixed, branches, playbook);
}

function someBranch(
  fixed: readonly Condition[],
  branches: readonly (readonly Condition[])[],
  playbook: Playbook,
): Facts | null {
  const [branch, ...others] = branches;
  if (!branch) return allOf(fixed, playbook);
  for (const condition of branch) {
    const facts = someBranch([...fixed, condition], others, playbook);
    if (facts) return facts;
  }
  return null;
}

function allOf(conditions: readonly Condition[], playbook: Playbook): Facts | null {
  const byFact = new Map<string, Condition[]>();
  for (const condition of conditions)
    byFact.set(condition.fact, [...(byFact.get(condition.fact) ?? []), condition]);
  const facts: Record<string, FactValue> = {};
  for (const [fact, same] of byFact) {
    const value = valueFor(fact, same, playbook);
    if (value === null) return null;
    facts[fact] = value;
  }
  return facts;
}

const kinds = new Map(factCatalogue.map((kind) => [kind.id, kind]));

function valueFor(fact: string, conditions: readonly Condition[], playbook: Playbook): FactValue | null {
  const own = playbook.ownFacts.find((one) => one.id === fact);
  const type = own?.type ?? kinds.get(fact)?.type;
  if (type === 'number') return numberFor(fact, conditions);
  if (type === 'set') return setFor(conditions);
  const closed = type === 'bool' ? [true, false] : (own?.values ?? kinds.get(fact)?.values);
  const causes = fact === 'cause' ? playbook.causes.map(({ id }) => id) : undefined;
  const named = conditions.flatMap((one): readonly (string | boolean)[] =>
    one.is === 'is' ? [one.value] : one.is === 'oneOf' ? one.value : [],
  );
  const open: readonly (string | boolean)[] = closed ?? causes ?? [...named, 'another'];
  return open.find((value) => conditions.every((one) => holds(one, value))) ?? null;
}

function holds(condition: Condition, value: string | boolean): boolean {
  switch (condition.is) {
    case 'is':
      return condition.value === value;
    case 'isNot':
      return condition.value !== value;
    case 'oneOf':
      return typeof value === 'string' && condition.value.includes(value);
    default:
      return true;
  }
}

function numberFor(fact: string, conditions: readonly Condition[]): FactValue | null {
  const [least, most] = boundsOf(fact, conditions);
  if (least <= most) return least;
  return canBeNever.includes(fact) && most === Number.POSITIVE_INFINITY ? 'never' : null;
}

/** The least and the most that a number may be under these conditions; an amount at issue is at least 1. */
export function boundsOf(fact: string, conditions: readonly Condition[]): readonly [number, number] {
  let least = fact === 'amountAtIssue' ? 1 : 0;
  let most = Number.POSITIVE_INFINITY;
  for (const condition of conditions) {
    if (condition.fact !== fact) continue;
    if (condition.is === 'atLeast') least = Math.max(least, condition.value);
    if (condition.is === 'atMost') most = Math.min(most, condition.value);
    if (condition.is !== 'between') continue;
    least = Math.max(least, condition.value[0]);
    most = Math.min(most, condition.value[1]);
  }
  return [least, most];
}

function setFor(conditions: readonly Condition[]): FactValue | null {
  const tags = (is: 'includes' | 'excludes'): readonly string[] =>
    conditions.flatMap((one) => (one.is === is ? [one.value] : []));
  const without = tags('excludes');
  const within = [...new Set(tags('includes'))];
  return within.some((tag) => without.includes(tag)) ? null : within;
}
