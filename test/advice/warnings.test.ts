import { expect, test } from 'vitest';
import { warningsOf } from '../../src/advice/warnings';
import type { Playbook, Rule } from '../../src/playbook/types';
import { renderPhrase } from '../../src/wording/render';
import { now } from './inputs';
import { shop } from './shop-playbook';

const base = (rules: readonly Partial<Rule>[], room: Partial<Playbook['room']> = {}): Playbook => ({
  ...shop,
  rules: rules.map((more, i) => ({
    ...(shop.rules[4] as Rule),
    id: `r${i}`,
    title: `Rule ${i}`,
    causes: ['late-delivery'],
    ...more,
  })),
  room: { ...shop.room, lifts: [], ...room },
});

const told = (playbook: Playbook): readonly string[] =>
  warningsOf(playbook, now).map(({ kind, rule, customer }) => `${kind} ${rule} ${JSON.stringify(customer)}`);

/** Those of one kind. */
const cannotFit = (playbook: Playbook) => told(playbook).filter((one) => one.startsWith('cannot-fit'));

const tenure = (value: number) => ({ fact: 'tenureDays', is: 'atLeast', value }) as const;

test('a first offer that cannot fit the room it meets is named with the customer who meets it', () => {
  expect(cannotFit(base([{ offer: ['credit-60'], when: [tenure(100)] }]))).toEqual([
    'cannot-fit r0 {"tenureDays":100,"cause":"late-delivery","amountAtIssue":4000}',
  ]);
});

test('a lift that holds for that customer makes it fit', () => {
  const lifts = [{ causes: ['late-delivery'], when: [tenure(100)], perCase: 6000 }];
  expect(cannotFit(base([{ offer: ['credit-60'], when: [tenure(100)] }], { lifts }))).toEqual([]);
});

test('a lift that needs more than the rule asks does not', () => {
  const lifts = [{ causes: ['late-delivery'], when: [tenure(101)], perCase: 6000 }];
  expect(cannotFit(base([{ offer: ['credit-60'], when: [tenure(100)] }], { lifts }))).toHaveLength(1);
});

test('a share without an upper end outgrows every room', () => {
  const share = {
    ...shop,
    concessions: shop.concessions.map((one) =>
      one.id === 'gift-card' ? { ...one, cost: { percentOfAmount: 100 } } : one,
    ),
  };
  expect(
    told({ ...share, rules: base([{ offer: ['gift-card'] }]).rules, room: { ...shop.room, lifts: [] } }),
  ).toEqual(['cannot-fit r0 {"cause":"late-delivery","amountAtIssue":5001}']);
});

test('what always goes to a lead, what is owed and what is an act need not fit', () => {
  expect(
    told(base([{ offer: ['replace-new'] }, { offer: ['refund-all'] }, { offer: ['call-back'] }])),
  ).toEqual([]);
});

test('the customer’s window is a room too', () => {
  const perCustomer = { amount: 1000, days: 365 };
  expect(told(base([{ offer: ['credit-20'] }], { perCustomer }))).toHaveLength(1);
  const ours = [{ fact: 'fault', is: 'is', value: 'ours' } as const];
  expect(told(base([{ offer: ['credit-20'], when: ours }], { perCustomer }))).toEqual([]);
});

test('a first offer that is cheaper for better standing is named with both customers', () => {
  const playbook = base([{ offer: ['gift-card'], when: [tenure(730)] }, { offer: ['credit-20'] }]);
  const [warning] = warningsOf(playbook, now);
  expect(warning).toMatchObject({ kind: 'cheaper', rule: 'r0', customer: { tenureDays: 730 } });
  expect(warning?.other).not.toHaveProperty('tenureDays');
  const said = renderPhrase(warning?.phrase ?? { key: '' }, { language: 'en', now }).replace(
    /[\u2066-\u2069]/g,
    '',
  );
  expect(said).toBe(
    'Rule 0: with better standing the first offer is gift card ($4) instead of credit 20 ($5).',
  );
});

test('a dearer first offer for better standing is what standing is for', () => {
  expect(told(base([{ offer: ['credit-20'], when: [tenure(730)] }, { offer: ['gift-card'] }]))).toEqual([]);
});

test('the same failure with another first offer because of the region is named', () => {
  const north = [{ fact: 'region', is: 'is', value: 'north' } as const];
  const found = warningsOf(base([{ offer: ['credit-20'], when: north }, { offer: ['gift-card'] }]), now);
  expect(found.map((one) => `${one.kind} ${one.rule}`)).toEqual(['different r0']);
  expect(found[0]?.customer).toMatchObject({ region: 'north' });
});

test('saying that one leaves is such a reason', () => {
  const leaving = [{ fact: 'saysLeaving', is: 'is', value: true } as const];
  expect(told(base([{ offer: ['credit-20'], when: leaving }]))).toHaveLength(1);
});

test('a reason that changes only later offers is none', () => {
  const north = [{ fact: 'region', is: 'is', value: 'north' } as const];
  expect(told(base([{ offer: ['gift-card'] }, { offer: ['credit-20'], when: north }]))).toEqual([]);
});

test('what the failure itself is may decide', () => {
  const worse = [{ fact: 'daysLate', is: 'atLeast', value: 10 } as const];
  expect(told(base([{ offer: ['credit-20'], when: worse }, { offer: ['gift-card'] }]))).toEqual([]);
});

test('a rule that has ended is named once, and nothing else is said of it', () => {
  expect(told(base([{ offer: ['credit-60'], until: '2026-03-01T00:00:00Z' }]))).toEqual(['ended r0 {}']);
  expect(told(base([{ offer: ['credit-20'], until: '2026-04-01T00:00:00Z' }]))).toEqual([]);
});

test('a rule that is switched off is not judged', () => {
  expect(told(base([{ offer: ['credit-60'], enabled: false }]))).toEqual([]);
});

test('better standing is compared with the floor where the fault is ours, too', () => {
  // Late and our fault: anyone gets the delivery fee of 9.00; a rule that gives 4.00 first is no favour.
  const [warning, ...more] = warningsOf(base([{ offer: ['gift-card'], when: [tenure(100)] }]), now);
  expect(more).toEqual([]);
  expect(warning).toMatchObject({
    kind: 'cheaper',
    rule: 'r0',
    customer: { fault: 'ours', tenureDays: 100 },
  });
  expect(warning?.other).toMatchObject({ fault: 'ours' });
  expect(warning?.phrase).toMatchObject({ values: { amount: { value: 400 }, before: { value: 900 } } });
  // Where the rule says whose fault it is, only that is compared.
  const notOurs = { fact: 'fault', is: 'isNot', value: 'ours' } as const;
  expect(told(base([{ offer: ['gift-card'], when: [tenure(100), notOurs] }]))).toEqual([]);
});
