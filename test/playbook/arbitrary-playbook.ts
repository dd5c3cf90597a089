import fc from 'fast-check';
import type { Facts, FactValue } from '../../src/playbook/facts';
import type {
  Cause,
  Concession,
  ConcessionKind,
  Condition,
  Cost,
  Lift,
  OwnFact,
  Playbook,
  Rule,
  When,
} from '../../src/playbook/types';

/**
 * Random playbooks that are valid by construction, small enough to shrink to something a person can read.
 * A `when` asks each fact at most once, so that it can hold; a history fact comes with "fault is not ours".
 */
export function arbitraryPlaybook(): fc.Arbitrary<Playbook> {
  return fc
    .record({
      perCase: fc.integer({ min: 500, max: 20_000 }),
      smallKindness: fc.integer({ min: 0, max: 1000 }),
      causes: fc.integer({ min: 1, max: 4 }),
      concessions: fc.integer({ min: 2, max: 9 }),
      ownFacts: fc.subarray<OwnFact>([...ownFactPool]),
    })
    .chain(({ perCase, smallKindness, causes, concessions, ownFacts }) => {
      const causeIds = ids('cause', causes);
      const offers = fc.tuple(...ids('give', concessions).map((id) => concession(id, smallKindness)));
      return fc.record({
        format: fc.constant(1 as const),
        title: fc.constantFrom('Retail', 'Northern team', 'Test'),
        currency: fc.constantFrom('USD', 'EUR', 'JPY'),
        language: fc.constant('en'),
        ownFacts: fc.constant(ownFacts),
        causes: fc.tuple(...causeIds.map(cause)),
        concessions: fc
          .tuple(offers, fc.integer({ min: 0, max: perCase }), fc.integer({ min: 1, max: perCase }))
          .map(([some, repair, refund]) => [...floors(repair, refund), ...some]),
        rules: fc
          .array(rule(causeIds, ids('give', concessions), ownFacts), { maxLength: 10 })
          .map((rules) => rules.map((one, i) => ({ ...one, id: `rule-${i}` }))),
        room: fc.record({
          perCase: fc.constant(perCase),
          smallKindness: fc.constant(smallKindness),
          capPercent: fc.option(fc.integer({ min: 1, max: 200 })),
          lifts: fc.array(lift(causeIds, ownFacts), { maxLength: 3 }),
          perCustomer: fc.option(
            fc.record({
              amount: fc.integer({ min: 0, max: 60_000 }),
              days: fc.integer({ min: 1, max: 730 }),
            }),
          ),
          teamBudget: fc.constantFrom(null, { amount: 1_000_000, days: 7, warnAt: 0.8 }),
        }),
        listening: fc.constant({
          live: 'fold' as const,
          written: 'open' as const,
          apology: { en: 'I am sorry.' },
        }),
        signals: fc.constant({
          repeatContact: { count: 2, days: 14 },
          renewalWithinDays: 30,
          disruptionWithinDays: 30,
        }),
        promises: fc.constant([
          { id: 'call-back', label: { en: 'Call back' }, withinHours: 24, hours: 'team' } as const,
        ]),
      });
    });
}

const ids = (name: string, length: number) => Array.from({ length }, (_, i) => `${name}-${i}`);

const ownFactPool: readonly OwnFact[] = [
  { id: 'own.miles', type: 'number', label: { en: 'Miles' }, source: 'agent' },
  {
    id: 'own.bike',
    type: 'choice',
    values: ['city', 'road'],
    label: { en: 'Bike' },
    source: 'field',
    from: 'b',
  },
  { id: 'own.insured', type: 'bool', label: { en: 'Insured' }, source: 'profile', from: 'insured' },
];

/** Three that every cause may have as its floor: an act, something fixed, some money back. */
const floors = (repair: number, refund: number): Concession[] => [
  give('floor-act', 'act', { none: true }),
  give('floor-repair', 'replace', { fixed: repair }),
  give('floor-refund', 'refund', { percentOfAmount: 50, max: refund }),
];

