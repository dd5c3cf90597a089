import type { FileTrouble } from '../../import/file-kind';
import type { Doubt } from '../../import/import-answers';
import type { Refusal } from '../context';

/** What a file is that is no list at all, and what to send instead. */
const troubles: Readonly<Record<FileTrouble, string>> = {
  empty: 'there is nothing in this file',
  spreadsheet: 'this is a workbook: save it as CSV UTF-8 and send that',
  compressed: 'this file is compressed: unpack it, or say content-encoding: gzip',
  picture: 'this is a picture, not a list',
  pdf: 'this is a PDF, not a list',
  'web-page': 'this is a web page, not a list: it may be a sign-in page that was saved',
  binary: 'this is not text: export the list as CSV UTF-8',
  'no-columns':
    'no line names the columns: put their names into the first line, or say which line has them, as in ?header=4',
};

export const notAList = (trouble: FileTrouble): Refusal => ({
  refused: 'invalid',
  detail: troubles[trouble],
});

/** Refuses a file that leaves questions, with the parameter that answers each. */
export function unanswered(doubts: readonly Doubt[]): Refusal {
  const errors = doubts.map((doubt) => ({
    path: `/query/${doubt.about}`,
    message: sentences[doubt.about](doubt),
  }));
  return { refused: 'invalid', detail: errors.map(({ message }) => message).join(' '), errors };
}

const list = (all: readonly string[]): string => all.map((one) => `“${one.slice(0, 60)}”`).join(', ');
const json = (columns: readonly string[], first: string, others: string): string =>
  JSON.stringify(Object.fromEntries(columns.map((name, at) => [name, at === 0 ? first : others])));

const sentences: Readonly<Record<Doubt['about'], (doubt: Doubt) => string>> = {
  encoding: () =>
    'The letters are not UTF-8 and read differently as windows-1252 and windows-1250: say which, as in ?encoding=windows-1252 (or iso-8859-1, utf-16le, utf-16be).',
  delimiter: () => 'Say what stands between the cells: ?delimiter=comma, semicolon, tab or pipe.',
  header: () => 'Lines stand above the names of the columns: say which line names them, as in ?header=4.',
  rows: ({ columns }) =>
    `The columns ${list(columns.slice(0, 4))} are those of orders, of which a customer has many: send orders to /v1/import/transactions. If each row is a customer all the same, say ?rows=customers.`,
  columns: ({ columns }) =>
    `The columns ${list(columns)} could be the same field: say which it is, as in ?columns=${json(columns, 'field', '')}.`,
  dates: ({ columns, found }) =>
    `The days of ${list(columns)} (${list(found)}) can be read in more than one way: say ?dates=eu (day first), us (month first) or ymd, or ${json(columns, 'eu', 'eu')} for this column alone.`,
  decimal: ({ columns, found }) =>
    `The amounts of ${list(columns)} (${list(found)}) can be read in two ways: say ?decimal=point or ?decimal=comma, the mark before the cents.`,
  blanks: ({ found }) =>
    `${list(found)} may be one amount or two: say ?blanks=thousands, or ?blanks=refuse to leave such rows out.`,
  signs: ({ found }) =>
    `${list(found)} are in another currency than the file's: say ?currency= and its three letters when all amounts are in it, ?signs=as-written to keep each in the currency it names, or ?signs=refuse to leave those rows out.`,
};

/** No case could find anybody in this file. */
export const nobodyFound: Refusal = {
  refused: 'invalid',
  detail:
    'No column is known as the customer id, the e-mail or the phone: say which is, as in ?columns={"Client":"externalId"}.',
};

/** A file of transactions that lacks columns, by their names. */
export const missingColumns = (missing: readonly string[]): Refusal => ({
  refused: 'invalid',
  detail: `The ${missing.length === 1 ? 'column' : 'columns'} ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing: transactions have id, customer, at, amount, currency (or ?currency= for all of them).`,
  errors: missing.map((name) => ({ path: `/columns/${name}`, message: 'is missing' })),
});
