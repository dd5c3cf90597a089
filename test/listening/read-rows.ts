import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, 'said-back');

export const files = readdirSync(folder).sort();

/** `sentence => what may be said back` of one file, or of all. */
export const readRows = (file?: string): readonly (readonly [said: string, back: string])[] =>
  (file ? [file] : files).flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('# '))
      .map((line) => {
        const [said = '', back = ''] = line.split(' => ');
        return [said, back] as const;
      }),
  );
