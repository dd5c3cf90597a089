import { join } from 'node:path';
import { build } from 'vite';
import { demoProfiles } from '../../../scripts/helpdesk/profiles';
import { root } from '../../../scripts/step';
import { startChromium } from '../../browser/chromium';
import { median, ms, type Row, times } from '../measure';

/** Nobody listens there: the extension's own page needs no network. */
const nowhere = 9;

/** One person by their identifiers among `count`, through the real cache and by raw requests to the same rows. */
export async function benchLookups(count = 100_000, rounds = 400): Promise<Row> {
  const [like] = await demoProfiles(Date.now());
  const script = await bundled();
  const browser = await startChromium({ port: nowhere });
  try {
    const tab = await browser.openOwn('extension/console/index.html');
    await tab.load(script);
    const page = browser.pageOf(tab);
    const found = (await page.evaluate(`measureLookups(${JSON.stringify(like)}, ${count}, ${rounds})`)) as {
      ours: number[];
      raw: number[];
      seeded: number;
    };
    const ours = median(found.ours);
    const theirs = median(found.raw);
    return {
      what: `look-up by two identifiers among ${count.toLocaleString('en')} profiles`,
      ours: ms(ours),
      against: 'raw IndexedDB, same rows',
      theirs: ms(theirs),
      ratio: times(ours, theirs),
      goal: '',
    };
  } finally {
    await browser.close();
  }
}

/** The cache's own code as one classic script. */
async function bundled(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      write: false,
      target: 'chrome120',
      lib: { entry: join(import.meta.dirname, 'lookups-in-page.ts'), formats: ['iife'], name: 'lookups' },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  if (!first || !('output' in first)) throw new Error('nothing was built');
  return first.output[0].code;
}
