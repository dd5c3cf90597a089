import { no, ok, type Result } from '../trouble/result';
import type { ByteSource } from './byte-source';
import { csvReader, type Delimiter } from './csv-reader';
import { type DateGuess, guessDate } from './date-format';
import { type Encoding, type EncodingGuess, encodingByStart, textDecoder, utf8Check } from './encoding';
import { type FileTrouble, troubleByStart, troubleInText } from './file-kind';
import { guessDelimiter } from './guess-delimiter';
import { guessTarget } from './guess-target';
import { ndjsonReader } from './ndjson-reader';
import { type DecimalGuess, guessDecimal } from './number-format';
import type { Row, RowProblem } from './row';
import { isProfileTarget, profileTargets, type Target } from './target';

/** What a file seems to be, with how sure we are: everything a person confirms before it is read. */
export interface Inspection {
  readonly format: 'csv' | 'ndjson';
  readonly encoding: Encoding;
  readonly encodingWhy: EncodingGuess['why'] | 'chosen';
  readonly delimiter: Delimiter;
  readonly delimiterSure: boolean;
  readonly decimal: DecimalGuess;
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
  /** Null when no cell looks like a day. */
  readonly date: DateGuess | null;
}

export interface InspectChoice {
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
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
  const scanned = await scan(source);
  const trouble = troubleByStart(scanned.start);
  if (trouble) return no('invalid', trouble);

  const guessed = textDecoder(scanned.encoding.guess).push(scanned.start);
  const kind = troubleInText(guessed);
  if (kind) return no('invalid', kind);
  const encoding = choice.encoding ?? scanned.encoding.guess;
  const text = textDecoder(encoding).push(scanned.start);
  const first = text.replace(/^\uFEFF/, '').trimStart();
  if (first === '') return no('invalid', 'empty' satisfies FileTrouble);
  if (first.startsWith('[')) return no('invalid', 'json-list' satisfies FileTrouble);
  const format = first.startsWith('{') ? 'ndjson' : 'csv';
  const delimiter = guessDelimiter(text);
  const used = choice.delimiter ?? delimiter.guess;

  const reader = format === 'csv' ? csvReader(used) : ndjsonReader();
  const pushed = reader.push(text);
  // A file that fits the sample is read to its end; else the last record may be cut, and is left out.
  const whole = source.size <= scanned.start.length;
  const ended = whole ? reader.end() : { rows: [], problems: [] };
  const all = [...pushed.rows, ...ended.rows];
  const rows = all.slice(0, sampleRows);
  const names = reader.columns();
  if (names.length === 0) return no('invalid', 'no-columns' satisfies FileTrouble);

  const columns = names.map((name) => seen(name, rows));
  return ok({
    format,
    encoding,
    encodingWhy: choice.encoding ? 'chosen' : scanned.encoding.why,
    delimiter: used,
    delimiterSure: choice.delimiter !== undefined || delimiter.sure,
    decimal: guessDecimal(numbersOf(columns, rows)),
    columns: withoutRepeats(columns),
    rows,
    problems: [...pushed.problems, ...ended.problems],
    records: whole ? all.length + pushed.problems.length + ended.problems.length : scanned.lines - 1,
  });
}

async function scan(
  source: ByteSource,
): Promise<{ start: Uint8Array; encoding: EncodingGuess; lines: number }> {
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
  return { start, encoding: encodingByStart(start) ?? check.end(), lines };
}

function seen(name: string, rows: readonly Row[]): ColumnSeen {
  const filled = cellsOf(name, rows);
  const to = guessTarget(name);
  return { name, samples: [...new Set(filled)].slice(0, 3), to, date: guessDate(filled) };
}

const cellsOf = (name: string, rows: readonly Row[]): string[] =>
  rows.map((row) => String(row.cells[name] ?? '')).filter((cell) => cell.trim() !== '');

function numbersOf(columns: readonly ColumnSeen[], rows: readonly Row[]): string[] {
  const money = columns.filter(({ to }) => to && isProfileTarget(to) && profileTargets[to].kind === 'money');
  return money.flatMap(({ name }) => cellsOf(name, rows));
}

/** The first column that names a field has it; two columns cannot fill one. */
function withoutRepeats(columns: readonly ColumnSeen[]): ColumnSeen[] {
  const taken = new Set<Target>();
  return columns.map((column) => {
    if (column.to === null) return column;
    if (taken.has(column.to)) return { ...column, to: null };
    taken.add(column.to);
    return column;
  });
}
