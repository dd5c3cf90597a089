import { describe, expect, it } from 'vitest';
import { draftOf } from '../../src/listening/draft';
import { tidied } from '../../src/listening/tidy';

describe('what nobody says back is left out, and nothing else', () => {
  it.each([
    ['My order 4412 never came, thanks, H. Brömmel', 'My order 4412 never came.'],
    ['Bitte korrigieren, danke, H. Brömmel', 'Bitte korrigieren.'],
    ['The lid is cracked thanks', 'The lid is cracked.'],
    ['I have waited two weeks and got no thanks.', 'I have waited two weeks and got no thanks.'],
    ['I got no thanks from you.', 'I got no thanks from you.'],
    ['I bought an LG TV.', 'I bought an LG TV.'],
    ['The size was not right.', 'The size was not right.'],
    ['You told me, right?', 'You told me?'],
    ['So um I was charged twice, you know.', 'I was charged twice.'],
    ['The engineer came and nobody was there.', 'The engineer came and nobody was there.'],
    ['I waited and your driver was there.', 'I waited and your driver was there.'],
    ['I was charged twice, wasn’t I?', 'I was charged twice.'],
    ['My name is Tom Example and my parcel never came.', 'My parcel never came.'],
    ['Three problems with order 7781:', 'There are three problems with order 7781:'],
    ['I therefore ask you politely for all of the money back.', 'I would like all of the money back.'],
  ])('%s', (text, left) => {
    expect(tidied(text, true)).toBe(left);
  });

  it.each([
    'Ich bitte um Erstattung.',
    'Er kam nicht.',
    'Es geht um die Rechnung.',
    'Este pedido no llegó.',
    'No funciona este.',
  ])('what is a word in its own language stays: %s', (text) => {
    expect(tidied(text, false)).toBe(text);
  });
  it('a filler of any language goes', () => {
    expect(tidied('Ähm, die Lampe ist kaputt.', false)).toBe('die Lampe ist kaputt.');
    expect(tidied('Llegó este... roto.', false)).toBe('Llegó roto.');
  });

  it('keeps the space before a mark where the language sets one', () => {
    expect(tidied('Pourriez-vous me rembourser ?', false)).toBe('Pourriez-vous me rembourser ?');
    expect(tidied('Can you refund me ?', true)).toBe('Can you refund me?');
  });
});

describe('a draft of what', () => {
  const said = (...wrote: string[]): string | undefined =>
    draftOf(
      wrote.map((text) => ({ text })),
      'en',
    )?.text;

  it('a telephone system writes is no draft', () => {
    expect(said('Call from: withheld\nCall to: +1 (202) 555-0100\nTime of call: now')).toBeUndefined();
  });
  it('stands behind a sentence without a verb is no sentence of theirs', () => {
    expect(said('My router keeps dropping.', 'Since Tuesday.')).toBe(
      'Your router keeps dropping since Tuesday. Did I get that right?',
    );
    expect(said('It came with one wheel missing. For two weeks now I have had no tone.')).not.toMatch(
      /\bI have/u,
    );
  });
  it('is written twice says it once', () => {
    expect(said('The leg is broken. The leg is broken.\nThe leg is broken.')).toBe(
      'The leg is broken. Did I get that right?',
    );
  });
  it('is counted keeps the count', () => {
    expect(
      said('This is the third time I write about my bench. It has not come, it is nine days late.'),
    ).toBe(
      'This is the third time you write about your bench. It has not come, it is nine days late. Did I get that right?',
    );
  });
  it('they have from us begins with what went wrong', () => {
    expect(said('I have an Aspen 14 laptop from you. The screen shows white lines.')).toBe(
      'The screen shows white lines. Did I get that right?',
    );
  });
  it('a shouted sentence calls `it` is no department', () => {
    expect(said('IT WAS $95 BEFORE AND NOBODY TOLD US.')).toBe(
      'It was $95 before and nobody told you. Did I get that right?',
    );
    expect(said('YOUR IT DEPARTMENT TOLD US TO WAIT.')).toBe(
      'Our IT department told you to wait. Did I get that right?',
    );
  });
  it('they want us to do together keeps to what they want of us', () => {
    expect(said('The invoice is wrong. Could you email me so we can put it right?')).toBe(
      'The invoice is wrong. You would like us to email you. Did I get that right?',
    );
  });
});
