import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { benchAdvise, benchReplay } from '../test/bench/advise';
import { benchBusyPage } from '../test/bench/browser/busy-page';
import { benchLookups } from '../test/bench/browser/lookups';
import { benchPageCost } from '../test/bench/browser/page-cost';
import { benchSwitching, measuredIn } from '../test/bench/browser/switching';
import { benchBundles } from '../test/bench/bundles';
import type { Row } from '../test/bench/measure';
import { benchImport, benchListening } from '../test/bench/reading';
import { benchCalls, benchMillion } from '../test/bench/server/calls';
import { benchPollers } from '../test/bench/server/pollers';
import { benchUploads } from '../test/bench/server/uploads';
import { mergedPage, type Section } from './benchmark-page';
import { buildAll } from './build-all';
import { root } from './step';

/** Everything that is measured, in one run: ratios of one run compare, times of two machines do not. */
const benches: readonly (readonly [string, () => Row | Row[] | Promise<Row | Row[]>])[] = [
  ['advise', benchAdvise],
  ['replay', benchReplay],
  ['listening', benchListening],
  ['import', benchImport],
  ['look-ups', benchLookups],
  ['case switch', benchSwitching],
  ['cost to the page', benchPageCost],
  ['a page that never rests', () => benchBusyPage()],
  ['bundles', benchBundles],
  ['server', benchCalls],
  ['server, a million customers', () => benchMillion()],
  ['server, imports', () => benchUploads()],
  ['server, waiting browsers', () => benchPollers()],
];

/** `--build` builds anew; otherwise only what is missing is built. `--only advise` runs one. */
const build = process.argv.includes('--build') || !existsSync(join(root, 'dist/chromium/manifest.json'));
const at = process.argv.indexOf('--only');
const only = at === -1 ? null : (process.argv[at + 1] ?? '');

const pageFile = join(root, 'docs/benchmarks.md');
const names = benches.map(([name]) => name);

async function main(): Promise<void> {
  if (only !== null && !names.includes(only)) throw new Error(`--only takes one of: ${names.join('; ')}`);
  if (build && !process.env.LEEWAY_DIST && !only?.startsWith('server')) buildAll();
  for (const [name, bench] of benches) {
    if (only !== null && name !== only) continue;
    console.log(`\n▸ ${name}`);
    const busy = loadavg()[0] ?? 0;
    const rows = [await bench()].flat();
    for (const row of rows)
      console.log(`  ${row.what}: ${row.ours} against ${row.theirs} (${row.against}): ${row.ratio}`);
    keep({ name, rows, circumstances: circumstances(busy) });
  }
}

/** Written after every bench: what was measured before one fails is kept. */
function keep(section: Section): void {
  const before = existsSync(pageFile) ? readFileSync(pageFile, 'utf8') : '';
  writeFileSync(pageFile, mergedPage(before, names, [section]));
}

const circumstances = (busy: number): string =>
  [
    new Date().toISOString().slice(0, 10),
    ...(measuredIn() === 'no browser' ? [] : [measuredIn()]),
    `Node ${process.versions.node}`,
    `${cpus().length} cores with a load of ${busy.toFixed(1)} before it began.`,
  ].join(', ');

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
