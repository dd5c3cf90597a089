import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { advise } from '../../src/advice/advise';
import { type DecisionRecord, recordOf } from '../../src/advice/record';
import { replay, replaySteps } from '../../src/advice/replay';
import type { Facts } from '../../src/playbook/facts';
import type { Playbook } from '../../src/playbook/types';
import { arbitraryFacts, arbitraryPlaybook } from '../playbook/arbitrary-playbook';
import { runs } from '../runs';
import { given, inputOf, now } from './inputs';
import { shop } from './shop-playbook';

vi.setConfig({ testTimeout: 60_000 });

function decided(playbook: Playbook, facts: Facts, id = 'd1'): DecisionRecord {
  const input = inputOf(playbook, facts);
  const advice = advise(input, now);
  const { recommended } = advice;
  const done = recommended && { concession: recommended.concession, amount: recommended.amount };
  return recordOf(input, advice, { id, done }, now);
}

const cover = {
  cause: 'cover-just-ended',
  daysPastLimit: 3,
  fault: 'nobodys',
  coverUses: 5,
  amountAtIssue: 8900,
};

test('replaying a playbook against itself flips nothing and replays everything', () => {
  const decisions = arbitraryPlaybook().chain((playbook) =>
    fc.array(arbitraryFacts(playbook), { maxLength: 8 }).map((list) => ({
      playbook,
      records: list.map((facts, i) => decided(playbook, facts, `d${i}`)),
    })),
  );
  fc.assert(
    fc.property(decisions, ({ playbook, records }) => {
      const report = replay(records, structuredClone(playbook));
      expect(report).toMatchObject({ decisions: records.length, replayed: records.length, flips: 0 });
      expect(report.cost.after).toBe(report.cost.before);
      expect([report.more.decisions, report.less.decisions]).toEqual([0, 0]);
    }),
    { numRuns: runs(200) },
  );
});

test('a dearer draft shows what it costs, and who gets more', () => {
  const draft = {
    ...shop,
    rules: shop.rules.map((rule) =>
      rule.id === 'cover-anyone' ? { ...rule, offer: ['repair-half', 'pay-in-three'] } : rule,
    ),
  };
  const records = Array.from({ length: 6 }, (_, i) => decided(shop, { ...cover, tenureDays: 100 }, `d${i}`));
  const report = replay(records, draft);
  expect(report.cost).toEqual({ before: 0, after: 6 * 4450, given: 0 });
  expect(report.flips).toBe(6);
  expect(report.more).toEqual({ decisions: 6, amount: 6 * 4450 });
  expect(report.less).toEqual({ decisions: 0, amount: 0 });
  expect(report.examples[0]).toEqual({
    id: 'd0',
    before: { concession: 'pay-in-three', amount: null },
    after: { concession: 'repair-half', amount: 4450 },
  });
  expect(report.groups).toContainEqual({
    by: 'tenure',
    group: 'under-one-year',
    decisions: 6,
    flips: 6,
    before: 0,
    after: 6 * 4450,
    fewDecisions: true,
  });
});

test('a different amount is a flip only beyond a small kindness', () => {
  const facts = { cause: 'broke-in-use', fault: 'notOurs', goodwill365dCount: 0, lastGoodwillDays: 1 };
  const records = [decided(shop, facts)];
  const priced = (fixed: number): Playbook => ({
    ...shop,
    concessions: shop.concessions.map((one) => (one.id === 'credit-20' ? { ...one, cost: { fixed } } : one)),
  });
  expect(replay(records, priced(2500)).flips).toBe(0);
  expect(replay(records, priced(2501)).flips).toBe(1);
  expect(replay(records, priced(1499)).less).toEqual({ decisions: 1, amount: 501 });
});

test('what agents gave is counted next to what was recommended', () => {
  const record = {
    ...decided(shop, { ...cover, tenureDays: 800 }),
    done: { concession: 'repair-half', amount: 4000 },
  };
  expect(replay([record], shop).cost).toEqual({ before: 8900, after: 8900, given: 4000 });
});

