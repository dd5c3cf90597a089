import { baseLanguage } from './language';
import type { Words } from './phrase';

/**
 * The language in which a lead's words are read: the one wanted, its base (`de` for `de-AT`), the document's own,
 * English, whatever there is. Null for no words at all.
 */
export function languageIn(words: Words, wanted: string, own = 'en'): string | null {
  const order = [wanted, baseLanguage(wanted), own, 'en'];
  return order.find((tag) => words[tag] !== undefined) ?? Object.keys(words)[0] ?? null;
}

/** The words in that language, with their placeholders unfilled; empty for none. */
export const wordsIn = (words: Words, wanted: string, own?: string): string =>
  words[languageIn(words, wanted, own) ?? ''] ?? '';
