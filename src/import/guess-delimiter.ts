import { csvReader, type Delimiter } from './csv-reader';

export const delimiters: readonly Delimiter[] = [',', ';', '\t', '|'];

export interface DelimiterGuess {
  readonly guess: Delimiter;
  /** False when another one cuts the file as evenly: ask. */
  readonly sure: boolean;
}

/** The one that cuts the first records into the most columns with the fewest uneven ones; `sep=` decides at once. */
export function guessDelimiter(text: string): DelimiterGuess {
  const said = /^\uFEFF?sep=([,;\t|])\r?\n/i.exec(text);
  if (said) return { guess: said[1] as Delimiter, sure: true };
  const sample = text.slice(0, 40_000);
  const scored = delimiters
    .map((delimiter) => {
      const reader = csvReader(delimiter);
      const { rows, problems } = reader.push(sample);
      const columns = reader.columns().length;
      const bad = problems.filter(({ problem }) => problem === 'cell-count' || problem === 'broken-quotes');
      const uneven = bad.length / Math.max(1, rows.length + problems.length);
      return { delimiter, score: columns < 2 ? 0 : (1 - uneven) * (1 + Math.log2(columns)) };
    })
    .sort((a, b) => b.score - a.score);
  const [best, next] = scored;
  if (!best || best.score === 0) return { guess: ',', sure: !/[;\t|]/.test(sample.slice(0, 1_000)) };
  return { guess: best.delimiter, sure: best.score > 1 && best.score > (next?.score ?? 0) * 1.2 };
}
