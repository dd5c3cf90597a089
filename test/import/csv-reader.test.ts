import { describe, expect, it } from 'vitest';
import { csvReader } from '../../src/import/csv-reader';
import type { Delimiter } from '../../src/import/csv-records';
import type { Row, RowProblem } from '../../src/import/row';

const readAll = (
  pieces: readonly string[],
  delimiter: Delimiter = ',',
  headerLine = 1,
): { columns: readonly string[]; rows: Row[]; problems: RowProblem[] } => {
  const reader = csvReader(delimiter, headerLine);
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

  it('says which lines have more cells than the header; who leaves the last ones out is kept', () => {
    const { rows, problems } = readAll(['a,b\n1,2\n1,2,3\n1\n3,4,\n']);
    expect(rows.map((row) => row.line)).toEqual([2, 4, 5]);
    expect(rows[1]?.cells.b).toBe('');
    expect(problems).toEqual([{ line: 3, column: null, problem: 'cell-count', found: '3 / 2' }]);
  });

  it('begins at the line that names the columns', () => {
    const { columns, rows } = readAll(['Customers\nGenerated today\n\na,b\n1,2\n'], ',', 4);
    expect(columns).toEqual(['a', 'b']);
    expect(plain(rows)).toEqual([[5, { a: '1', b: '2' }]]);
  });

  it('tells what stands below the table, and takes no address for it', () => {
    const below = ['a,b,c', '1,2,3', '4,5', '', 'Total rows: 2', 'Printed by Ann, Friday', ''].join('\n');
    expect(readAll([below]).problems.map(({ line, problem }) => [line, problem])).toEqual([
      [5, 'footer'],
      [6, 'footer'],
    ]);
    const sum = readAll(['id;email;spent\n1;a@example.com;2\nSumme;;2\n'], ';');
    expect([sum.rows.length, sum.problems.map(({ problem }) => problem)]).toEqual([1, ['footer']]);
    const gap = readAll(['a,b,c\n1,2,3\n\nann@example.com\n4,5,6\n']);
    expect([gap.rows.length, gap.problems]).toEqual([3, []]);
    expect(readAll(['a,b\n1,2\n\n\n3,4\n,\n5\n']).rows.map(({ line }) => line)).toEqual([2, 5, 7]);
  });

  it('reads a mark that was written twice as none', () => {
    expect(readAll(['\uFEFF\uFEFF"a","b"\n1,2\n']).columns).toEqual(['a', 'b']);
  });

  it('reads the first thousand columns of a wider file, and loses no row for the rest', () => {
    const wide = (cell: string) => Array.from({ length: 1_100 }, (_, at) => `${cell}${at}`).join(',');
    const { columns, rows, problems } = readAll([`${wide('c')}\n${wide('x')}\n`]);
    expect([columns.length, rows.length, problems]).toEqual([1_000, 1, []]);
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

  it('reads on behind a cell of a megabyte; whether anybody wants it is said by who maps it', () => {
    const big = 'x'.repeat(1_000_000);
    const text = `a,b\n1,"${big}"\n2,ok\n`;
    const { rows, problems } = readAll(text.match(/[\s\S]{1,65536}/g) ?? []);
    expect([rows.map(({ cells }) => cells.a), problems]).toEqual([['1', '2'], []]);
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
