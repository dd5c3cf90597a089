import { describe, expect, it } from 'vitest';
import { csvReader, type Delimiter } from '../../src/import/csv-reader';
import type { Row, RowProblem } from '../../src/import/row';

const readAll = (
  pieces: readonly string[],
  delimiter: Delimiter = ',',
): { columns: readonly string[]; rows: Row[]; problems: RowProblem[] } => {
  const reader = csvReader(delimiter);
  const rows: Row[] = [];
  const problems: RowProblem[] = [];
  for (const read of [...pieces.map((piece) => reader.push(piece)), reader.end()]) {
    rows.push(...read.rows);
    problems.push(...read.problems);
  }
  return { columns: reader.columns(), rows, problems };
};

const plain = (rows: readonly Row[]): unknown[] => rows.map(({ line, cells }) => [line, { ...cells }]);

describe('reading CSV', () => {
  const same: readonly [string, string][] = [
    ['Unix line ends', 'a,b\n1,2\n3,4\n'],
    ['Windows line ends', 'a,b\r\n1,2\r\n3,4\r\n'],
    ['old Macintosh line ends', 'a,b\r1,2\r3,4\r'],
    ['mixed line ends', 'a,b\r\n1,2\n3,4\r'],
    ['no line end at the end', 'a,b\n1,2\n3,4'],
    ['a byte order mark', '\uFEFFa,b\n1,2\n3,4\n'],
    ['quotes nobody needed', '"a","b"\r\n"1","2"\r\n"3","4"'],
    ['blanks after a closing quote', '"a" ,"b"\n"1" ,"2"\n"3","4" \n'],
  ];
  it.each(same)('reads the same two records with %s', (_, text) => {
    const { columns, rows, problems } = readAll([text]);
    expect(columns).toEqual(['a', 'b']);
    expect(plain(rows)).toEqual([
      [2, { a: '1', b: '2' }],
      [3, { a: '3', b: '4' }],
    ]);
    expect(problems).toEqual([]);
  });

  it('reads the same records however the text is cut', () => {
    const text = '\uFEFFname,note\r\n"Ann ""A"" Lee","two\r\nlines, one cell"\r\nBob,\r\n\r\n"Ünal","x"\r\n';
    const whole = readAll([text]);
    expect(plain(whole.rows)).toEqual([
      [2, { name: 'Ann "A" Lee', note: 'two\nlines, one cell' }],
      [4, { name: 'Bob', note: '' }],
      [6, { name: 'Ünal', note: 'x' }],
    ]);
    for (let size = 1; size < 12; size += 1) {
      const pieces = text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? [];
      expect(plain(readAll(pieces).rows), `cut every ${size}`).toEqual(plain(whole.rows));
    }
  });

  it('passes over a sep= line and empty lines, and counts them', () => {
    const { columns, rows } = readAll(['sep=;\r\na;b\r\n\r\n;\r\n1;2\r\n'], ';');
    expect(columns).toEqual(['a', 'b']);
    expect(plain(rows)).toEqual([[5, { a: '1', b: '2' }]]);
  });

  it('names columns that are empty or there twice', () => {
    expect(readAll(['mail,,mail,mail\n1,2,3,4']).columns).toEqual([
      'mail',
      'Column 2',
      'mail (2)',
      'mail (3)',
    ]);
  });

  it('treats a column named __proto__ as a column and nothing more', () => {
    const { rows } = readAll(['__proto__,constructor\nowned,too\n']);
    const cells = rows[0]?.cells ?? {};
    expect(Object.getPrototypeOf(cells)).toBeNull();
    expect(Object.getOwnPropertyDescriptor(cells, '__proto__')?.value).toBe('owned');
    expect(cells.constructor).toBe('too');
    expect(({} as Record<string, unknown>).owned).toBeUndefined();
  });

  it('says which lines have more or fewer cells than the header, and keeps the others', () => {
    const { rows, problems } = readAll(['a,b\n1,2\n1,2,3\n1\n3,4,\n']);
    expect(rows.map((row) => row.line)).toEqual([2, 5]);
    expect(problems).toEqual([
      { line: 3, column: null, problem: 'cell-count', found: '3 / 2' },
      { line: 4, column: null, problem: 'cell-count', found: '1 / 2' },
    ]);
  });

  it('gives up one line, not the file, when a quote never closes', () => {
    const { rows, problems } = readAll(['a,b\n1,2\n"3,4\n5,6\n7,8\n']);
    expect(problems).toEqual([{ line: 3, column: null, problem: 'broken-quotes', found: '"3,4' }]);
    expect(rows.map((row) => row.line)).toEqual([2, 4, 5]);
  });

  it('says a quote inside a quoted cell was not doubled', () => {
    const { rows, problems } = readAll(['a,b\n"5" screen",x\n1,2\n']);
    expect(problems.map(({ line, problem }) => [line, problem])).toEqual([[2, 'broken-quotes']]);
    expect(rows.map((row) => row.line)).toEqual([3]);
  });

  it('refuses a cell of a megabyte by its line and column and reads on', () => {
    const big = 'x'.repeat(1_000_000);
    const text = `a,b\n1,"${big}"\n2,ok\n`;
    const pieces = text.match(/[\s\S]{1,65536}/g) ?? [];
    const { rows, problems } = readAll(pieces);
    expect(problems).toEqual([
      { line: 2, column: 'b', problem: 'cell-too-long', found: `${'x'.repeat(59)}…` },
    ]);
    expect(plain(rows)).toEqual([[3, { a: '2', b: 'ok' }]]);
  });

  it('shows letters that did not survive a wrong encoding', () => {
    const { problems } = readAll(['name\nM\uFFFDller\n']);
    expect(problems).toEqual([{ line: 2, column: 'name', problem: 'wrong-letters', found: 'M\uFFFDller' }]);
  });

  it('comes to an end, with a problem for every line, when every line opens a quote', () => {
    const lines = 60_000;
    const { rows, problems } = readAll(
      [`a,b\n${'"x,yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy"z\n'.repeat(lines)}`],
      ',',
    );
    const told = new Set(problems.map((problem) => problem.line));
    expect(rows.length + told.size).toBe(lines);
  });
});
