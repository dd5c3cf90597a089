import { describe, expect, test, vi } from 'vitest';
import { advise } from '../../src/advice/advise';
import { offersOf } from '../../src/advice/check-give';
import { roomFor } from '../../src/advice/room';
import { warningsOf } from '../../src/advice/warnings';
import type { Facts, FactValue } from '../../src/playbook/facts';
import { factCatalogue } from '../../src/playbook/facts';
import { retail } from '../../src/playbook/starters/retail';
import { starters } from '../../src/playbook/starters/starters';
import { travelRental } from '../../src/playbook/starters/travel-rental';
import type { Condition, Playbook } from '../../src/playbook/types';
import { lineOf } from './case-row';
import { day, given, inputOf, now } from './inputs';

vi.setConfig({ testTimeout: 60_000 });

/** Cents where it matters, then sixty steps, always with the ends. */
const prices = (top: number): readonly number[] => {
  const steps = Array.from({ length: 300 }, (_, i) => Math.ceil(((i + 1) * top) / 300));
  return [...new Set([...Array.from({ length: 120 }, (_, i) => i + 1), ...steps])].filter(
    (one) => one <= top,
  );
};

const faults = [undefined, 'ours', 'partly', 'notOurs', 'nobodys'];

const say = (playbook: Playbook, facts: Facts) => lineOf(advise(inputOf(playbook, facts), now));

describe('three days out of warranty, six years with us, used once', () => {
  const facts = {
    cause: 'cover-just-ended',
    tenureDays: 2190,
    daysPastLimit: 3,
    coverUses: 1,
    spend12m: 64_000,
  };
  for (const fault of faults) {
    test(`is honoured in the agent’s own room at every price the rule states, fault ${fault}`, () => {
      for (const price of prices(60_000)) {
        const line = say(retail, { ...facts, fault, amountAtIssue: price });
        expect([price, line.recommended, line.ask]).toEqual([price, `honour-cover ${price}`, null]);
      }
    });
    test(`is never a supervisor’s to decide above that either, fault ${fault}`, () => {
      for (const price of [60_001, 75_000, 120_000, 500_000, 10_000_000]) {
        const line = say(retail, { ...facts, fault, amountAtIssue: price });
        expect(line.recommended).toMatch(/^pay-toward-repair \d+$/);
        expect(line.ask).toBeNull();
      }
    });
  }
  test('says why in those terms', () => {
    const advice = advise(inputOf(retail, { ...facts, amountAtIssue: 8900 }), now);
    expect(advice.why[0]).toMatchObject({
      values: {
        tenureDays: { unit: 'days', value: 2190 },
        daysPastLimit: { unit: 'days', value: 3 },
        coverUses: { unit: 'times', value: 1 },
      },
    });
    expect(advice.atStake).toEqual({ spend12m: 64_000, cost: 8900 });
  });
});

test('a valued customer a few hours late has the fee waived at every price, in the agent’s own room', () => {
  for (const hoursOverdue of [1, 3, 6])
    for (const fault of faults)
      for (const fee of prices(15_000)) {
        const facts = { cause: 'late-return', tenureDays: 800, hoursOverdue, fault, amountAtIssue: fee };
        const line = say(travelRental, facts);
        expect([fee, line.recommended, line.ask]).toEqual([fee, `waive-late-fee ${fee}`, null]);
      }
});

const fourTimes = { goodwill365dCount: 4, goodwill365dAmount: 12_000, lastGoodwillDays: 20 };

test.each([
  ['cover just ended', retail, { cause: 'cover-just-ended', tenureDays: 2190, daysPastLimit: 3 }],
  ['late by hours', travelRental, { cause: 'late-return', tenureDays: 2190, hoursOverdue: 3 }],
])(
  'after four kindnesses this year, %s and not our fault, an act or an arrangement leads, not money',
  (_, playbook, facts) => {
    for (const fault of ['notOurs', 'nobodys'])
      for (const price of prices(60_000)) {
        const advice = advise(
          inputOf(playbook, { ...facts, ...fourTimes, fault, amountAtIssue: price }),
          now,
        );
        expect(['act', 'arrange']).toContain(advice.recommended?.kind);
        expect(['act', 'arrange']).toContain(advice.alternative?.kind);
        expect(advice.ask).toBeNull();
      }
  },
);