test('a fact that nobody recorded makes a decision one that cannot be replayed, by that fact', () => {
  const draft = {
    ...shop,
    rules: [
      ...shop.rules,
      {
        ...(shop.rules[2] as Playbook['rules'][number]),
        id: 'late-us',
        when: [{ fact: 'hoursOverdue', is: 'atLeast', value: 1 } as const],
      },
      {
        ...(shop.rules[2] as Playbook['rules'][number]),
        id: 'own',
        when: [{ fact: 'own.colour', is: 'is', value: 'red' } as const],
      },
    ],
    ownFacts: [
      ...shop.ownFacts,
      {
        id: 'own.colour',
        type: 'choice',
        values: ['red'],
        label: { en: 'Colour' },
        source: 'field',
        from: 'c',
      } as const,
    ],
  };
  const report = replay([decided(shop, cover)], draft);
  expect(report.cannot).toEqual({ decisions: 1, byFact: { 'own.colour': 1 } });
  expect(report).toMatchObject({ decisions: 1, replayed: 0, flips: 0 });
});

test('a fact that was asked and not known is replayed as unknown', () => {
  const { coverUses: _unknown, ...facts } = cover;
  const report = replay([decided(shop, facts)], shop);
  expect(report.cannot.decisions).toBe(0);
  expect(report.replayed).toBe(1);
});

test('the amount at issue is asked of every playbook, so a share of it can be replayed', () => {
  const record = { ...decided(shop, { cause: 'billing' }), recorded: ['cause', 'fault'] };
  expect(replay([record], shop).cannot.byFact).toEqual({ amountAtIssue: 1 });
  expect(replay([decided(shop, { cause: 'billing' })], shop).cannot.decisions).toBe(0);
});

test('a cause that the draft no longer has cannot be replayed', () => {
  const draft = { ...shop, causes: shop.causes.filter((cause) => cause.id !== 'small-part') };
  expect(replay([decided(shop, { cause: 'small-part' })], draft).cannot.byFact).toEqual({ cause: 1 });
});

test('the windows are taken as they stood, and the report says that they are not simulated', () => {
  const input = inputOf(
    shop,
    { ...cover, tenureDays: 800 },
    { ledger: { onCase: [given('x', { kind: 'extend', amount: 55_000, elsewhere: true })], inWindow: [] } },
  );
  const record = recordOf(input, advise(input, now), { id: 'd1', done: null }, now);
  expect(record.spent.onCase).toBe(55_000);
  expect(record.recommended).toEqual({ concession: 'repair-half', amount: 4450 });
  const report = replay([record], shop);
  expect(report.flips).toBe(0);
  expect(report.windowsSimulated).toBe(false);
});

test('a rule that had not ended then still counts at the time of the decision', () => {
  const record = {
    ...decided(shop, { cause: 'bike', fault: 'ours', 'own.bike': 'city' }),
    at: Date.parse('2026-02-01'),
  };
  expect(replay([record], shop).examples[0]?.after?.concession).not.toBe(record.recommended?.concession);
});

test('groups under five are left out, and few decisions are called few', () => {
  const four = Array.from({ length: 4 }, (_, i) => decided(shop, cover, `d${i}`));
  expect(replay(four, shop).groups).toEqual([]);
  expect(replay(four, shop).fewDecisions).toBe(true);
  const many = Array.from({ length: 30 }, (_, i) => decided(shop, cover, `d${i}`));
  expect(replay(many, shop).fewDecisions).toBe(false);
  expect(replay(many, shop).groups.map((one) => `${one.by} ${one.group}`)).toEqual([
    'tenure unknown',
    'fault nobodys',
    'cause cover-just-ended',
  ]);
});

test('it stops after every slice and ends with the same report', () => {
  const records = Array.from({ length: 25 }, (_, i) =>
    decided(shop, { ...cover, tenureDays: i * 100 }, `d${i}`),
  );
  const steps = replaySteps(records, shop, 10);
  expect(steps.next()).toEqual({ done: false, value: { done: 10, total: 25 } });
  expect(steps.next()).toEqual({ done: false, value: { done: 20, total: 25 } });
  expect(steps.next()).toEqual({ done: true, value: replay(records, shop) });
});

test('a record holds no name and no word of the customer', () => {
  const record = JSON.stringify(decided(shop, cover));
  expect(record).not.toMatch(/Dana|example\.com/);
});
