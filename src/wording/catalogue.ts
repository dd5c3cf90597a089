import { catalogue as german } from './catalogues/de/catalogue';
import { catalogue as english } from './catalogues/en/catalogue';
import { catalogue as spanish } from './catalogues/es/catalogue';
import { type Shipped, shippedLanguage } from './language';

/** Texts by area; a key of a phrase is `<area>.<key in that area's file>`. */
export type Catalogue = {
  readonly [Area in keyof typeof english]: Readonly<Record<keyof (typeof english)[Area], string>>;
};

/** Every key there is, as `area.key`: screens use this type so that a wrong key does not compile. */
export type TextKey = {
  [Area in keyof typeof english]: `${Area}.${Extract<keyof (typeof english)[Area], string>}`;
}[keyof typeof english];

const catalogues: Readonly<Record<Shipped, Catalogue>> = { en: english, de: german, es: spanish };

/** All texts of the shipped language closest to the tag. */
export function catalogue(language: string): Catalogue {
  return catalogues[shippedLanguage(language)];
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
