import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BuyingDay, customerMath, monthsUpTo } from '../../src/value/customer-math';

const dayOf = (text: string): number => Date.parse(text) / 86_400_000;
const last = dayOf('2026-11-22');
const bought = (text: string, spend = 100): BuyingDay => ({ day: dayOf(text), spend, bought: true });
const away = 90;

/** Each line: a customer's days, the month looked at, and what they were in it. */
const table: readonly (readonly [
  says: string,
  days: readonly BuyingDay[],
  month: string,
  was: string | null,
])[] = [
  ['a first purchase is new', [bought('2026-10-05')], '2026-10', 'new'],
  ['who is new in one month is kept in the next', [bought('2026-10-05')], '2026-11', 'kept'],
  ['ninety days after the last purchase somebody is still kept', [bought('2026-03-02')], '2026-05', 'kept'],
  ['in the month in which they run out they are lost', [bought('2026-03-01')], '2026-05', 'lost'],
  ['and in the month after they are nothing', [bought('2026-03-01')], '2026-06', null],
  [
    'who comes back after that is won back',
    [bought('2026-03-01'), bought('2026-08-09')],
    '2026-08',
    'wonBack',
  ],
  [
    'who leaves and is back within one month was kept',
    [bought('2026-03-20'), bought('2026-06-30')],
    '2026-06',
    'kept',
  ],
  ['nobody is anything before they bought', [bought('2026-10-05')], '2026-09', null],
  [
    'a return alone makes no customer',
    [{ day: dayOf('2026-10-05'), spend: -100, bought: false }],
    '2026-10',
    null,
  ],
];

const monthIndex = (name: string): number =>
  monthsUpTo(last, 13).findIndex((one) => new Date(one.from * 86_400_000).toISOString().slice(0, 7) === name);

test.each(table)('%s', (_, days, month, was) => {
  const math = customerMath(monthsUpTo(last, 13), away);
  math.add(days);
  const row = math.report()[monthIndex(month)];
  const found = Object.entries(row ?? {}).filter(([, share]) => share.customers > 0);
  expect(found.map(([kind]) => kind)).toEqual(was === null ? [] : [was]);
});

test('the newest month ends with the last known day', () => {
  expect(monthsUpTo(last, 2)).toEqual([
    { from: dayOf('2026-10-01'), to: dayOf('2026-11-01') },
    { from: dayOf('2026-11-01'), to: last + 1 },
  ]);
});

test('spend is what was paid in the month, and of the lost what they paid before', () => {
  const math = customerMath(monthsUpTo(last, 13), away);
  math.add([
    bought('2026-02-10', 300),
    { day: dayOf('2026-02-11'), spend: -50, bought: false },
    bought('2026-03-01', 500),
  ]);
  expect(math.report()[monthIndex('2026-02')]?.new).toEqual({ customers: 1, spend: 250 });
  expect(math.report()[monthIndex('2026-03')]?.kept).toEqual({ customers: 1, spend: 500 });
  expect(math.report()[monthIndex('2026-05')]?.lost).toEqual({ customers: 1, spend: 750 });
});

test('who begins a month with us was there at the end of the one before', () => {
  const person = fc.array(fc.integer({ min: last - 1000, max: last }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.array(person, { maxLength: 8 }), fc.integer({ min: 31, max: 400 }), (people, days) => {
      const math = customerMath(monthsUpTo(last, 13), days);
      for (const one of people)
        math.add(one.toSorted((a, b) => a - b).map((day) => ({ day, spend: 1, bought: true })));
      const rows = math.report();
      for (const [index, row] of rows.entries()) {
        const before = rows[index - 1];
        if (!before) continue;
        const there = before.kept.customers + before.new.customers + before.wonBack.customers;
        expect(row.kept.customers + row.lost.customers).toBe(there);
      }
    }),
  );
});
