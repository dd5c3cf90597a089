import type { CaseRow } from './case-row';

/** The six situations on the table's own playbook. Prices from one cent to beyond the top of the rules. */
const sixYears = {
  cause: 'cover-just-ended',
  tenureDays: 2190,
  daysPastLimit: 3,
  coverUses: 1,
  spend12m: 64_000,
};

const honour = (price: number, half: number, more: Partial<CaseRow['shows']> = {}): CaseRow => ({
  says: `Three days out of cover, ${price} cents at issue: honoured in the agent's own room`,
  facts: { ...sixYears, amountAtIssue: price },
  shows: {
    recommended: `honour-cover ${price}`,
    ask: null,
    with: 'loan-device',
    alternative: `repair-half ${half}`,
    ...more,
  },
});

const waived = (fee: number): CaseRow => ({
  says: `Three hours late, a fee of ${fee} cents: waived in the agent's own room`,
  facts: { cause: 'overdue', tenureDays: 900, hoursOverdue: 3, amountAtIssue: fee },
  shows: { recommended: `waive-late-fee ${fee}`, ask: null, alternative: 'explain-fee' },
});

const link = (price: number): CaseRow => ({
  says: `A link worth ${price} cents: given, no arithmetic, no approval`,
  facts: { cause: 'small-part', amountAtIssue: price, spend12m: 900_000 },
  shows: { recommended: 'give-part 80', ask: null, atStake: null, owed: [] },
});

export const situationRows: readonly CaseRow[] = [
  honour(1, 1),
  honour(99, 50),
  honour(500, 250),
  honour(1000, 500),
  honour(4999, 2500),
  honour(5000, 2500),
  honour(5001, 2501),
  honour(8900, 4450),
  honour(20_000, 10_000),
  honour(31_000, 15_500),
  honour(40_000, 20_000),
  honour(59_999, 30_000),
  honour(60_000, 30_000),
  {
    says: 'Above what the rule states, half of it is paid, and nobody has to ask',
    facts: { ...sixYears, amountAtIssue: 60_001 },
    shows: { recommended: 'repair-half 30000', ask: null, alternative: 'pay-in-three' },
  },
  {
    says: 'The reason is said in their own terms: six years, three days, used once',
    facts: { ...sixYears, amountAtIssue: 8900 },
    shows: { fired: ['cover-two-years', 'cover-used-little', 'cover-anyone'], signals: ['cover-ended'] },
  },
  {
    says: 'What the customer brought in twelve months stands next to the cost',
    facts: { ...sixYears, amountAtIssue: 8900 },
    shows: { atStake: '64000 for 8900' },
  },
  {
    says: 'With the amount not known yet, it is recommended all the same and the amount is asked',
    facts: sixYears,
    shows: { recommended: 'honour-cover ?', ask: null, questions: ['amountAtIssue', 'fault'].slice(0, 1) },
  },
  waived(1),
  waived(99),
  waived(500),
  waived(2000),
  waived(3900),
  waived(4000),
  {
    says: 'A late fee above what the rule states is not waived as a whole',
    facts: { cause: 'overdue', tenureDays: 900, hoursOverdue: 3, amountAtIssue: 4001 },
    shows: { recommended: 'explain-fee', ask: null },
  },
  {
    says: 'Six hours are still a few hours',
    facts: { cause: 'overdue', tenureDays: 365, hoursOverdue: 6, amountAtIssue: 3000 },
    shows: { recommended: 'waive-late-fee 3000', fired: ['few-hours'] },
  },
  {
    says: 'Seven are not',
    facts: { cause: 'overdue', tenureDays: 365, hoursOverdue: 7, amountAtIssue: 3000 },
    shows: { recommended: 'explain-fee', no: { 'few-hours': 'hoursOverdue' } },
  },
  link(1),
  link(40),
  link(80),
  link(99),
  {
    says: 'A link whose price nobody knows is given like any other',
    facts: { cause: 'small-part' },
    shows: { recommended: 'give-part 80', room: '5000 of 5000, case' },
  },
  {
    says: 'A link for someone we do not know is given too',
    facts: { cause: 'small-part' },
    more: { profile: null },
    shows: { recommended: 'give-part 80', ask: null },
  },
  {
    says: 'A new customer and a fault that is ours: the floor remedy, whatever they spent',
    facts: { cause: 'broke-in-use', fault: 'ours', tenureDays: 2, lifetimeSpend: 100, spend12m: 100 },
    shows: { floor: ['repair-free'], others: ['repair-free 4000'] },
  },
  {
    says: 'An unknown person and a fault that is ours: the floor remedy',
    facts: { cause: 'late-delivery', fault: 'ours', outcome: 'kept', repeatFailure: false, daysLate: 1 },
    more: { profile: null },
    shows: { floor: ['delivery-free'], others: ['delivery-free 900'] },
  },
  {
    says: 'Not our fault and four credits this year: an act first, then an arrangement, no money',
    facts: {
      cause: 'broke-in-use',
      fault: 'notOurs',
      goodwill365dCount: 4,
      goodwill365dAmount: 8000,
      lastGoodwillDays: 20,
    },
    shows: { recommended: 'repair-quote', alternative: 'pay-in-three', ask: null, others: [] },
  },
  {
    says: 'That history is no signal and marks nobody',
    facts: { cause: 'broke-in-use', fault: 'notOurs', goodwill365dCount: 4, lastGoodwillDays: 20 },
    shows: { signals: [] },
  },
  {
    says: 'Not our fault and two credits this year: a small credit',
    facts: { cause: 'broke-in-use', fault: 'notOurs', goodwill365dCount: 2, lastGoodwillDays: 20 },
    shows: { recommended: 'credit-20 2000', alternative: 'repair-quote' },
  },
  {
    says: 'An unknown person gets base room, and the rules that need to know them wait',
    facts: {
      cause: 'cover-just-ended',
      daysPastLimit: 3,
      fault: 'nobodys',
      amountAtIssue: 8900,
      coverUses: 3,
    },
    more: { profile: null },
    shows: {
      recommended: 'pay-in-three',
      room: '5000 of 5000, case',
      waits: { 'cover-two-years': 'tenureDays', disrupted: 'daysSinceDisruption' },
    },
  },
];
