import Papa from 'papaparse';
import { countLines, type Delimiter } from './csv-records';
import { bareRecord, columnLimit, type Row, type RowProblem, type RowReader, shorten } from './row';

/** A record longer than this has a quote that was opened and never closed. */
const recordLimit = 2_000_000;

/**
 * Reads CSV as RFC 4180 has it, and what people save in practice: any line ending (mixed too), a `sep=` line before the
 * header, a title above it (`headerLine`), repeated or empty column names, empty lines, rows that leave their last
 * cells out. Memory holds one record, not the file. Says no, record by record: a quote that never closes, more
 * cells than the header, and what stands below the table.
 */
export function csvReader(delimiter: Delimiter, headerLine = 1): RowReader {
  let buffer = '';
  let heldReturn = false;
  let line = 1;
  let header: string[] | null = null;
  let width = 0;
  let streak = 0;
  let begun = false;
  let gap = false;
  let below = false;

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
        if (isEmpty(cells)) {
          // A spreadsheet that writes empty rows with their delimiters has no gap there.
          if (begun && cells.length < width) gap = true;
          return;
        }
        if (header === null) {
          if (at < headerLine || (at === 1 && isSeparatorLine(cells, delimiter))) return;
          header = columnNames(cells);
          width = cells.length;
          return;
        }
        streak = 0;
        below = result.errors.length === 0 && isBelow(cells, width, gap, below);
        gap = false;
        const read = below
          ? troubleAt(at, null, 'footer', cells.join(delimiter))
          : result.errors.length > 0
            ? troubleAt(at, null, 'broken-quotes', cells.join(delimiter))
            : record(at, cells, header, width);
        if ('cells' in read) {
          begun = true;
          into.rows.push(read);
        } else into.problems.push(read);
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
      // Some programs write their mark twice; behind it a quote would be a letter.
      if (line === 1 && header === null) buffer = buffer.replace(/^\uFEFF+/, '');
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

function record(
  line: number,
  cells: readonly string[],
  header: readonly string[],
  width: number,
): Row | RowProblem {
  const extra = cells.slice(width).some((cell) => cell.trim() !== '');
  if (extra) return troubleAt(line, null, 'cell-count', `${cells.length} / ${width}`);
  const named = bareRecord();
  for (const [index, name] of header.entries()) named[name] = cells[index] ?? '';
  return { line, cells: named };
}

const sums = /^(?:grand ?total|totals?|sum|summe|gesamt(?:summe)?|total general|suma)\s*:?$/i;

/**
 * Whether a record is no row but stands below the table, as reports sign themselves: alone in a line of a wide table,
 * or shorter than it behind a gap; what follows it too. An address makes it a row.
 */
function isBelow(cells: readonly string[], width: number, gap: boolean, below: boolean): boolean {
  if (cells.some((cell) => cell.includes('@'))) return false;
  // A line of sums, as wide as the table or not.
  if (sums.test((cells[0] ?? '').trim()) && cells.some((cell) => /\d/.test(cell))) return true;
  const short = cells.length < width;
  return short && (gap || below || (cells.length === 1 && width > 2));
}

const troubleAt = (
  line: number,
  column: string | null,
  problem: RowProblem['problem'],
  found: string,
): RowProblem => ({ line, column, problem, found: shorten(found) });

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
