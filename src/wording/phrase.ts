/**
 * A phrase is a sentence that nobody has rendered yet: core code returns these, screens render them
 * in the reader's language. Two forms: a key of our own catalogue, or words from a playbook.
 */
export type PhraseValue =
  | { readonly unit: 'days'; readonly value: number }
  | { readonly unit: 'hours'; readonly value: number }
  | { readonly unit: 'count'; readonly value: number }
  /** How often something was done: "once", "twice", "3 times". */
  | { readonly unit: 'times'; readonly value: number }
  | { readonly unit: 'percent'; readonly value: number }
  /** `value` in minor units of `currency` (ISO 4217). */
  | { readonly unit: 'money'; readonly value: number; readonly currency: string }
  /** Milliseconds since the epoch; shown as people say days. */
  | { readonly unit: 'date'; readonly value: number }
  /** A human's text (a product, a topic, a name): isolated and shown as it is. */
  | { readonly unit: 'text'; readonly value: string }
  /** A key of the catalogue, translated before it is placed. */
  | { readonly unit: 'term'; readonly value: string }
  /** Labels written by the lead, by language. */
  | { readonly unit: 'words'; readonly value: Words }
  | { readonly unit: 'list'; readonly value: readonly PhraseValue[] };

/** Texts by BCP 47 language tag. A missing language is shown untranslated and never inserted. */
export type Words = Readonly<Record<string, string>>;

export type PhraseValues = Readonly<Record<string, PhraseValue>>;

export type Phrase =
  | { readonly key: string; readonly values?: PhraseValues }
  /** Words of the playbook with `{placeholders}`; a clause whose placeholder has no value is dropped. */
  | { readonly words: Words; readonly values?: PhraseValues };
