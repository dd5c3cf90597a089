import { csvRecords, type Delimiter, type RawRecord } from './csv-records';
import { knownHeader } from './guess-target';

export const delimiters: readonly Delimiter[] = [',', ';', '\t', '|'];

/** How a CSV file is laid out. */
export interface LayoutGuess {
  readonly delimiter: Delimiter;
  /** False when another one cuts the file as evenly: ask. */
  readonly delimiterSure: boolean;
  /** Where the columns are named; reports have a title above. */
  readonly headerLine: number;
  /** False when lines stand above it and nothing in it is known: ask. */
  readonly headerSure: boolean;
  /** No line names the columns: the first one holds a customer already. */
  readonly headless: boolean;
}

const looked = 60;

/** Cuts the first records by each delimiter: the most columns of the most even width win; `sep=` decides at once. */
export function guessLayout(
  text: string,
  chosen?: { delimiter?: Delimiter; headerLine?: number },
): LayoutGuess {
  const sample = text
    .slice(0, 60_000)
    .replace(/^\uFEFF+/, '')
    .replace(/\r\n?/g, '\n');
  const cut = text.length > 60_000;
  const said = /^sep=([,;\t|])\n/i.exec(sample)?.[1] as Delimiter | undefined;
  const scored = delimiters
    .map((delimiter) => {
      const records = csvRecords(sample, delimiter, looked);
      return { delimiter, ...widthOf(cut && records.length < looked ? records.slice(0, -1) : records) };
    })
    .sort((a, b) => b.score - a.score);
  const [best, next] = scored;
  const guess = said ?? (best && best.score > 0 ? best.delimiter : ',');
  const unlike = best?.score
    ? best.score > 1 && best.score > (next?.score ?? 0) * 1.2
    : !/[;\t|]/.test(sample.slice(0, 1_000));
  const delimiter = chosen?.delimiter ?? guess;
  const used = scored.find((one) => one.delimiter === delimiter) ?? best;
  const found = headerOf(used?.records ?? [], used?.width ?? 1);
  const headerLine = chosen?.headerLine ?? found.line;
  return {
    delimiter,
    delimiterSure: chosen?.delimiter !== undefined || said !== undefined || unlike,
    headerLine,
    headerSure: chosen?.headerLine !== undefined || found.sure,
    headless: chosen?.headerLine === undefined && found.headless,
  };
}

/** The most common width of two cells and more, and how well the records keep to it. */
function widthOf(records: readonly RawRecord[]): {
  records: readonly RawRecord[];
  width: number;
  score: number;
} {
  const counts = new Map<number, number>();
  for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const wide = [...counts].filter(([width]) => width > 1).sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  const [width, count] = wide[0] ?? [1, 0];
  // A title above a line of known names says nothing about the columns.
  const from = records.findIndex(({ cells }) => cells.length === width);
  const first = records[from];
  const above = first && known(first) > 0 && !holdsAddress(first) ? from : 0;
  const share = count / Math.max(1, records.length - above);
  return { records, width, score: share * (1 + Math.log2(width)) };
}

const filled = ({ cells }: RawRecord): number => cells.filter((cell) => cell.trim() !== '').length;
const known = ({ cells }: RawRecord): number => cells.filter((cell) => knownHeader(cell)).length;
const holdsAddress = ({ cells }: RawRecord): boolean =>
  cells.some((cell) => /^\S+@\S+\.\S+$/.test(cell.trim()));

function headerOf(
  records: readonly RawRecord[],
  width: number,
): { line: number; sure: boolean; headless: boolean } {
  const start = records[0]?.cells.length === 1 && /^sep=/i.test(records[0].cells[0] ?? '') ? 1 : 0;
  const above = records.slice(start, start + 20);
  const [first] = above;
  if (!first) return { line: 1, sure: true, headless: false };
  const named = above.find(
    (one) => !holdsAddress(one) && known(one) >= Math.min(2, width) && filled(one) * 2 > width,
  );
  const wide = above.find((one) => filled(one) * 2 > width);
  const header = named && (named === first || known(first) === 0) ? named : (wide ?? first);
  // The first line is the header but for a good reason, so that its number need not be known.
  if (header === first) return { line: 1, sure: true, headless: holdsAddress(first) };
  return { line: header.line, sure: header === named, headless: holdsAddress(header) };
}
