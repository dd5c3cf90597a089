import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { type ChromiumDriver, startChromium } from '../../browser/chromium';
import { until } from '../../browser/driver';

/**
 * The least that an extension can do at a change of case in the same helpdesk: its script on the page sees the
 * other tab in front and says one word to the worker, which tells the frame, which paints it. Medians are of
 * the same moments as ours: from the tab in front until the frame has painted.
 */
export async function leastSwitching(
  port: number,
  rounds: { readonly warm: number; readonly stopped: number },
  prepare: (page: Page, frame: Frame) => Promise<void>,
): Promise<{ readonly warm: readonly number[]; readonly stopped: readonly number[] }> {
  const dist = leastExtension();
  const driver = await startChromium({ port, dist });
  try {
    const tab = await driver.open('/agent/tickets/4812');
    const page = driver.pageOf(tab);
    const frame = await driver.frameOf(tab);
    await until('the workspace', () => page.evaluate('document.querySelector("[data-ticket-id]") !== null'));
    await tab.click({ css: 'nav[data-test-id="support_nav"] a[aria-label="Views"]' });
    await tab.click({ css: 'a[href="/agent/tickets/4815"]' });
    await until('the word', () => frame.evaluate('document.body.textContent.includes("4815")'));
    await prepare(page, frame);
    const warm = await switched(driver, page, frame, rounds.warm, false);
    return { warm, stopped: await switched(driver, page, frame, rounds.stopped, true) };
  } finally {
    await driver.close();
    rmSync(dist, { recursive: true, force: true });
  }
}

async function switched(
  driver: ChromiumDriver,
  page: Page,
  frame: Frame,
  rounds: number,
  cold: boolean,
): Promise<readonly number[]> {
  const took: number[] = [];
  for (let i = -2; i < rounds; i++) {
    if (cold) await driver.stopBackground();
    await page.bringToFront();
    const ticket = i % 2 === 0 ? 4812 : 4815;
    const painted = frame.evaluate(`wordPaintedAt("${ticket}")`);
    const from = (await page.evaluate(`bringToFront(${ticket})`)) as number;
    const end = (await painted) as number;
    // As long as our own sidebar is given to come to rest.
    await page.evaluate('new Promise((done) => setTimeout(done, 400))');
    if (i >= 0) took.push(end - from);
  }
  return took;
}

const script = `const frame = document.createElement('iframe');
frame.src = chrome.runtime.getURL('extension/sidebar/index.html');
frame.style.cssText = 'position:fixed;top:0;right:0;width:360px;height:100%';
document.documentElement.append(frame);
let front = '';
new MutationObserver(() => {
  const tab = document.querySelector('[data-test-id="header-tab"][aria-current="page"]');
  const ticket = tab?.getAttribute('data-entity-id') ?? '';
  if (ticket === front) return;
  front = ticket;
  chrome.runtime.sendMessage({ ticket }).catch(() => undefined);
}).observe(document.documentElement, { subtree: true, childList: true, attributeFilter: ['aria-current'] });`;

const worker = `chrome.runtime.onMessage.addListener((message, sender) => {
  if (message.ticket && sender.tab) chrome.tabs.sendMessage(sender.tab.id, { word: message.ticket }).catch(() => undefined);
});`;

const inFrame = `chrome.runtime.onMessage.addListener(({ word }) => {
  if (word) document.body.textContent = word;
});`;

function leastExtension(): string {
  const dist = mkdtempSync(join(tmpdir(), 'leeway-least-'));
  const write = (path: string, text: string) => {
    mkdirSync(join(dist, path, '..'), { recursive: true });
    writeFileSync(join(dist, path), text);
  };
  write('page.js', script);
  write('worker.js', worker);
  write('frame.js', inFrame);
  write('extension/console/index.html', '<!doctype html><title>Nothing</title>');
  write(
    'extension/sidebar/index.html',
    '<!doctype html><title>Nothing</title><body></body><script src="/frame.js"></script>',
  );
  const manifest = {
    manifest_version: 3,
    name: 'Least',
    version: '1',
    background: { service_worker: 'worker.js' },
    host_permissions: ['https://*.zendesk.com/*'],
    content_scripts: [{ matches: ['https://*.zendesk.com/agent/*'], js: ['page.js'] }],
    web_accessible_resources: [{ resources: ['extension/sidebar/index.html'], matches: ['https://*/*'] }],
  };
  write('manifest.json', JSON.stringify(manifest));
  return dist;
}
