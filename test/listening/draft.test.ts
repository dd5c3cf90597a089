import { describe, expect, it } from 'vitest';
import { draftOf } from '../../src/listening/draft';

const draft = (text: string, language: string | null = null) => draftOf([{ text }], language);

describe('a repeat-back from messages', () => {
  it('says the laptop case back in the words of the design', () => {
    const made = draft(
      'Hi there,\n\nI paid over $300 for the extended cover and used it once, and three days after it ended the screen shows white lines. I’d like it repaired without buying a new computer.\n\nThanks,\nDana Whitfield\n+1 555 0100\n\nOn Mon, 3 Mar 2025 at 10:12, Support <support@example.com> wrote:\n> How are you?',
    );
    expect(made?.text).toBe(
      'You paid over $300 for the extended cover and used it once, and three days after it ended the screen shows white lines. You’d like it repaired without buying a new computer. Did I get that right?',
    );
    expect(made?.how).toBe('turned');
    const marked = made?.theirs.map(([from, to]) => made.text.slice(from, to));
    expect(marked).toEqual(expect.arrayContaining(['$300', 'three days', 'white lines']));
  });
});
