import { comparisonsOf, factKinds } from './fact-kinds';
import type { FactKind } from './facts';
import { listOf, type Path, type Report, term, text } from './problems';
import { canHold } from './satisfiable';
import type { Condition, Playbook, When } from './types';

type Kinds = ReadonlyMap<string, FactKind>;

/** Conditions of rules and lifts: right facts, right comparisons, can hold, and fair by their form. */
export function checkRules(playbook: Playbook, report: Report): void {
  const kinds = kindsOf(playbook);
  for (const [i, rule] of playbook.rules.entries())
    checkWhen(rule.when, rule.causes, ['rules', i, 'when'], kinds, report);
  for (const [i, lift] of playbook.room.lifts.entries())
    checkWhen(lift.when, lift.causes, ['room', 'lifts', i, 'when'], kinds, report);
}

/** The facts conditions may name. The causes of this playbook are the closed list of values for `cause`. */
export function kindsOf({ causes, ownFacts }: Pick<Playbook, 'causes' | 'ownFacts'>): Kinds {
  const kinds = new Map(factKinds(ownFacts));
  const cause = kinds.get('cause');
  if (cause) kinds.set('cause', { ...cause, values: causes.map(({ id }) => id) });
  return kinds;
}

/** One list of conditions that stands at `path`: sound, able to hold, and fair for a rule of these causes. */
export function checkWhen(
  when: When,
  causes: readonly string[],
  path: Path,
  kinds: Kinds,
  report: Report,
): void {
  let sound = true;
  const conditions: { readonly condition: Condition; readonly path: Path }[] = [];
  for (const [i, item] of when.entries()) {
    if ('anyOf' in item)
      for (const [j, condition] of item.anyOf.entries())
        conditions.push({ condition, path: [...path, i, 'anyOf', j] });
    else conditions.push({ condition: item, path: [...path, i] });
  }
  for (const { condition, path } of conditions)
    sound = checkCondition(condition, path, kinds, report) && sound;
  const second = when.findIndex((item, i) => 'anyOf' in item && when.slice(0, i).some((x) => 'anyOf' in x));
  if (second !== -1) report('two-any-of', [...path, second]);
  if (!sound || second !== -1) return;
  const inCauses: readonly Condition[] =
    causes.length > 0 ? [{ fact: 'cause', is: 'oneOf', value: causes }] : [];
  if (!canHold(when, kinds, inCauses)) {
    report('never-fires', path);
    return;
  }
  const history = conditions.find(({ condition }) => kinds.get(condition.fact)?.group === 'history');
  const ours: Condition = { fact: 'fault', is: 'is', value: 'ours' };
  if (history && canHold(when, kinds, [...inCauses, ours]))
    report('history', history.path, { fact: term(`playbook.fact.${history.condition.fact}`) });
}

/** True when the condition asks its fact something the fact can answer. */
function checkCondition(condition: Condition, path: Path, kinds: Kinds, report: Report): boolean {
  const { fact } = condition;
  const kind = kinds.get(fact);
  if (!kind) {
    report('unknown-fact', [...path, 'fact'], { name: text(fact) });
    return false;
  }
  const allowed = comparisonsOf(kind);
  const named = { name: text(fact), allowed: listOf(allowed) };
  if (allowed.length === 0) {
    report('words-fact', [...path, 'fact'], named);
    return false;
  }
  if (!allowed.includes(condition.is)) {
    report(kind.group === 'standing' ? 'standing' : 'wrong-comparison', [...path, 'is'], named);
    return false;
  }
  return checkValue(condition, kind, [...path, 'value'], report);
}

function checkValue(condition: Condition, kind: FactKind, path: Path, report: Report): boolean {
  const name = text(condition.fact);
  if (condition.is === 'known') return true;
  if (condition.is === 'between' && condition.value[0] > condition.value[1]) {
    report('upside-down', path, { name });
    return false;
  }
  const values: readonly (string | number | boolean)[] =
    typeof condition.value === 'object' ? condition.value : [condition.value];
  const wanted = kind.type === 'number' ? 'number' : kind.type === 'bool' ? 'boolean' : 'string';
  const whole = kind.unit === 'days' || kind.unit === 'count' || kind.unit === 'money';
  const at = (i: number): Path => (typeof condition.value === 'object' ? [...path, i] : path);
  let sound = true;
  const no = (...problem: Parameters<Report>) => {
    report(...problem);
    sound = false;
  };
  for (const [i, value] of values.entries()) {
    if (typeof value !== wanted) no('value-type', at(i), { name, wanted: term(`playbook.type.${wanted}`) });
    else if (whole && !Number.isSafeInteger(value)) no('whole', at(i), { name });
    else if (kind.values && typeof value === 'string' && !kind.values.includes(value))
      no(kind.id === 'cause' ? 'missing-cause' : 'unknown-value', at(i), {
        name: text(value),
        allowed: listOf(kind.values),
      });
  }
  return sound;
}
