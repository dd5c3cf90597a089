import Papa from 'papaparse';
import {
  bareRecord,
  cellLimit,
  columnLimit,
  type Row,
  type RowProblem,
  type RowReader,
  shorten,
} from './row';

export type Delimiter = ',' | ';' | '\t' | '|';

/** A record longer than this has a quote that was opened and never closed. */
const recordLimit = 2_000_000;

/**
 * Reads CSV as RFC 4180 has it, and what people save in practice: any line ending (mixed too), a `sep=`
 * line before the header, repeated or empty column names, empty lines. Memory holds one record, not the file.
 * Says no, record by record: a quote that never closes, more or fewer cells than the header.
 */
export function csvReader(delimiter: Delimiter): RowReader {
  let buffer = '';
  let heldReturn = false;
  let line = 1;
  let header: string[] | null = null;
  let streak = 0;

  const take = (into: Taken): void => {
    let from = 0;
    const parser = new Papa.Parser({
      delimiter,
      newline: '\n',
      step: (result: { data: string[][]; errors: { code: string }[]; meta: { cursor: number } }) => {
        const cells = result.data[0] ?? [];
        const at = line;
        line += countLines(buffer, from, result.meta.cursor);
        from = result.meta.cursor;
        if (isEmpty(cells)) return;
        if (header === null) {
          if (!(at === 1 && isSeparatorLine(cells, delimiter))) header = columnNames(cells);
          return;
        }
        streak = 0;
        const broken = result.errors.length > 0;
        const read = broken
          ? troubleAt(at, null, 'broken-quotes', cells.join(delimiter))
          : record(at, cells, header);
        if ('cells' in read) into.rows.push(read);
        else into.problems.push(read);
      },
    });
    parser.parse(buffer, 0, true);
    buffer = buffer.slice(from);
  };

  /**
   * Gives up on the line where an endless quote began and goes on with the next. When that one is as bad,
   * twice as many lines are given up each time, so that a hostile file costs no more than a good one.
   */
  const skipLines = (into: Taken): void => {
    for (let skip = 2 ** streak; skip > 0 && buffer !== ''; skip -= 1) {
      const end = buffer.indexOf('\n');
      into.problems.push(troubleAt(line, null, 'broken-quotes', end < 0 ? buffer : buffer.slice(0, end)));
      buffer = end < 0 ? '' : buffer.slice(end + 1);
      line += 1;
    }
    streak += 1;
  };

  return {
    columns: () => header ?? [],
    push(text) {
      let piece = heldReturn ? `\r${text}` : text;
      heldReturn = piece.endsWith('\r');
      if (heldReturn) piece = piece.slice(0, -1);
      buffer += piece.includes('\r') ? piece.replace(/\r\n?/g, '\n') : piece;
      const read: Taken = { rows: [], problems: [] };
      take(read);
      while (buffer.length > recordLimit) {
        skipLines(read);
        take(read);
      }
      return read;
    },
    end() {
      heldReturn = false;
      if (buffer !== '' && !buffer.endsWith('\n')) buffer += '\n';
      const read: Taken = { rows: [], problems: [] };
      take(read);
      // What is left now began with a quote that never closes and swallowed the lines after it.
      while (buffer !== '') {
        skipLines(read);
        take(read);
      }
      return read;
    },
  };
}

interface Taken {
  readonly rows: Row[];
  readonly problems: RowProblem[];
}

function record(line: number, cells: readonly string[], header: readonly string[]): Row | RowProblem {
  const extra = cells.slice(header.length).some((cell) => cell.trim() !== '');
  if (extra || cells.length < header.length) {
    return troubleAt(line, null, 'cell-count', `${cells.length} / ${header.length}`);
  }
  const named = bareRecord();
  for (const [index, name] of header.entries()) {
    const cell = cells[index] ?? '';
    if (cell.length > cellLimit) return troubleAt(line, name, 'cell-too-long', cell);
    if (cell.includes('\uFFFD')) return troubleAt(line, name, 'wrong-letters', cell);
    named[name] = cell;
  }
  return { line, cells: named };
}

const troubleAt = (
  line: number,
  column: string | null,
  problem: RowProblem['problem'],
  found: string,
): RowProblem => ({ line, column, problem, found: shorten(found) });

function countLines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

const isSeparatorLine = (cells: readonly string[], delimiter: string): boolean =>
  /^sep=.?$/i.test(cells.join(delimiter).trim());

/** Trimmed, never empty, never twice. */
function columnNames(cells: readonly string[]): string[] {
  const seen = new Set<string>();
  return cells.slice(0, columnLimit).map((cell, index) => {
    const base = shorten(cell.replace(/^\uFEFF/, '')) || `Column ${index + 1}`;
    let name = base;
    for (let copy = 2; seen.has(name); copy += 1) name = `${base} (${copy})`;
    seen.add(name);
    return name;
  });
}
