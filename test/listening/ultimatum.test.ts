import { describe, expect, it } from 'vitest';
import { draftOf } from '../../src/listening/draft';
import { wishBehind } from '../../src/listening/ultimatum';

const said = (text: string): string | undefined => draftOf([{ text }], 'en')?.text;

describe('a wish behind a threat', () => {
  it.each([
    ["Refund me or I'll go to my bank.", 'Refund me.'],
    ['I want a refund by Monday, otherwise I will leave a bad review.', 'I want a refund by Monday.'],
    [
      "If I don't hear from you by Friday I will go to the ombudsman.",
      'I would like to hear from you by Friday.',
    ],
    [
      "If this isn't fixed by Monday, I'm switching to another provider.",
      'I would like this fixed by Monday.',
    ],
    [
      "If my deposit is not refunded this week I'll see you in court.",
      'I would like my deposit refunded this week.',
    ],
    ['I will go to trading standards unless you send a new one by 4 May.', 'Please send a new one by 4 May.'],
    ['Geld zurück bis Freitag, sonst wechsle ich zur Konkurrenz.', 'Geld zurück bis Freitag.'],
  ])('%s', (text, wish) => {
    expect(wishBehind(text)).toBe(wish);
  });

  it('leaves a plain condition and a plain choice alone', () => {
    for (const text of [
      'If it is not there I want my money back.',
      'Is it the blue or the green one?',
      'I would take a refund or a new one.',
      "If you don't have it in blue, please send the green one.",
    ])
      expect(wishBehind(text), text).toBeNull();
  });

  it('is said without the threat, beside what happened', () => {
    expect(
      said(
        "Your chat cut me off twice, and if this isn't fixed today I'm taking my house and my shop to somebody else.",
      ),
    ).toBe('Our chat cut you off twice. You would like this fixed today. Did I get that right?');
  });
});

describe('what stands before a noun is no filler', () => {
  it.each([
    ['No courier came on Tuesday.', 'No courier came on Tuesday. Did I get that right?'],
    ['No, the courier came on Tuesday.', 'The courier came on Tuesday. Did I get that right?'],
    ['The blue one was not right.', 'The blue one was not right. Did I get that right?'],
    [
      'Right after the delivery the screen broke.',
      'Right after the delivery the screen broke. Did I get that right?',
    ],
  ])('%s', (text, back) => {
    expect(said(text)).toBe(back);
  });
});
