/** A repeat-back made from the customer's own words, to be said or sent by a person, never by itself. */
export interface Draft {
  /** The whole text, ending with the question. */
  readonly text: string;
  /** `turned`: first person became second; `quoted`: it was not certain, so their words stand in quotes. */
  readonly how: 'turned' | 'quoted';
  /** Ranges of `text` (UTF-16 offsets) that are the customer's own nouns, numbers and names. */
  readonly theirs: readonly (readonly [number, number])[];
  readonly language: string;
}

/** On a call: one line of three, typed once while they talk. */
export interface Slots {
  readonly happened: string;
  readonly cost: string;
  readonly wants: string;
}
