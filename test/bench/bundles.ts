import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../../scripts/step';
import { kb, type Row } from './measure';

interface Budget {
  readonly what: string;
  readonly files: (name: string) => boolean;
  /** gzipped bytes */
  readonly most: number;
}

/**
 * What each part may weigh, gzipped. The page script's is the architecture's; the build fails above them. The lead's
 * rooms are fetched when somebody goes there; they weigh what an editor, the advice it tries and its texts in three
 * languages weigh, and what a described helpdesk takes: the check of a description and a page script of its own.
 */
export const budgets: readonly Budget[] = [
  { what: 'page script (Zendesk)', files: (name) => name.includes('page/zendesk'), most: 12 * 1024 },
  { what: 'everything the package loads', files: (name) => /\.(js|css)$/.test(name), most: 490 * 1024 },
];

export function weigh(
  folder = join(root, 'dist/chromium'),
): readonly { what: string; bytes: number; most: number }[] {
  if (!existsSync(folder)) throw new Error('build first: npm run build');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  return budgets.map(({ what, files, most }) => ({
    what,
    most,
    bytes: names
      .filter(files)
      .reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name)), { level: 9 }).length, 0),
  }));
}

export const benchBundles = (): Row[] =>
  weigh().map(({ what, bytes, most }) => ({
    what,
    ours: `${kb(bytes)} gz`,
    against: 'budget',
    theirs: `${kb(most)} gz`,
    ratio: (bytes / most).toFixed(2),
    goal: '≤ 1',
  }));
