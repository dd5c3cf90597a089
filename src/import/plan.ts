import type { Delimiter } from './csv-records';
import type { DateFormat } from './date-format';
import type { Encoding } from './encoding';
import type { FileFormat } from './file-format';
import type { Decimal } from './number-format';
import type { Target } from './target';

/** How one file is read: what was guessed from it and then confirmed by a person. */
export interface ImportPlan {
  readonly format: FileFormat;
  readonly encoding: Encoding;
  /** Looked at for CSV alone, as is the line that names the columns. */
  readonly delimiter: Delimiter;
  readonly headerLine?: number;
  readonly decimal: Decimal;
  /** ISO 4217; a currency column wins over it, row by row. */
  readonly currency: string;
  readonly amounts: 'major' | 'minor';
  /** What `100 200` is; refused when absent. */
  readonly blanks?: 'thousands' | 'refuse';
  /** What becomes of an amount with the sign of another currency than `currency`; refused when absent. */
  readonly signs?: 'as-written' | 'refuse';
  /** When the facts in the file were true, milliseconds since the epoch: their age on screen. */
  readonly asOf: number;
  /** Columns that are not named here are left out. */
  readonly columns: readonly PlannedColumn[];
}

export interface PlannedColumn {
  readonly column: string;
  readonly to: Target;
  /** Set for days; each column has its own. */
  readonly date: DateFormat | null;
  /** What an `own.*` column holds; not looked at for the others. */
  readonly own?: 'number' | 'bool' | 'choice';
}

/** The column that brings this kind of identifier. */
export const columnOf = (plan: ImportPlan, kind: string): string | null =>
  plan.columns.find(({ to }) => to === (kind === 'external' ? 'externalId' : kind))?.column ?? null;
