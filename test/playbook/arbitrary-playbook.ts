import fc from 'fast-check';
import type {
  Cause,
  Concession,
  ConcessionKind,
  Cost,
  Lift,
  OwnFact,
  Playbook,
  Rule,
} from '../../src/playbook/types';
import { arbitraryWhen } from './arbitrary-conditions';

export { arbitraryFacts } from './arbitrary-conditions';

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
          owedCeilings: fc.constantFrom({}, { law: 60_000 }, { contract: 61_000, billing: 90_000 }),
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
    limit: fc.constantFrom(null, 'cover' as const, 'payment' as const),
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
