import type { catalogue } from './catalogues/en/catalogue';
import type { Grammar } from './grammar';

/** Texts by area; a key of a phrase is `<area>.<key in that area's file>`. English says which there are. */
export type Catalogue = {
  readonly [Area in keyof typeof catalogue]: Readonly<Record<keyof (typeof catalogue)[Area], string>>;
};

/** Every key there is, as `area.key`: screens use this type so that a wrong key does not compile. */
export type TextKey = {
  [Area in keyof typeof catalogue]: `${Area}.${Extract<keyof (typeof catalogue)[Area], string>}`;
}[keyof typeof catalogue];

/** All that makes a language one the extension speaks. */
export interface Language {
  /** What the language calls itself. */
  readonly name: string;
  readonly catalogue: Catalogue;
  readonly grammar: Grammar;
}
