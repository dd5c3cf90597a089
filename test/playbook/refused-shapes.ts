import { limits } from '../../src/playbook/limits';
import { cause, concession, many, notOurs, own, type Refused, rule, tenure, when } from './documents';
import { put } from './small-playbook';

const long = 'x'.repeat(3000);

/** Wrong kinds of values, sizes, keys. */
export const refusedShapes: readonly Refused[] = [
  ['a text instead of a document', 'hello', 'type', ''],
  ['nothing', undefined, 'not-json', ''],
  ['a number too large for JSON to hold', 10n, 'not-json', ''],
  ['a key that names a prototype', JSON.parse('{"__proto__": {}}'), 'not-json', ''],
  ['more than 256 KiB', put('/rules/0/note', 'é'.repeat(limits.bytes / 2)), 'too-big', ''],
  ['another format', put('/format', 2), 'format', '/format'],
  ['a field left out', put('/title', undefined), 'missing', '/title'],
  ['a field left out deep inside', put('/room/perCase', undefined), 'missing', '/room/perCase'],
  ['an unknown key', put('/rules/0/priority', 1), 'unknown-key', '/rules/0/priority'],
  [
    'an unknown key in a cost',
    put('/concessions/0/cost', { none: true, max: 5 }),
    'unknown-key',
    '/concessions/0/cost/max',
  ],
  ['a number where a text belongs', put('/title', 7), 'type', '/title'],
  ['a number where texts by language belong', put('/listening/apology', 4), 'type', '/listening/apology'],
  ['an empty title', put('/title', '   '), 'empty', '/title'],
  ['a title too long', put('/title', long), 'too-long', '/title'],
  ['a text too long', put('/rules/0/because/en', long), 'too-long', '/rules/0/because/en'],
  ['an invisible character', put('/title', 'a\u0007b'), 'control', '/title'],
  ['two lines in one', put('/title', 'a\nb'), 'control', '/title'],
  ['an id with a space', put('/rules/0/id', 'a b'), 'id', '/rules/0/id'],
  ['an own fact without its prefix', put('/ownFacts/0/id', 'bike'), 'own-fact-id', '/ownFacts/0/id'],
  [
    'a kind of concession that does not exist',
    put('/concessions/0/kind', 'discount'),
    'not-one-of',
    '/concessions/0/kind',
  ],
  [
    'a cost that is neither',
    put('/concessions/0/cost', {}),
    'missing',
    '/concessions/0/cost/percentOfAmount',
  ],
  ['a negative amount', put('/room/perCase', -1), 'too-small', '/room/perCase'],
  ['an amount beyond all bounds', put('/room/perCase', 1e12), 'too-large', '/room/perCase'],
  ['half a cent', put('/room/perCase', 10.5), 'whole', '/room/perCase'],
  ['a currency in small letters', put('/currency', 'usd'), 'currency', '/currency'],
  ['a currency nobody has', put('/currency', 'QQQ'), 'currency', '/currency'],
  [
    'a language that is none',
    put('/rules/0/because/not a tag', 'x'),
    'language',
    '/rules/0/because/not a tag',
  ],
  ['an end that is no date', put('/rules/0/until', 'Sunday'), 'date', '/rules/0/until'],
  ['an end on 30 February', put('/rules/0/until', '2026-02-30T10:00:00Z'), 'date', '/rules/0/until'],
  ['an end without a zone', put('/rules/0/until', '2026-02-20T10:00:00'), 'date', '/rules/0/until'],
  ['more than 200 rules', put('/rules', many(201, rule)), 'too-many', '/rules'],
  ['more than 80 concessions', put('/concessions', many(81, concession)), 'too-many', '/concessions'],
  ['more than 40 causes', put('/causes', many(41, cause)), 'too-many', '/causes'],
  ['more than 20 own facts', put('/ownFacts', many(21, own)), 'too-many', '/ownFacts'],
  ['more than 12 conditions', when(...many(13, () => tenure)), 'too-many', '/rules/0/when'],
  [
    'more than 12 counting the any-of',
    when(...many(10, () => tenure), { anyOf: [tenure, tenure, tenure] }),
    'too-many',
    '/rules/0/when',
  ],
  ['an any-of with nothing in it', when({ anyOf: [] }), 'empty', '/rules/0/when/0/anyOf'],
  [
    'an any-of inside an any-of',
    when({ anyOf: [{ anyOf: [tenure] }] }),
    'comparison',
    '/rules/0/when/0/anyOf/0/is',
  ],
  ['two any-ofs', when({ anyOf: [tenure] }, { anyOf: [notOurs] }), 'two-any-of', '/rules/0/when/1'],
  ['no offer', put('/rules/0/offer', []), 'empty', '/rules/0/offer'],
];
