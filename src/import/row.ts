/** One value of a file: NDJSON brings numbers and booleans of its own, CSV only text. */
export type Cell = string | number | boolean;

/**
 * One record of a file. `cells` has no prototype, so a column named `__proto__` is only a column.
 * `line` is where the record starts in the file, counted from 1; a cell with line breaks counts them all.
 */
export interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, Cell>>;
}

/** Why a record is not taken; each has a mend in the catalogue under `console.problem.<kind>`. */
export type ProblemKind =
  | 'broken-quotes'
  | 'cell-count'
  | 'cell-too-long'
  | 'wrong-letters'
  | 'not-json'
  | 'no-identifier'
  | 'bad-email'
  | 'bad-phone'
  | 'lost-digits'
  | 'bad-date'
  | 'bad-number'
  | 'bad-money'
  | 'bad-currency'
  | 'bad-yes-no'
  | 'out-of-range'
  | 'in-the-future'
  | 'ends-before-start'
  | 'note-without-owner'
  | 'duplicate'
  | 'conflict'
  | 'footer'
  | 'not-a-customer'
  | 'other-currency'
  | 'blank-inside';

export interface RowProblem {
  readonly line: number;
  /** Null when the whole record is at fault. */
  readonly column: string | null;
  readonly problem: ProblemKind;
  /** What stood there, at most 60 characters: for the person who mends the file, never for a log. */
  readonly found: string;
  /** The line that this one is at odds with. */
  readonly other?: number | undefined;
}

/** What a reader hands on: records in file order, and the ones it could not read. */
export interface ReadRows {
  readonly rows: readonly Row[];
  readonly problems: readonly RowProblem[];
}

/** Turns text into records piece by piece; a record may span any number of pieces. */
export interface RowReader {
  /** Reads every record that is complete. */
  push(text: string): ReadRows;
  /** Reads what is left when the file ends. */
  end(): ReadRows;
  /** Column names in file order; empty until the header (or the first object) was read. */
  columns(): readonly string[];
}

/** Characters in one cell; a longer one is a sign of a quote that never closed. */
export const cellLimit = 10_000;

/** The first so many columns of a file are read. */
export const columnLimit = 1_000;

/** The first 60 characters on one line. */
export const shorten = (text: string): string => {
  const flat = text.slice(0, 61).replace(/\s+/g, ' ').trim();
  return flat.length > 60 ? `${flat.slice(0, 59)}…` : flat;
};

/** A record without a prototype. */
export const bareRecord = (): Record<string, Cell> => Object.create(null) as Record<string, Cell>;
