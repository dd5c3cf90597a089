import { expect, test } from 'vitest';
import { advise } from '../../src/advice/advise';
import { offerOf } from '../../src/advice/offer';
import type { Priced } from '../../src/advice/priced';
import { demoStore } from '../../src/playbook/starters/demo-store';
import type { Concession } from '../../src/playbook/types';
import { inputOf } from './inputs';
import { shop } from './shop-playbook';

const [concession] = shop.concessions;
if (!concession) throw new Error('a shop without concessions');
const priced = (cost: Concession['cost']): Pick<Priced, 'concession'> => ({
  concession: { ...concession, cost },
});
const fixed = priced({ fixed: 500 });
const share = priced({ percentOfAmount: 100, max: 500 });

const pick = (more: Partial<Priced>): Priced => ({
  concession,
  rule: null,
  first: false,
  companion: false,
  floor: false,
  incident: false,
  overBudget: false,
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
  ['a small kindness is named without its sum', { ...fixed, amount: 500, upTo: 500 }, 500, true],
  ['a cent more is not small', { ...fixed, amount: 501, upTo: 501 }, 500, false],
  ['the second one on a case has its sum', { ...fixed, amount: 400, upTo: 500 }, 0, false],
  ['a share of what is at issue stands in its field', { ...share, amount: 400, upTo: 500 }, 500, false],
  ['what has no amount has nothing to hide', { amount: null }, 500, false],
] as const)('%s', (_, more, left, expected) => {
  expect(noSum(more, left)).toBe(expected);
});

test('the link under a dollar is given without a sum, whatever it is worth', () => {
  for (const amountAtIssue of [1, 80, 400, undefined]) {
    const facts = { cause: 'small-part', ...(amountAtIssue === undefined ? {} : { amountAtIssue }) };
    const { recommended } = advise(inputOf(demoStore, facts), 0);
    expect(recommended).toMatchObject({ concession: 'give-part', noSum: true, asks: null });
  }
});
