import { canBeNever, type FactKind } from './facts';
import type { Condition, When } from './types';

/**
 * Whether some customer and case could make every condition true at once. Facts do not depend on each
 * other here, so it is enough that no single fact is asked two things that exclude each other.
 * `also` are conditions that must hold besides, such as the rule's causes.
 */
export function canHold(
  when: When,
  kinds: ReadonlyMap<string, FactKind>,
  also: readonly Condition[] = [],
): boolean {
  const fixed = [...also, ...when.flatMap((item) => ('anyOf' in item ? [] : [item]))];
  const branches = when.flatMap((item) => ('anyOf' in item ? [item.anyOf] : []));
  return someBranch(fixed, branches, kinds);
}

function someBranch(
  fixed: readonly Condition[],
  branches: readonly (readonly Condition[])[],
  kinds: ReadonlyMap<string, FactKind>,
): boolean {
  const [branch, ...others] = branches;
  if (!branch) return consistent(fixed, kinds);
  return branch.some((condition) => someBranch([...fixed, condition], others, kinds));
}

function consistent(conditions: readonly Condition[], kinds: ReadonlyMap<string, FactKind>): boolean {
  const byFact = new Map<string, Condition[]>();
  for (const condition of conditions) {
    const same = byFact.get(condition.fact);
    if (same) same.push(condition);
    else byFact.set(condition.fact, [condition]);
  }
  return [...byFact].every(([fact, same]) => {
    const kind = kinds.get(fact);
    if (!kind) return true;
    if (kind.type === 'number') return someNumber(kind, same);
    if (kind.type === 'set') return noTagBoth(same);
    return someChoice(kind, same);
  });
}

function someNumber(kind: FactKind, conditions: readonly Condition[]): boolean {
  const whole = kind.unit === 'days' || kind.unit === 'count' || kind.unit === 'money';
  // Times, counts and amounts are never negative; an amount at issue of 0 counts as unknown.
  let least = kind.id === 'amountAtIssue' ? 1 : whole || kind.unit === 'hours' ? 0 : Number.NEGATIVE_INFINITY;
  let most = Number.POSITIVE_INFINITY;
  for (const condition of conditions) {
    if (condition.is === 'atLeast') least = Math.max(least, condition.value);
    if (condition.is === 'atMost') most = Math.min(most, condition.value);
    if (condition.is !== 'between') continue;
    least = Math.max(least, condition.value[0]);
    most = Math.min(most, condition.value[1]);
  }
  const never = canBeNever.includes(kind.id) && most === Number.POSITIVE_INFINITY;
  return never || (whole ? Math.ceil(least) <= Math.floor(most) : least <= most);
}

function someChoice(kind: FactKind, conditions: readonly Condition[]): boolean {
  const closed = kind.type === 'bool' ? [true, false] : kind.values;
  let allowed: ReadonlySet<string | boolean> | null = closed ? new Set<string | boolean>(closed) : null;
  const excluded = new Set<string | boolean>();
  for (const condition of conditions) {
    if (condition.is === 'isNot') excluded.add(condition.value);
    const wanted: readonly (string | boolean)[] | null =
      condition.is === 'is' ? [condition.value] : condition.is === 'oneOf' ? condition.value : null;
    const before = allowed;
    if (wanted) allowed = new Set(before ? wanted.filter((value) => before.has(value)) : wanted);
  }
  return allowed === null || [...allowed].some((value) => !excluded.has(value));
}

function noTagBoth(conditions: readonly Condition[]): boolean {
  const tags = (is: 'includes' | 'excludes') =>
    new Set(conditions.flatMap((condition) => (condition.is === is ? [condition.value] : [])));
  const never = tags('excludes');
  return ![...tags('includes')].some((tag) => never.has(tag));
}
