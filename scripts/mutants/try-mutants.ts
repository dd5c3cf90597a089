import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createVitest, type TestSpecification } from 'vitest/node';
import { root } from '../step';
import type { Mutant } from './mutants-of';

/** What is tried in one process: faults, and the tests that should find them. */
export interface Trial {
  readonly mutants: readonly Mutant[];
  /** Files, or folders that end in `/`. */
  readonly tests: readonly string[];
}

/** What this process says of its work, a line each. */
export type Word =
  /** How many tests pass without a fault, and how long they take together; milliseconds. */
  | { readonly says: 'ready'; readonly tests: number; readonly took: number }
  | { readonly says: 'begins'; readonly index: number }
  | { readonly says: 'ended'; readonly index: number; readonly killedBy: string | null };

/** In front of every word, since a test may write lines too. */
export const mark = '\u0001';

// Whoever started this may be gone.
process.stdout.on('error', () => process.exit(1));

const say = (word: Word): boolean => process.stdout.write(`${mark}${JSON.stringify(word)}\n`);

async function tryAll({ mutants, tests }: Trial, from: number): Promise<void> {
  let now: Mutant | null = null;
  const broken = ({ file, from: start, to, is }: Mutant): string => {
    const code = readFileSync(join(root, file), 'utf8');
    return code.slice(0, start) + is + code.slice(to);
  };
  const vitest = await createVitest(
    'test',
    {
      // The projects of our own configuration would not take the plugin that puts the fault in.
      config: false,
      root,
      include: ['test/**/*.test.{ts,tsx}'],
      exclude: [],
      testTimeout: 30_000,
      hookTimeout: 60_000,
      watch: false,
      bail: 1,
      maxWorkers: 2,
      reporters: [{}],
      silent: true,
    },
    {
      root,
      oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
      plugins: [
        {
          name: 'one-fault',
          enforce: 'pre',
          load: (id: string) => (now && id.split('?')[0] === join(root, now.file) ? broken(now) : null),
        },
      ],
    },
  );
  const failing = async (specs: readonly TestSpecification[]): Promise<TestSpecification | null> => {
    const { testModules } = await vitest.runTestSpecifications([...specs], false);
    const failed = testModules.find((module) => module.state() === 'failed');
    return specs.find(({ moduleId }) => moduleId === failed?.moduleId) ?? null;
  };

  const specs = await vitest.globTestSpecifications(tests.map((test) => join(root, test)));
  const began = performance.now();
  const wrong = await failing(specs);
  if (wrong) throw new Error(`${wrong.moduleId} fails without a fault`);
  say({ says: 'ready', tests: specs.length, took: performance.now() - began });

  // What found a fault in a file is asked first about the next one.
  const order = [...specs];
  for (const [index, mutant] of mutants.entries()) {
    if (index < from) continue;
    say({ says: 'begins', index });
    now = mutant;
    vitest.invalidateFile(join(root, mutant.file));
    const killer = (await failing(order.slice(0, 1))) ?? (await failing(order.slice(1)));
    if (killer) order.unshift(...order.splice(order.indexOf(killer), 1));
    say({ says: 'ended', index, killedBy: killer?.moduleId.slice(root.length + 1) ?? null });
    now = null;
    vitest.invalidateFile(join(root, mutant.file));
  }
}

const [path, from] = process.argv.slice(2);
if (process.argv[1] === import.meta.filename && path) {
  await tryAll(JSON.parse(readFileSync(path, 'utf8')) as Trial, Number(from));
  process.exit(0);
}
