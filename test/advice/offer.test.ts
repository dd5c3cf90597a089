import { expect, test } from 'vitest';
import { offerOf } from '../../src/advice/offer';
import type { Priced } from '../../src/advice/priced';
import { inputOf } from './inputs';
import { shop } from './shop-playbook';

const [concession] = shop.concessions;
if (!concession) throw new Error('a shop without concessions');

const pick = (more: Partial<Priced>): Priced => ({
  concession,
  rule: null,
  first: false,
  companion: false,
  floor: false,
  incident: false,
  price: { kind: 'free' },
  amount: null,
  upTo: null,
  fits: true,
  smallKindness: false,
  ...more,
});
const noSum = (more: Partial<Priced>, kindnessLeft: number) =>
  offerOf(pick(more), inputOf(shop, {}), kindnessLeft).noSum ?? false;

test.each([
  ['a small kindness is named without its sum', { amount: 500 }, 500, true],
  ['a cent more is not small', { amount: 501 }, 500, false],
  ['the second one on a case has its sum', { amount: 400 }, 0, false],
  ['an amount that can be edited stands in its field', { amount: 400, upTo: 500 }, 500, false],
  ['what has no amount has nothing to hide', { amount: null }, 500, false],
] as const)('%s', (_, more, left, expected) => {
  expect(noSum(more, left)).toBe(expected);
});
