import type { ProblemKind, RowProblem } from '../../import/row';

/** What is wrong with one line of a file, and how to mend it; never what stood there. */
export interface LineError {
  readonly line: number;
  readonly column: string | null;
  readonly message: string;
}

/** A problem of a row for whoever mends the file. */
export const errorOf = ({ line, column, problem, other }: RowProblem): LineError => ({
  line,
  column,
  message: other === undefined ? messageOf[problem] : `${messageOf[problem]} (line ${other})`,
});

/** Each problem of a row as a sentence. */
const messageOf: Readonly<Record<ProblemKind, string>> = {
  'broken-quotes': 'a quote is opened and never closed: close it, or double the quotes inside the cell',
  'cell-count': 'more or fewer cells than the header: quote cells that hold a comma',
  'cell-too-long': 'the cell is longer than 10,000 characters',
  'wrong-letters': 'the cell has letters that cannot be kept: save the file as UTF-8',
  'not-json': 'the line is not one JSON object',
  'no-identifier': 'nobody could find this customer: give an id, an e-mail or a phone',
  'bad-email': 'not an e-mail address, such as dana@example.com',
  'bad-phone': 'not a phone number of at least eight digits',
  'lost-digits': 'a spreadsheet has cut digits off this number: format the column as text and export again',
  'bad-date': 'not a day, such as 2026-09-14',
  'bad-number': 'not a whole number',
  'bad-money': 'not an amount with a decimal point, such as 12.50',
  'bad-currency': 'not three letters of ISO 4217, such as EUR',
  'bad-yes-no': 'neither yes nor no',
  'out-of-range': 'outside what this column can hold',
  'in-the-future': 'the day is in the future',
  'ends-before-start': 'it ends before it was bought',
  'note-without-owner': 'a must-know has an owner: say whose it is in the column for that',
  duplicate: 'the same customer stands in the file twice: keep one row',
  conflict: 'this belongs to another customer already: correct the id or the e-mail of one of them',
};
