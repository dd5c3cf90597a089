import { expect, test } from 'vitest';
import { daysSince } from '../../src/customer/calendar';
import { tenureDays } from '../../src/customer/tenure';

/** A day or a moment, when it is read, where, and how many calendar days ago that is. */
const days: readonly (readonly [says: string, at: string, now: string, zone: string, days: number])[] = [
  [
    'the morning of the third day after is 3, not 2',
    '2026-11-27',
    '2026-11-30T09:00+01:00',
    'Europe/Berlin',
    3,
  ],
  [
    'the last day itself is 0, at its first minute',
    '2026-11-27',
    '2026-11-27T00:01+01:00',
    'Europe/Berlin',
    0,
  ],
  ['and at its last', '2026-11-27', '2026-11-27T23:59+01:00', 'Europe/Berlin', 0],
  [
    'a date is the whole day west of Greenwich',
    '2026-11-27',
    '2026-11-27T20:00-08:00',
    'America/Los_Angeles',
    0,
  ],
  ['and east of it', '2026-11-27', '2026-11-27T08:00+13:00', 'Pacific/Auckland', 0],
  [
    'a moment falls on the day of its zone',
    '2026-11-27T23:30Z',
    '2026-11-28T10:00+01:00',
    'Europe/Berlin',
    0,
  ],
  ['and on another elsewhere', '2026-11-27T23:30Z', '2026-11-28T10:00Z', 'Europe/London', 1],
  ['the night of 23 hours is one night', '2026-03-28', '2026-03-29T00:30+01:00', 'Europe/Berlin', 1],
  [
    'nor does it make a day of 23 hours none',
    '2026-03-29T00:30+01:00',
    '2026-03-30T00:10+02:00',
    'Europe/Berlin',
    1,
  ],
  ['the day of 25 hours is one day', '2026-10-25T00:10+02:00', '2026-10-25T23:50+01:00', 'Europe/Berlin', 0],
  ['29 February is a day', '2028-02-28', '2028-03-01T12:00Z', 'UTC', 2],
  ['which other years have not', '2027-02-28', '2027-03-01T12:00Z', 'UTC', 1],
  ['the end of a month', '2026-01-31', '2026-02-01T00:00:01Z', 'UTC', 1],
  ['and of a year', '2026-12-31', '2027-01-02T08:00+09:00', 'Asia/Tokyo', 2],
  ['what is to come lies below 0', '2026-12-02', '2026-11-30T09:00+01:00', 'Europe/Berlin', -2],
  ['a zone nobody knows is UTC', '2026-11-27', '2026-11-28T23:30Z', 'Mars/Olympus', 1],
];

test.each(days)('%s', (_, at, now, zone, expected) => {
  expect(daysSince(Date.parse(at), Date.parse(now), zone)).toBe(expected);
});

/** A beginning, when it is read (in Berlin), and the tenure: 365 for every full year of the calendar. */
const tenures: readonly (readonly [says: string, began: string, now: string, days: number | null])[] = [
  ['seven years on the seventh anniversary', '2019-11-30', '2026-11-30T09:00+01:00', 7 * 365],
  ['and not two days early', '2019-11-30', '2026-11-29T23:00+01:00', 7 * 365 - 1],
  ['nor one', '2019-12-02', '2026-11-30T09:00+01:00', 6 * 365 + 363],
  ['the last day of a leap year adds none', '2023-03-01', '2024-02-29T12:00+01:00', 364],
  ['who began on 29 February has it on 1 March', '2024-02-29', '2025-03-01T12:00+01:00', 365],
  ['and not on 28 February', '2024-02-29', '2025-02-28T12:00+01:00', 364],
  ['on 29 February again after four years', '2024-02-29', '2028-02-29T12:00+01:00', 4 * 365],
  [
    'a beginning of this evening, which is to come, is today',
    '2026-11-30T20:00+01:00',
    '2026-11-30T09:00+01:00',
    0,
  ],
  ['today is 0', '2026-11-30', '2026-11-30T00:30+01:00', 0],
  ['tomorrow is unknown', '2026-12-01', '2026-11-30T23:59+01:00', null],
  ['twenty-five years', '2001-11-30', '2026-11-30T09:00+01:00', 25 * 365],
];

test.each(tenures)('tenure: %s', (_, began, now, expected) => {
  expect(tenureDays([Date.parse(began)], Date.parse(now), 'Europe/Berlin')).toBe(expected);
});

test('the earliest beginning counts, and none is unknown', () => {
  const now = Date.parse('2026-11-30T09:00Z');
  const [five, nine] = [Date.parse('2026-11-25'), Date.parse('2026-11-21')];
  expect(tenureDays([five, null, undefined, nine], now)).toBe(9);
  expect(tenureDays([null, undefined], now)).toBeNull();
});

test('a day later is never a day less with us', () => {
  const began = Date.parse('2020-02-29');
  let before = -1;
  for (let day = 0; day < 4000; day++) {
    const tenure = tenureDays([began], began + day * 86_400_000) ?? -1;
    expect(tenure === before || tenure === before + 1).toBe(true);
    before = tenure;
  }
});
