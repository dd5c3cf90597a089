import { describe, expect, it } from 'vitest';
import { mergedPage, type Section } from '../../scripts/benchmark-page';

const order = ['advise', 'server', 'server, imports'];

const section = (name: string, ours: string): Section => ({
  name,
  rows: [{ what: `${name} did`, ours, against: 'bare', theirs: '1 ms', ratio: '2×', goal: '≤ 3×' }],
  circumstances: `day one, ${name}`,
});

describe('the page of benchmarks', () => {
  it('keeps every other section letter by letter when one is measured again', () => {
    const all = mergedPage(
      '',
      order,
      order.map((name) => section(name, '2 ms')),
    );
    const again = mergedPage(all, order, [section('server', '9 ms')]);
    expect(again).toBe(all.replace('| server did | 2 ms |', '| server did | 9 ms |'));
    expect(again).not.toBe(all);
  });

  it('is the same page when nothing new was measured', () => {
    const all = mergedPage('', order, [section('server', '2 ms'), section('advise', '1 ms')]);
    expect(mergedPage(all, order, [])).toBe(all);
  });

  it('puts a section that is new in its place and drops one whose bench has gone', () => {
    const some = mergedPage(
      '',
      ['advise', 'long gone', 'server, imports'],
      [section('server, imports', '2 ms'), section('long gone', '2 ms'), section('advise', '2 ms')],
    );
    const headings = (page: string): string[] =>
      [...page.matchAll(/^### (.*)$/gm)].map((one) => one[1] ?? '');
    expect(headings(mergedPage(some, order, [section('server', '9 ms')]))).toEqual(order);
  });
});
