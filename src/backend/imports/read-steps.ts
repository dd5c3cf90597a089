import { textDecoder } from '../../import/encoding';
import type { ImportPlan } from '../../import/plan';
import { readerFor } from '../../import/reader-for';
import type { Cell, Row, RowProblem } from '../../import/row';

/** How a body is cut into records. */
export type RecordForm = Pick<ImportPlan, 'format' | 'encoding' | 'delimiter' | 'headerLine'>;

/** A stretch of the file in the order of its lines: what could be read, and what could not. */
export interface ReadStep {
  readonly rows: readonly Row[];
  readonly problems: readonly RowProblem[];
  /** The last line of the stretch. */
  readonly line: number;
}

/**
 * Reads a streamed body in steps of at most `most` records, at the pace of the
 * taker, and only what begins after the line `done`.
 */
export async function* readSteps(
  bytes: AsyncIterable<Uint8Array>,
  form: RecordForm,
  done: number,
  most: number,
): AsyncGenerator<ReadStep> {
  const reader = readerFor(form);
  const decoder = textDecoder(form.encoding);
  const waiting: (Row | RowProblem)[] = [];
  const step = (size: number): ReadStep => {
    const records = waiting.splice(0, size);
    return {
      rows: records.filter((one) => 'cells' in one),
      problems: records.filter((one) => 'problem' in one),
      line: records.at(-1)?.line ?? done,
    };
  };
  const take = (read: { rows: readonly Row[]; problems: readonly RowProblem[] }): void => {
    const records = [...read.rows.map(form.format === 'csv' ? withoutNul : wellFormed), ...read.problems];
    if (read.problems.length > 0) records.sort((a, b) => a.line - b.line);
    for (const one of records) if (one.line > done) waiting.push(one);
  };
  for await (const chunk of bytes) {
    take(reader.push(decoder.push(chunk)));
    while (waiting.length >= most) yield step(most);
  }
  take(reader.push(decoder.end()));
  take(reader.end());
  while (waiting.length > 0) yield step(most);
}

/** No database keeps a NUL: such a row is a problem of its own, not of those around it. */
function withoutNul(row: Row): Row | RowProblem {
  for (const name in row.cells) {
    const cell = row.cells[name];
    if (typeof cell === 'string' && cell.includes('\0'))
      return { line: row.line, column: name.replaceAll('\0', ''), problem: 'wrong-letters', found: '' };
  }
  return row;
}

/** Half a character is written as `\ufffd` by every database; read so at once, it is found again. */
function wellFormed(row: Row): Row | RowProblem {
  const cells: Record<string, Cell> = Object.create(null);
  for (const [name, cell] of Object.entries(row.cells))
    cells[name] = typeof cell === 'string' ? cell.replace(/\p{Surrogate}/gu, '\ufffd') : cell;
  return withoutNul({ ...row, cells });
}