test('the same four kindnesses change nothing where the fault is ours', () => {
  const facts = {
    cause: 'cover-just-ended',
    tenureDays: 2190,
    daysPastLimit: 3,
    fault: 'ours',
    amountAtIssue: 8900,
  };
  expect(say(retail, { ...facts, ...fourTimes }).recommended).toBe(say(retail, facts).recommended);
});

test('a cap that was used up is told as a cap, never as a small kindness', () => {
  const credited = given('credit-fifth', { kind: 'credit', amount: 2900 });
  const input = inputOf(retail, { cause: 'late-delivery', fault: 'ours', amountAtIssue: 2000 });
  const room = roomFor({ ...input, ledger: { onCase: [credited], inWindow: [] } }, now);
  expect(room).toMatchObject({ left: 500, binds: 'cap', why: { key: 'advice.roomCap' } });
});

test('a room that falls to the cap because only credits are left after a give says so', () => {
  const facts = { cause: 'cover-just-ended', tenureDays: 2200, daysPastLimit: 3, amountAtIssue: 8900 };
  const input = inputOf(retail, facts);
  const before = advise(input, now);
  expect(before.room.why).toMatchObject({ key: expect.not.stringMatching('roomCap') });
  const honoured = given('honour-cover', { kind: 'extend', amount: 8900 });
  const { room, recommended, others } = advise(
    { ...input, ledger: { onCase: [honoured], inWindow: [] } },
    now,
  );
  const kinds = [recommended, ...others].flatMap((offer) => offer?.kind ?? []);
  expect(kinds.filter((kind) => !['credit', 'refund', 'act', 'arrange'].includes(kind))).toEqual([]);
  expect(room).toMatchObject({ left: 13_350, binds: 'cap', why: { key: 'advice.roomCapLeft' } });
});

test('a link under a dollar is given, to anyone, with no arithmetic and no approval', () => {
  for (const price of [undefined, ...prices(99)])
    for (const fault of faults) {
      const line = say(retail, { cause: 'small-part', amountAtIssue: price, fault, spend12m: 500_000 });
      expect(line).toMatchObject({ recommended: 'give-part 500', ask: null, atStake: null, questions: [] });
      const { room } = advise(inputOf(retail, { cause: 'small-part', amountAtIssue: price }), now);
      expect(room.why).toEqual({ key: price === undefined ? 'advice.roomCase' : 'advice.roomSmall' });
    }
});

for (const { id, playbook } of starters) {
  const causes = playbook.causes.filter((cause) => cause.handOver === null);

  test(`${id} gives a new customer the floor where the fault is ours`, () => {
    for (const cause of causes) {
      const facts = { cause: cause.id, fault: 'ours', tenureDays: 1, lifetimeSpend: 0, spend12m: 0 };
      for (const amountAtIssue of [undefined, 1, 500, 30_000]) {
        const offers = offersOf(advise(inputOf(playbook, { ...facts, amountAtIssue }), now));
        const floor = offers.find((offer) => offer.concession === cause.floor.ours);
        expect([cause.id, floor?.asks]).toEqual([cause.id, null]);
      }
    }
  });

  test(`${id} says of an unknown person that they are unknown, and keeps their floor`, () => {
    for (const cause of causes) {
      const advice = advise(inputOf(playbook, { cause: cause.id, fault: 'notOurs' }, { profile: null }), now);
      expect(advice.why).toContainEqual({ key: 'advice.whyUnknownPerson' });
      expect(offersOf(advice).map((offer) => offer.concession)).toContain(cause.floor.otherwise);
    }
  });

  test(`${id} always has an alternative`, () => {
    for (const cause of causes)
      for (const fault of faults)
        expect([cause.id, say(playbook, { cause: cause.id, fault }).alternative]).not.toEqual([
          cause.id,
          null,
        ]);
  });

  test(`${id} makes no warning in the editor`, () => {
    expect(warningsOf(playbook, now)).toEqual([]);
  });

  test(`${id} offers better standing the same or more, at every cut point of its rules`, () => {
    let compared = 0;
    for (const cause of causes) {
      for (const facts of grid(playbook, cause.id, 'case')) {
        let before: ReturnType<typeof advise> | null = null;
        for (const standing of grid(playbook, cause.id, 'standing')) {
          const advice = advise(inputOf(playbook, { ...facts, ...standing, cause: cause.id }), now);
          if (before) {
            const fits = (one: typeof advice): readonly string[] =>
              offersOf(one)
                .filter((offer) => offer.asks === null)
                .map((offer) => offer.concession);
            expect(fits(advice)).toEqual(expect.arrayContaining([...fits(before)]));
            expect(advice.room.left).toBeGreaterThanOrEqual(before.room.left);
            compared++;
          }
          before = advice;
        }
      }
    }
    expect(compared).toBeGreaterThan(20);
  });
}

