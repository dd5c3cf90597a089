import fc from 'fast-check';
import type { Facts, FactValue } from '../../src/playbook/facts';
import type { Condition, OwnFact, Playbook, When } from '../../src/playbook/types';

const notOurs: Condition = { fact: 'fault', is: 'isNot', value: 'ours' };
const history = ['goodwill365dCount', 'goodwill365dAmount', 'lastGoodwillDays'];

/** Up to five facts, each asked once, up to two of them in an any-of. */
export function arbitraryWhen(own: readonly OwnFact[] = []): fc.Arbitrary<When> {
  const pool = [...conditionPool, ...own.map(ownCondition)];
  return fc
    .shuffledSubarray(pool, { maxLength: 5 })
    .chain((chosen) => fc.tuple(fc.tuple(...chosen), fc.boolean()))
    .map(([conditions, grouped]): When => {
      const pair = grouped && conditions.length > 2 ? conditions.slice(0, 2) : [];
      const single = conditions.slice(pair.length);
      const when: When = pair.length > 0 ? [...single, { anyOf: pair }] : single;
      if (!conditions.some(({ fact }) => history.includes(fact))) return when;
      const withoutFault = when.filter((item) => 'anyOf' in item || item.fact !== 'fault');
      const fair = withoutFault.map((item) =>
        'anyOf' in item ? { anyOf: item.anyOf.map((c) => (c.fact === 'fault' ? notOurs : c)) } : item,
      );
      return [notOurs, ...fair];
    });
}

const number = (fact: string, least: number, most: number): fc.Arbitrary<Condition> => {
  const bound = fc.integer({ min: least, max: most });
  return fc.oneof(
    fc.record({ fact: fc.constant(fact), is: fc.constantFrom('atLeast', 'atMost'), value: bound }),
    fc.tuple(bound, bound).map(
      ([a, b]): Condition => ({
        fact,
        is: 'between',
        value: [Math.min(a, b), Math.max(a, b)],
      }),
    ),
    fc.constant<Condition>({ fact, is: 'known' }),
  );
};

const standing = (fact: string, most: number): fc.Arbitrary<Condition> =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc
        .integer({ min: 0, max: most })
        .map((value): Condition => ({ fact, is: 'atLeast', value })),
    },
    { weight: 1, arbitrary: fc.constant<Condition>({ fact, is: 'known' }) },
  );

const choice = (fact: string, values: readonly string[]): fc.Arbitrary<Condition> =>
  fc.oneof(
    fc.record({
      fact: fc.constant(fact),
      is: fc.constantFrom('is', 'isNot'),
      value: fc.constantFrom(...values),
    }),
    fc.subarray([...values], { minLength: 1 }).map((value): Condition => ({ fact, is: 'oneOf', value })),
    fc.constant<Condition>({ fact, is: 'known' }),
  );

const bool = (fact: string): fc.Arbitrary<Condition> =>
  fc.boolean().map((value) => ({ fact, is: 'is', value }));

const conditionPool: fc.Arbitrary<Condition>[] = [
  standing('tenureDays', 3000),
  standing('lifetimeSpend', 500_000),
  standing('spend12m', 200_000),
  standing('npsScore', 10),
  standing('referrals', 5),
  fc.constantFrom('promoter', 'club').map((value) => ({ fact: 'customerTags', is: 'includes', value })),
  choice('fault', ['ours', 'partly', 'notOurs', 'nobodys']),
  choice('outcome', ['kept', 'nothing']),
  bool('repeatFailure'),
  number('amountAtIssue', 1, 100_000),
  number('daysPastLimit', 0, 30),
  number('daysLate', 0, 30),
  number('hoursOverdue', 0, 48),
  number('coverUses', 0, 3),
  choice('region', ['north', 'south']),
  fc.record({
    fact: fc.constant('caseTags'),
    is: fc.constantFrom('includes', 'excludes'),
    value: fc.constantFrom('bulk', 'press'),
  }),
  number('contactsSameCause14d', 0, 4),
  number('daysSinceDisruption', 0, 60),
  bool('saysLeaving'),
  number('goodwill365dCount', 0, 6),
  number('goodwill365dAmount', 0, 50_000),
  number('lastGoodwillDays', 0, 365),
];

const ownCondition = (own: OwnFact): fc.Arbitrary<Condition> =>
  own.type === 'number'
    ? number(own.id, 0, 100)
    : own.type === 'bool'
      ? bool(own.id)
      : choice(own.id, own.values ?? []);

/**
 * Facts that meet this playbook's own thresholds: for every fact its rules and lifts read, unknown or a value
 * at, just below or just above a bound, or one of its choices; and a cause of the playbook or none.
 */
export function arbitraryFacts(playbook: Playbook): fc.Arbitrary<Facts> {
  const values = new Map<string, Set<FactValue>>();
  const add = (fact: string, ...some: readonly FactValue[]) => {
    const set = values.get(fact) ?? new Set();
    for (const value of some) set.add(value);
    values.set(fact, set);
  };
  add('cause', ...playbook.causes.map(({ id }) => id));
  add('fault', 'ours', 'partly', 'notOurs', 'nobodys');
  add('amountAtIssue', 0, 1, 500, playbook.room.perCase, 100_000);
  add('tenureDays', 0, 730, 2190);
  for (const { when } of [...playbook.rules, ...playbook.room.lifts])
    for (const condition of when.flatMap((item) => ('anyOf' in item ? item.anyOf : [item])))
      add(condition.fact, ...meeting(condition));
  const models = [...values].map(([fact, set]): [string, fc.Arbitrary<FactValue | undefined>] => [
    fact,
    fc.constantFrom(undefined, ...set),
  ]);
  return fc
    .record(Object.fromEntries(models))
    .map(
      (facts): Facts => Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)),
    );
}

function meeting(condition: Condition): readonly FactValue[] {
  const around = (n: number) => [Math.max(0, n - 1), n, n + 1];
  switch (condition.is) {
    case 'atLeast':
    case 'atMost':
      return around(condition.value);
    case 'between':
      return condition.value.flatMap(around);
    case 'is':
    case 'isNot':
      return typeof condition.value === 'boolean' ? [true, false] : [condition.value, 'another'];
    case 'oneOf':
      return [...condition.value, 'another'];
    case 'includes':
    case 'excludes':
      return [[], [condition.value], [condition.value, 'another']];
    case 'known':
      return [];
  }
}
