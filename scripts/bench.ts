import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchAdvise, benchReplay } from '../test/bench/advise';
import { benchLookups } from '../test/bench/browser/lookups';
import { benchPageCost } from '../test/bench/browser/page-cost';
import { benchSwitching, measuredIn } from '../test/bench/browser/switching';
import { benchBundles } from '../test/bench/bundles';
import type { Row } from '../test/bench/measure';
import { benchImport, benchListening } from '../test/bench/reading';
import { benchCalls, benchMillion } from '../test/bench/server/calls';
import { benchUploads } from '../test/bench/server/uploads';
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
  ['bundles', benchBundles],
  ['server', benchCalls],
  ['server, a million customers', benchMillion],
  ['server, imports', benchUploads],
];

/** `--build` builds anew; otherwise only what is missing is built. `--only advise` runs one. */
const build = process.argv.includes('--build') || !existsSync(join(root, 'dist/chromium/manifest.json'));
const at = process.argv.indexOf('--only');
const only = at === -1 ? null : process.argv[at + 1];

async function main(): Promise<void> {
  if (build && !process.env.LEEWAY_DIST) buildAll();
  const rows: Row[] = [];
  for (const [name, bench] of benches) {
    if (only !== null && name !== only) continue;
    console.log(`\n▸ ${name}`);
    const found = [await bench()].flat();
    for (const row of found)
      console.log(`  ${row.what}: ${row.ours} against ${row.theirs} (${row.against}): ${row.ratio}`);
    rows.push(...found);
  }
  if (only === null) writeFileSync(join(root, 'docs/benchmarks.md'), page(rows, measuredIn()));
}

const page = (rows: readonly Row[], browser: string): string => `# Benchmarks

\`npm run bench\` measures all of it in one run and writes this page. Times depend on the machine and on what else it
does; the ratios, each of two things measured in turn in the same run, are what to compare.

Last run: ${new Date().toISOString().slice(0, 10)}, ${browser}, Node ${process.versions.node}.

| what | ours | against | theirs | ratio | goal |
| --- | --- | --- | --- | --- | --- |
${rows.map((row) => `| ${row.what} | ${row.ours} | ${row.against} | ${row.theirs} | ${row.ratio} | ${row.goal} |`).join('\n')}

## How to read it

- **The helpdesk page.** A saved ticket page without a script of its own is opened in a browser without any extension,
  with an extension whose script is empty, with the least script that shows a frame of its extension and says one word
  to it, and with Leeway and its case open. Heap is what the renderer holds after a full collection, less what it
  holds without an extension. Script time is processor time of compiling and running on the page's main thread, from
  the browser's own trace, until three seconds after the start.
- **The goals of 5 ms and 250 kB** lie at or below what the browser itself takes for the least such script (the column
  of the others): a content script has its own copy of the document's interfaces, and touching one element makes it.
  The ratio says what Leeway adds to that: reading the case, the veil, the edge and the room beside the page. Of the
  heap above the least, about half is the compiled form of its own functions, the rest names, shapes and the
  interfaces of what is touched (\`AbortSignal\`, \`Response\`, \`Navigation\`, \`MutationObserver\`).
- **A case switch** counts from the moment the helpdesk's other tab is in front until the sidebar has painted the
  advice, median and the middle half of the rounds. It is held against two things in the same run. The goal's measure is
  an empty message from the sidebar to the worker and back and one word painted, *while the helpdesk is at rest*. A switch
  is never at rest: the helpdesk draws its ticket on the same cores while the word is on its way. So the second row is the
  least extension that does anything at such a switch: its script sees the tab, says one word, the worker passes it on,
  the frame paints it. With the worker stopped that least worker is a line
  long; ours brings the whole engine, and a service worker may not load a part of itself later, so the first row says
  what a switch adds to waking it.
- **Where the time goes**, worker awake, in a throw-away build with marks (medians on a busy machine): noticing and the veil
  1 ms, page to worker 6, the worker's own work 1, worker to frame 5, drawing the case 5, the browser's layout and paint 9;
  3 ms later the page has lifted its veil. Before cases were drawn again from the sidebar's memory it was 58 ms to the
  paint and 90 to the veil: 8 for the tab's record, 15 for reading the case, the same again for what came after.
- A row above its goal is above its goal: the table is written by the run, not by hand.
`;

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
