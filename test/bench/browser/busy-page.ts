import { built } from '../../browser/built';
import { type Row, times } from '../measure';
import { serveBarePage } from './bare-page';
import { settleIn } from './page-cost';
import { startRawChromium, type Target } from './raw-chromium';

const address = 'https://acme.zendesk.com/agent/tickets/4812';
const seconds = 10;
const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;

interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly url: string };
    readonly children?: readonly number[];
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** Share of the time in which the page script, or what it called, was on the stack. */
export function shareOf(profile: Profile, url: RegExp): number {
  const ours = new Set<number>();
  const children = new Map(profile.nodes.map((node) => [node.id, node.children ?? []]));
  const take = (id: number): void => {
    if (ours.has(id)) return;
    ours.add(id);
    for (const child of children.get(id) ?? []) take(child);
  };
  for (const { id, callFrame } of profile.nodes) if (url.test(callFrame.url)) take(id);
  let all = 0;
  let spent = 0;
  for (const [index, id] of profile.samples.entries()) {
    const took = profile.timeDeltas[index] ?? 0;
    all += took;
    if (ours.has(id)) spent += took;
  }
  return all === 0 ? 0 : spent / all;
}

/** Makes the open ticket 500 messages long and moves one node of `where` at a time, each in a task of its own. */
const stirring = (where: string) => `new Promise((done) => {
  const log = document.querySelector('[data-ticket-id="4812"] [data-test-id="omni-log-container"]');
  const last = [...log.querySelectorAll('[data-test-id="omni-log-comment-item"]')].at(-1);
  while (log.querySelectorAll('[data-test-id="omni-log-comment-item"]').length < 500) last.after(last.cloneNode(true));
  const moving = document.createElement('i');
  const place = document.querySelector(${JSON.stringify(where)});
  const { port1, port2 } = new MessageChannel();
  const end = performance.now() + ${seconds * 1000};
  let moves = 0;
  port1.onmessage = () => {
    if (performance.now() > end) return done(moves);
    moving.isConnected ? moving.remove() : place.append(moving);
    moves += 1;
    // About 8,000 a second: a task of 0.1 ms of the page's own between two.
    const until = performance.now() + 0.1;
    while (performance.now() < until);
    port2.postMessage(null);
  };
  port2.postMessage(null);
})`;

async function measured(page: Target, where: string): Promise<{ share: number; moves: number }> {
  await page.send('Profiler.enable');
  await page.send('Profiler.setSamplingInterval', { interval: 100 });
  await page.send('Profiler.start');
  const moves = await page.evaluate<number>(stirring(where));
  const { profile } = await page.send<{ profile: Profile }>('Profiler.stop');
  return { share: shareOf(profile, /^chrome-extension:.*zendesk\.iife/), moves: moves / seconds };
}

const places = [
  ['the log of a 500-message ticket', '[data-ticket-id="4812"] [data-test-id="omni-log-container"]'],
  ['the tabs', '[data-test-id="header-tablist"]'],
] as const;

/** What a page that never rests pays for us. */
export async function benchBusyPage(dist = built('chromium')): Promise<Row[]> {
  const now = Date.now();
  const served = await serveBarePage(now);
  const browser = await startRawChromium(served.port, dist);
  try {
    await settleIn(browser, now);
    const id = await browser.open(address);
    await new Promise((done) => setTimeout(done, 4_000));
    const page = await browser.attach(id);
    const rows: Row[] = [];
    for (const [what, where] of places) {
      const { share, moves } = await measured(page, where);
      rows.push({
        what: `helpdesk page: share of its main thread while ${what} changes ${Math.round(moves / 100) * 100} times a second`,
        ours: percent(share),
        against: 'the goal as it was set',
        theirs: percent(0.01),
        ratio: times(share, 0.01),
        goal: '≤ 1×',
      });
    }
    return rows;
  } finally {
    await browser.close();
    served.close();
  }
}
