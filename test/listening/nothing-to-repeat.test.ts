import { describe, expect, it } from 'vitest';
import { draftOf } from '../../src/listening/draft';
import { nothingToRepeat } from '../../src/listening/nothing-to-repeat';

const plain = (text: string): boolean => draftOf([{ text }], null) === null && nothingToRepeat([{ text }]);

describe('nothing to repeat', () => {
  it.each([
    'Do you ship to Norway?',
    'What are your opening hours?',
    'When does the second parcel come?',
    'Liefern Sie nach Österreich?',
    'Thank you so much, all sorted now!',
    'Vielen Dank!',
  ])('in a plain question or thanks: %s', (text) => {
    expect(plain(text)).toBe(true);
  });

  it.each([
    'Do you know where my parcel is? It never came.',
    'When will I get my refund?',
    'Can I cancel my order 4412?',
    'Wann kommt mein Paket, es ist immer noch nicht da?',
    'Thanks, but my order 4412 is still missing.',
    'Danke, aber meine Bestellung fehlt noch.',
    'You are all useless idiots.',
    'I am taking this to my lawyer.',
    'Automatic reply: I am out of the office until Monday.',
    'Great, now nothing works.',
    'Super, jetzt funktioniert nichts mehr.',
    'Genial, me habéis cobrado dos veces.',
    'Ich möchte kündigen vielen Dank',
  ])('but there is in words with harm: %s', (text) => {
    expect(plain(text)).toBe(false);
  });

  it('and on a call nobody wrote anything', () => {
    expect(
      nothingToRepeat([{ text: 'Call from: withheld\nCall to: +1 202 555 0100\nTime of call: now' }]),
    ).toBe(false);
    expect(nothingToRepeat([])).toBe(false);
  });
});
