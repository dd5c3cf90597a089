import type { Language } from './catalogue-shape';
import { type Grammar, plainGrammar } from './grammar';
import * as languages from './languages';

/** A language that the extension ships: one line of `languages.ts`. Anything else is read in English. */
export type Shipped = keyof typeof languages;

const byTag: Readonly<Record<Shipped, Language>> = languages;

/** The shipped languages by their tags, in the order of the alphabet. */
export const shipped = Object.keys(byTag).sort() as readonly Shipped[];

/** A shipped language with its own name, its texts and its grammar. */
export const languageOf = (tag: Shipped): Language => byTag[tag];

/** How a language joins words; the plainest way for one that is not shipped. */
export function grammarOf(tag: string): Grammar {
  const found = shipped.find((one) => one === baseLanguage(tag));
  return found ? byTag[found].grammar : plainGrammar;
}

/** The part before the first hyphen, lower-cased: `de-AT` → `de`. */
export function baseLanguage(tag: string): string {
  return (tag.split(/[-_]/)[0] ?? '').toLowerCase();
}

/** The shipped language closest to a BCP 47 tag: the first that is shipped, else English. */
export function shippedLanguage(...tags: readonly (string | null | undefined)[]): Shipped {
  for (const tag of tags) {
    const found = tag ? shipped.find((language) => language === baseLanguage(tag)) : undefined;
    if (found) return found;
  }
  return 'en';
}

/** The tag when Intl knows it, English when it is malformed: a helpdesk may send anything as a language. */
export function safeTag(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'iw', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The writing direction of a language, for `dir` attributes. */
export function direction(tag: string): 'ltr' | 'rtl' {
  return rightToLeft.has(baseLanguage(tag)) ? 'rtl' : 'ltr';
}
