import { expect, test } from 'vitest';
import { files, isCode, read } from './sources';

const lines = (file: string): number => read(file).split('\n').length - 1;
const ours = files.filter((file) => isCode(file) && /^(src|extension|scripts)\//.test(file));

test('no file is longer than 300 lines, and the median is under 100', () => {
  const long = ours.filter((file) => lines(file) > 300).map((file) => `${file}: ${lines(file)}`);
  expect(long).toEqual([]);
  const sizes = ours.map(lines).sort((a, b) => a - b);
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(100);
});

test('names say what a thing is', () => {
  const empty = /(^|\/)(utils?|helpers?|common|misc|services?|managers?|data)(\.|\/|$)/i;
  const wrong = files
    .filter((file) => /^(src|extension|test)\//.test(file))
    .filter((file) => empty.test(file));
  expect(wrong).toEqual([]);
});

test('components are PascalCase.tsx, everything else kebab-case', () => {
  const wrong = files
    .filter((file) => /^(src|extension)\/.*\.(ts|tsx)$/.test(file))
    .filter((file) => {
      const name = file.split('/').at(-1) ?? '';
      return (
        !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.tsx?$/.test(name) && !/^[A-Z][A-Za-z0-9]*\.tsx$/.test(name)
      );
    });
  expect(wrong).toEqual([]);
});

test('exports are named', () => {
  const wrong = ours.filter((file) => /^export default/m.test(read(file)));
  expect(wrong).toEqual([]);
});

test('no test is skipped, and none runs alone', () => {
  const wrong = files
    .filter((file) => /\.test\.tsx?$/.test(file) && !file.startsWith('test/house/'))
    .filter((file) => /\b(it|test|describe)\.(skip|only|todo)\b/.test(read(file)));
  expect(wrong).toEqual([]);
});

test('nothing is swallowed in an empty catch', () => {
  const wrong = ours.filter((file) => /catch\s*(\([^)]*\))?\s*\{\s*\}/.test(read(file)));
  expect(wrong).toEqual([]);
});

test('every second-level folder says what it is for in at most ten lines', () => {
  const folders = new Set(
    files
      .filter((file) => /^(src|extension)\/[^/]+\/./.test(file))
      .map((file) => file.split('/').slice(0, 2).join('/')),
  );
  folders.delete('extension/static');
  const wrong = [...folders].filter((folder) => {
    const readme = `${folder}/README.md`;
    return !files.includes(readme) || lines(readme) > 10;
  });
  expect(wrong).toEqual([]);
});
