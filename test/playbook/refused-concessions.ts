import type { Refused } from './documents';
import { put, small } from './small-playbook';

/** Floors, rights, acts, links, words, own facts. */
export const refusedConcessions: readonly Refused[] = [
  [
    'a floor dearer than the room',
    put('/concessions/0/cost', { fixed: 5001 }),
    'floor-dear',
    '/causes/0/floor/ours',
  ],
  [
    'a floor without a maximum',
    put('/concessions/0', { ...small.concessions[0], kind: 'refund', cost: { percentOfAmount: 10 } }),
    'floor-dear',
    '/causes/0/floor/ours',
  ],

  [
    'a share of at most nothing, which can never be given',
    put('/concessions/0', { ...small.concessions[0], kind: 'waive', cost: { percentOfAmount: 10, max: 0 } }),
    'too-small',
    '/concessions/0/cost/max',
  ],
  ['a ceiling of nothing', put('/room/owedCeilings', { law: 0 }), 'too-small', '/room/owedCeilings/law'],
  [
    'a ceiling of no ground',
    put('/room/owedCeilings', { kindness: 100 }),
    'unknown-key',
    '/room/owedCeilings/kindness',
  ],
  [
    'a ceiling below what a right always costs',
    put(
      '/room/owedCeilings',
      { law: 4000 },
      put('/concessions/3', { ...small.concessions[3], cost: { fixed: 4001 } }),
    ),
    'ceiling-low',
    '/room/owedCeilings/law',
  ],
  ['a floor that asks a lead', put('/concessions/0/asksLead', true), 'floor-asks', '/causes/0/floor/ours'],
  ['owed and asking a lead', put('/concessions/3/asksLead', true), 'owed-asks', '/concessions/3/asksLead'],
  [
    'owed called goodwill',
    put('/concessions/3/say/en', 'As a goodwill gesture we refund it.'),
    'owed-words',
    '/concessions/3/say/en',
  ],
  [
    'owed called an exception',
    put('/concessions/3/title/en', 'Exception: refund'),
    'owed-words',
    '/concessions/3/title/en',
  ],
  [
    'owed called Kulanz',
    put('/concessions/3/say/de', 'Aus Kulanz erstatten wir es.'),
    'owed-words',
    '/concessions/3/say/de',
  ],
  [
    'owed called an excepción',
    put('/concessions/3/say/es', 'Por excepción se lo devolvemos.'),
    'owed-words',
    '/concessions/3/say/es',
  ],
  [
    'an act that costs more than a small kindness',
    put('/concessions/1/cost', { fixed: 501 }),
    'act-dear',
    '/concessions/1/cost',
  ],
  [
    'a credit of nothing',
    put('/concessions/2', { ...small.concessions[2], kind: 'credit', cost: { none: true } }),
    'money-free',
    '/concessions/2/cost',
  ],
  [
    'a link without TLS',
    put('/concessions/2/steps/0/link', 'http://example.com'),
    'link',
    '/concessions/2/steps/0/link',
  ],
  [
    'a link that is a script',
    put('/concessions/2/steps/0/link', 'javascript:alert(1)'),
    'link',
    '/concessions/2/steps/0/link',
  ],
  [
    'a link with a password',
    put('/concessions/2/steps/0/link', 'https://a:b@example.com'),
    'link',
    '/concessions/2/steps/0/link',
  ],
  [
    'a text without the language of the lead',
    put('/rules/0/because', { de: 'Darum.' }),
    'missing-language',
    '/rules/0/because',
  ],
  [
    'a placeholder that is no fact',
    put('/rules/0/because/en', 'For {mood}.'),
    'placeholder',
    '/rules/0/because/en',
  ],
  [
    'a plural in braces',
    put('/rules/0/because/en', '{tenureDays, plural, other {#}}'),
    'placeholder',
    '/rules/0/because/en',
  ],
  ['a brace alone', put('/rules/0/because/en', 'For {tenureDays.'), 'brace', '/rules/0/because/en'],
  [
    'spend in what the agent says',
    put('/concessions/2/say/en', 'You spent {lifetimeSpend}.'),
    'private-fact',
    '/concessions/2/say/en',
  ],
  [
    'history in what the agent says',
    put('/concessions/2/say/en', 'Given {goodwill365dCount}.'),
    'private-fact',
    '/concessions/2/say/en',
  ],
  [
    'a profile column in what the agent says',
    put('/concessions/2/say/en', 'Your {own.bike}.'),
    'private-fact',
    '/concessions/2/say/en',
  ],
  [
    'a fact in a title',
    put('/concessions/2/title/en', 'After {tenureDays}'),
    'no-placeholder',
    '/concessions/2/title/en',
  ],
  ['a choice without values', put('/ownFacts/0/values', undefined), 'own-fact-values', '/ownFacts/0/values'],
  ['yes/no with values', put('/ownFacts/0/type', 'bool'), 'own-fact-values', '/ownFacts/0/values'],
  ['a field that is not named', put('/ownFacts/0/from', undefined), 'own-fact-from', '/ownFacts/0/from'],
  [
    'an agent fact read from a column',
    put('/ownFacts/0/source', 'agent'),
    'own-fact-from',
    '/ownFacts/0/from',
  ],
];
