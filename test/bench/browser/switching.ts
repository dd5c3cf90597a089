import type { Frame, Page } from 'playwright-core';
import { startHelpdesk } from '../../../scripts/helpdesk/server';
import { settle } from '../../../scripts/helpdesk/settle';
import { demoStore } from '../../../src/playbook/starters/demo-store';
import { ask } from '../../browser/ask-background';
import { type ChromiumDriver, startChromium } from '../../browser/chromium';
import { until } from '../../browser/driver';
import { median, ms, type Row, spread, times } from '../measure';
import { leastSwitching } from './least-switching';

const cases = [
  { ticket: 4812, name: 'Dana Whitfield' },
  { ticket: 4815, name: 'Marcus Bell' },
] as const;

/**
 * From the moment the helpdesk's other tab is in front until the advice for its case is painted, for cases seen
 * before; against an empty message from the sidebar to the worker and back with one word painted, in turn.
 */
export async function benchSwitching(warm = 40, stopped = 15): Promise<Row[]> {
  const now = Date.now();
  const helpdesk = await startHelpdesk(now);
  const driver = await startChromium({ port: helpdesk.port });
  try {
    await settle(driver.say, demoStore, now);
    version = `Chromium ${driver.context.browser()?.version() ?? ''}`.trim();
    const tab = await driver.open('/agent/tickets/4812');
    const page = driver.pageOf(tab);
    const frame = await driver.frameOf(tab);
    await settled(frame, 0);
    await tab.click({ css: 'nav[data-test-id="support_nav"] a[aria-label="Views"]' });
    await tab.click({ css: 'a[href="/agent/tickets/4815"]' });
    await settled(frame, 1);
    await prepare(page, frame);
    const awake = await rounded(driver, page, frame, warm, false);
    const asleep = await rounded(driver, page, frame, stopped, true);
    await driver.close();
    const least = await leastSwitching(helpdesk.port, { warm, stopped }, prepare);
    return [
      ...rowsOf('worker awake', awake, least.warm, '≤ 2×'),
      // The least worker is one line; ours brings the engine. Waking is held against waking in the row above it.
      ...rowsOf('worker stopped', asleep, least.stopped, ''),
    ];
  } finally {
    await driver.close();
    await helpdesk.close();
  }
}

/** The same moments against the goal's measure, and against the least that an extension does at such a switch. */
function rowsOf(
  what: string,
  { ours, empty }: { readonly ours: readonly number[]; readonly empty: readonly number[] },
  least: readonly number[],
  overLeast: string,
): Row[] {
  const row = (against: string, theirs: readonly number[], goal: string): Row => ({
    what: `case switch to advice painted, ${what}`,
    ours: `${ms(median(ours))} (${spread(ours)})`,
    against,
    theirs: `${ms(median(theirs))} (${spread(theirs)})`,
    ratio: times(median(ours), median(theirs)),
    goal,
  });
  return [
    row('empty message round trip plus paint, helpdesk at rest', empty, '≤ 2×'),
    row('least extension at the same switch: two messages and one word painted', least, overLeast),
  ];
}

async function rounded(
  driver: ChromiumDriver,
  page: Page,
  frame: Frame,
  rounds: number,
  cold: boolean,
): Promise<{ ours: number[]; empty: number[] }> {
  const ours: number[] = [];
  const empty: number[] = [];
  // Both cases are painted once before anything counts.
  for (let i = -2; i < rounds; i++) {
    if (cold) await driver.stopBackground();
    await page.bringToFront();
    const emptyTook = (await frame.evaluate('emptyRoundTrip()')) as number;
    if (cold) await driver.stopBackground();
    await page.bringToFront();
    const next = i % 2 === 0 ? 0 : 1;
    const { ticket, name } = cases[next];
    const painted = frame.evaluate(`paintedAt(${JSON.stringify(`#${ticket}`)}, ${JSON.stringify(name)})`);
    const from = (await page.evaluate(`bringToFront(${ticket})`)) as number;
    const took = ((await painted) as number) - from;
    await settled(frame, next);
    if (i < 0) continue;
    empty.push(emptyTook);
    ours.push(took);
  }
  return { ours, empty };
}

/** The case stands in the sidebar and nothing of it changes any more. */
async function settled(frame: Frame, which: number): Promise<void> {
  const { ticket, name } = cases[which] ?? cases[0];
  await until(`#${ticket} in the sidebar`, () =>
    frame.evaluate(`document.querySelector('.case-label')?.textContent.includes('${ticket}') &&
      document.querySelector('main.case .who')?.textContent.includes('${name}')`),
  );
  await frame.evaluate(`new Promise((done) => {
    const quiet = () => { seen.disconnect(); done(); };
    let timer = setTimeout(quiet, 400);
    const seen = new MutationObserver(() => { clearTimeout(timer); timer = setTimeout(quiet, 400); });
    seen.observe(document.body, { subtree: true, childList: true, characterData: true });
  })`);
}

/** Moments are wall-clock milliseconds with fractions, so that two processes can be compared. */
async function prepare(page: Page, frame: Frame): Promise<void> {
  await page.evaluate(`globalThis.bringToFront = (ticket) => new Promise((done) => {
    const tab = document.querySelector('[data-test-id="header-tab"][data-entity-id="' + ticket + '"]');
    const watch = new MutationObserver(() => {
      if (tab.getAttribute('aria-current') !== 'page') return;
      watch.disconnect();
      done(performance.timeOrigin + performance.now());
    });
    watch.observe(tab, { attributes: true });
    tab.click();
  })`);
  await frame.evaluate(`(() => {
    const __name = (f) => f;
    const askBackground = ${ask.toString()};
    const afterPaint = (then) => requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => { port1.close(); then(); };
      port2.postMessage(null);
    });
    const now = () => performance.timeOrigin + performance.now();
    const word = document.body.appendChild(document.createElement('span'));
    word.style.cssText = 'position:fixed;bottom:0;right:0;font-size:4px';
    globalThis.emptyRoundTrip = async () => {
      const from = now();
      await askBackground({ empty: true });
      word.textContent = word.textContent === 'a' ? 'b' : 'a';
      await new Promise((done) => afterPaint(done));
      return now() - from;
    };
    globalThis.wordPaintedAt = (text) => new Promise((done) => {
      const watch = new MutationObserver(() => {
        if (!document.body.textContent.includes(text)) return;
        watch.disconnect();
        afterPaint(() => done(now()));
      });
      watch.observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    globalThis.paintedAt = (label, name) => new Promise((done) => {
      const shown = () =>
        document.querySelector('.case-label')?.textContent.includes(label) &&
        document.querySelector('main.case .who')?.textContent.includes(name);
      const watch = new MutationObserver(() => {
        if (!shown()) return;
        watch.disconnect();
        afterPaint(() => done(now()));
      });
      watch.observe(document.body, { subtree: true, childList: true, characterData: true });
    });
  })()`);
}

/** The browser that was measured last. */
export const measuredIn = (): string => version;

let version = 'no browser';
