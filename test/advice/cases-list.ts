import type { CaseRow } from './case-row';
import { given } from './inputs';

const cover = {
  cause: 'cover-just-ended',
  daysPastLimit: 3,
  coverUses: 5,
  fault: 'nobodys',
  amountAtIssue: 8900,
};
const late = { cause: 'late-delivery', daysLate: 1, repeatFailure: false, outcome: 'kept' };

/** What is on the list, what is recommended, what is asked, and what stands beside it. */
export const listRows: readonly CaseRow[] = [
  // Every rule that fires adds its offers: document order, first mention counts, none removes.
  {
    says: 'Every rule that fires adds its offers',
    facts: { ...cover, coverUses: 1, tenureDays: 800 },
    shows: {
      fired: ['cover-two-years', 'cover-used-little', 'cover-anyone'],
      recommended: 'honour-cover 8900',
      alternative: 'repair-half 4450',
      others: ['pay-in-three'],
    },
  },
  {
    says: 'The first mention counts: an offer that two rules make is on the list once',
    facts: { ...cover, coverUses: 0, tenureDays: 800 },
    shows: { alternative: 'repair-half 4450', others: ['pay-in-three'] },
  },
  {
    says: 'Order is document order, not what it costs',
    facts: { ...late, fault: 'ours', repeatFailure: true, amountAtIssue: 10_000 },
    shows: { fired: ['late-again', 'late-ours'], ask: 'credit-60 6000 over 1000' },
  },
  {
    says: 'A rule for any cause adds to every cause',
    facts: { cause: 'small-part', daysSinceDisruption: 2 },
    shows: { fired: ['part', 'disrupted'], alternative: 'call-back' },
  },
  {
    says: 'The floor of the cause is on the list with no rule at all',
    facts: { cause: 'broke-in-use', fault: 'ours', goodwill365dCount: 0 },
    shows: { floor: ['repair-free'] },
  },
  {
    says: 'The floor is ours where the fault is',
    facts: { ...cover, fault: 'ours' },
    shows: { floor: ['repair-free'] },
  },
  {
    says: 'The floor is the other where the fault is not ours',
    facts: { ...cover, fault: 'notOurs' },
    shows: { floor: ['repair-quote'] },
  },
  {
    says: 'Partly ours is not ours',
    facts: { ...cover, fault: 'partly' },
    shows: { floor: ['repair-quote'] },
  },
  {
    says: 'While nobody has said whose fault it is, nothing is preselected',
    facts: { ...cover, fault: undefined },
    shows: { floor: ['repair-quote'], questions: ['fault'] },
  },
  // Owed.
  {
    says: 'What is owed comes first and is not the recommendation',
    facts: { ...late, outcome: 'nothing', amountAtIssue: 12_000, fault: 'notOurs' },
    shows: { owed: ['refund-all 12000'], recommended: 'trace-parcel' },
  },
  {
    says: 'What is owed needs no lead and no room, however much it is',
    facts: { ...late, outcome: 'nothing', amountAtIssue: 9_000_000, fault: 'notOurs' },
    shows: { owed: ['refund-all 9000000'], ask: null, room: '5000 of 5000, case' },
  },
  {
    says: 'Owed stands beside a favour where the fault is ours',
    facts: { ...late, outcome: 'nothing', amountAtIssue: 10_000, fault: 'ours' },
    shows: { owed: ['refund-all 10000'], recommended: 'credit-fifth 2000' },
  },
  {
    says: 'What is owed is shown when nobody knows the amount yet, and the amount is asked',
    facts: { cause: 'billing' },
    shows: { owed: ['correct-bill ?'], recommended: 'gift-card 400', questions: ['amountAtIssue'] },
  },
  {
    says: 'Owed that was given is not owed again',
    facts: { cause: 'billing', amountAtIssue: 700 },
    more: {
      ledger: { onCase: [given('correct-bill', { owed: true, kind: 'refund', amount: 700 })], inWindow: [] },
    },
    shows: { owed: [], recommended: 'gift-card 400' },
  },
  {
    says: 'A hold leaves what is owed',
    facts: { cause: 'billing', amountAtIssue: 700 },
    more: { hold: { reason: 'Claim open', by: 'Lea', until: Date.parse('2026-04-01') } },
    shows: { owed: ['correct-bill 700'], room: '0 of 5000, hold' },
  },
  // Recommended and ask.
  {
    says: 'The first that fits is recommended while the first wish is asked',
    facts: { ...late, fault: 'ours', repeatFailure: true, amountAtIssue: 10_000 },
    shows: { ask: 'credit-60 6000 over 1000', recommended: 'credit-fifth 2000' },
  },
  {
    says: 'Where the first wish fits there is no ask',
    facts: { ...cover, tenureDays: 800 },
    shows: { ask: null, recommended: 'honour-cover 8900' },
  },
  {
    says: 'A wish that always goes to the lead is asked when it comes first',
    facts: { cause: 'bike', fault: 'ours', customerTags: ['member'] },
    shows: { ask: 'replace-new 30000 to a lead', recommended: 'credit-20 2000' },
  },
  {
    says: 'A wish that always goes to the lead is no ask where something else comes first',
    facts: { cause: 'broke-in-use', fault: 'ours', customerTags: ['club'] },
    shows: { ask: null, recommended: 'repair-quote', others: ['repair-free 4000'] },
  },
  {
    says: 'A concession above its own maximum does not apply, and is not asked for either',
    facts: { ...cover, tenureDays: 800, amountAtIssue: 70_000 },
    shows: { ask: null, recommended: 'repair-half 30000' },
  },
  {
    says: 'On a credit the maximum limits the amount',
    facts: { ...cover, tenureDays: 800, amountAtIssue: 100_000 },
    shows: { recommended: 'repair-half 30000' },
  },
  {
    says: 'A share of an unknown amount is recommended without a figure',
    facts: { ...late, fault: 'ours' },
    shows: { recommended: 'credit-fifth ?' },
  },
  {
    says: 'An amount at issue of 0 counts as unknown',
    facts: { ...late, fault: 'ours', amountAtIssue: 0 },
    shows: { recommended: 'credit-fifth ?', questions: ['amountAtIssue'] },
  },
  {
    says: 'A share is rounded to the nearest cent',
    facts: { ...late, fault: 'ours', amountAtIssue: 1003 },
    shows: { recommended: 'credit-fifth 201' },
  },
  // Alternative.
  {
    says: 'The alternative is of another kind than the recommendation',
    facts: { ...late, fault: 'ours', amountAtIssue: 10_000 },
    shows: { recommended: 'credit-fifth 2000', alternative: 'gift-card 400' },
  },
  {
    says: 'Where money is the trouble, an arrangement is the alternative, even if no rule names one',
    facts: { cause: 'cannot-pay' },
    shows: { recommended: 'delivery-free 900', alternative: 'pay-in-three' },
  },
  {
    says: 'With nothing else on the list, an act is the alternative',
    facts: { cause: 'small-part' },
    shows: { recommended: 'give-part 80', alternative: 'call-back' },
  },
  {
    says: 'Even the floor alone has an alternative',
    facts: { cause: 'overdue', hoursOverdue: 48 },
    shows: { recommended: 'explain-fee', alternative: 'call-back' },
  },
  {
    says: 'Beside what is owed there is an alternative too',
    facts: { cause: 'faulty', amountAtIssue: 8000, fault: 'ours' },
    shows: { owed: ['refund-all 8000'], recommended: null, alternative: 'call-back' },
  },
  // With.
  {
    says: 'What goes with the first offer goes along with it',
    facts: { ...cover, tenureDays: 800 },
    shows: { recommended: 'honour-cover 8900', with: 'loan-device' },
  },
  {
    says: 'It does not go along with a later offer of the same rule',
    facts: { ...cover, tenureDays: 800, amountAtIssue: 70_000 },
    shows: { recommended: 'repair-half 30000', with: null },
  },
  {
    says: 'But it stays one click',
    facts: { ...cover, tenureDays: 800, amountAtIssue: 70_000 },
    shows: { acts: ['repair-quote', 'loan-device', 'call-back', 'flowers 300'] },
  },
  // After a give.
  {
    says: 'Given on this case is not recommended again, and the case counts as answered',
    facts: { ...cover, tenureDays: 800 },
    more: { ledger: { onCase: [given('honour-cover', { kind: 'extend', amount: 8900 })], inWindow: [] } },
    shows: { recommended: null, ask: null, others: ['repair-half 4450', 'pay-in-three'], questions: [] },
  },
  {
    says: 'Withdrawn is as if never given',
    facts: { ...cover, tenureDays: 800 },
    more: {
      ledger: {
        onCase: [given('honour-cover', { kind: 'extend', amount: 8900, state: 'withdrawn' })],
        inWindow: [],
      },
    },
    shows: { recommended: 'honour-cover 8900', room: '60000 of 60000, lift' },
  },
  {
    says: 'Declined is too',
    facts: { ...cover, tenureDays: 800 },
    more: {
      ledger: {
        onCase: [given('honour-cover', { kind: 'extend', amount: 8900, state: 'declined' })],
        inWindow: [],
      },
    },
    shows: { recommended: 'honour-cover 8900', room: '60000 of 60000, lift' },
  },
  {
    says: 'Done still stands',
    facts: { ...cover, tenureDays: 800 },
    more: {
      ledger: {
        onCase: [given('honour-cover', { kind: 'extend', amount: 8900, state: 'done' })],
        inWindow: [],
      },
    },
    shows: { recommended: null, others: ['repair-half 4450', 'pay-in-three'], room: '13350 of 60000, cap' },
  },
  {
    says: 'An act that was given leaves the rest as it was',
    facts: { ...cover, tenureDays: 800 },
    more: { ledger: { onCase: [given('call-back', { kind: 'act', amount: 0 })], inWindow: [] } },
    shows: { recommended: 'honour-cover 8900', acts: ['repair-quote', 'loan-device', 'flowers 300'] },
  },
  {
    says: 'A small kindness from the side does not answer the case',
    facts: { ...cover, tenureDays: 800 },
    more: {
      ledger: {
        onCase: [given('gift-for-waiting', { kind: 'gift', amount: 400, smallKindness: true })],
        inWindow: [],
      },
    },
    shows: { recommended: 'honour-cover 8900', kindness: 0 },
  },
  {
    says: 'What was given on the case before a follow-up can be given again, from the room that is left',
    facts: { ...cover, tenureDays: 800 },
    more: {
      ledger: {
        onCase: [given('honour-cover', { kind: 'extend', amount: 55_000, elsewhere: true })],
        inWindow: [],
      },
    },
    shows: {
      recommended: 'repair-half 4450',
      ask: 'honour-cover 8900 over 3900',
      room: '5000 of 60000, lift',
    },
  },
  // Causes.
  {
    says: 'With no cause the question is what happened',
    facts: {},
    shows: { state: 'needs-cause', recommended: null, alternative: null, others: [], questions: [] },
  },
  {
    says: 'Acts are possible before anyone has said what happened',
    facts: {},
    shows: { acts: ['call-back', 'flowers 300'] },
  },
  {
    says: 'A cause the playbook does not have is no cause',
    facts: { cause: 'something-else' },
    shows: { state: 'needs-cause', recommended: null },
  },
  {
    says: 'At most three guesses, each with the words that made it',
    facts: {},
    more: { messages: ['The warranty expired, there is a late fee, the link broke and it has not arrived.'] },
    shows: {
      guesses: ['late-delivery: not arrived', 'cover-just-ended: warranty expired', 'overdue: late fee'],
    },
  },
  {
    says: 'A guess is in the customer’s language',
    facts: {},
    more: { messages: ['Meine Garantie abgelaufen?'], language: 'de-AT' },
    shows: { guesses: ['cover-just-ended: Garantie abgelaufen'] },
  },
  {
    says: 'Nothing is guessed from half a word',
    facts: {},
    more: { messages: ['I was linking to your chocolate screwdriver page, slated for late-ish.'] },
    shows: { guesses: ['late-delivery: late'] },
  },
  {
    says: 'Once the cause is set nothing is guessed',
    facts: { cause: 'small-part' },
    more: { messages: ['warranty expired'] },
    shows: { guesses: [], state: 'ready' },
  },
  {
    says: 'A cause that is handed over advises no money, whoever is at fault',
    facts: { cause: 'safety', fault: 'ours', tenureDays: 4000, amountAtIssue: 10_000 },
    shows: { state: 'hand-over', recommended: null, owed: [], alternative: null, others: [], ask: null },
  },
  {
    says: 'An act is still possible there',
    facts: { cause: 'safety' },
    shows: { acts: ['call-back'] },
  },
  // At stake.
  {
    says: 'At stake is shown from where the twelve months cover the cost',
    facts: { ...cover, tenureDays: 800, spend12m: 8900 },
    shows: { atStake: '8900 for 8900' },
  },
  {
    says: 'Below the cost it is not shown',
    facts: { ...cover, tenureDays: 800, spend12m: 8899 },
    shows: { atStake: null },
  },
  {
    says: 'Unknown spend shows nothing',
    facts: { ...cover, tenureDays: 800 },
    shows: { atStake: null },
  },
  {
    says: 'A small kindness needs no arithmetic',
    facts: { cause: 'small-part', spend12m: 500_000 },
    shows: { atStake: null },
  },
  {
    says: 'Neither does the floor',
    facts: { cause: 'overdue', fault: 'ours', hoursOverdue: 30, amountAtIssue: 2000, spend12m: 500_000 },
    shows: { recommended: 'waive-late-fee 2000', atStake: null },
  },
  // Incidents.
  {
    says: 'The remedy of an incident comes first and uses no room',
    facts: { cause: 'small-part' },
    more: { incident: { id: 'i1', title: 'Storm', concession: 'credit-60' } },
    shows: { recommended: 'credit-60 6000', ask: null, room: '5000 of 5000, case', signals: ['incident'] },
  },
  {
    says: 'A remedy that its budget still covers is outside the room',
    facts: { cause: 'small-part' },
    more: {
      incident: { id: 'i1', title: 'Storm', concession: 'credit-60', budget: { amount: 10000, used: 4000 } },
    },
    shows: { recommended: 'credit-60 6000', ask: null, floor: ['credit-60', 'give-part'] },
  },
  {
    says: 'One minor unit too little, and it is asked for like anything beyond the room',
    facts: { cause: 'small-part' },
    more: {
      incident: { id: 'i1', title: 'Storm', concession: 'credit-60', budget: { amount: 10000, used: 4001 } },
    },
    shows: { recommended: 'give-part 80', ask: 'credit-60 6000 over 1000', floor: ['give-part'] },
  },
  {
    says: 'A budget that is used up leaves what the room leaves',
    facts: { cause: 'small-part' },
    more: {
      incident: { id: 'i1', title: 'Storm', concession: 'credit-60', budget: { amount: 10000, used: 12000 } },
    },
    shows: { recommended: 'give-part 80', ask: 'credit-60 6000 over 1000' },
  },
  {
    says: 'An incident without a remedy changes no offer',
    facts: { cause: 'small-part' },
    more: { incident: { id: 'i1', title: 'Storm', concession: null } },
    shows: { recommended: 'give-part 80', signals: ['incident'] },
  },
  {
    says: 'The cause of an incident is guessed before anything else, and only guessed',
    facts: {},
    more: {
      incident: { id: 'i1', title: 'Storm', concession: 'credit-60', cause: 'late-delivery' },
      messages: ['I lost a small part of it'],
    },
    shows: { state: 'needs-cause', recommended: null, guesses: ['late-delivery: Storm'] },
  },
  {
    says: 'An incident about something this playbook does not know guesses nothing',
    facts: {},
    more: { incident: { id: 'i1', title: 'Storm', concession: null, cause: 'no-such-cause' } },
    shows: { guesses: [] },
  },
  {
    says: 'Fault is never said by an incident: the agent is still asked',
    facts: { ...cover, fault: undefined },
    more: { incident: { id: 'i1', title: 'Storm', concession: null, cause: 'cover-just-ended' } },
    shows: { floor: ['repair-quote'], questions: ['fault'] },
  },
  {
    says: 'A right stands before the remedy of an incident',
    facts: { ...late, outcome: 'nothing', amountAtIssue: 12_000, fault: 'ours' },
    more: { incident: { id: 'i1', title: 'Storm', concession: 'credit-60' } },
    shows: { owed: ['refund-all 12000'], recommended: 'credit-60 6000', room: '5000 of 5000, case' },
  },
];
