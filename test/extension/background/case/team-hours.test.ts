import { expect, test } from 'vitest';
import { dueOf, usualHours } from '../../../../extension/background/case/team-hours';

const berlin = 'Europe/Berlin';
const at = (text: string): number => Date.parse(text);

test.each([
  ['inside one day', 2, '2026-11-20T12:00:00+01:00', '2026-11-20T14:00:00+01:00'],
  ['exactly to the end of the day', 5, '2026-11-20T12:00:00+01:00', '2026-11-20T17:00:00+01:00'],
  ['over the weekend', 8, '2026-11-20T13:00:00+01:00', '2026-11-23T13:00:00+01:00'],
  ['begun in the night', 1, '2026-11-24T22:00:00+01:00', '2026-11-25T10:00:00+01:00'],
  ['begun before the day', 1, '2026-11-24T06:00:00+01:00', '2026-11-24T10:00:00+01:00'],
  ['begun on a Sunday', 8, '2026-11-22T12:00:00+01:00', '2026-11-23T17:00:00+01:00'],
  ['over the night the clock goes back', 8, '2026-10-23T15:00:00+02:00', '2026-10-26T15:00:00+01:00'],
  ['over the night the clock goes forward', 8, '2026-03-27T15:00:00+01:00', '2026-03-30T15:00:00+02:00'],
  ['over two weeks', 80, '2026-11-02T09:00:00+01:00', '2026-11-13T17:00:00+01:00'],
])('team hours count %s', (_, withinHours, from, due) => {
  const kind = { id: 'x', label: {}, withinHours, hours: 'team' as const };
  expect(new Date(dueOf(kind, at(from), usualHours, berlin)).toISOString()).toBe(new Date(due).toISOString());
});

test('clock hours run through nights and Sundays', () => {
  const kind = { id: 'x', label: {}, withinHours: 24, hours: 'clock' as const };
  expect(dueOf(kind, at('2026-11-21T12:00:00Z'), usualHours, berlin)).toBe(at('2026-11-22T12:00:00Z'));
});

test('a team of Saturdays in another zone has its own hours', () => {
  const kind = { id: 'x', label: {}, withinHours: 3, hours: 'team' as const };
  const saturdays = { days: [6], from: 10, to: 12 };
  expect(dueOf(kind, at('2026-11-21T10:30:00-05:00'), saturdays, 'America/New_York')).toBe(
    at('2026-11-28T11:30:00-05:00'),
  );
});