test('not our fault and four credits this year: an act or an arrangement, the history plain and no mark', () => {
  const inWindow = [10, 60, 100, 200].map((days) => ({ at: now - days * day, amount: 2000, goodwill: true }));
  const facts = {
    fault: 'notOurs',
    tenureDays: 2190,
    amountAtIssue: 8000,
    goodwill365dCount: 4,
    goodwill365dAmount: 8000,
    lastGoodwillDays: 10,
  };
  const cases = [
    [retail, 'broken-in-use'],
    [retail, 'late-delivery'],
    [travelRental, 'booking-not-honoured'],
    [travelRental, 'trip-disrupted'],
  ] as const;
  for (const [playbook, cause] of cases) {
    const advice = advise(inputOf(playbook, { ...facts, cause }, { ledger: { onCase: [], inWindow } }), now);
    expect(['act', 'arrange']).toContain(advice.recommended?.kind);
    expect(['act', 'arrange']).toContain(advice.alternative?.kind);
    expect(advice.ask).toBeNull();
    expect(advice.signals).toEqual([]);
  }
});

const standingIds = new Set(factCatalogue.filter((kind) => kind.group === 'standing').map((kind) => kind.id));

/**
 * The cut points of the rules and lifts that a cause can meet: every combination of unknown and each value a
 * condition names, for the case; for standing one ladder, from nothing known to above every threshold.
 */
function grid(playbook: Playbook, cause: string, which: 'case' | 'standing'): readonly Facts[] {
  const values = new Map<string, Set<FactValue>>();
  for (const { causes, when } of [...playbook.rules, ...playbook.room.lifts]) {
    if (causes.length > 0 && !causes.includes(cause)) continue;
    for (const condition of when.flatMap((item) => ('anyOf' in item ? item.anyOf : [item]))) {
      if (standingIds.has(condition.fact) !== (which === 'standing')) continue;
      const known = values.get(condition.fact) ?? new Set();
      for (const value of cuts(condition)) known.add(value);
      values.set(condition.fact, known);
    }
  }
  if (which === 'standing') return ladder(values);
  let facts: Facts[] = [{}, { amountAtIssue: 1 }, { amountAtIssue: 20_000 }];
  for (const [fact, some] of values)
    facts = facts.flatMap((one) => [one, ...[...some].map((value) => ({ ...one, [fact]: value }))]);
  return facts;
}

function ladder(values: ReadonlyMap<string, ReadonlySet<FactValue>>): readonly Facts[] {
  const steps: Facts[] = [{}];
  for (const [fact, some] of values) {
    const numbers = [...some].filter((value) => typeof value === 'number').sort((a, b) => a - b);
    for (const value of [...numbers, ...[...some].filter((one) => Array.isArray(one))])
      steps.push({ ...steps.at(-1), [fact]: value });
  }
  return steps;
}

function cuts(condition: Condition): readonly FactValue[] {
  switch (condition.is) {
    case 'atLeast':
    case 'atMost':
      return [Math.max(0, condition.value - 1), condition.value, condition.value + 1];
    case 'between':
      return condition.value.flatMap((value) => [Math.max(0, value - 1), value, value + 1]);
    case 'is':
    case 'isNot':
      return [condition.value];
    case 'oneOf':
      return condition.value;
    case 'includes':
    case 'excludes':
      return [[condition.value]];
    case 'known':
      return [];
  }
}
