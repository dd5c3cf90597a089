import { fewGoodwill, many, notOurs, rule, tenure, when } from './documents';
import { put, small } from './small-playbook';

/** The mended or neighbouring form of the rows above: each must pass. */
export const accepted: readonly [string, unknown][] = [
  ['the small playbook itself', small],
  ['exactly 12 conditions', when(...many(12, () => tenure))],
  ['200 rules', put('/rules', many(200, rule))],
  ['an end that is over', put('/rules/0/until', '2020-01-01T00:00:00+02:00')],
  ['29 February of a leap year', put('/rules/0/until', '2028-02-29T10:00:00.5Z')],
  ['history where the fault is not ours', when(notOurs, fewGoodwill)],
  [
    'history where every way excludes our fault',
    when(
      {
        anyOf: [
          { fact: 'fault', is: 'is', value: 'notOurs' },
          { fact: 'fault', is: 'is', value: 'nobodys' },
        ],
      },
      fewGoodwill,
    ),
  ],
  ['a floor as dear as the room', put('/concessions/0/cost', { fixed: 5000 })],
  ['ceilings of some grounds', put('/room/owedCeilings', { law: 100, billing: 1_000_000_000 })],
  [
    'a ceiling as high as what a right costs',
    put(
      '/room/owedCeilings',
      { law: 4000 },
      put('/concessions/3', { ...small.concessions[3], cost: { fixed: 4000 } }),
    ),
  ],
  ['a floor that is owed, whatever it costs', put('/causes/0/floor/ours', 'owed-refund')],
  [
    'a floor that is a limited refund',
    put('/concessions/0', {
      ...small.concessions[0],
      kind: 'refund',
      cost: { percentOfAmount: 100, max: 5000 },
    }),
  ],
  ['a floor with a maximum within the room', put('/concessions/0/cost', { percentOfAmount: 50, max: 5000 })],
  ['standing known', when({ fact: 'tenureDays', is: 'known' })],
  ['standing tags included', when({ fact: 'customerTags', is: 'includes', value: 'x' })],
  [
    'never is at least anything',
    when(
      notOurs,
      { fact: 'lastGoodwillDays', is: 'atLeast', value: 9999 },
      { fact: 'lastGoodwillDays', is: 'known' },
    ),
  ],
  ['half an hour', when({ fact: 'hoursOverdue', is: 'atMost', value: 0.5 })],
  ['spend in the reason', put('/rules/0/because/en', 'Spent {lifetimeSpend}.')],
  ['an own answer in what the agent says', put('/concessions/2/say/en', 'Your {own.colour}.')],
  [
    'an any-of where one way can hold',
    when(
      { fact: 'daysLate', is: 'atLeast', value: 5 },
      { anyOf: [{ fact: 'daysLate', is: 'atMost', value: 1 }, tenure] },
    ),
  ],
  ["a question about the team's own fact", put('/causes/0/questions', ['own.colour', 'fault'])],
  [
    'an offer in your favour that is owed',
    put('/concessions/3/say/en', 'The error is corrected in your favour.'),
  ],
  [
    '"por favor" in words for what is owed',
    put('/concessions/3/say/es', 'Espere, por favor: es su derecho.'),
  ],
  ['a link with a path', put('/concessions/2/steps/0/link', 'https://billing.example.com/a?b=c#d')],
];