const give = (id: string, kind: ConcessionKind, cost: Cost): Concession => ({
  id,
  kind,
  title: { en: `Give ${id}` },
  owed: null,
  cost,
  say: { en: 'I am going to do this for you: {product}.' },
  steps: [],
  asksLead: false,
});

function concession(id: string, smallKindness: number): fc.Arbitrary<Concession> {
  const amount = fc.integer({ min: 1, max: 60_000 });
  const share = fc.oneof(
    fc.record({ percentOfAmount: fc.integer({ min: 1, max: 150 }) }),
    fc.record({ percentOfAmount: fc.integer({ min: 1, max: 150 }), max: amount }),
  );
  const priced: fc.Arbitrary<Cost> = fc.oneof(fc.record({ fixed: amount }), share);
  const free: fc.Arbitrary<Cost> = fc.constant({ none: true });
  const costs: Readonly<Record<ConcessionKind, fc.Arbitrary<Cost>>> = {
    waive: fc.oneof(priced, free),
    extend: fc.oneof(priced, free),
    replace: priced,
    gift: priced,
    credit: priced,
    refund: priced,
    arrange: fc.oneof(free, priced),
    act: fc.oneof(free, fc.record({ fixed: fc.integer({ min: 0, max: smallKindness }) })),
  };
  const kinds = Object.keys(costs) as ConcessionKind[];
  return fc.constantFrom(...kinds).chain((kind) =>
    fc
      .record({
        cost: costs[kind],
        owed: fc.option(fc.constantFrom({ ground: 'law' }, { ground: 'contract' }, { ground: 'billing' }), {
          freq: 6,
        }),
        asksLead: fc.integer({ min: 0, max: 6 }).map((n) => n === 6),
      })
      .map(({ cost, owed, asksLead }) => ({
        ...give(id, kind, cost),
        owed: owed as Concession['owed'],
        asksLead: asksLead && owed === null,
      })),
  );
}

const floorIds = ['floor-act', 'floor-repair', 'floor-refund'];

const cause = (id: string): fc.Arbitrary<Cause> =>
  fc.record({
    id: fc.constant(id),
    label: fc.constant({ en: `Cause ${id}` }),
    words: fc.constant({ en: [id.replace('-', ' ')] }),
    limit: fc.constantFrom(null, 'cover' as const, 'return' as const),
    floor: fc.record({ ours: fc.constantFrom(...floorIds), otherwise: fc.constantFrom(...floorIds) }),
    questions: fc.subarray(['fault', 'outcome', 'repeatFailure', 'amountAtIssue']),
    handOver: fc.constantFrom(...Array(8).fill(null), {
      to: { en: 'Legal desk' },
      how: { en: 'Warm transfer.' },
    }),
  });

const rule = (causes: string[], concessions: string[], own: readonly OwnFact[]): fc.Arbitrary<Rule> =>
  fc
    .record({
      causes: fc.subarray(causes),
      when: arbitraryWhen(own),
      offer: fc.shuffledSubarray([...concessions, ...floorIds], { minLength: 1, maxLength: 5 }),
      company: fc.boolean(),
      until: fc.constantFrom(null, null, null, '2030-01-01T00:00:00Z'),
      enabled: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
    })
    .map(({ offer, company, ...rest }) => ({
      ...rest,
      id: 'rule',
      title: 'A rule',
      offer: company && offer.length > 1 ? offer.slice(0, -1) : offer,
      with: company && offer.length > 1 ? (offer.at(-1) ?? null) : null,
      because: { en: 'With us {tenureDays}; past the limit {daysPastLimit}.' },
      note: 'random',
    }));

const lift = (causes: string[], own: readonly OwnFact[]): fc.Arbitrary<Lift> =>
  fc.record({
    causes: fc.subarray(causes),
    when: arbitraryWhen(own),
    perCase: fc.integer({ min: 0, max: 80_000 }),
  });

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
