import { expect, test } from 'vitest';
import { ANSWER } from '../../src/listening/cues';
import { referenceIn } from '../../src/listening/fragments';

/** A pattern that tries every division of these would not end within anybody's life. */
test.each([
  ['Hello', '?', ' where is my parcel'],
  ['Hello', '? ', 'where is my parcel'],
  ['', '?!, ', 'where is my parcel'],
] as const)('an answer is known in the time of its length: %s%s…%s', (before, unit, after) => {
  const began = performance.now();
  expect(ANSWER.test(`${before}${unit.repeat(5000)}${after}`)).toBe(false);
  expect(performance.now() - began).toBeLessThan(10_000);
});

test.each(['1and1', '1, 1 ', '1', '1 and ', 'and1'])(
  'a reference is known in the time of its length: %s',
  (unit) => {
    const began = performance.now();
    expect(referenceIn(`order 1${unit.repeat(4000)} x`)).toBeNull();
    expect(performance.now() - began).toBeLessThan(10_000);
  },
);

test('what was an answer and a reference still is', () => {
  for (const text of ['Hello????', '??', 'Yes, thanks!', 'ok ok', 'Hello?? Are you still there??'])
    expect(ANSWER.test(text)).toBe(true);
  expect(referenceIn('Orders 12 and 13')).toBeNull();
  expect(referenceIn('Order 6041-B and 7712, 99')).toBe('order 6041-B and 7712, 99');
  expect(referenceIn('order A12&B13')).toBe('order A12&B13');
});
