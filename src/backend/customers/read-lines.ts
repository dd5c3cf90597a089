import { csvReader } from '../../import/csv-reader';
import { ndjsonReader } from '../../import/ndjson-reader';
import type { Row, RowProblem } from '../../import/row';

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
  if (problems.length > 0) yield { rows: [], problems, columns };
  for (let from = 0; from < rows.length; from += most)
    yield { rows: rows.slice(from, from + most), problems: [], columns };
}
