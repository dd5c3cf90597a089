import { expect, test } from 'vitest';
import { advise } from '../../src/advice/advise';
import { checkGive } from '../../src/advice/check-give';
import type { AdviceInput } from '../../src/advice/types';
import type { Facts } from '../../src/playbook/facts';
import type { Playbook, RoomRules, Rule } from '../../src/playbook/types';
import { lineOf } from './case-row';
import { day, given, inputOf, now } from './inputs';
import { shop } from './shop-playbook';

const withRule = (rule: Partial<Rule>, room: Partial<RoomRules> = {}): Playbook => ({
  ...shop,
  rules: shop.rules.slice(0, 1).map((one) => ({ ...one, when: [], causes: [], ...rule })),
  room: { ...shop.room, ...room },
});
const adviceOf = (playbook: Playbook, facts: Facts, more: Partial<AdviceInput> = {}) =>
  advise(inputOf(playbook, facts, more), now);
const windowSpent = {
  ledger: { onCase: [], inWindow: [{ at: now - day, amount: 10_000_000, goodwill: true }] },
};

test('what goes along with a small kindness is not the small kindness of the case, too', () => {
  const playbook = withRule({ offer: ['flowers'], with: 'gift-card' });
  const along = adviceOf(playbook, { cause: 'bike' }).alongside;
  expect(along).toMatchObject({ concession: 'gift-card', smallKindness: false });
  expect(along?.noSum).toBeUndefined();
  // With the window used up there is the one kindness, and nothing along with it.
  const spent = adviceOf(playbook, { cause: 'bike' }, windowSpent);
  expect([spent.recommended?.concession, spent.alongside]).toEqual(['flowers', null]);
  // What goes along with an act is the first kindness still.
  const act = withRule({ offer: ['call-back'], with: 'gift-card' });
  expect(adviceOf(act, { cause: 'bike' }, windowSpent).alongside?.noSum).toBe(true);
});

test('a floor that goes along stays the floor: in full, outside the room, no goodwill', () => {
  const playbook = withRule({ offer: ['credit-20'], with: 'repair-free' });
  const facts = { cause: 'broke-in-use', fault: 'ours' };
  for (const onCase of [[], [given('gift-card', { kind: 'gift', amount: 2500, elsewhere: true })]]) {
    const advice = adviceOf(playbook, facts, { ledger: { onCase, inWindow: [] } });
    expect(advice.alongside).toMatchObject({ concession: 'repair-free', amount: 4000, floor: true });
    expect(checkGive(advice, 'repair-free', null)).toMatchObject({
      value: { amount: 4000, floor: true, goodwill: false, smallKindness: false },
    });
  }
});

test('what is theirs by right is shown as that, never as something that goes along', () => {
  const playbook = withRule({ offer: ['credit-20'], with: 'refund-all' });
  const { owed, recommended, alongside } = adviceOf(playbook, { cause: 'bike', amountAtIssue: 5000 });
  expect(owed.map(({ concession }) => concession)).toEqual(['refund-all']);
  expect([recommended?.concession, alongside]).toEqual(['credit-20', null]);
});

test('what goes along has an amount that is known', () => {
  const playbook = withRule({ offer: ['credit-20'], with: 'credit-fifth' });
  const { alongside, others } = adviceOf(playbook, { cause: 'bike', fault: 'notOurs' });
  expect([alongside, others.map(({ concession }) => concession)]).toEqual([null, ['credit-fifth']]);
});

test('what goes along can be given by itself in full, and beside the first only as far as both fit', () => {
  const playbook = withRule({ offer: ['credit-20'], with: 'credit-fifth' });
  const facts = { cause: 'bike', amountAtIssue: 12_000, fault: 'notOurs' };
  const advice = adviceOf(playbook, facts);
  expect(advice.alongside).toMatchObject({ concession: 'credit-fifth', amount: 2400, upTo: 2400 });
  expect(checkGive(advice, 'credit-fifth', 5000)).toMatchObject({ ok: true });
  const dear = adviceOf(playbook, { ...facts, amountAtIssue: 16_000 });
  expect([dear.recommended?.concession, dear.alongside]).toEqual(['credit-20', null]);
});

test('in any currency nothing is prefilled above the room that is shown', () => {
  const dear = shop.concessions.map((one) =>
    one.id === 'pay-in-three' ? { ...one, cost: { fixed: 500 } } : one,
  );
  const room = { perCase: 5000, smallKindness: 100 };
  const playbook = { ...withRule({ offer: ['credit-fifth'] }, room), currency: 'KWD', concessions: dear };
  const advice = adviceOf(playbook, { cause: 'cannot-pay', amountAtIssue: 137 });
  expect(advice.alternative).toMatchObject({ concession: 'pay-in-three', amount: 500 });
  expect(advice.room).toMatchObject({ left: 5000, binds: 'case', capLeft: 206 });
  const creditsOnly = adviceOf(playbook, { cause: 'bike', amountAtIssue: 137 });
  expect(lineOf(creditsOnly)).toMatchObject({ recommended: 'credit-fifth 27', room: '206 of 5000, cap' });
});

test.each([
  ['rounded down', 33, 1001, 330],
  ['rounded to the nearest', 33, 1003, 331],
  ['half a cent is the customer’s', 50, 1001, 501],
  ['as much as is at issue', 100, 777, 777],
  ['a sixth of a small sum', 16, 1003, 160],
])('a cap is a share %s', (_, capPercent, amountAtIssue, cap) => {
  const playbook = withRule({ offer: ['credit-20'] }, { capPercent, smallKindness: 0 });
  const advice = adviceOf(playbook, { cause: 'bike', amountAtIssue });
  expect([advice.room.capLeft, advice.recommended?.amount]).toEqual([cap, cap]);
});
