import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advise } from '../../src/advice/advise';
import { guessCause } from '../../src/advice/guess-cause';
import { demoStore } from '../../src/playbook/starters/demo-store';
import { starters } from '../../src/playbook/starters/starters';
import type { Cause } from '../../src/playbook/types';
import { runs } from '../runs';
import { inputOf, now } from './inputs';
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
  ['with a hyphen in it', 'It was Non-Refundable!', 'non-refundable', 'Non-Refundable'],
  ['whatever the hyphen', 'it was non\u2011refundable', 'non-refundable', 'non\u2011refundable'],
  [
    'every sign stands for itself',
    'why (a+b)? [x] {1} \\d $',
    '(a+b)? [x] {1} \\d $',
    '(a+b)? [x] {1} \\d $',
  ],
  ['a dot is a dot', 'axb', 'a.b', undefined],
  [
    'in capitals that write ß as SS',
    'AUSSERHALB DER GARANTIE',
    'außerhalb der Garantie',
    'AUSSERHALB DER GARANTIE',
  ],
  ['an accent in two pieces', 'la garanti\u0301a', 'garantía', 'garantía'],
  ['with a break in the word that nobody sees', 'war\u00adranty', 'warranty', 'war\u00adranty'],
  ['half of a picture is no picture', '\u{1f525}', '\udd25', undefined],
  ['nothing to look for finds nothing', 'some words', '\u200b', undefined],
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

const shipped = [...starters, { id: 'demo-store', playbook: demoStore }];

test.each(shipped)('every phrase of $id is found in a sentence with it', ({ playbook }) => {
  const missed = playbook.causes.flatMap((cause) =>
    Object.entries(cause.words).flatMap(([language, phrases]) =>
      phrases.filter((phrase) => {
        const only = { ...playbook, causes: [cause] };
        return guessCause([`Well: ${phrase.toUpperCase()}, again.`], only, language).length !== 1;
      }),
    ),
  );
  expect(missed).toEqual([]);
});

/** What people and leads type: letters, signs that mean something to a pattern, anything at all. */
const typed = fc.oneof(
  fc.string({
    unit: fc.constantFrom(...'a-Zß9 .*+?()[]{}|/\\^$#&~!@%:;<=>,\'’"`´\u2011\u00ad\u0301İſ🔥'),
    maxLength: 20,
  }),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

test('no phrase that a lead can write makes a guess fail, and each is found by itself', () => {
  fc.assert(
    fc.property(typed, typed, (phrase, text) => {
      guessCause([text], playbookWith(phrase), 'en');
      const itself = guessCause([`so ${phrase} so`], playbookWith(phrase), 'en');
      // A phrase may be nothing that can be seen.
      if (/[\p{L}\p{N}]/u.test(phrase)) expect(itself).toHaveLength(1);
    }),
    { numRuns: runs(2000) },
  );
});

test('advice never throws, whatever the customer wrote and whichever starter reads it', () => {
  const words = fc.oneof(
    typed,
    fc.constantFrom(
      ...shipped.flatMap(({ playbook }) =>
        playbook.causes.flatMap(({ words }) => Object.values(words).flat()),
      ),
    ),
  );
  fc.assert(
    fc.property(
      fc.array(words, { maxLength: 6 }),
      fc.constantFrom('en', 'de', 'es', 'fr', ''),
      (some, language) => {
        for (const { playbook } of shipped) {
          const input = inputOf(playbook, {}, { messages: [some.join(' '), ...some], language });
          expect(advise(input, now).state).toBe('needs-cause');
        }
      },
    ),
    { numRuns: runs(300) },
  );
});
