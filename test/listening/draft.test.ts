import { describe, expect, it } from 'vitest';
import { draftOf } from '../../src/listening/draft';
import { harderMessages } from './harder-messages';
import { messages } from './messages';

const draft = (text: string, language: string | null = null) => draftOf([{ text }], language);
const marked = (text: string) => {
  const made = draft(text);
  return made?.theirs.map(([from, to]) => made.text.slice(from, to)) ?? [];
};

describe('a repeat-back from whole messages', () => {
  it.each([...messages, ...harderMessages])('$about', ({ wrote, how, said, language }) => {
    const made = draftOf(
      wrote.map((text) => ({ text })),
      null,
    );
    expect(made?.text).toBe(said);
    expect(made?.how).toBe(how);
    expect(made?.language).toBe(language ?? 'en');
  });

  it.each([
    '',
    ' \n ',
    '4412',
    '👍',
    'ok',
    'thanks!',
    'Thank you so much for your help.',
    'Please advise.',
    'See attached.',
    'Hello??',
    'Thanks for nothing.',
    'Yes, that’s right.',
    'Out of office: I am on leave until 14 May. For urgent matters contact sam@example.com.',
    'Automatic reply: I am away.',
  ])('has nothing to say back to %j', (text) => {
    expect(draft(text, 'en')).toBeNull();
  });

  it('marks numbers with their units, names and things, and nothing twice', () => {
    expect(
      marked(
        'I paid over $300 for the extended cover in Leeds, and after three days the screen shows white lines.',
      ),
    ).toEqual(['$300', 'extended cover', 'Leeds', 'three days', 'screen', 'white lines']);
  });

  it('marks only inside the quotation when it quotes', () => {
    const made = draft('Kreditkarte belastet $300 from my account in Leeds ohne Grund');
    expect(made?.how).toBe('quoted');
    const open = made?.text.indexOf('“') ?? 0;
    const close = made?.text.indexOf('”') ?? 0;
    for (const [from, to] of made?.theirs ?? []) {
      expect(from).toBeGreaterThan(open);
      expect(to).toBeLessThanOrEqual(close);
    }
    expect(made?.theirs.length).toBeGreaterThan(0);
  });

  it('goes by the text before the language on file', () => {
    expect(draft('Mein Paket ist nicht angekommen.', 'en-US')?.language).toBe('de');
    expect(draft('Lumen XPS kaputt seit gestern', 'de-AT')?.language).toBe('de');
    expect(draft('My parcel is late.', 'de')?.text).toBe('Your parcel is late. Did I get that right?');
  });

  it('leaves coarse words out and says what they stood before, and never quotes them', () => {
    expect(draft('My fucking phone died again. The battery stopped charging on Monday.')?.text).toBe(
      'Your phone died again. The battery stopped charging on Monday. Did I get that right?',
    );
    expect(draft('My fucking phone died again.')?.text).toBe('Your phone died again. Did I get that right?');
  });
});
