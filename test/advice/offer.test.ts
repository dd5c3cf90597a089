import { expect, test } from 'vitest';
import { advise } from '../../src/advice/advise';
import type { Limits } from '../../src/advice/limits';
import { offerOf } from '../../src/advice/offer';
import { pricedAlone } from '../../src/advice/priced';
import { demoStore } from '../../src/playbook/starters/demo-store';
import type { Concession } from '../../src/playbook/types';
import { inputOf } from './inputs';
import { shop } from './shop-playbook';

const [concession] = shop.concessions;
if (!concession) throw new Error('a shop without concessions');

const limits = (kindnessLeft: number): Limits => ({
  ...{ ofCase: 5000, lift: null, caseLeft: 5000, customerLeft: null, capLeft: null, held: false },
  ...{ kindnessLeft, owedCeilings: undefined },
});
const facts = { amountAtIssue: 400 };
const offered = (cost: Concession['cost'], kindnessLeft: number) => {
  const pick = pricedAlone({ ...concession, cost }, facts, limits(kindnessLeft));
  return pick && offerOf(pick, inputOf(shop, facts));
};

test.each<[string, Concession['cost'], number, boolean]>([
  ['a small kindness is named without its sum', { fixed: 500 }, 500, true],
  ['a cent more is not small', { fixed: 501 }, 500, false],
  ['the second one on a case has its sum', { fixed: 400 }, 0, false],
  ['a share of what is at issue stands in its field', { percentOfAmount: 100, max: 500 }, 500, false],
  ['what has no amount has nothing to hide', { none: true }, 500, false],
])('%s', (_, cost, left, expected) => {
  expect(offered(cost, left)?.noSum ?? false).toBe(expected);
});

test('what has no field is accepted as it is, and with a field up to the room', () => {
  expect(offered({ fixed: 500 }, 500)).toMatchObject({ amount: 500, upTo: 500 });
  expect(offered({ fixed: 501 }, 500)).toMatchObject({ amount: 501, upTo: 5000 });
});

test('the link under a dollar is given without a sum, whatever it is worth', () => {
  for (const amountAtIssue of [1, 80, 400, undefined]) {
    const facts = { cause: 'small-part', ...(amountAtIssue === undefined ? {} : { amountAtIssue }) };
    const { recommended } = advise(inputOf(demoStore, facts), 0);
    expect(recommended).toMatchObject({ concession: 'give-part', noSum: true, asks: null });
  }
});
