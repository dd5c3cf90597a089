import { expect, test } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import packageJson from '../../package.json' with { type: 'json' };
import { files, read } from './sources';

const text = files.filter((file) => /\.(ts|tsx|mjs|json|md|yml|html|css)$|^\.[a-z]/.test(file));

test('version is the same in the package and the manifest', () => {
  expect(manifest.version).toBe(packageJson.version);
});

test('every dependency is pinned', () => {
  const loose = Object.entries({ ...packageJson.dependencies, ...packageJson.devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  );
  expect(loose).toEqual([]);
});

test('the lockfile names no download address', () => {
  const lock = read('package-lock.json');
  expect(lock).not.toMatch(/"resolved":/);
  expect(lock).not.toMatch(/https?:\/\/[^"]*registry/i);
});

test('no path of one machine is written down', () => {
  const places = ['/work' + '/', '/ro' + 'ot/', '/home' + '/', '/Us' + 'ers/', 'C:' + '\\Users'];
  const wrong = text.filter(
    (file) => file !== 'package-lock.json' && places.some((place) => read(file).includes(place)),
  );
  expect(wrong).toEqual([]);
});

test('only the top level folders and files of the layout exist', () => {
  const top = new Set(files.map((file) => file.split('/')[0] ?? ''));
  const allowed = [
    'extension',
    'src',
    'test',
    'docs',
    'scripts',
    'manifest.json',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'vite.config.ts',
    'README.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'LICENSE',
  ];
  const stray = [...top].filter((name) => !name.startsWith('.') && !allowed.includes(name));
  expect(stray).toEqual([]);
});

test('links between documents lead somewhere', () => {
  const wrong = files
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) =>
      [...read(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map((match) => ({
        file,
        link: match[1] ?? '',
      })),
    )
    .filter(({ file, link }) => {
      const target = new URL(link, `file:///${file}`).pathname.slice(1);
      return (
        !files.includes(target) && !files.some((other) => other.startsWith(`${target.replace(/\/$/, '')}/`))
      );
    });
  expect(wrong).toEqual([]);
});

test('the lockfile holds the very versions of the package', () => {
  const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { version?: string }> };
  const wanted = Object.entries({ ...packageJson.dependencies, ...packageJson.devDependencies });
  const apart = wanted.filter(
    ([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version,
  );
  expect(apart).toEqual([]);
});
