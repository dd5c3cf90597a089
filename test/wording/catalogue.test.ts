import { describe, expect, it } from 'vitest';
import { catalogue, textOf } from '../../src/wording/catalogue';
import { shipped } from '../../src/wording/language';
import { parseMessage } from '../../src/wording/message';

const texts = (language: string): readonly (readonly [string, string])[] =>
  Object.entries(catalogue(language)).flatMap(([area, all]) =>
    Object.entries(all as Record<string, string>).map(([key, text]) => [`${area}.${key}`, text] as const),
  );

/** Every placeholder of a text, those inside choices included. */
function places(text: string): string[] {
  return parseMessage(text).flatMap((piece) => {
    if (piece.kind === 'plain') return [];
    if (piece.kind === 'place') return [piece.name];
    return [piece.name, ...Object.values(piece.options).flatMap(places)];
  });
}

const unread = (text: string): string =>
  parseMessage(text)
    .flatMap((piece) => (piece.kind === 'plain' ? [piece.text] : []))
    .join('');

describe.each(shipped)('the %s catalogue', (language) => {
  it('has every text, none of them empty', () => {
    expect(texts(language).map(([key]) => key)).toEqual(texts('en').map(([key]) => key));
    expect(texts(language).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('names the same values as the English one', () => {
    const wrong = texts(language).filter(([key, text]) => {
      const english = new Set(places(textOf(key, 'en') ?? ''));
      return (
        places(text).some((name) => !english.has(name)) ||
        [...english].some((name) => !places(text).includes(name))
      );
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('has no brace that is read as nothing', () => {
    expect(
      texts(language)
        .filter(([, text]) => /[{}]/.test(unread(text)))
        .map(([key]) => key),
    ).toEqual([]);
  });
});
