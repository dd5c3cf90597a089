/** Who reads, where and when: everything a sentence needs besides its values. */
export interface Reading {
  /** BCP 47 tag of the reader's (or the customer's) language. */
  readonly language: string;
  /** Milliseconds since the epoch; "3 days ago" is counted from here. */
  readonly now: number;
  /** IANA name; the browser's own zone when absent. */
  readonly timeZone?: string;
  /** `hidden` puts dots in place of every amount of money (screens are recorded and shared). */
  readonly figures?: 'shown' | 'hidden';
  /** `spoken` (default): 2190 days are "6 years". `exact`: only whole years become years, for rules and limits. */
  readonly days?: 'spoken' | 'exact';
}
