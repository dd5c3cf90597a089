import { type DateFormat, guessDate } from '../../import/date-format';
import type { Doubt, ImportAnswers } from '../../import/import-answers';
import type { Inspection } from '../../import/inspect';
import { blanksIn, guessDecimal } from '../../import/number-format';
import type { ImportPlan } from '../../import/plan';

const fields = ['id', 'customer', 'at', 'amount', 'currency'] as const;
export type TransactionField = (typeof fields)[number];

/** How a file of transactions is read. */
export interface TransactionPlan
  extends Pick<ImportPlan, 'format' | 'encoding' | 'delimiter' | 'headerLine' | 'decimal' | 'blanks'> {
  /** The column of each field; that of the currency may be missing when `currency` is there. */
  readonly columns: Readonly<Partial<Record<TransactionField, string>>>;
  readonly date: DateFormat;
  /** For rows that name none. */
  readonly currency: string | null;
}

/** The plan, or the columns that are missing, with the questions the file leaves. */
export function planTransactions(
  seen: Inspection,
  answers: ImportAnswers,
): {
  readonly plan: TransactionPlan;
  readonly missing: readonly TransactionField[];
  readonly doubts: readonly Doubt[];
} {
  const columns: Partial<Record<TransactionField, string>> = {};
  for (const field of fields) {
    const found = seen.columns.find(({ name }) => name.trim().toLowerCase() === field);
    if (found) columns[field] = found.name;
  }
  const missing = fields.filter(
    (field) => columns[field] === undefined && !(field === 'currency' && answers.currency !== undefined),
  );
  const cells = (field: TransactionField): string[] => {
    const column = columns[field];
    return column === undefined ? [] : seen.rows.map((row) => String(row.cells[column] ?? '').trim());
  };
  const days = guessDate(cells('at'));
  const amounts = cells('amount');
  const decimal = guessDecimal(amounts);
  const blanks = blanksIn(amounts);
  const said = answers.dates?.[columns.at ?? ''] ?? answers.dates?.['*'];
  const doubts: Doubt[] = [];
  const ask = (
    about: Doubt['about'],
    when: boolean,
    of: readonly (string | undefined)[],
    found: readonly string[],
  ) => {
    if (when)
      doubts.push({
        about,
        columns: of.filter((one) => one !== undefined),
        found: [...new Set(found)].slice(0, 3),
      });
  };
  ask('encoding', seen.encodingWhy === 'bytes', [], []);
  ask('delimiter', seen.format === 'csv' && !seen.delimiterSure, [], []);
  ask('header', seen.format === 'csv' && !seen.headerSure, [], []);
  // Where nearly every day is certain, one that is not is a mistake of its line.
  const open = days !== null && !days.sure && days.fits.length > 1;
  ask('dates', open && said === undefined && !mostlyCertain(cells('at')), [columns.at], cells('at'));
  ask('decimal', !decimal.sure && answers.decimal === undefined, [columns.amount], amounts);
  ask('blanks', blanks === 'maybe' && answers.blanks === undefined, [columns.amount], amounts);
  return {
    missing,
    doubts,
    plan: {
      format: seen.format,
      encoding: seen.encoding,
      delimiter: seen.delimiter,
      headerLine: seen.headerLine,
      decimal: answers.decimal ?? decimal.guess,
      blanks: answers.blanks ?? (blanks === 'yes' ? 'thousands' : 'refuse'),
      columns,
      date: said ?? (open ? 'iso' : (days?.guess ?? 'iso')),
      currency: answers.currency ?? null,
    },
  };
}

const mostlyCertain = (cells: readonly string[]): boolean =>
  cells.filter((cell) => guessDate([cell])?.guess === 'iso').length * 2 > cells.length;
