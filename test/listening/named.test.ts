import { describe, expect, it } from 'vitest';
import { draftOf } from '../../src/listening/draft';
import { named } from '../../src/listening/english/named';

describe('an "It …" that speaks of one thing named before', () => {
  const rows: readonly [before: string, said: string, whole: string][] = [
    ['This is the third time I write about my bench.', 'It has not come.', 'My bench has not come.'],
    [
      'I have a problem with my washing machine.',
      'It stopped on Monday.',
      'My washing machine stopped on Monday.',
    ],
    ['My bench is a joke.', 'It is nine days late.', 'My bench is nine days late.'],
    ['I got my new phone case today.', "It's broken.", 'My new phone case is broken.'],
    [
      'I got my new phone case in May.',
      "It's been broken since.",
      'My new phone case has been broken since.',
    ],
    ["My mother's order was due on Monday.", 'It never arrived.', "My mother's order never arrived."],
    ['Order 4410 was due on Monday.', "It still hasn't come.", "Order 4410 still hasn't come."],
    ['I sent back the jacket.', 'It was returned on Monday.', 'The jacket was returned on Monday.'],
    ['My parcel was due on Monday.', 'I stayed at home for it.', 'I stayed at home for my parcel.'],
    ['A parcel of mine is lost. ', 'It has not been delivered.', 'The parcel has not been delivered.'],
  ];
  it.each(rows)('%s %s', (before, said, whole) => {
    expect(named(said, [before])).toEqual({ text: whole, certain: true });
  });
});

describe('an "It …" that may be several things, or nothing named', () => {
  const rows: readonly [before: string, said: string][] = [
    ['I ordered a lamp for my table.', 'It never arrived.'],
    ['I ordered shoes.', 'It never arrived.'],
    ['My son dropped his tablet.', "It won't turn on."],
    ['Your app is on my phone.', 'It crashes.'],
    ['', 'It has not arrived.'],
  ];
  it.each(rows)('%s %s is not certain', (before, said) => {
    expect(named(said, [before])).toEqual({ text: said, certain: false });
  });
});

describe('an "It …" that is no thing at all', () => {
  const rows: readonly string[] = [
    'It is nine days since I ordered my bench.',
    "It's a shame.",
    'It took a week.',
    'It has been a week.',
    'It did not help.',
    'It has ruined my holiday.',
    'It was promised to me by phone.',
    'It turned out that nobody had sent my parcel.',
  ];
  it.each(rows)('%s stays as it is', (said) => {
    expect(named(said, ['My new lamp was due on Monday.'])).toEqual({ text: said, certain: true });
  });
});

describe('a repeat-back that would begin with an "It"', () => {
  const said = (text: string, subject: string | null = null) => draftOf([{ text }], 'en', subject)?.text;

  it('names the thing of the sentence before', () => {
    expect(said('My shelf was promised for Tuesday. I stayed at home for it and it never arrived.')).toBe(
      'Your shelf was promised for Tuesday. You stayed at home for it and it never arrived. Did I get that right?',
    );
    expect(
      said(
        'The shelf is oak. My parcel went to the wrong house. Hoping you are well. I stayed at home for it and lost a day of pay.',
      ),
    ).toContain('stayed at home');
  });

  it('names the thing of the subject when the words begin with it', () => {
    expect(said('It has not arrived and nobody answers me.', 'Where is my parcel?')).toBe(
      'Your parcel has not arrived and nobody answers you. Did I get that right?',
    );
  });

  it('does not take a thing from a subject that names two', () => {
    expect(said('It has not arrived and nobody answers me.', 'My lamp and my table')).toContain(
      'You wrote: “It',
    );
  });

  it('is quoted when nothing names it', () => {
    expect(said('It has not arrived.')).toBe('You wrote: “It has not arrived”. Did I get that right?');
  });

  it('keeps the plain word right behind the sentence that names it', () => {
    expect(
      said('My kettle was damaged, dented and nine days late. It leaked and I would like a refund.'),
    ).toBe(
      'Your kettle was damaged, dented and nine days late. It leaked and you would like a refund. Did I get that right?',
    );
  });
});
