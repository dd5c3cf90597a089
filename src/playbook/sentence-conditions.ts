import { playbook as english } from '../wording/catalogues/en/playbook';
import type { PhraseValue } from '../wording/phrase';
import { factKinds } from './fact-kinds';
import type { FactKind } from './facts';
import type { Part, Sentence } from './sentence';
import type { Cause, Condition, Playbook, When } from './types';

/** What a condition needs to be put into words: names of own facts and causes, the currency. */
export type Names = Pick<Playbook, 'ownFacts' | 'causes' | 'currency'>;

/**
 * One condition as a sentence without capital or full stop. `causes` are those of its rule: they say which
 * limit the days are counted from. `path` is where the condition stands, as in `/when/0`.
 */
export function conditionSentence(
  condition: Condition,
  names: Names,
  causes: readonly string[] = [],
  path = '',
): Sentence {
  const kind = factKinds(names.ownFacts).get(condition.fact);
  const part = (value: string | number | boolean, at = `${path}/value`): Part => ({
    kind: condition.fact === 'cause' ? 'cause' : 'value',
    path: at,
    value: factValue(value, kind, condition.fact, names),
  });
  const parts: Record<string, Part> = {
    fact: { kind: 'fact', path: `${path}/fact`, value: factName(condition.fact, names) },
    limit: { kind: 'fact', path: `${path}/fact`, value: limitName(causes, names.causes) },
  };
  if (condition.is === 'between') {
    const [least, most] = condition.value;
    parts.least = bareLeast(part(least, `${path}/value/0`), most);
    parts.most = part(most, `${path}/value/1`);
  } else if (condition.is === 'oneOf')
    parts.values = {
      kind: 'list',
      join: 'or',
      items: condition.value.map((value, i) => part(value, `${path}/value/${i}`)),
    };
  else if (condition.is !== 'known') parts.value = part(condition.value);
  return { key: keyOf(condition), parts };
}

/** All items of a `when` as parts of a list; an any-of becomes "either … or …". */
export function whenParts(when: When, names: Names, causes: readonly string[]): readonly Part[] {
  return when.map((item, i): Part => {
    if (!('anyOf' in item))
      return { kind: 'sentence', sentence: conditionSentence(item, names, causes, `/when/${i}`) };
    const items = item.anyOf.map(
      (condition, j): Part => ({
        kind: 'sentence',
        sentence: conditionSentence(condition, names, causes, `/when/${i}/anyOf/${j}`),
      }),
    );
    return items.length === 1 && items[0] ? items[0] : eitherOf(items);
  });
}

/** "either … or …", so that it can stand among things that must all hold. */
export const eitherOf = (items: readonly Part[]): Part => ({
  kind: 'sentence',
  sentence: { key: 'when.anyOf', parts: { any: { kind: 'list', join: 'or', items } } },
});

/** The name of a fact: the catalogue's, or the lead's for an own fact. */
export function factName(fact: string, names: Pick<Names, 'ownFacts'>): PhraseValue {
  const own = names.ownFacts.find(({ id }) => id === fact);
  if (own) return { unit: 'words', value: own.label };
  const key = `fact.${fact}`;
  return key in english ? { unit: 'term', value: `playbook.${key}` } : { unit: 'text', value: fact };
}

/** A value of a fact with its unit, ready to render: in conditions, in facts, in answers. */
export function factValue(
  value: string | number | boolean,
  kind: FactKind | undefined,
  fact: string,
  names: Pick<Names, 'causes' | 'currency'>,
): PhraseValue {
  if (typeof value === 'number') {
    if (kind?.unit === 'money') return { unit: 'money', value, currency: names.currency };
    if (kind?.unit === 'days' || kind?.unit === 'hours') return { unit: kind.unit, value };
    return { unit: 'count', value };
  }
  const key = `value.${fact}.${value}`;
  if (key in english) return { unit: 'term', value: `playbook.${key}` };
  if (typeof value === 'boolean') return { unit: 'term', value: value ? 'units.yes' : 'units.no' };
  const cause = fact === 'cause' ? names.causes.find(({ id }) => id === value) : undefined;
  return cause ? { unit: 'words', value: cause.label } : { unit: 'text', value };
}

/** The template made for this fact where there is one, else the one that fits every fact. */
function keyOf(condition: Condition): string {
  const is = condition.is === 'is' && typeof condition.value === 'boolean' ? 'yes' : condition.is;
  const special = `when.${condition.fact}.${is}`;
  return special in english ? special : `when.${is}`;
}

/** The limit by name when every cause of the rule counts from the same one. */
function limitName(ids: readonly string[], causes: readonly Cause[]): PhraseValue {
  const limits = new Set(causes.filter(({ id }) => ids.includes(id)).map(({ limit }) => limit ?? 'any'));
  const [only = 'any'] = limits;
  return { unit: 'term', value: `playbook.limit.${limits.size === 1 ? only : 'any'}` };
}

/** "between 1 and 14 days": the first number goes without its unit when both would have the same. */
function bareLeast(least: Part, most: number): Part {
  if (least.kind !== 'value') return least;
  const { value } = least;
  const days = (n: number) => n % 365 !== 0 || n === 0;
  const same =
    (value.unit === 'days' && days(value.value) && days(most)) ||
    (value.unit === 'hours' && value.value >= 1 && most < 48) ||
    (value.unit === 'hours' && value.value === 0 && most >= 1 && most < 48);
  return same && 'value' in value && typeof value.value === 'number'
    ? { ...least, value: { unit: 'count', value: value.value } }
    : least;
}
