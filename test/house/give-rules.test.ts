import { expect, test } from 'vitest';
import { files, read } from './sources';

/** `docs/give.md` numbers its rules; a test that holds one has its number at the end of its name. */
const rules = [...read('docs/give.md').matchAll(/^- \*\*(G\d+)\*\* /gm)].map((found) => found[1] ?? '');

const held = new Set(
  files
    .filter((file) => /^test\/.*\.test\.tsx?$/.test(file) && !file.startsWith('test/house/'))
    .flatMap((file) => [...read(file).matchAll(/\[(G\d+)\]['"`]/g)].map((found) => found[1] ?? '')),
);

test('every rule of a give is held by a test, and every number in a test is a rule', () => {
  expect(rules.filter((rule) => !held.has(rule))).toEqual([]);
  expect([...held].filter((rule) => !rules.includes(rule))).toEqual([]);
});

test('the rules are numbered in their order, without a gap', () => {
  expect(rules).toEqual(rules.map((_, index) => `G${index + 1}`));
  expect(rules.length).toBeGreaterThan(20);
});
