import { rowOf } from './json-row';
import { columnLimit, type Row, type RowProblem, type RowReader, shorten } from './row';

/** A line longer than this is not a customer. */
const lineLimit = 2_000_000;

/**
 * Reads one JSON object a line. Objects inside become columns with a dot (`value.lifetime`), three deep;
 * lists of plain values become one cell. Empty lines are passed over; any other line is a problem with its number.
 */
export function ndjsonReader(): RowReader {
  let buffer = '';
  let line = 0;
  const names = new Set<string>();

  const one = (text: string, rows: Row[], problems: RowProblem[]): void => {
    line += 1;
    if (text.trim() === '') return;
    const read = parseLine(text, line);
    if ('cells' in read) {
      for (const name in read.cells) if (names.size < columnLimit) names.add(name);
      rows.push(read);
    } else problems.push(read);
  };

  const take = (last: boolean): { rows: Row[]; problems: RowProblem[] } => {
    const rows: Row[] = [];
    const problems: RowProblem[] = [];
    let from = 0;
    for (let end = buffer.indexOf('\n'); end >= 0; end = buffer.indexOf('\n', from)) {
      one(buffer.slice(from, end), rows, problems);
      from = end + 1;
    }
    buffer = buffer.slice(from);
    if (last && buffer !== '') {
      one(buffer, rows, problems);
      buffer = '';
    } else if (buffer.length > lineLimit) buffer = buffer.slice(0, lineLimit);
    return { rows, problems };
  };

  return {
    columns: () => [...names],
    push(text) {
      buffer += text;
      return take(false);
    },
    end: () => take(true),
  };
}

function parseLine(text: string, line: number): Row | RowProblem {
  return rowOf(text, line) ?? { line, column: null, problem: 'not-json', found: shorten(text) };
}
