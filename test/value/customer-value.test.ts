import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CustomerValue } from '../../src/customer/profile';
import { customerValueOf } from '../../src/value/customer-value';
import { goingSilent } from '../../src/value/silence';
import type { Transaction } from '../../src/value/transaction';

const now = Date.parse('2026-03-10T10:00:00Z');
const day = 86_400_000;
const on = (date: string, amount: number): Transaction => ({ at: Date.parse(`${date}T12:00:00Z`), amount });
const ago = (days: number, amount = 1000): Transaction => ({ at: now - days * day, amount });

const worthOf = (lines: readonly Transaction[]): CustomerValue => customerValueOf(lines, 'USD', now);
const rhythmDays = (lines: readonly Transaction[]): number | null => worthOf(lines).rhythmDays;

const rows: readonly (readonly [says: string, result: unknown, expected: unknown])[] = [
  ['returns are taken off the spend', worthOf([ago(10, 5000), ago(9, -2000)]).lifetime, 3000],
  ['spend is never below nothing', worthOf([ago(9, -2000)]).lifetime, 0],
  ['what lies in the future is not spent yet', worthOf([ago(2), ago(-1, 5000)]).lifetime, 1000],
  [
    'twelve months are by the calendar',
    worthOf([on('2025-03-10', 1), on('2025-03-09', 10), on('2025-03-11', 100)]).last12m,
    100,
  ],
  ['a rhythm is the median of the days between', rhythmDays([ago(100), ago(90), ago(70), ago(10)]), 20],
  ['of an even number of gaps it is the middle', rhythmDays([ago(100), ago(90), ago(60)]), 20],
  ['two purchases on one day are one', rhythmDays([ago(90), ago(60), ago(60, 700), ago(30)]), 30],
  ['two purchase days are no rhythm', rhythmDays([ago(90), ago(60)]), null],
  [
    'a rhythm is that of the latest 64 purchase days',
    rhythmDays(
      [...Array(64).keys()].map((n) => ago(n)).concat([...Array(80).keys()].map((n) => ago(100 + 9 * n))),
    ),
    1,
  ],
  ['what cost nothing is no purchase', worthOf([ago(30, 0), ago(20), ago(10, 0)]), worthOf([ago(20)])],
  ['returns make no rhythm', rhythmDays([ago(90), ago(60), ago(30, -1000)]), null],
];

for (const [says, result, expected] of rows) test(says, () => expect(result).toEqual(expected));

test('a customer’s value is all of it together', () => {
  const lines = [ago(900, 4000), ago(600, 6000), ago(300, 5000), ago(290, -1000), ago(-5, 90_000)];
  expect(customerValueOf(lines, 'USD', now)).toEqual({
    currency: 'USD',
    lifetime: 14_000,
    last12m: 4000,
    orders: 3,
    firstPurchase: Date.parse('2023-09-22'),
    lastPurchase: Date.parse('2025-05-14'),
    rhythmDays: 300,
    returns: 1,
    asOf: now,
  });
});

test('no line at all is nothing known, not nothing spent', () => {
  const value = customerValueOf([], 'USD', now);
  expect([value.lifetime, value.last12m, value.orders, value.rhythmDays]).toEqual([null, null, null, null]);
});

test('the order of the lines and lines of 0 change nothing', () => {
  const line = fc.record({
    at: fc.integer({ min: 0, max: 1500 }).map((d) => now - d * day),
    amount: fc.integer({ min: -9000, max: 9000 }),
  });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const value = customerValueOf(lines, 'USD', now);
      expect(customerValueOf([...lines].reverse(), 'USD', now)).toEqual(value);
      expect(value.last12m ?? 0).toBeGreaterThanOrEqual(0);
    }),
  );
});

const value = (rhythm: number | null, quiet: number, asOf = now): CustomerValue => ({
  currency: 'USD',
  lifetime: null,
  last12m: null,
  orders: null,
  firstPurchase: null,
  lastPurchase: now - quiet * day,
  rhythmDays: rhythm,
  returns: null,
  asOf,
});

const silences: readonly (readonly [says: string, result: unknown, expected: unknown])[] = [
  [
    'three of their own rhythms',
    goingSilent(value(30, 90), now),
    { rhythmDays: 30, quietDays: 90, lastPurchase: now - 90 * day },
  ],
  ['not a day less', goingSilent(value(30, 89), now), null],
  ['not a daily buyer after a long weekend', goingSilent(value(1, 4), now), null],
  [
    'a daily buyer after three weeks',
    goingSilent(value(1, 21), now),
    { rhythmDays: 1, quietDays: 21, lastPurchase: now - 21 * day },
  ],
  ['nobody without a rhythm', goingSilent(value(null, 300), now), null],
  ['nobody of whom nothing is known', goingSilent(null, now), null],
  ['nobody gone for more than two years', goingSilent(value(30, 731), now), null],
  ['not by days we have not been told about', goingSilent(value(30, 120, now - 60 * day), now), null],
];

for (const [says, result, expected] of silences)
  test(`going silent is ${says}`, () => expect(result).toEqual(expected));
