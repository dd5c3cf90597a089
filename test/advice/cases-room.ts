import type { CaseRow } from './case-row';
import { day, given, now } from './inputs';

const cover = {
  cause: 'cover-just-ended',
  daysPastLimit: 3,
  coverUses: 5,
  fault: 'nobodys',
  amountAtIssue: 8900,
};
const part = { cause: 'small-part', fault: 'notOurs' };
const onCase = (...gives: ReturnType<typeof given>[]) => ({ ledger: { onCase: gives, inWindow: [] } });
const inWindow = (...gives: readonly (readonly [daysAgo: number, amount: number, goodwill?: boolean])[]) => ({
  ledger: {
    onCase: [],
    inWindow: gives.map(([daysAgo, amount, goodwill = true]) => ({
      at: now - daysAgo * day,
      amount,
      goodwill,
    })),
  },
});
const hold = (until: number) => ({ hold: { reason: 'Claim open', by: 'Lea', until } });

/** The room: base, lifts, what was given, the customer's window, the cap, the hold. */
export const roomRows: readonly CaseRow[] = [
  { says: 'Everyone has the base room', facts: part, shows: { room: '5000 of 5000, case' } },
  { says: 'So has someone about whom nothing is known', facts: {}, shows: { room: '5000 of 5000, case' } },
  // Lifts.
  { says: 'A lift raises it', facts: { ...cover, tenureDays: 730 }, shows: { room: '60000 of 60000, lift' } },
  {
    says: 'A day short does not',
    facts: { ...cover, tenureDays: 729 },
    shows: { room: '5000 of 5000, case' },
  },
  {
    says: 'The highest lift that holds counts',
    facts: { ...cover, tenureDays: 1825 },
    shows: { room: '70000 of 70000, lift' },
  },
  { says: 'An unknown tenure lifts nothing', facts: cover, shows: { room: '5000 of 5000, case' } },
  {
    says: 'A lift of another cause lifts nothing',
    facts: { cause: 'small-part', tenureDays: 4000 },
    shows: { room: '5000 of 5000, case' },
  },
  {
    says: 'A lift below the base never lowers it',
    facts: { cause: 'late-delivery', fault: 'ours' },
    shows: { room: '5000 of 5000, case' },
  },
  // What was given on this case.
  {
    says: 'What was given is gone from it',
    facts: part,
    more: onCase(given('credit-20', { amount: 2000 })),
    shows: { room: '3000 of 5000, case' },
  },
  {
    says: 'Two gives add up',
    facts: part,
    more: onCase(given('credit-20', { amount: 2000 }), given('credit-60', { amount: 1500, state: 'done' })),
    shows: { room: '1500 of 5000, case' },
  },
  {
    says: 'It is never below nothing',
    facts: part,
    more: onCase(given('credit-60', { amount: 6000 })),
    shows: { room: '0 of 5000, case' },
  },
  {
    says: 'Withdrawn frees it',
    facts: part,
    more: onCase(given('credit-20', { state: 'withdrawn' })),
    shows: { room: '5000 of 5000, case' },
  },
  {
    says: 'Declined frees it',
    facts: part,
    more: onCase(given('credit-20', { state: 'declined' })),
    shows: { room: '5000 of 5000, case' },
  },
  {
    says: 'Owed does not use it',
    facts: part,
    more: onCase(given('refund-all', { owed: true, amount: 90_000 })),
    shows: { room: '5000 of 5000, case' },
  },
  {
    says: 'The floor does not use it',
    facts: part,
    more: onCase(given('repair-free', { floor: true, amount: 4000 })),
    shows: { room: '5000 of 5000, case' },
  },
  {
    says: 'A lead’s yes does not use it',
    facts: part,
    more: onCase(given('credit-60', { approved: true, amount: 6000 })),
    shows: { room: '5000 of 5000, case' },
  },
  {
    says: 'An act does not use it',
    facts: part,
    more: onCase(given('call-back', { kind: 'act', amount: 100 })),
    shows: { room: '5000 of 5000, case' },
  },
  {
    says: 'A case that shares the room uses it',
    facts: part,
    more: onCase(given('credit-20', { amount: 2000, elsewhere: true })),
    shows: { room: '3000 of 5000, case' },
  },
  {
    says: 'Of a lifted room the same is gone',
    facts: { ...cover, tenureDays: 730 },
    more: onCase(given('credit-20', { amount: 2000 })),
    shows: { room: '58000 of 60000, lift' },
  },
  // The customer's window.
  {
    says: 'The window binds where less is left in it',
    facts: part,
    more: inWindow([10, 78_000]),
    shows: { room: '2000 of 5000, customer' },
  },
  {
    says: 'It does not bind while more is left',
    facts: part,
    more: inWindow([10, 70_000]),
    shows: { room: '5000 of 5000, case' },
  },
  {
    says: 'It is rolling: after its days a give no longer counts',
    facts: part,
    more: inWindow([365, 80_000]),
    shows: { room: '5000 of 5000, case' },
  },
  {
    says: 'One day less, and it does',
    facts: part,
    more: inWindow([364, 80_000]),
    shows: { room: '500 of 5000, customer' },
  },
  {
    says: 'An overdrawn window leaves a small kindness, not less',
    facts: part,
    more: inWindow([5, 90_000]),
    shows: { room: '500 of 5000, customer' },
  },
  {
    says: 'Remedies for our own fault are not counted in it',
    facts: part,
    more: inWindow([5, 90_000, false]),
    shows: { room: '5000 of 5000, case' },
  },
  {
    says: 'Where the fault is ours the window does not bind',
    facts: { ...part, fault: 'ours' },
    more: inWindow([5, 80_000]),
    shows: { room: '5000 of 5000, case' },
  },
  {
    says: 'Partly ours is not ours: it binds',
    facts: { ...part, fault: 'partly' },
    more: inWindow([5, 80_000]),
    shows: { room: '500 of 5000, customer' },
  },
  {
    says: 'While nobody has said whose fault it is, it binds',
    facts: { cause: 'small-part' },
    more: inWindow([5, 80_000]),
    shows: { room: '500 of 5000, customer', questions: ['fault'] },
  },
  {
    says: 'A spent window turns a first wish into an ask, and the next that fits is recommended',
    facts: { ...cover, tenureDays: 800 },
    more: inWindow([5, 75_000]),
    shows: { ask: 'honour-cover 8900 over 3900', recommended: 'repair-half 4450' },
  },
  {
    says: 'With nothing left but a small kindness, arrangements and acts remain',
    facts: { ...cover, tenureDays: 800 },
    more: inWindow([5, 80_000]),
    shows: { recommended: 'pay-in-three', alternative: 'repair-quote' },
  },
  {
    says: 'The floor is outside the window',
    facts: { cause: 'overdue', fault: 'ours', amountAtIssue: 3000 },
    more: inWindow([5, 80_000]),
    shows: { recommended: 'waive-late-fee 3000' },
  },
  {
    says: 'Owed is outside the window',
    facts: { cause: 'billing', fault: 'notOurs', amountAtIssue: 30_000 },
    more: inWindow([5, 80_000]),
    shows: { owed: ['correct-bill 30000'] },
  },
  // Small kindness.
  {
    says: 'One small kindness is outside the windows',
    facts: part,
    more: inWindow([5, 80_000]),
    shows: { recommended: 'give-part 80', kindness: 500 },
  },
  {
    says: 'The second on the same case is not',
    facts: { cause: 'billing', fault: 'notOurs', amountAtIssue: 100 },
    more: {
      ledger: {
        onCase: [given('give-part', { kind: 'gift', amount: 80, smallKindness: true, elsewhere: true })],
        inWindow: inWindow([5, 80_000]).ledger.inWindow,
      },
    },
    shows: { recommended: 'call-back', ask: 'gift-card 400 over 400', kindness: 0 },
  },
  {
    says: 'A small kindness never exceeds what is left of the case',
    facts: part,
    more: onCase(given('credit-60', { amount: 4800, elsewhere: true })),
    shows: { kindness: 200, recommended: 'give-part 80' },
  },
  {
    says: 'With the window spent, small gifts are still possible',
    facts: { cause: 'late-delivery', fault: 'notOurs', outcome: 'kept' },
    more: inWindow([5, 80_000]),
    shows: {
      recommended: 'trace-parcel',
      alternative: 'call-back',
      others: [],
      acts: ['gift-card 400', 'flowers 300'],
    },
  },
  {
    says: 'Just above the small kindness the window counts again',
    facts: { cause: 'cannot-pay', fault: 'notOurs' },
    more: inWindow([5, 79_400]),
    shows: { room: '600 of 5000, customer', ask: 'delivery-free 900 over 300' },
  },
  // The cap.
  {
    says: 'The cap limits a credit to one and a half times what is at issue',
    facts: { cause: 'cannot-pay', fault: 'notOurs', amountAtIssue: 1000 },
    shows: { others: ['credit-20 1500'] },
  },
  {
    says: 'A waived fee knows no cap',
    facts: { cause: 'cannot-pay', fault: 'notOurs', amountAtIssue: 100 },
    shows: { recommended: 'delivery-free 900', room: '5000 of 5000, case' },
  },
  {
    says: 'The cap is never less than a small kindness',
    facts: { cause: 'cannot-pay', fault: 'notOurs', amountAtIssue: 100 },
    shows: { others: ['credit-20 500'] },
  },
  {
    says: 'Where only credits are on the list the cap binds the room',
    facts: {
      cause: 'broke-in-use',
      fault: 'notOurs',
      goodwill365dCount: 0,
      lastGoodwillDays: 10,
      amountAtIssue: 2000,
    },
    shows: { recommended: 'credit-20 2000', room: '3000 of 5000, cap' },
  },
  {
    says: 'The cap is on the sum of credits and refunds',
    facts: {
      cause: 'broke-in-use',
      fault: 'notOurs',
      goodwill365dCount: 0,
      lastGoodwillDays: 10,
      amountAtIssue: 2000,
    },
    more: onCase(given('credit-fifth', { amount: 2500, elsewhere: true })),
    shows: { recommended: 'credit-20 500', room: '500 of 5000, cap' },
  },
  {
    says: 'What was owed does not count towards the cap',
    facts: {
      cause: 'broke-in-use',
      fault: 'notOurs',
      goodwill365dCount: 0,
      lastGoodwillDays: 10,
      amountAtIssue: 2000,
    },
    more: onCase(given('refund-all', { kind: 'refund', owed: true, amount: 2000 })),
    shows: { recommended: 'credit-20 2000', room: '3000 of 5000, cap' },
  },
  {
    says: 'While nobody knows what is at issue there is no cap',
    facts: { cause: 'broke-in-use', fault: 'notOurs', goodwill365dCount: 0, lastGoodwillDays: 10 },
    shows: { recommended: 'credit-20 2000', room: '5000 of 5000, case' },
  },
  {
    says: 'The cap never touches what is owed',
    facts: { cause: 'billing', fault: 'notOurs', amountAtIssue: 3000 },
    more: onCase(given('credit-60', { amount: 4500, elsewhere: true })),
    shows: { owed: ['correct-bill 3000'] },
  },
  // Hold.
  {
    says: 'A hold removes money above owed and floor',
    facts: { ...cover, tenureDays: 800 },
    more: hold(now + day),
    shows: {
      room: '0 of 60000, hold',
      recommended: 'pay-in-three',
      ask: null,
      kindness: 0,
      signals: ['hold', 'cover-ended'],
    },
  },
  {
    says: 'A hold that has expired removes nothing',
    facts: part,
    more: hold(now),
    shows: { room: '5000 of 5000, case', signals: [] },
  },
  {
    says: 'A hold leaves the floor',
    facts: { cause: 'overdue', fault: 'ours', amountAtIssue: 3000 },
    more: hold(now + day),
    shows: { recommended: 'waive-late-fee 3000', floor: ['waive-late-fee'] },
  },
  {
    says: 'A hold leaves acts',
    facts: { cause: 'overdue', fault: 'notOurs' },
    more: hold(now + day),
    shows: { recommended: 'explain-fee', alternative: 'call-back', acts: [] },
  },
];
