import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftOf } from '../../src/listening/draft';
import { withoutLead } from '../../src/listening/english/leads';
import { mended } from '../../src/listening/english/slips';
import { turn } from '../../src/listening/english/turn';
import { questions } from '../../src/listening/frames';
import { fromSlots } from '../../src/listening/slots';
import { runs } from '../runs';
import { readRows } from './read-rows';

const rows = readRows();
const sentence = fc.constantFrom(...rows.map(([said]) => said));
const filler = fc.constantFrom(
  'Hi there,\n\n',
  'Hello Iris, ',
  '\n\nThanks,\nDana',
  '\n> old words\n',
  '\n\nOn Mon, 3 Mar 2025, Support <support@example.com> wrote:\n> hello',
  '😀',
  '\u202e',
  '<b>',
  '</p>',
  '"',
  '“',
  '(',
  '...',
  '\ud800',
  '\u0000',
  ' ',
  '\n',
);
const message = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: sentence },
      { weight: 2, arbitrary: filler },
      fc.string({ unit: 'binary', maxLength: 40 }),
    ),
    {
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(' '));

/** What stands outside quotation marks: there nobody but the customer is `you`. */
const outside = (text: string): string =>
  text.replace(/“[^”]*”|"[^"]*"|‘[^’]*’|(?<![\p{L}])'[^']*'(?![\p{L}])/gu, ' ');
// `i7`, `I0`: with a number in it, a letter names a thing and no person.
const FIRST = /(?<![\p{L}\p{N}'’-])(?:I|i|me|my|mine|myself|I['’]\p{L}+|i['’]\p{L}+)(?![\p{L}\p{N}'’-])/u;
const numbers = (text: string): readonly string[] => text.match(/\d+(?:[.,]\d+)*/gu) ?? [];
const names = (text: string): readonly string[] =>
  (text.match(/(?<=[\p{Ll},] )\p{Lu}[\p{L}\d]+/gu) ?? []).filter((n) => !/^(?:I|You|We|My)$/u.test(n));

describe('a repeat-back, whatever was written', () => {
  it('never crashes, ends with a question of ours and marks only what is there', () => {
    fc.assert(
      fc.property(
        fc.array(message, { maxLength: 4 }),
        fc.constantFrom(null, 'en', 'de-DE', 'xx', ''),
        (texts, language) => {
          const made = draftOf(
            texts.map((text) => ({ text })),
            language,
          );
          if (!made) return;
          expect(questions.some((q) => made.text.endsWith(q))).toBe(true);
          let last = 0;
          for (const [from, to] of made.theirs) {
            expect(from).toBeGreaterThanOrEqual(last);
            expect(to).toBeGreaterThan(from);
            expect(to).toBeLessThanOrEqual(made.text.length);
            last = to;
          }
        },
      ),
      { numRuns: runs(400) },
    );
  });

  it('holds no control, bidi or half character and is one line', () => {
    fc.assert(
      fc.property(message, (text) => {
        const made = draftOf([{ text }], null)?.text ?? '';
        expect(made).not.toMatch(/\p{Surrogate}/u);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be gone
        expect(made).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
        expect(made).toBe(made.replace(/ {2,}/gu, ' ').trim());
      }),
      { numRuns: runs(400) },
    );
  });

  it('leaves no first person outside quotation marks when it was turned', () => {
    fc.assert(
      fc.property(message, (text) => {
        const made = draftOf([{ text }], 'en');
        if (made?.how !== 'turned') return;
        expect(outside(made.text.replace(/ Did I get that right\?$/u, ''))).not.toMatch(FIRST);
      }),
      { numRuns: runs(600) },
    );
  });

  it('is at most two sentences of theirs and the question', () => {
    fc.assert(
      fc.property(message, (text) => {
        expect(draftOf([{ text }], 'en')?.text.length ?? 0).toBeLessThan(1200);
      }),
      { numRuns: runs(300) },
    );
  });

  it('loses no number and no name of a sentence that it turns', () => {
    for (const [said] of rows) {
      const turned = turn(said, true)?.text;
      if (turned === undefined) continue;
      for (const number of numbers(said)) expect(turned, said).toContain(number);
      for (const name of names(said)) expect(turned, said).toContain(name);
    }
  });

  it('speaks of the company only where the customer spoke to it', () => {
    for (const [said] of rows) {
      const turned = turn(said, true);
      if (turned?.kind !== 'statement' || /(?<!\p{L})(?:you|y['’]all|u(?!\p{L}))/iu.test(said)) continue;
      expect(outside(turned.text), said).not.toMatch(/(?<!\p{L})(?:we|us|our|ours|ourselves)(?!\p{L})/u);
    }
  });

  it('gives every person of a statement exactly one person back', () => {
    const own =
      /(?<![\p{L}.'’-])(?:i|me|my|mine|myself|we|us|our|ours|ourselves|(?:i|we)['’]\p{L}+)(?![\p{L}-])/giu;
    const theirs = /(?<![\p{L}.'’-])(?:you|u|your|yours|yourself|yourselves|you['’]\p{L}+)(?![\p{L}-])/giu;
    const count = (text: string, of: RegExp): number =>
      outside(text)
        .replace(/\bUS\b/gu, '')
        .match(of)?.length ?? 0;
    for (const [whole] of rows) {
      const turned = turn(whole, true);
      // A politeness before the matter is left out with its persons.
      const said = withoutLead(mended(whole));
      // What is typed without a subject or without apostrophes, or opened by a phrase, is counted by nobody.
      if (turned?.kind !== 'statement' || /^(?:just|please|so|and|\w+ing|i am writing)\b/iu.test(said))
        continue;
      const added = count(turned.text, theirs) - count(said, own);
      expect(
        added === 0 || (added === 1 && !/^(?:i|my|we)\b/iu.test(said)) || /\b(?:im|ive)\b/iu.test(said),
        said,
      ).toBe(true);
      expect(
        count(turned.text, /(?<![\p{L}.'’-])(?:we|us|our|ours|ourselves|we['’]\p{L}+)(?![\p{L}-])/giu),
        said,
      ).toBe(count(said, theirs));
    }
  });

  it('does not care how the words are spaced', () => {
    fc.assert(
      fc.property(sentence, fc.constantFrom('  ', '\t', '\u00a0', ' \u2009 '), (said, gap) => {
        expect(turn(said.replaceAll(' ', gap), true)).toEqual(turn(said, true));
      }),
    );
  });

  it('turns nothing that speaks of a person it does not know the form of', () => {
    fc.assert(
      fc.property(
        fc.constantFrom("I'am", 'yous', 'yourselfs', "we'are", 'ur', "i'v", "y'all's", 'iam', 'myslef'),
        fc.constantFrom('charged twice', 'waiting since May', 'told about the fee'),
        (person, rest) => {
          expect(turn(`${person} ${rest}`, true)).toBeNull();
          expect(turn(`The shop said ${person} ${rest}`, true)).toBeNull();
        },
      ),
    );
  });

  it('makes slots of anything without a crash', () => {
    fc.assert(
      fc.property(
        fc.oneof(sentence, fc.string({ unit: 'binary' })),
        fc.string(),
        fc.oneof(sentence, fc.string()),
        (happened, cost, wants) => {
          const made = fromSlots({ happened, cost, wants }, 'en');
          if (made) expect(made.text.endsWith('Did I get that right?')).toBe(true);
          if (made?.how === 'turned')
            expect(outside(made.text.replace(/ Did I get that right\?$/u, ''))).not.toMatch(FIRST);
        },
      ),
      { numRuns: runs(500) },
    );
  });
});
