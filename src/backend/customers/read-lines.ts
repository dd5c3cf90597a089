import { csvReader } from '../../import/csv-reader';
import { ndjsonReader } from '../../import/ndjson-reader';
import type { Cell, Row, RowProblem } from '../../import/row';

export interface Lines {
  readonly rows: readonly Row[];
  readonly problems: readonly RowProblem[];
  readonly columns: readonly string[];
}

const most = 500;

/** Reads a streamed CSV (comma, UTF-8) or NDJSON body in pieces of at most 500 rows, at the pace of the taker. */
export async function* readLines(
  stream: NodeJS.ReadableStream,
  format: 'csv' | 'ndjson',
): AsyncGenerator<Lines> {
  const reader = format === 'csv' ? csvReader(',') : ndjsonReader();
  const decoder = new TextDecoder('utf-8');
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    const { rows, problems } = reader.push(decoder.decode(bytes, { stream: true }));
    yield* pieces(rows, problems, reader.columns());
  }
  const last = reader.push(decoder.decode());
  yield* pieces(last.rows, last.problems, reader.columns());
  const end = reader.end();
  yield* pieces(end.rows, end.problems, reader.columns());
}

function* pieces(
  rows: readonly Row[],
  problems: readonly RowProblem[],
  columns: readonly string[],
): Generator<Lines> {
  const broken = rows.flatMap((row): RowProblem[] => {
    const column = Object.keys(row.cells).find((name) => hasNul(row.cells[name]));
    return column === undefined ? [] : [{ line: row.line, column, problem: 'wrong-letters', found: '' }];
  });
  const lines = new Set(broken.map(({ line }) => line));
  const good = broken.length === 0 ? rows : rows.filter(({ line }) => !lines.has(line));
  if (problems.length + broken.length > 0) yield { rows: [], problems: [...problems, ...broken], columns };
  for (let from = 0; from < good.length; from += most)
    yield { rows: good.slice(from, from + most).map(wellFormed), problems: [], columns };
}

/** No database keeps a NUL: such a row is a problem of its own, not of the five hundred around it. */
const hasNul = (cell: Cell | undefined): boolean => typeof cell === 'string' && cell.includes('\0');

/** Half a character is written as `\ufffd` by every database; read so at once, it is found again. */
function wellFormed(row: Row): Row {
  const cells: Record<string, Cell> = Object.create(null);
  for (const [name, cell] of Object.entries(row.cells))
    cells[name] = typeof cell === 'string' ? cell.replace(/\p{Surrogate}/gu, '\ufffd') : cell;
  return { ...row, cells };
}
