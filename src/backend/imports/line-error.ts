import type { ImportPlan } from '../../import/plan';
import type { ProblemKind, RowProblem } from '../../import/row';

/** What is wrong with one line of a file, and how to mend it; never what stood there. */
export interface LineError {
  readonly line: number;
  readonly column: string | null;
  readonly message: string;
}

/** A problem of a row for whoever mends the file. */
export function errorOf(
  { line, column, problem, other }: RowProblem,
  { format, delimiter }: Pick<ImportPlan, 'format' | 'delimiter'>,
): LineError {
  const message = messageOf[problem].replace('DELIMITER', format === 'csv' ? delimiterWords[delimiter] : '');
  return { line, column, message: other === undefined ? message : `${message} (line ${other})` };
}

const delimiterWords = { ',': 'a comma', ';': 'a semicolon', '\t': 'a tab', '|': 'a bar' } as const;

/** Each problem of a row as a sentence. */
const messageOf: Readonly<Record<ProblemKind, string>> = {
  'broken-quotes': 'a quote is opened and never closed: close it, or double the quotes inside the cell',
  'cell-count': 'more cells than the header: quote cells that hold DELIMITER',
  'cell-too-long': 'the cell is longer than 10,000 characters',
  'wrong-letters': 'the cell has letters that cannot be read: save the file as UTF-8, or say ?encoding=',
  'not-json': 'the line is not one JSON object',
  'no-identifier': 'nobody could find this customer: give an id, an e-mail or a phone',
  'bad-email': 'not an e-mail address, such as dana@example.com',
  'bad-phone': 'not a phone number of at least eight digits',
  'lost-digits': 'a spreadsheet has cut digits off this number: format the column as text and export again',
  'bad-date': 'not a day as this column has them, such as 2026-09-14',
  'bad-number': 'not a whole number',
  'bad-money': 'not an amount as the others of this file, with no more decimals than its currency has',
  'bad-currency': 'not three letters of ISO 4217, such as EUR',
  'bad-yes-no': 'neither yes nor no',
  'out-of-range': 'outside what this column can hold',
  'in-the-future': 'the day is in the future',
  'ends-before-start': 'it ends before it was bought',
  'note-without-owner': 'a must-know has an owner: say whose it is in the column for that',
  footer: 'this stands below the table and is not a row',
  'not-a-customer': 'an agent or administrator of the helpdesk is no customer',
  'other-currency':
    'its sign is of another currency than the row: correct one of them, or say ?signs=as-written',
  'blank-inside': 'this may be one amount or two: write it without the blank, or say ?blanks=thousands',
  duplicate: 'the same customer stands in the file twice: keep one row',
  conflict: 'this belongs to another customer already: correct the id or the e-mail of one of them',
};
