import Papa from 'papaparse';

export type Delimiter = ',' | ';' | '\t' | '|';

/** One record of CSV as it stands, before anybody knows what its cells are. */
export interface RawRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The first records of a text whose line ends are `\n`, empty ones left out, by one delimiter. */
export function csvRecords(text: string, delimiter: Delimiter, most: number): readonly RawRecord[] {
  const records: RawRecord[] = [];
  let line = 1;
  let from = 0;
  const parser = new Papa.Parser({
    delimiter,
    newline: '\n',
    step: (result: { data: string[][]; meta: { cursor: number } }) => {
      const cells = result.data[0] ?? [];
      if (cells.some((cell) => cell.trim() !== '')) records.push({ line, cells });
      line += countLines(text, from, result.meta.cursor);
      from = result.meta.cursor;
      if (records.length >= most) parser.abort();
    },
  });
  parser.parse(text, 0, true);
  return records;
}

/** Line ends of a stretch of text. */
export function countLines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
