import {
  bareRecord,
  type Cell,
  cellLimit,
  columnLimit,
  type Row,
  type RowProblem,
  type RowReader,
  shorten,
} from './row';

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
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { line, column: null, problem: 'not-json', found: shorten(text) };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { line, column: null, problem: 'not-json', found: shorten(text) };
  }
  const cells = bareRecord();
  flatten(value, '', 0, cells);
  for (const name in cells) {
    const cell = cells[name];
    if (typeof cell !== 'string') continue;
    if (cell.length > cellLimit)
      return { line, column: name, problem: 'cell-too-long', found: shorten(cell) };
    if (cell.includes('\uFFFD'))
      return { line, column: name, problem: 'wrong-letters', found: shorten(cell) };
  }
  return { line, cells };
}

function flatten(value: object, prefix: string, depth: number, into: Record<string, Cell>): void {
  for (const [key, inner] of Object.entries(value)) {
    const name = prefix === '' ? key : `${prefix}.${key}`;
    if (typeof inner === 'string' || typeof inner === 'number' || typeof inner === 'boolean')
      into[name] = inner;
    else if (Array.isArray(inner)) {
      const plain = inner.filter((item) => typeof item === 'string' || typeof item === 'number');
      if (plain.length > 0) into[name] = plain.join(', ');
    } else if (typeof inner === 'object' && inner !== null && depth < 2)
      flatten(inner, name, depth + 1, into);
  }
}
