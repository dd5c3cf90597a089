import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = join(import.meta.dirname, '..');
/** The long run: properties are tried many times as often. */
const long = process.env.FC_TIMES !== undefined;

export default defineConfig({
  root,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          testTimeout: long ? 900_000 : 30_000,
          setupFiles: long ? ['test/many-runs.ts'] : [],
          hookTimeout: 60_000,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/house/**', 'test/journeys/**', 'test/bench/**', 'test/deep/**'],
        },
      },
      { extends: true, test: { name: 'house', include: ['test/house/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'journeys',
          // A loaded machine may delay a real browser past a limit: once more, and then it has failed. What must
          // never happen even once (a wrong customer) has no second try of its own.
          retry: process.env.CI ? 1 : 0,
          include: ['test/journeys/**/*.test.ts'],
          // Far above what any of them takes: no journey depends on the machine's speed.
          testTimeout: 240_000,
          hookTimeout: 240_000,
          fileParallelism: true,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'deep',
          include: ['test/deep/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
