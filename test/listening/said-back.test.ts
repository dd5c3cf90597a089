import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { turn } from '../../src/listening/english/turn';

const folder = join(import.meta.dirname, 'said-back');

for (const file of readdirSync(folder).sort()) {
  describe(`said back: ${file.replace('.txt', '')}`, () => {
    const rows = readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('# '))
      .map((line) => line.split(' => '));
    it.each(rows)('%s', (sentence, expected) => {
      expect(turn(sentence ?? '', true)?.text ?? '(quoted)').toBe(expected);
    });
  });
}
