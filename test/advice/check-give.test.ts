import { expect, test } from 'vitest';
import { advise } from '../../src/advice/advise';
import { checkGive } from '../../src/advice/check-give';
import type { AdviceInput } from '../../src/advice/types';
import type { Facts } from '../../src/playbook/facts';
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
