import type { Delimiter } from './csv-records';
import type { DateFormat } from './date-format';
import type { Encoding } from './encoding';
import type { ColumnSeen, Inspection } from './inspect';
import { signsIn } from './money-sign';
import { blanksIn, type Decimal, guessDecimal } from './number-format';
import type { ImportPlan, PlannedColumn } from './plan';
import type { Row } from './row';
import { isProfileTarget, profileTargets, type Target } from './target';

/** What a person has said about a file; everything else is the guess. The server takes the same as its query. */
export interface ImportAnswers {
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  /** The line that names the columns. */
  readonly header?: number;
  /** Each row is a customer although the columns are those of orders. */
  readonly rows?: 'customers';
  /** What a column becomes; empty to leave it out. */
  readonly columns?: Readonly<Record<string, Target | ''>>;
  /** How the days of a column are written; `*` for all that leave a question. */
  readonly dates?: Readonly<Record<string, DateFormat>>;
  readonly decimal?: Decimal;
  readonly blanks?: 'thousands' | 'refuse';
  readonly signs?: 'as-written' | 'refuse';
  readonly currency?: string;
  readonly amounts?: 'major' | 'minor';
  readonly asOf?: number;
}

/** What the file does not tell by itself: asked before anything is kept. The name is that of the answer. */
export interface Doubt {
  readonly about: Exclude<keyof ImportAnswers, 'currency' | 'amounts' | 'asOf'>;
  /** The columns it is about; the first one is the guess. */
  readonly columns: readonly string[];
  /** Cells that raise it, at most three. */
  readonly found: readonly string[];
}

export interface PlanBasis {
  /** The currency of amounts that name none. */
  readonly currency: string;
  readonly asOf: number;
  readonly ownFacts: readonly { readonly id: string; readonly type: 'number' | 'bool' | 'choice' }[];
}

/** The plan by which a file is read, from what it shows and what was answered, with the questions that are left. */
export function planFor(
  seen: Inspection,
  answers: ImportAnswers,
  basis: PlanBasis,
): { readonly plan: ImportPlan; readonly doubts: readonly Doubt[] } {
  const columns = seen.columns.flatMap((column) => plannedColumn(column, answers, basis));
  const money = columns.filter(({ to }) => isProfileTarget(to) && profileTargets[to].kind === 'money');
  const cells = money.flatMap(({ column }) => cellsOf(seen.rows, column));
  const blanks = blanksIn(cells);
  const numbers = columns
    .filter(({ own }) => own === 'number')
    .flatMap(({ column }) => cellsOf(seen.rows, column));
  const decimal = guessDecimal([...cells, ...numbers]);
  const plan: ImportPlan = {
    format: seen.format,
    encoding: seen.encoding,
    delimiter: seen.delimiter,
    headerLine: seen.headerLine,
    decimal: answers.decimal ?? decimal.guess,
    currency: answers.currency ?? basis.currency,
    amounts: answers.amounts ?? 'major',
    blanks: answers.blanks ?? (blanks === 'yes' ? 'thousands' : 'refuse'),
    signs: answers.signs ?? 'refuse',
    asOf: answers.asOf ?? basis.asOf,
    columns,
  };
  const doubts: Doubt[] = [];
  const ask = (
    about: Doubt['about'],
    when: boolean,
    of: readonly string[] = [],
    found: readonly string[] = [],
  ) => {
    if (when && answers[about] === undefined)
      doubts.push({ about, columns: of, found: [...new Set(found)].slice(0, 3) });
  };
  ask('encoding', seen.encodingWhy === 'bytes');
  ask('delimiter', seen.format === 'csv' && !seen.delimiterSure);
  ask('header', seen.format === 'csv' && !seen.headerSure);
  ask('rows', seen.rowsAre === 'orders', seen.orderColumns);
  for (const column of seen.columns) {
    const planned = columns.find((one) => one.column === column.name);
    if (column.to && column.rivals.length > 0 && answers.columns?.[column.name] === undefined && planned)
      doubts.push({ about: 'columns', columns: [column.name, ...column.rivals], found: [] });
    if (
      planned?.date &&
      column.date?.sure === false &&
      (answers.dates?.[column.name] ?? answers.dates?.['*']) === undefined
    )
      doubts.push({ about: 'dates', columns: [column.name], found: column.samples });
  }
  const names = money.map(({ column }) => column);
  ask('decimal', !decimal.sure, names, cells);
  ask(
    'blanks',
    blanks === 'maybe',
    names,
    cells.filter((cell) => blanksIn([cell]) === 'maybe'),
  );
  const other = money.flatMap(({ column }) => otherSigns(seen.rows, column, plan));
  ask('signs', other.length > 0, names, other);
  return { plan, doubts };
}

function plannedColumn(
  { name, to: guess, date }: ColumnSeen,
  answers: ImportAnswers,
  { ownFacts }: PlanBasis,
): PlannedColumn[] {
  const to = answers.columns?.[name] ?? guess ?? '';
  if (to === '') return [];
  const own = ownFacts.find(({ id }) => id === to);
  const isDate = isProfileTarget(to) && profileTargets[to].kind === 'date';
  const said = answers.dates?.[name] ?? (date?.sure ? undefined : answers.dates?.['*']);
  const format = said ?? date?.guess ?? 'iso';
  return [{ column: name, to, date: isDate ? format : null, ...(own ? { own: own.type } : {}) }];
}

/** Amounts whose sign is of another currency than the plan's, in rows that do not say theirs. */
function otherSigns(rows: readonly Row[], column: string, plan: ImportPlan): string[] {
  const currency = plan.columns.find(({ to }) => to === 'currency')?.column;
  const bare =
    currency === undefined ? rows : rows.filter(({ cells }) => String(cells[currency] ?? '').trim() === '');
  return cellsOf(bare, column).filter((cell) => {
    const { currencies } = signsIn(cell);
    return currencies !== null && currencies.length > 0 && !currencies.includes(plan.currency);
  });
}

const cellsOf = (rows: readonly Row[], column: string): string[] =>
  rows.map(({ cells }) => String(cells[column] ?? '')).filter((cell) => cell.trim() !== '');
