import { saysNothing } from '../customer/identify';
import { no, ok, type Result } from '../trouble/result';
import type { ByteSource } from './byte-source';
import type { Delimiter } from './csv-records';
import { type DateGuess, guessDate } from './date-format';
import { type Encoding, type EncodingGuess, encodingByStart, textDecoder, utf8Check } from './encoding';
import { type FileFormat, formatOf } from './file-format';
import { type FileTrouble, troubleByStart, troubleInText } from './file-kind';
import { guessLayout } from './guess-layout';
import { guessTargets } from './guess-target';
import { orderWords } from './order-words';
import { readerFor } from './reader-for';
import type { Row, RowProblem } from './row';
import type { Target } from './target';

/** What a file seems to be, with how sure we are: everything a person confirms before it is read. */
export interface Inspection {
  readonly format: FileFormat;
  readonly encoding: Encoding;
  readonly encodingWhy: EncodingGuess['why'] | 'chosen';
  readonly delimiter: Delimiter;
  readonly delimiterSure: boolean;
  /** The line that names the columns; those above it are left out. */
  readonly headerLine: number;
  readonly headerSure: boolean;
  /** What the names of the columns say the rows are, and the names that say so. */
  readonly rowsAre: 'customers' | 'orders';
  readonly orderColumns: readonly string[];
  readonly columns: readonly ColumnSeen[];
  /** The first records, for the preview; at most 2,000 are looked at. */
  readonly rows: readonly Row[];
  readonly problems: readonly RowProblem[];
  /** How many records there are: counted in a small file, guessed from the line breaks in a large one. */
  readonly records: number;
}

export interface ColumnSeen {
  readonly name: string;
  readonly samples: readonly string[];
  readonly to: Target | null;
  /** Other columns that say they are the same; none when the guess is certain. */
  readonly rivals: readonly string[];
  /** Null when no cell looks like a day. */
  readonly date: DateGuess | null;
}

export interface InspectChoice {
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  readonly header?: number;
}

const sampleBytes = 512 * 1024;
const sampleRows = 2_000;

/**
 * Looks through a file without reading it in: its letters over the whole length, the rest over the first half
 * megabyte. Answers `invalid` with a `FileTrouble` as detail when it cannot be a list of customers.
 */
export async function inspectFile(
  source: ByteSource,
  choice: InspectChoice = {},
): Promise<Result<Inspection>> {
  if (source.size === 0) return no('invalid', 'empty' satisfies FileTrouble);
  return inspectStart(await scan(source), choice);
}

/** The beginning of a file: all of it when it is `whole`, with what its letters are as far as it was looked through. */
export interface FileStart {
  readonly start: Uint8Array;
  readonly encoding: EncodingGuess;
  readonly whole: boolean;
  /** Line ends of the whole file, as far as anybody counted. */
  readonly lines: number;
}

/** Looks at the beginning of a file, as `inspectFile` does once it has it. */
export function inspectStart(scanned: FileStart, choice: InspectChoice = {}): Result<Inspection> {
  const trouble = troubleByStart(scanned.start);
  if (trouble) return no('invalid', trouble);

  const guessed = textDecoder(scanned.encoding.guess).push(scanned.start);
  const kind = troubleInText(guessed);
  if (kind) return no('invalid', kind);
  const encoding = choice.encoding ?? scanned.encoding.guess;
  const text = textDecoder(encoding).push(scanned.start);
  if (text.replace(/^\uFEFF+/, '').trim() === '') return no('invalid', 'empty' satisfies FileTrouble);
  const format = formatOf(text);
  const layout = guessLayout(format === 'csv' ? text : '', choice);
  if (format === 'csv' && layout.headless) return no('invalid', 'no-columns' satisfies FileTrouble);

  const reader = readerFor({ format, ...layout });
  const pushed = reader.push(text);
  // A file that fits the sample is read to its end; else the last record may be cut, and is left out.
  const ended = scanned.whole ? reader.end() : { rows: [], problems: [] };
  const all = [...pushed.rows, ...ended.rows];
  const rows = all.slice(0, sampleRows);
  const names = reader.columns();
  if (names.length === 0) return no('invalid', 'no-columns' satisfies FileTrouble);

  const columns = columnsSeen(names, rows);
  const orders = orderWords(names);
  return ok({
    format,
    encoding,
    encodingWhy: choice.encoding ? 'chosen' : scanned.encoding.why,
    delimiter: layout.delimiter,
    delimiterSure: layout.delimiterSure,
    headerLine: layout.headerLine,
    headerSure: layout.headerSure,
    rowsAre: orders.length > 0 ? 'orders' : 'customers',
    orderColumns: orders,
    columns,
    rows,
    problems: [...pushed.problems, ...ended.problems],
    records: scanned.whole
      ? all.length + pushed.problems.length + ended.problems.length
      : Math.max(all.length, scanned.lines - layout.headerLine),
  });
}

async function scan(source: ByteSource): Promise<FileStart> {
  const pieces: Uint8Array[] = [];
  const check = utf8Check();
  let kept = 0;
  let lines = 0;
  for await (const chunk of source.chunks()) {
    if (kept < sampleBytes) {
      pieces.push(chunk);
      kept += chunk.length;
    }
    check.push(chunk);
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines += 1;
  }
  const start = new Uint8Array(kept);
  let at = 0;
  for (const piece of pieces) {
    start.set(piece, at);
    at += piece.length;
  }
  return { start, encoding: encodingByStart(start) ?? check.end(), whole: source.size <= kept, lines };
}

function columnsSeen(names: readonly string[], rows: readonly Row[]): ColumnSeen[] {
  const cells = new Map(names.map((name) => [name, cellsOf(name, rows)]));
  const targets = guessTargets(names.map((name) => ({ name, samples: cells.get(name) ?? [] })));
  return names.map((name) => {
    const filled = cells.get(name) ?? [];
    const guess = targets.get(name);
    return {
      name,
      samples: [...new Set(filled)].slice(0, 3),
      to: guess?.to ?? null,
      rivals: guess?.rivals ?? [],
      date: guessDate(filled),
    };
  });
}

/** Cells that say something. */
const cellsOf = (name: string, rows: readonly Row[]): string[] =>
  rows.map((row) => String(row.cells[name] ?? '')).filter((cell) => !saysNothing(cell.trim()));
