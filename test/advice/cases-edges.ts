import type { Facts } from '../../src/playbook/facts';
import type { CaseRow } from './case-row';
import { day, given, hour, now } from './inputs';

const cover: Facts = { cause: 'cover-just-ended', coverUses: 5, fault: 'nobodys', amountAtIssue: 8900 };
const late: Facts = { cause: 'late-delivery', fault: 'ours', amountAtIssue: 10_000 };
const fee: Facts = { cause: 'overdue', fault: 'notOurs', tenureDays: 400 };
const part: Facts = { cause: 'small-part', fault: 'notOurs' };
const broke: Facts = { cause: 'broke-in-use', fault: 'nobodys' };
const onCase = (...gives: ReturnType<typeof given>[]) => ({ ledger: { onCase: gives, inWindow: [] } });
const before = (milliseconds: number, amount: number) => ({
  ledger: { onCase: [], inWindow: [{ at: now - milliseconds, amount, goodwill: true }] },
});

/** Edges: the first and last day, the last cent, what is zero, unknown, rounded to nothing, or a colleague’s. */
export const edgeRows: readonly CaseRow[] = [
  {
    says: 'The day the cover ends is not past it: nothing fires',
    facts: { ...cover, tenureDays: 800, daysPastLimit: 0 },
    shows: { fired: [], recommended: 'repair-quote' },
  },
  {
    says: 'The first day after it is',
    facts: { ...cover, tenureDays: 800, daysPastLimit: 1 },
    shows: { recommended: 'honour-cover 8900' },
  },
  {
    says: 'So is the fourteenth',
    facts: { ...cover, tenureDays: 800, daysPastLimit: 14 },
    shows: { recommended: 'honour-cover 8900' },
  },
  {
    says: 'The fifteenth no longer',
    facts: { ...cover, tenureDays: 800, daysPastLimit: 15 },
    shows: { fired: [], recommended: 'repair-quote' },
  },
  {
    says: 'Two years to the day are two years',
    facts: { ...cover, tenureDays: 730, daysPastLimit: 3 },
    shows: { fired: ['cover-two-years', 'cover-anyone'], room: '60000 of 60000, lift' },
  },
  {
    says: 'A day before they are not, and the offer to everyone stands',
    facts: { ...cover, tenureDays: 729, daysPastLimit: 3 },
    shows: { fired: ['cover-anyone'], recommended: 'pay-in-three', room: '5000 of 5000, case' },
  },
  {
    says: 'With a leap day between, two years and a day are two years too',
    facts: { ...cover, tenureDays: 731, daysPastLimit: 3 },
    shows: { recommended: 'honour-cover 8900', room: '60000 of 60000, lift' },
  },
  {
    says: 'The last day before the higher lift has the lower one',
    facts: { ...cover, tenureDays: 1824, daysPastLimit: 3, amountAtIssue: 60_000 },
    shows: { recommended: 'honour-cover 60000', room: '60000 of 60000, lift' },
  },
  {
    says: 'A cent below the most it may cost is honoured',
    facts: { ...cover, tenureDays: 800, daysPastLimit: 3, amountAtIssue: 59_999 },
    shows: { recommended: 'honour-cover 59999', alternative: 'repair-half 30000' },
  },
  {
    says: 'The most it may cost is honoured',
    facts: { ...cover, tenureDays: 800, daysPastLimit: 3, amountAtIssue: 60_000 },
    shows: { recommended: 'honour-cover 60000', ask: null },
  },
  {
    says: 'A cent above it the cover is not for this case, and half is limited',
    facts: { ...cover, tenureDays: 800, daysPastLimit: 3, amountAtIssue: 60_001 },
    shows: { recommended: 'repair-half 30000', ask: null, alternative: 'pay-in-three' },
  },
  {
    says: 'More room does not lift a concession’s own limit',
    facts: { ...cover, tenureDays: 1825, daysPastLimit: 3, amountAtIssue: 65_000 },
    shows: { recommended: 'repair-half 30000', room: '70000 of 70000, lift' },
  },
  {
    says: 'One cent at issue is a price',
    facts: { ...cover, tenureDays: 800, daysPastLimit: 3, amountAtIssue: 1 },
    shows: { recommended: 'honour-cover 1', alternative: 'repair-half 1' },
  },
  {
    says: 'Nothing at issue is not a price of nothing: it is asked for',
    facts: { ...cover, tenureDays: 800, daysPastLimit: 3, amountAtIssue: 0 },
    shows: { recommended: 'honour-cover ?', questions: ['amountAtIssue'] },
  },
  {
    says: 'An amount below nothing is not known either',
    facts: { ...cover, tenureDays: 800, daysPastLimit: 3, amountAtIssue: -5 },
    shows: { recommended: 'honour-cover ?' },
  },
  {
    says: 'Not a minute late is within the hours',
    facts: { ...fee, hoursOverdue: 0, amountAtIssue: 3000 },
    shows: { recommended: 'waive-late-fee 3000' },
  },
  {
    says: 'Six hours are within six hours',
    facts: { ...fee, hoursOverdue: 6, amountAtIssue: 3000 },
    shows: { recommended: 'waive-late-fee 3000' },
  },
  {
    says: 'Half an hour more is not',
    facts: { ...fee, hoursOverdue: 6.5, amountAtIssue: 3000 },
    shows: { fired: [], recommended: 'explain-fee' },
  },
  {
    says: 'A year to the day is a year',
    facts: { ...fee, tenureDays: 365, hoursOverdue: 3, amountAtIssue: 3000 },
    shows: { fired: ['few-hours'] },
  },
  {
    says: 'The last day of the first year is not',
    facts: { ...fee, tenureDays: 364, hoursOverdue: 3, amountAtIssue: 3000 },
    shows: { fired: [], recommended: 'explain-fee', alternative: 'call-back' },
  },
  {
    says: 'A fee of the most that is waived is waived',
    facts: { ...fee, hoursOverdue: 3, amountAtIssue: 4000 },
    shows: { recommended: 'waive-late-fee 4000', alternative: 'explain-fee' },
  },
  {
    says: 'A cent more, and waiving does not apply',
    facts: { ...fee, hoursOverdue: 3, amountAtIssue: 4001 },
    shows: { fired: ['few-hours'], recommended: 'explain-fee', ask: null },
  },
  {
    says: 'A share of a cent rounds to the nearest',
    facts: { ...late, amountAtIssue: 333 },
    shows: { recommended: 'credit-fifth 67' },
  },
  {
    says: 'A fifth of three cents is one',
    facts: { ...late, amountAtIssue: 3 },
    shows: { recommended: 'credit-fifth 1' },
  },
  {
    says: 'A credit that rounds to nothing is no offer',
    facts: { ...late, amountAtIssue: 2 },
    shows: { recommended: 'gift-card 400', alternative: 'delivery-free 900' },
  },
  {
    says: 'A credit beyond the room is an ask, and what fits is recommended meanwhile',
    facts: { ...late, amountAtIssue: 100_000 },
    shows: { ask: 'credit-fifth 20000 over 15000', recommended: 'gift-card 400' },
  },
  {
    says: 'Nine days late are not ten',
    facts: { ...late, daysLate: 9 },
    shows: { fired: ['late-ours'] },
  },
  {
    says: 'A credit of twice the price is cut to the cap, which never is below a small kindness',
    facts: { ...late, daysLate: 10, amountAtIssue: 300 },
    shows: { others: ['credit-double 500', 'delivery-free 900'] },
  },
  {
    says: 'A colleague on another case has used most of the cap',
    facts: { ...late, amountAtIssue: 2000 },
    more: onCase(given('credit-20', { amount: 2900, elsewhere: true })),
    shows: { recommended: 'credit-fifth 400', room: '500 of 5000, cap' },
  },
  {
    says: 'A colleague has used all of it: what is left is a small kindness',
    facts: { ...late, amountAtIssue: 2000 },
    more: onCase(given('credit-20', { amount: 3000, elsewhere: true })),
    shows: { recommended: 'credit-fifth 400', kindness: 500, room: '500 of 5000, cap' },
  },
  {
    says: 'A lead’s yes counts against the cap and not against the room',
    facts: { ...late, amountAtIssue: 2000 },
    more: onCase(given('credit-60', { amount: 3000, approved: true })),
    shows: {
      recommended: null,
      others: ['credit-fifth 400', 'gift-card 400', 'delivery-free 900'],
      room: '500 of 5000, cap',
    },
  },
  {
    says: 'A colleague’s small kindness was the one of the case',
    facts: part,
    more: onCase(given('flowers', { kind: 'gift', amount: 300, smallKindness: true, elsewhere: true })),
    shows: { kindness: 0, room: '4700 of 5000, case' },
  },
  {
    says: 'A small kindness that was taken back can be given again',
    facts: part,
    more: onCase(given('flowers', { kind: 'gift', amount: 300, smallKindness: true, state: 'withdrawn' })),
    shows: { kindness: 500, room: '5000 of 5000, case' },
  },
  {
    says: 'A small kindness is never more than the room that is left',
    facts: part,
    more: onCase(given('credit-60', { amount: 4950 })),
    shows: { kindness: 50, room: '50 of 5000, case' },
  },
  {
    says: 'A millisecond inside the window still counts',
    facts: part,
    more: before(365 * day - 1, 80_000),
    shows: { room: '500 of 5000, customer' },
  },
  {
    says: 'A year to the millisecond does not',
    facts: part,
    more: before(365 * day, 80_000),
    shows: { room: '5000 of 5000, case' },
  },
  {
    says: 'A give of a clock that runs ahead counts',
    facts: part,
    more: before(-hour, 80_000),
    shows: { room: '500 of 5000, customer' },
  },
  {
    says: 'A window with just the room of the case left does not bind',
    facts: part,
    more: before(day, 75_000),
    shows: { room: '5000 of 5000, case' },
  },
  {
    says: 'A cent less, and it does',
    facts: part,
    more: before(day, 75_001),
    shows: { room: '4999 of 5000, customer' },
  },
  {
    says: 'A hold ends at its moment',
    facts: part,
    more: { hold: { reason: 'Claim open', by: 'Lea', until: now } },
    shows: { room: '5000 of 5000, case', signals: [] },
  },
  {
    says: 'A millisecond before it holds, and the floor stays',
    facts: part,
    more: { hold: { reason: 'Claim open', by: 'Lea', until: now + 1 } },
    shows: { room: '0 of 5000, hold', kindness: 0, recommended: 'give-part 80', signals: ['hold'] },
  },
  {
    says: 'Under a hold a fault of ours still gets its floor',
    facts: late,
    more: { hold: { reason: 'Claim open', by: 'Lea', until: now + day } },
    shows: { recommended: 'delivery-free 900', ask: null, room: '0 of 5000, hold' },
  },
  {
    says: 'Two earlier kindnesses are at most two',
    facts: { ...broke, goodwill365dCount: 2 },
    shows: { recommended: 'credit-20 2000' },
  },
  {
    says: 'A third leads to what is no money',
    facts: { ...broke, goodwill365dCount: 3 },
    shows: { recommended: 'repair-quote', alternative: 'pay-in-three' },
  },
  {
    says: 'Half a year ago to the day is long ago',
    facts: { ...broke, lastGoodwillDays: 180 },
    shows: { recommended: 'gift-card 400' },
  },
  {
    says: 'A day less is not',
    facts: { ...broke, lastGoodwillDays: 179 },
    shows: { recommended: 'repair-quote' },
  },
  {
    says: 'What they bring is told when it is just what it costs',
    facts: { ...cover, tenureDays: 800, daysPastLimit: 3, spend12m: 8900 },
    shows: { atStake: '8900 for 8900' },
  },
  {
    says: 'A cent less is not told',
    facts: { ...cover, tenureDays: 800, daysPastLimit: 3, spend12m: 8899 },
    shows: { atStake: null },
  },
  {
    says: 'Beside the floor nothing is told of what they bring',
    facts: { ...fee, fault: 'ours', amountAtIssue: 3000, spend12m: 99_999 },
    shows: { atStake: null, recommended: 'waive-late-fee 3000' },
  },
  {
    says: 'Seven days since a disruption are within seven',
    facts: { cause: 'billing', daysSinceDisruption: 7, amountAtIssue: 100 },
    shows: { fired: ['bill-wrong', 'disrupted'] },
  },
  {
    says: 'Eight are not',
    facts: { cause: 'billing', daysSinceDisruption: 8, amountAtIssue: 100 },
    shows: { fired: ['bill-wrong'] },
  },
  {
    says: 'A wrong bill goes back whole, whatever the room',
    facts: { cause: 'billing', fault: 'ours', amountAtIssue: 9_999_999 },
    shows: { owed: ['correct-bill 9999999'], room: '5000 of 5000, case' },
  },
  {
    says: 'A wrong bill of a sum nobody knows is theirs all the same',
    facts: { cause: 'billing', fault: 'ours' },
    shows: { owed: ['correct-bill ?'], questions: ['amountAtIssue'] },
  },
];
