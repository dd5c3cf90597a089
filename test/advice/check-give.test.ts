import { expect, test } from 'vitest';
import { advise } from '../../src/advice/advise';
import { checkGive } from '../../src/advice/check-give';
import type { AdviceInput } from '../../src/advice/types';
import type { Facts } from '../../src/playbook/facts';
import type { Playbook } from '../../src/playbook/types';
import { day, inputOf, now } from './inputs';
import { shop } from './shop-playbook';

const give = (facts: Facts, concession: string, amount: number | null, more: Partial<AdviceInput> = {}) =>
  checkGive(advise(inputOf(shop, facts, more), now), concession, amount);

const cover = {
  cause: 'cover-just-ended',
  daysPastLimit: 3,
  coverUses: 5,
  fault: 'nobodys',
  amountAtIssue: 8900,
  tenureDays: 800,
};

const rows: readonly (readonly [says: string, result: ReturnType<typeof give>, expected: object])[] = [
  [
    'the prefilled amount when none is typed',
    give(cover, 'honour-cover', null),
    {
      ok: true,
      value: {
        amount: 8900,
        goodwill: true,
        owed: false,
        floor: false,
        smallKindness: false,
        rule: 'cover-two-years',
      },
    },
  ],
  [
    'less than the prefilled amount',
    give(cover, 'honour-cover', 5000),
    { ok: true, value: { amount: 5000 } },
  ],
  [
    'more than the prefilled amount, up to the room',
    give(cover, 'honour-cover', 60_000),
    { ok: true, value: { amount: 60_000 } },
  ],
  [
    'not a cent more than the room',
    give(cover, 'honour-cover', 60_001),
    { ok: false, reason: 'forbidden', detail: 'over' },
  ],
  [
    'a credit not beyond its own maximum or the cap',
    give(cover, 'repair-half', 13_351),
    { ok: false, reason: 'forbidden', detail: 'over' },
  ],
  ['a credit up to the cap', give(cover, 'repair-half', 13_350), { ok: true, value: { kind: 'credit' } }],
  ['nothing that is not on offer', give(cover, 'give-part', null), { ok: false, reason: 'not-found' }],
  ['no amount of 0', give(cover, 'honour-cover', 0), { ok: false, reason: 'invalid' }],
  ['no amount below 0', give(cover, 'honour-cover', -5), { ok: false, reason: 'invalid' }],
  ['no part of a cent', give(cover, 'honour-cover', 10.5), { ok: false, reason: 'invalid' }],
  ['no amount that is none', give(cover, 'honour-cover', Number.NaN), { ok: false, reason: 'invalid' }],
  [
    'an act, which is no goodwill and costs nothing',
    give(cover, 'loan-device', null),
    { ok: true, value: { amount: 0, goodwill: false, kind: 'act' } },
  ],
  [
    'an arrangement, which costs nothing',
    give(cover, 'pay-in-three', null),
    { ok: true, value: { amount: 0, goodwill: false } },
  ],
  ['no money on top of what is free', give(cover, 'pay-in-three', 100), { ok: false, reason: 'invalid' }],
  [
    'an unknown amount only once it is typed',
    give({ ...cover, amountAtIssue: undefined }, 'honour-cover', null),
    { ok: false, reason: 'invalid' },
  ],
  [
    'and then within the room',
    give({ ...cover, amountAtIssue: undefined }, 'honour-cover', 7000),
    { ok: true, value: { amount: 7000 } },
  ],
  [
    'our own fault, which is no goodwill',
    give({ ...cover, fault: 'ours' }, 'honour-cover', null),
    { ok: true, value: { goodwill: false } },
  ],
  [
    'the floor, marked as such',
    give({ cause: 'overdue', fault: 'ours', amountAtIssue: 3000 }, 'waive-late-fee', null),
    { ok: true, value: { floor: true, goodwill: false, amount: 3000 } },
  ],
  [
    'what is owed, marked as such',
    give({ cause: 'billing', amountAtIssue: 90_000 }, 'correct-bill', null),
    { ok: true, value: { owed: true, goodwill: false, amount: 90_000 } },
  ],
  [
    'what is owed once its amount is typed',
    give({ cause: 'billing' }, 'correct-bill', 700),
    { ok: true, value: { owed: true, amount: 700 } },
  ],
  [
    'a small kindness, marked as such',
    give({ cause: 'cannot-pay', fault: 'notOurs' }, 'delivery-free', 500),
    { ok: true, value: { smallKindness: true } },
  ],
  [
    'a cent more is none',
    give({ cause: 'cannot-pay', fault: 'notOurs' }, 'delivery-free', 501),
    { ok: true, value: { smallKindness: false } },
  ],
  [
    'never what is always a lead’s',
    give({ cause: 'bike', fault: 'ours', customerTags: ['member'] }, 'replace-new', 100),
    { ok: false, reason: 'forbidden', detail: 'lead' },
  ],
  [
    'part of an ask, up to what is left',
    give(cover, 'honour-cover', 5000, {
      ledger: { onCase: [], inWindow: [{ at: now - day, amount: 75_000, goodwill: true }] },
    }),
    { ok: true, value: { amount: 5000 } },
  ],
];

for (const [says, result, expected] of rows)
  test(`a give may be ${says}`, () => expect(result).toMatchObject(expected));

test.each([
  ['law', {}, null, true],
  ['law', { owedCeilings: { billing: 100 } }, null, true],
  ['law', { owedCeilings: { law: 30_000 } }, 30_000, false],
  ['billing', { owedCeilings: { law: 100, billing: 7_000 } }, 7_000, false],
] as const)(
  'a right by %s that nobody has priced, under %j, takes at most %s',
  (ground, more, most, unlimited) => {
    const playbook: Playbook = {
      ...shop,
      room: { ...shop.room, ...more },
      concessions: shop.concessions.map((one) =>
        one.id === 'credit-20'
          ? { ...one, kind: 'refund', owed: { ground }, cost: { percentOfAmount: 100 } }
          : one,
      ),
      rules: shop.rules
        .slice(0, 1)
        .map((one) => ({ ...one, when: [], causes: [], offer: ['credit-20'], with: null })),
    };
    const advice = (facts: Facts) => advise(inputOf(playbook, { cause: 'bike', ...facts }), now);
    const unpriced = advice({});
    const [offer] = unpriced.owed;
    expect(offer).toMatchObject({ upTo: most, needsAmount: true });
    expect(offer?.unlimited === true, 'told apart').toBe(unlimited);
    expect(checkGive(unpriced, 'credit-20', most ?? 10 ** 9)).toMatchObject({ ok: true });
    if (most !== null)
      expect(checkGive(unpriced, 'credit-20', most + 1)).toMatchObject({ ok: false, detail: 'over' });
    // What is at issue makes it a sum, and the sum is theirs whole.
    const priced = advice({ amountAtIssue: 45_000 });
    expect(priced.owed).toMatchObject([{ amount: 45_000, asks: null }]);
    expect(priced.owed[0]?.unlimited).toBeUndefined();
    expect(checkGive(priced, 'credit-20', null)).toMatchObject({ ok: true, value: { amount: 45_000 } });
  },
);
