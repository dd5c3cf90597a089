import type { Catalogue } from './catalogue-shape';
import { languageOf, shippedLanguage } from './language';

export type { Catalogue, TextKey } from './catalogue-shape';

/** All texts of the shipped language closest to the tag. */
export function catalogue(language: string): Catalogue {
  return languageOf(shippedLanguage(language)).catalogue;
}

/** The raw text of a key, placeholders and all; undefined for a key that does not exist. */
export function textOf(key: string, language: string): string | undefined {
  const dot = key.indexOf('.');
  const areas: Readonly<Record<string, Readonly<Record<string, string>>>> = catalogue(language);
  const area = key.slice(0, dot);
  const texts = Object.hasOwn(areas, area) ? areas[area] : undefined;
  const name = key.slice(dot + 1);
  return texts && Object.hasOwn(texts, name) ? texts[name] : undefined;
}
