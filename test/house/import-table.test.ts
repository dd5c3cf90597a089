import { expect, test } from 'vitest';
import { sources as all, imports as allImports, within } from './imports';
import { read } from './sources';

/**
 * Who may import whom; anything not listed is refused, type-only imports included.
 * The first row whose `in` matches a file's path decides. `docs/decisions/01` explains the leaf folders.
 */
const leaves = ['src/customer', 'src/id', 'src/trouble', 'src/wording'];
const core = [...leaves, 'src/playbook', 'src/advice', 'src/listening', 'src/value', 'src/messages'];

const table: readonly { readonly in: RegExp; readonly may: readonly string[] }[] = [
  { in: /^src\/id\.ts$/, may: [] },
  { in: /^src\/(customer|trouble|wording)\//, may: leaves },
  { in: /^src\/playbook\//, may: [...leaves, 'valibot'] },
  { in: /^src\/advice\//, may: [...leaves, 'src/playbook', 'src/value'] },
  { in: /^src\/listening\//, may: leaves },
  { in: /^src\/value\//, may: leaves },
  { in: /^src\/import\//, may: [...leaves, 'papaparse'] },
  { in: /^src\/messages\//, may: [...core, 'src/helpdesk/declared', 'valibot'] },
  {
    in: /^src\/helpdesk\/declared\/(check-description|description-shape)/,
    may: [...leaves, 'src/contract', 'valibot'],
  },
  { in: /^src\/helpdesk\//, may: ['src/customer', 'src/trouble'] },
  { in: /^src\/contract\//, may: [...leaves, 'src/playbook', 'valibot', '@valibot/to-json-schema'] },
  { in: /^src\/cache\//, may: [...core, 'dexie'] },
  {
    in: /^src\/backend\//,
    may: [
      ...leaves,
      'src/contract',
      'src/playbook',
      'src/advice',
      'src/value',
      'src/import',
      'valibot',
      ...['fastify', '@fastify/compress', '@fastify/cors', '@fastify/rate-limit', 'prom-client'],
      ...['kysely', 'libsql', 'pg', 'jose', 'tsx'],
      ...['node:crypto', 'node:fs', 'node:path', 'node:timers/promises', 'node:util'],
      ...['node:module', 'node:url', 'node:worker_threads'],
    ],
  },
  { in: /^extension\/browser\.ts$/, may: ['webextension-polyfill', 'src/messages'] },
  {
    in: /^extension\/background\//,
    may: [
      ...core,
      'extension/browser',
      'src/contract',
      'src/cache',
      'src/helpdesk',
      'src/import',
      'valibot',
      'dexie',
    ],
  },
  {
    in: /^extension\/page\//,
    may: ['src/helpdesk', 'src/messages', 'src/customer', 'src/trouble'],
  },
  { in: /^extension\/view\//, may: ['preact', '@preact/signals', 'src/wording'] },
  {
    in: /^extension\/sidebar\//,
    may: [...core, 'preact', '@preact/signals', 'extension/browser', 'extension/view'],
  },
  {
    in: /^extension\/console\//,
    may: [
      ...core,
      'preact',
      '@preact/signals',
      'extension/browser',
      'extension/view',
      'extension/sidebar',
      'src/import',
      'src/contract',
      'src/helpdesk',
    ],
  },
];

/** Run-time imports that only some folders may have although their types are free to name. */
const runtimeOnly: readonly {
  readonly in: RegExp;
  readonly not: readonly string[];
  readonly but?: string;
}[] = [
  // Whether a give stands is no decision: it is read off its state, by one rule.
  {
    in: /^extension\/sidebar\//,
    but: 'src/advice/given',
    not: ['src/advice', 'src/playbook', 'src/listening', 'src/value'],
  },
  { in: /^extension\/page\//, not: ['src/messages/checks'] },
  { in: /^src\/messages\/(?!check)/, not: ['valibot'] },
];

const ownFolder = (file: string): string => file.split('/').slice(0, 2).join('/');

const sources = all.filter((file) => /^(src|extension)\//.test(file));
const imports = allImports.filter(({ file }) => sources.includes(file));

test('every folder under src and extension has a row in the import table', () => {
  const homeless = sources.filter((file) => !table.some((row) => row.in.test(file)));
  expect(homeless).toEqual([]);
});

test('nobody imports what the table does not allow', () => {
  const wrong = imports.filter(({ file, target }) => {
    const row = table.find((candidate) => candidate.in.test(file));
    if (!row || target.endsWith('.css') || target.endsWith('?inline')) return false;
    if (within(target, ownFolder(file))) return false;
    return !row.may.some((folder) => within(target, folder));
  });
  expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  expect(imports.length).toBeGreaterThan(50);
});

test('screens name the types of the core, they do not run it', () => {
  const wrong = imports.filter(
    ({ file, target, type }) =>
      !type &&
      runtimeOnly.some(
        (row) => row.in.test(file) && target !== row.but && row.not.some((folder) => within(target, folder)),
      ),
  );
  expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
});

test('one helpdesk never imports another, and api.ts never reaches for the DOM side', () => {
  const wrong = imports.filter(({ file, target }) => {
    const from = /^src\/helpdesk\/([^/]+)\//.exec(file)?.[1];
    const to = /^src\/helpdesk\/([^/]+)\//.exec(target)?.[1];
    // The editors belong to no helpdesk: every one of them is written into by `src/helpdesk/editors`.
    if (!from || !to || to === 'editors') return false;
    return from !== to || (/\/api(\.|$|-)/.test(file) && /\/page/.test(target));
  });
  expect(wrong).toEqual([]);
});

test('only the background opens the database, and it never touches a page', () => {
  const openers = imports.filter(({ target }) => target === 'dexie').map(({ file }) => ownFolder(file));
  for (const folder of openers) expect(['src/cache', 'extension/background']).toContain(folder);
  const reachIn = imports.filter(
    ({ file, target }) =>
      file.startsWith('extension/background/') && /^src\/helpdesk\/[^/]+\/page/.test(target),
  );
  expect(reachIn).toEqual([]);
});

test('only the seam and the page script say browser or chrome', () => {
  const speakers = sources.filter(
    (file) =>
      file.startsWith('src/') &&
      /\b(chrome|browser)\.(runtime|storage|tabs|alarms|scripting)\b/.test(read(file)),
  );
  expect(speakers).toEqual([]);
});
