/**
 * What a language does to words that we join: data and two small functions, beside its catalogue in its own folder.
 */
export interface Grammar {
  /** Where a sentence can be cut so that one part may go: behind a mark, before a conjunction with its subject. */
  readonly joints: RegExp;
  /** Conjunctions no sentence begins with, with the space behind them, at the start of a text. */
  readonly conjunctions: RegExp;
  /** A clause behind a comma would need another order of words without the one before it: both go. */
  readonly turnsVerbs: boolean;
  /** The tag by which days are written where the bare language would write the month first. */
  readonly dayTag?: string;
  /** Words, with the space behind them, that want a point in time and not a distance: "since". */
  readonly wantsPoint: RegExp;
  /** A date behind the words before it: "am 12. Januar", "el 12 de enero". */
  readonly dayAfter: (day: string, before: string) => string;
  /** A span of time behind the words before it: "6 Jahre", but "seit 6 Jahren". */
  readonly spanAfter: (span: string, before: string) => string;
}

/** For words in a language that is not shipped: nothing is joined that could be wrong. */
export const plainGrammar: Grammar = {
  joints: /(?<=[;,])\s+/u,
  conjunctions: /^(?!)/u,
  turnsVerbs: false,
  wantsPoint: /(?!)/u,
  dayAfter: (day) => day,
  spanAfter: (span) => span,
};
