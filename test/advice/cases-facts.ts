import type { CaseRow } from './case-row';

const cover = { cause: 'cover-just-ended', daysPastLimit: 3, amountAtIssue: 8900 };
const broke = { cause: 'broke-in-use', amountAtIssue: 3000 };
const bike = { cause: 'bike', fault: 'notOurs' };

/** Conditions, unknown facts, questions and the trace. */
export const factRows: readonly CaseRow[] = [
  // Unknown never fires.
  {
    says: 'An unknown fact does not fire a rule; the trace says what it waits for',
    facts: { ...cover, fault: 'nobodys', coverUses: 3 },
    shows: {
      fired: ['cover-anyone'],
      waits: { 'cover-two-years': 'tenureDays', disrupted: 'daysSinceDisruption' },
    },
  },
  {
    says: 'A rule that says no already does not wait',
    facts: { ...cover, daysPastLimit: 40, coverUses: 5 },
    shows: {
      no: {
        'cover-two-years': 'daysPastLimit',
        'cover-used-little': 'coverUses',
        'cover-anyone': 'daysPastLimit',
      },
    },
  },
  {
    says: 'The rule says which condition decided',
    facts: { ...cover, tenureDays: 100, coverUses: 1 },
    shows: { no: { 'cover-two-years': 'tenureDays' } },
  },
  {
    says: 'While the limit still runs nothing about its end fires',
    facts: { cause: 'cover-just-ended', tenureDays: 4000, coverUses: 0 },
    shows: {
      fired: [],
      waits: {
        'cover-two-years': 'daysPastLimit',
        'cover-used-little': 'daysPastLimit',
        'cover-anyone': 'daysPastLimit',
        disrupted: 'daysSinceDisruption',
      },
    },
  },
  // Comparisons, at their edges.
  {
    says: 'At least holds at its own value',
    facts: { ...cover, tenureDays: 730 },
    shows: { recommended: 'honour-cover 8900' },
  },
  {
    says: 'At least fails one below',
    facts: { ...cover, tenureDays: 729, fault: 'nobodys', coverUses: 5 },
    shows: { recommended: 'pay-in-three' },
  },
  {
    says: 'Between holds at its lower end',
    facts: { ...cover, daysPastLimit: 1, tenureDays: 730 },
    shows: { recommended: 'honour-cover 8900' },
  },
  {
    says: 'Between holds at its upper end',
    facts: { ...cover, daysPastLimit: 14, tenureDays: 730 },
    shows: { recommended: 'honour-cover 8900' },
  },
  {
    says: 'Between fails beyond it',
    facts: { ...cover, daysPastLimit: 15, tenureDays: 730, coverUses: 5, fault: 'nobodys' },
    shows: { recommended: 'repair-quote', fired: [] },
  },
  {
    says: 'At most holds at its own value',
    facts: { ...cover, daysPastLimit: 30, coverUses: 1, fault: 'nobodys' },
    shows: { fired: ['cover-used-little'] },
  },
  {
    says: 'At most fails above it',
    facts: { ...cover, daysPastLimit: 30, coverUses: 2, fault: 'nobodys' },
    shows: { fired: [] },
  },
  {
    says: 'Is holds for its value alone',
    facts: { cause: 'bike', fault: 'notOurs', 'own.bike': 'road' },
    shows: { fired: ['road-bike'], recommended: 'credit-20 2000' },
  },
  {
    says: 'And says no for another',
    facts: { cause: 'bike', fault: 'notOurs', 'own.bike': 'city' },
    shows: { no: { 'road-bike': 'own.bike' } },
  },
  {
    says: 'One of holds for each of its values',
    facts: { ...broke, fault: 'nobodys', goodwill365dCount: 0, lastGoodwillDays: 0 },
    shows: { fired: ['friend', 'broke-anyone'] },
  },
  {
    says: 'And not for others',
    facts: { ...broke, fault: 'partly', goodwill365dCount: 0, lastGoodwillDays: 0 },
    shows: { fired: ['broke-anyone'], no: { friend: 'fault', 'broke-long-ago': 'lastGoodwillDays' } },
  },
  {
    says: 'Is not holds for every other known value',
    facts: { ...broke, fault: 'partly', lastGoodwillDays: 200 },
    shows: { fired: ['broke-long-ago', 'broke-anyone'] },
  },
  {
    says: 'Is not waits while the value is unknown',
    facts: { ...broke, lastGoodwillDays: 200, goodwill365dCount: 9 },
    shows: {
      waits: { 'broke-long-ago': 'fault', 'new-one': 'customerTags', disrupted: 'daysSinceDisruption' },
    },
  },
  {
    says: 'Includes holds when the tag is there',
    facts: { ...broke, fault: 'ours', customerTags: ['club', 'b2b'] },
    shows: { fired: ['broke-anyone', 'new-one'] },
  },
  {
    says: 'An empty set is known, and includes nothing',
    facts: { ...broke, fault: 'ours', customerTags: [] },
    shows: { no: { friend: 'fault', 'broke-long-ago': 'fault', 'new-one': 'customerTags' } },
  },
  // Never.
  {
    says: 'Never satisfies at least',
    facts: { ...broke, fault: 'notOurs', goodwill365dCount: 9, lastGoodwillDays: 'never' },
    shows: { fired: ['broke-long-ago', 'broke-anyone'] },
  },
  {
    says: 'Never fails at most',
    facts: { cause: 'small-part', daysSinceDisruption: 'never' },
    shows: { fired: ['part'], no: { disrupted: 'daysSinceDisruption' } },
  },
  {
    says: 'Seven days after a disruption is still after it',
    facts: { cause: 'small-part', daysSinceDisruption: 7 },
    shows: { fired: ['part', 'disrupted'] },
  },
  // Any-of.
  {
    says: 'Any of holds when one holds and the other is unknown',
    facts: { ...bike, 'own.insured': true },
    shows: { fired: ['insured-city'] },
  },
  {
    says: 'Any of waits when one says no and the other is unknown',
    facts: { ...bike, 'own.insured': false },
    shows: {
      waits: {
        'member-bike': 'customerTags',
        'road-bike': 'own.bike',
        'insured-city': 'own.seats',
        disrupted: 'daysSinceDisruption',
      },
    },
  },
  {
    says: 'Any of says no when all do',
    facts: { ...bike, 'own.insured': false, 'own.seats': 1 },
    shows: { no: { 'insured-city': 'own.insured' } },
  },
  // Ended and off.
  {
    says: 'An ended rule and one that is switched off say so, whatever the cause',
    facts: { cause: 'small-part' },
    shows: { off: ['ended ended', 'switched-off off'] },
  },
  { says: 'They fire for nobody', facts: { ...bike, 'own.bike': 'city' }, shows: { fired: [] } },
  {
    says: 'Rules of other causes are neither fired nor waiting',
    facts: { cause: 'small-part', daysSinceDisruption: 'never' },
    shows: { fired: ['part'], waits: {} },
  },
  // Questions.
  {
    says: 'A question is asked when its answer would change the advice',
    facts: { cause: 'late-delivery', outcome: 'kept' },
    shows: { questions: ['fault'] },
  },
  {
    says: 'The lead’s own order of questions comes first',
    facts: { cause: 'late-delivery' },
    shows: { questions: ['outcome', 'fault'] },
  },
  {
    says: 'There are never more than two',
    facts: { ...cover, tenureDays: 10, amountAtIssue: undefined },
    shows: { questions: ['fault', 'coverUses'] },
  },
  {
    says: 'A question whose answer changes nothing is not asked',
    facts: { ...cover, tenureDays: 3000 },
    shows: { questions: [] },
  },
  {
    says: 'Don’t know is not asked again',
    facts: { cause: 'late-delivery', outcome: 'kept' },
    more: { dontKnow: ['fault'] },
    shows: { questions: [] },
  },
  {
    says: 'But stays behind Why',
    facts: { cause: 'late-delivery', outcome: 'kept' },
    more: { dontKnow: ['fault'] },
    shows: { wouldChange: ['fault', 'repeatFailure', 'daysLate'] },
  },
  {
    says: 'The next question takes its place',
    facts: { cause: 'late-delivery' },
    more: { dontKnow: ['outcome'] },
    shows: { questions: ['fault'] },
  },
  {
    says: 'Standing is never asked, though a rule waits for it',
    facts: { cause: 'overdue', fault: 'notOurs', hoursOverdue: 3 },
    shows: { questions: [], wouldChange: [] },
  },
  { says: 'History is never asked', facts: { ...broke, fault: 'notOurs' }, shows: { questions: [] } },
  {
    says: 'A team’s own fact is asked when an agent answers it',
    facts: bike,
    shows: { questions: ['own.bike'] },
  },
  {
    says: 'One that comes from a profile is not',
    facts: { ...bike, 'own.bike': 'city' },
    shows: { questions: [] },
  },
  { says: 'A known fact is not asked', facts: { ...bike, 'own.bike': 'road' }, shows: { questions: [] } },
  {
    says: 'An answer that would only help together with another is behind Why',
    facts: { cause: 'late-delivery', outcome: 'kept' },
    shows: { wouldChange: ['fault', 'repeatFailure', 'daysLate'] },
  },
  {
    says: 'The amount is asked when a share of it is on the list',
    facts: { cause: 'late-delivery', outcome: 'kept', fault: 'ours', repeatFailure: false, daysLate: 1 },
    shows: { questions: ['amountAtIssue'] },
  },
  {
    says: 'Nothing is asked where the case is handed over',
    facts: { cause: 'safety' },
    shows: { questions: [], wouldChange: [] },
  },
  {
    says: 'Model outputs are no facts: nothing fires on them',
    facts: { ...broke, fault: 'ours', expectedValue: 1_000_000, chanceStillWithUs: 1 },
    shows: { fired: ['broke-anyone'] },
  },
];
