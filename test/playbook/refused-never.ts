import { notOurs, type Refused, when } from './documents';
import { put } from './small-playbook';

/** Rules and lifts that no customer and case could ever meet. */
export const refusedNever: readonly Refused[] = [
  [
    'at most nothing late, at least a day late',
    when({ fact: 'daysLate', is: 'atMost', value: 0 }, { fact: 'daysLate', is: 'atLeast', value: 1 }),
    'never-fires',
    '/rules/0/when',
  ],
  ['fewer than no days', when({ fact: 'daysLate', is: 'atMost', value: -1 }), 'never-fires', '/rules/0/when'],
  [
    'an amount at issue of nothing',
    when({ fact: 'amountAtIssue', is: 'atMost', value: 0 }),
    'never-fires',
    '/rules/0/when',
  ],
  [
    'ours and not ours',
    when({ fact: 'fault', is: 'is', value: 'ours' }, notOurs),
    'never-fires',
    '/rules/0/when',
  ],
  [
    'no fault left',
    when(notOurs, { fact: 'fault', is: 'oneOf', value: ['ours'] }),
    'never-fires',
    '/rules/0/when',
  ],
  [
    'again and for the first time',
    when({ fact: 'repeatFailure', is: 'is', value: true }, { fact: 'repeatFailure', is: 'is', value: false }),
    'never-fires',
    '/rules/0/when',
  ],
  [
    'a tag there and not there',
    when({ fact: 'caseTags', is: 'includes', value: 'a' }, { fact: 'caseTags', is: 'excludes', value: 'a' }),
    'never-fires',
    '/rules/0/when',
  ],
  [
    'a product that is two',
    when({ fact: 'product', is: 'is', value: 'a' }, { fact: 'product', is: 'is', value: 'b' }),
    'never-fires',
    '/rules/0/when',
  ],
  [
    'another cause than the rule is for',
    when({ fact: 'cause', is: 'isNot', value: 'cover' }),
    'never-fires',
    '/rules/0/when',
  ],
  [
    'an any-of of which nothing can hold',
    when(
      { fact: 'daysLate', is: 'atLeast', value: 5 },
      {
        anyOf: [
          { fact: 'daysLate', is: 'atMost', value: 1 },
          { fact: 'daysLate', is: 'between', value: [2, 3] },
        ],
      },
    ),
    'never-fires',
    '/rules/0/when',
  ],
  [
    'a lift that never holds',
    put('/room/lifts/0/when', [{ fact: 'daysLate', is: 'atMost', value: -1 }]),
    'never-fires',
    '/room/lifts/0/when',
  ],
];
