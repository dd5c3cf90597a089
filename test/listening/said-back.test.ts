import { describe, expect, it } from 'vitest';
import { turn } from '../../src/listening/english/turn';
import { files, readRows } from './read-rows';

for (const file of files) {
  describe(`said back: ${file.replace('.txt', '')}`, () => {
    it.each(readRows(file))('%s', (said, back) => {
      expect(turn(said, true)?.text ?? '(quoted)').toBe(back);
    });
  });
}

describe('the table as a whole', () => {
  it('holds two thousand sentences, and most of them can be said back', () => {
    const rows = readRows();
    const turned = rows.filter(([, back]) => back !== '(quoted)').length;
    expect(rows.length).toBeGreaterThan(2000);
    expect(turned / rows.length).toBeGreaterThan(0.6);
  });
});
