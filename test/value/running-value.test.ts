import fc from 'fast-check';
import { expect, test } from 'vitest';
import { customerValueOf } from '../../src/value/customer-value';
import { rhythmFrom } from '../../src/value/rhythm';
import {
  addLines,
  nothingBought,
  type RunningValue,
  valueOfRunning,
  yearBefore,
} from '../../src/value/running-value';
import { day, dayOf, type Transaction } from '../../src/value/transaction';

const now = Date.parse('2026-11-22T12:00:00Z');

const lines = fc.array(
  fc.record({
    at: fc.integer({ min: 0, max: 60 }).map((ago) => now - ago * 20 * day - (ago % 3) * 3_600_000),
    amount: fc.oneof(fc.constant(0), fc.integer({ min: -5000, max: 9000 })),
  }),
  { maxLength: 60 },
);

/** As a store does it: parts in any order, the days beside the sums. */
function kept(parts: readonly (readonly Transaction[])[]): { running: RunningValue; last12m: number } {
  let running = nothingBought;
  const days = new Map<number, number>();
  const boughtOn = new Set<number>();
  for (const part of parts) {
    running = addLines(running, part, (one) => boughtOn.has(one));
    for (const { at, amount } of part) {
      days.set(dayOf(at), (days.get(dayOf(at)) ?? 0) + amount);
      if (amount > 0) boughtOn.add(dayOf(at));
    }
  }
  const inYear = [...days].filter(([one]) => one >= yearBefore(now));
  return { running, last12m: inYear.reduce((sum, [, spend]) => sum + spend, 0) };
}

test('sums that are added to say what reading everything again would say, however the lines are cut', () => {
  fc.assert(
    fc.property(
      lines,
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 60, maxLength: 60 }),
      (all, cuts) => {
        const parts: Transaction[][] = [];
        let from = 0;
        for (const size of cuts) {
          parts.push(all.slice(from, from + size));
          from += size;
        }
        const { running, last12m } = kept(parts);
        const told = valueOfRunning(running, last12m, 'EUR', now);
        const whole = customerValueOf(all, 'EUR', now);
        if (all.length > 0) expect(told).toEqual(whole);
      },
    ),
  );
});

test('a day beyond memory is asked for, and counted once', () => {
  const often = Array.from({ length: 200 }, (_, ago) => ({ at: now - ago * day, amount: 100 }));
  const late = [
    { at: now - 190 * day, amount: 100 },
    { at: now - 300 * day, amount: 100 },
  ];
  const { running } = kept([often, late, late]);
  expect(running).toMatchObject({ purchaseDays: 201, orders: 204, firstDay: dayOf(now - 300 * day) });
  expect(running.recentDays).toHaveLength(rhythmFrom);
});

test('a renewal on the same day of the year is inside the twelve months once', () => {
  const inside = (text: string): boolean => dayOf(Date.parse(text)) >= yearBefore(now);
  expect(inside('2025-11-22T23:00:00Z')).toBe(false);
  expect(inside('2025-11-23T00:00:00Z')).toBe(true);
});
