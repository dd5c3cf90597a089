import { expect, test } from 'vitest';
import { newId, sisterId } from '../src/id';

const form = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test('ids are UUIDs of version 7 that sort by their time and never meet', () => {
  const times = [0, 1, 1_700_000_000_000, 1_700_000_000_000.7, 281_474_976_710_655];
  const ids = times.map((now) => newId(now));
  for (const [n, id] of ids.entries()) {
    expect(id).toMatch(form);
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Math.floor(times[n] ?? 0));
  }
  expect(new Set(Array.from({ length: 10_000 }, () => newId(5))).size).toBe(10_000);
  expect([newId(3), newId(1), newId(2)].sort().map((id) => Number.parseInt(id.slice(9, 13), 16))).toEqual([
    1, 2, 3,
  ]);
});

test('a sister is another id of the same form, and the same one each time', () => {
  const id = newId(7);
  expect(sisterId(id)).toMatch(form);
  expect(sisterId(id)).not.toBe(id);
  expect(sisterId(id)).toBe(sisterId(id));
});
