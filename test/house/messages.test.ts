import { expect, test } from 'vitest';
import { files, isCode, read } from './sources';

const shipped = files.filter(
  (file) => file.startsWith('extension/') && (isCode(file) || /\.html$/.test(file)),
);
const filesWith = (pattern: RegExp) => shipped.filter((file) => pattern.test(read(file)));

test('nothing is said to every document of the extension: what one tab knows, no other is handed', () => {
  expect(filesWith(/runtime[?.()\s]*\.sendMessage\(/)).toEqual([]);
});

test('only the background waits for ports, and only two places open one', () => {
  expect(filesWith(/\.onConnect\b/)).toEqual(['extension/background/listen.ts']);
  expect(filesWith(/\.connect\(\)/)).toEqual(['extension/browser.ts', 'extension/page/runtime.ts']);
});

test('whoever the background speaks to in a tab is one named frame of it', () => {
  const spoken = shipped.flatMap((file) =>
    [...read(file).matchAll(/(?:tabs\s*)?\.sendMessage\(([^)]*)\)/g)].map(([, inside]) => ({ file, inside })),
  );
  expect(spoken.length).toBeGreaterThan(2);
  expect(spoken.filter(({ inside }) => !/\{ frameId/.test(inside ?? ''))).toEqual([]);
});
