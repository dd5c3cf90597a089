import { expect, test } from 'vitest';
import { guessCause } from '../../src/advice/guess-cause';
import type { Cause } from '../../src/playbook/types';
import { shop } from './shop-playbook';

const playbookWith = (...phrases: readonly string[]) => ({
  ...shop,
  causes: shop.causes.map((cause, i): Cause => ({ ...cause, words: i === 0 ? { en: phrases } : {} })),
});
const evidence = (text: string, phrase: string): string | undefined =>
  guessCause([text], playbookWith(phrase), 'en')[0]?.evidence;

test.each([
  ['a whole word', 'The fee is wrong', 'fee', 'fee'],
  ['not inside a longer word', 'I drank coffee and felt fees', 'fee', undefined],
  ['after a longer word that holds it', 'No coffee: a Fee!', 'fee', 'Fee'],
  ['overlapping an earlier place inside a word', 'xno no no', 'no no', 'no no'],
  ['not before a letter with an accent', 'pané', 'pan', undefined],
  ['not after a letter beyond the basic plane', '\u{10400}fee', 'fee', undefined],
  ['not before a letter beyond the basic plane', 'fee\u{10400}', 'fee', undefined],
  ['a picture, which may stand inside words', 'bad🔥🔥bad', '🔥', undefined],
  ['a picture by itself', 'a🔥 then 🔥', '🔥', '🔥'],
  ['whatever the apostrophe and the spaces', 'it doesn’t\n work', "doesn't work", 'doesn’t work'],
  ['with a capital that folds in its language', 'ÜBERFÄLLIG', 'überfällig', 'ÜBERFÄLLIG'],
])('a phrase is found as whole words: %s', (_, text, phrase, found) => {
  expect(evidence(text, phrase)).toBe(found);
});

const torn = 'My mixer stopped working just when the cover had run out.';
const causes = (ended: readonly string[], text = torn) => {
  const [first, second] = shop.causes;
  if (!first || !second) throw new Error('a shop with one cause');
  const two: readonly Cause[] = [
    { ...first, id: 'faulty', limit: null, words: { en: ['stopped working', 'does not work'] } },
    { ...second, id: 'cover', limit: 'cover', words: { en: ['the cover had'] } },
  ];
  return guessCause([text], { ...shop, causes: two }, 'en', new Set(ended)).map(({ cause }) => cause);
};

test('of two causes equally likely by their words, a cover that is known to have ended comes first', () => {
  expect(causes(['cover'])).toEqual(['cover', 'faulty']);
  expect(causes(['return'])).toEqual(['faulty', 'cover']);
  expect(causes(['cover'], `${torn} It does not work.`)).toEqual(['faulty', 'cover']);
});
