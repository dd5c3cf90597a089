import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settle } from '../../../scripts/helpdesk/settle';
import { root } from '../../../scripts/step';
import { demoStore } from '../../../src/playbook/starters/demo-store';
import { askingBackground } from '../../browser/ask-background';
import { built } from '../../browser/built';
import { until } from '../../browser/driver';
import { kb, median, ms, type Row, times } from '../measure';
import { serveBarePage } from './bare-page';
import { type RawChromium, startRawChromium } from './raw-chromium';
import { scriptTimeIn, type TraceEvent } from './trace';

/** What one opening of a page cost its own renderer. */
export interface Cost {
  /** Time in which a script of an extension was on the stack, and in which it was compiled, in milliseconds. */
  readonly script: number;
  /** Used JS heap after a full collection, in bytes. */
  readonly heap: number;
}

const address = 'https://acme.zendesk.com/agent/tickets/4812';

export interface Costs {
  readonly without: Cost;
  /** With an extension whose script is empty: the browser's own price for any content script. */
  readonly empty: Cost;
  /** With the least script that shows a frame of its extension and says one word to it. Both ask for our permissions. */
  readonly least: Cost;
  readonly ours: Cost;
}

/** All four in one run. */
export async function pageCosts(rounds = 5, dist = built('chromium')): Promise<Costs> {
  const now = Date.now();
  const page = await serveBarePage(now);
  const blank = smallExtension(';');
  const least = smallExtension(leastScript);
  try {
    const measured = async (extension: string | null, settled: boolean): Promise<Cost> => {
      const browser = await startRawChromium(page.port, extension);
      try {
        if (settled) await settleIn(browser, now);
        return await costIn(browser, rounds);
      } finally {
        await browser.close();
      }
    };
    return {
      without: await measured(null, false),
      empty: await measured(blank, false),
      least: await measured(least, false),
      ours: await measured(dist, true),
    };
  } finally {
    page.close();
    for (const dist of [blank, least]) rmSync(dist, { recursive: true, force: true });
  }
}

async function costIn(browser: RawChromium, rounds: number): Promise<Cost> {
  const heaps: number[] = [];
  const scripts: number[] = [];
  // The first opening also pays what the browser then remembers.
  for (let i = 0; i <= rounds; i++) {
    heaps.push(await heapOf(browser));
    scripts.push(await scriptTimeOf(browser));
  }
  return { script: median(scripts.slice(1)), heap: median(heaps.slice(1)) };
}

/** Heap and time are taken in openings of their own: a running trace makes the engine remember more. */
async function heapOf(browser: RawChromium): Promise<number> {
  const id = await opened(browser);
  const page = await browser.attach(id);
  for (let i = 0; i < 3; i++) await page.send('HeapProfiler.collectGarbage');
  const { usedSize } = await page.send<{ usedSize: number }>('Runtime.getHeapUsage');
  await browser.send('Target.closeTarget', { targetId: id });
  return usedSize;
}

async function scriptTimeOf(browser: RawChromium): Promise<number> {
  const events: TraceEvent[] = [];
  const deaf = browser.on('Tracing.dataCollected', ({ value }) => events.push(...(value as TraceEvent[])));
  const complete = new Promise<void>((done) => {
    const off = browser.on('Tracing.tracingComplete', () => {
      off();
      done();
    });
  });
  await browser.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'v8'] },
  });
  const targetId = await opened(browser);
  await browser.send('Tracing.end');
  await complete;
  deaf();
  await browser.send('Target.closeTarget', { targetId });
  return scriptTimeIn(events);
}

/** Opens the ticket and leaves it alone until everything has been read, painted and put off. */
async function opened(browser: RawChromium): Promise<string> {
  const id = await browser.open(address);
  await new Promise((done) => setTimeout(done, 3_000));
  return id;
}

export async function settleIn(browser: RawChromium, now: number): Promise<void> {
  const worker = await until('the extension', async () =>
    (await browser.targets()).find(
      ({ type, url }) => type === 'service_worker' && url.includes('service-worker'),
    ),
  );
  const id = await browser.open(new URL('/extension/console/index.html', worker.url).href);
  const page = await browser.attach(id);
  await until('the options page', () =>
    page.evaluate('document.readyState === "complete" && location.protocol === "chrome-extension:"'),
  );
  await settle((message) => page.evaluate(askingBackground(message)), demoStore, now);
  await page.detach();
  await browser.send('Target.closeTarget', { targetId: id });
}

const leastScript = `const host = document.createElement('div');
const frame = document.createElement('iframe');
frame.src = chrome.runtime.getURL('frame.html');
host.attachShadow({ mode: 'closed' }).append(frame);
document.documentElement.append(host);
chrome.runtime.onMessage.addListener(() => undefined);
chrome.runtime.sendMessage(1).catch(() => undefined);`;

function smallExtension(script: string): string {
  const dist = mkdtempSync(join(tmpdir(), 'leeway-small-'));
  writeFileSync(join(dist, 'page.js'), script);
  writeFileSync(join(dist, 'frame.html'), '<!doctype html><title>Nothing</title>');
  // What an extension may do is told to every page it is on, and takes its place there.
  const { permissions, host_permissions } = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8'));
  const manifest = {
    manifest_version: 3,
    name: 'Nothing',
    version: '1',
    permissions,
    host_permissions,
    content_scripts: [{ matches: ['https://*.zendesk.com/agent/*'], js: ['page.js'] }],
    web_accessible_resources: [
      { resources: ['frame.html'], matches: ['https://*/*'], use_dynamic_url: true },
    ],
  };
  writeFileSync(join(dist, 'manifest.json'), JSON.stringify(manifest));
  return dist;
}

/** The goals as they were set, and what they are held against since (`docs/decisions/16`). */
const goals = { script: 5, heap: 250 * 1024, overLeast: '≤ 1.5×' };

/** What the helpdesk's page pays for the extension: script time and memory, by the goal and by the least possible. */
export async function benchPageCost(): Promise<Row[]> {
  const { without, empty, least, ours } = await pageCosts();
  const heap = (cost: Cost): number => cost.heap - without.heap;
  const rows = (
    what: string,
    goal: number,
    of: (cost: Cost) => number,
    unit: (value: number) => string,
  ): Row[] => {
    const row = { what: `helpdesk page: ${what}`, ours: unit(of(ours)) };
    const against = `least script that shows a frame and speaks; an empty one takes ${unit(of(empty))}`;
    const fair = { against, theirs: unit(of(least)), ratio: times(of(ours), of(least)) };
    const set = { against: 'the goal as it was set', theirs: unit(goal), ratio: times(of(ours), goal) };
    return [
      { ...row, ...set, goal: '≤ 1×' },
      { ...row, ...fair, goal: goals.overLeast },
    ];
  };
  return [
    ...rows('script time of opening a case', goals.script, ({ script }) => script, ms),
    ...rows('JS heap with the case open', goals.heap, heap, kb),
  ];
}
