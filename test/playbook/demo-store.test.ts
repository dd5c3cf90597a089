import { describe, expect, it } from 'vitest';
import { advise } from '../../src/advice/advise';
import { warningsOf } from '../../src/advice/warnings';
import type { Facts } from '../../src/playbook/facts';
import { demoStore } from '../../src/playbook/starters/demo-store';
import { inputOf, now } from '../advice/inputs';

const sixYears = { tenureDays: 2190, spend12m: 64_000, lifetimeSpend: 421_000 };
const newcomer = { tenureDays: 4, spend12m: 2000, lifetimeSpend: 2000 };
const prices = [1, 45, 300, 8900, 20_000, 59_999, 60_000];

const table: readonly [string, Facts, readonly number[], readonly string[]][] = [
  [
    'three days out of cover',
    { ...sixYears, cause: 'cover-just-ended', daysPastLimit: 3, coverUses: 1 },
    prices,
    ['honour-cover'],
  ],
  [
    'dearer than the lift',
    { ...sixYears, cause: 'cover-just-ended', daysPastLimit: 3 },
    [60_001, 250_000],
    ['pay-toward-repair'],
  ],
  [
    'three hours late',
    { ...sixYears, cause: 'late-return', hoursOverdue: 3 },
    [1, 4500, 15_000],
    ['waive-late-fee'],
  ],
  [
    'a late fee above the rule',
    { ...sixYears, cause: 'late-return', hoursOverdue: 3 },
    [15_001, 40_000],
    ['most-of-late-fee'],
  ],
  ['a part under a dollar', { ...sixYears, cause: 'small-part' }, [1, 60, 99], ['give-part']],
  ['a part under a dollar, for anyone', { cause: 'small-part' }, [1, 60, 99], ['give-part']],
  [
    'new customer, our fault',
    { ...newcomer, cause: 'cover-just-ended', fault: 'ours' },
    prices,
    ['repair-paid'],
  ],
  [
    'four credits this year, not our fault',
    { ...sixYears, cause: 'broken-in-use', fault: 'notOurs', goodwill365dCount: 4, goodwill365dAmount: 8000 },
    prices,
    ['repair-quote', 'pay-in-three', 'loan-device'],
  ],
  [
    'charged twice, our fault, once more',
    { ...newcomer, cause: 'billed-wrong', fault: 'ours', repeatFailure: true },
    [100, 14_900, 18_600, 200_000],
    ['credit-for-trouble'],
  ],
  [
    'the bill was right after all',
    { ...newcomer, cause: 'billed-wrong', fault: 'notOurs' },
    prices,
    ['explain-bill'],
  ],
  [
    'unknown person',
    { cause: 'cover-just-ended', daysPastLimit: 3 },
    prices,
    ['repair-quote', 'pay-in-three', 'loan-device'],
  ],
];

describe('the demo store', () => {
  it.each(table)(
    '%s: recommended in the agent’s own room at every price, nobody to ask',
    (_name, facts, amounts, expected) => {
      for (const amountAtIssue of amounts) {
        const { recommended, ask, state } = advise(inputOf(demoStore, { ...facts, amountAtIssue }), now);
        expect([amountAtIssue, state, recommended?.asks, ask]).toEqual([amountAtIssue, 'ready', null, null]);
        expect(expected).toContain(recommended?.concession);
      }
    },
  );

  it.each([100, 14_900, 18_600, 2_000_000])(
    'what was charged wrongly (%i) goes back by right, to anyone',
    (amountAtIssue) => {
      for (const standing of [{}, newcomer, sixYears]) {
        const facts = { ...standing, cause: 'billed-wrong', fault: 'ours', amountAtIssue };
        const { owed, ask } = advise(inputOf(demoStore, facts), now);
        expect(owed.map((one) => [one.concession, one.amount, one.asks])).toEqual([
          ['correct-bill', amountAtIssue, null],
        ]);
        expect(ask).toBeNull();
      }
    },
  );

  it.each([
    [
      'en',
      'Invoice of August has two lines twice',
      'On our August invoice you charged us twice for the pannier racks, $186 too much. Please correct the invoice.',
    ],
    [
      'en',
      'Charged twice for September',
      'I see two charges of $149 on 1 September. Can you refund one of them?',
    ],
    ['de', 'Abbuchung', 'Sie haben mir 149 Euro doppelt abgebucht.'],
    ['es', 'Cobro', 'Me han cobrado dos veces el mismo pedido.'],
  ])('guesses that they were charged wrongly, in %s: %s', (language, ...messages) => {
    const { causeGuesses } = advise(inputOf(demoStore, {}, { messages, language }), now);
    expect(causeGuesses[0]?.cause).toBe('billed-wrong');
  });

  it('makes no warning in the editor', () => {
    expect(warningsOf(demoStore, now)).toEqual([]);
  });
});
