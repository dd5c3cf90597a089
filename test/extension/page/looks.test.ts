// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Adapter } from '../../../extension/page/adapter';
import { start } from '../../../extension/page/start';
import { zendesk } from '../../../src/helpdesk/zendesk/page';
import type { FromPage } from '../../../src/messages/page';
import { portsTo } from './ports';
import { serving } from './serving';

const happy = (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM;
const frame = 16;

/** How often the page script walked through the page, by what it was looking for. */
const looks = { front: 0, log: 0, messages: 0, list: 0 };
const counting: Adapter = {
  ...zendesk,
  look: (...args) => {
    looks.front += 1;
    return zendesk.look(...args);
  },
  log: (...args) => {
    looks.log += 1;
    return zendesk.log(...args);
  },
  lastCustomerMessage: (...args) => {
    looks.messages += 1;
    return zendesk.lastCustomerMessage(...args);
  },
  casesListed: (...args) => {
    looks.list += 1;
    return zendesk.casesListed(...args);
  },
};

/** How often the browser told the page script that something moved. */
let deliveries = 0;

let said: FromPage[];
beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(HTMLElement.prototype, { showPopover() {} });
  const make = document.createElement.bind(document);
  vi.spyOn(document, 'createElement').mockImplementation((name: string) =>
    make(name === 'iframe' ? 'div' : name),
  );
  said = [];
  const mount = { src: '', side: 'right', width: 360, collapsed: false, theme: 'light' };
  const connect = portsTo((message: FromPage) => {
    said.push(message);
    if (message.type === 'page/mounted') return mount;
    return message.type === 'page/case-read' ? { earlier: '/x', heard: 0 } : null;
  });
  vi.stubGlobal('chrome', {
    runtime: { id: 'leeway', connect, onMessage: { addListener() {}, removeListener() {} } },
  });
  const Real = MutationObserver;
  vi.stubGlobal(
    'MutationObserver',
    class extends Real {
      constructor(hear: MutationCallback) {
        super((...args) => {
          deliveries += 1;
          hear(...args);
        });
      }
    },
  );
  vi.stubGlobal('fetch', async () => ({ status: 200, redirected: false, text: async () => '{}' }));
});
afterEach(() => {
  vi.stubGlobal('chrome', {});
  document.dispatchEvent(new Event('leeway-still-there', { cancelable: true }));
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

async function begin(
  page: 'ticket' | 'several-tickets' | 'list',
  path: string,
  before = (): void => undefined,
): Promise<void> {
  happy.setURL(`https://acme.zendesk.com${path}`);
  const file = join(import.meta.dirname, '..', '..', 'pages', 'zendesk', `${page}.html`);
  document.documentElement.innerHTML = readFileSync(file, 'utf8').replace(/^[\s\S]*<html lang="en">/, '');
  before();
  await start(document, window as unknown as Window, serving(counting));
  await vi.advanceTimersByTimeAsync(5_000);
  Object.assign(looks, { front: 0, log: 0, messages: 0, list: 0 });
}

/** One node at a time, each in a task of its own, so that nobody can take them together. */
async function stir(where: Element | null, times: number, between: number): Promise<void> {
  if (!where) throw new Error('nothing there to stir');
  for (let index = 0; index < times; index += 1) {
    where.append(document.createElement('i'));
    where.lastElementChild?.remove();
    await vi.advanceTimersByTimeAsync(between);
  }
}

const log = () => document.querySelector('[data-ticket-id="4812"] [data-test-id="omni-log-container"]');
const cases = () => said.filter(({ type }) => type === 'page/case-opened').length;

describe('while a page moves', () => {
  it('a log is looked at every two seconds, however often it moves', async () => {
    await begin('ticket', '/agent/tickets/4812');
    await stir(log(), 1_000, 10);
    expect(looks.messages).toBeLessThanOrEqual(5);
    expect(looks.messages).toBeGreaterThanOrEqual(4);
    expect([looks.front, looks.log]).toEqual([0, 0]);
  });

  it('tabs are looked at once a frame', async () => {
    await begin('several-tickets', '/agent/tickets/4812');
    const tabs = zendesk.tablist(document);
    deliveries = 0;
    await stir(tabs, 1_000, 1);
    expect(deliveries).toBeLessThanOrEqual(Math.ceil(1_000 / frame) + 5 * frame);
    expect(looks.front).toBeLessThanOrEqual(Math.ceil(1_000 / frame) + 1);
    expect(looks.front).toBeGreaterThan(10);
    expect(looks.log).toBe(0);
  });

  it('a page without tabs, all of which is watched, is listened to once a frame', async () => {
    await begin('ticket', '/agent/tickets/4812', () => zendesk.tablist(document)?.remove());
    deliveries = 0;
    await stir(document.querySelector('[data-ticket-id="4812"]'), 1_000, 1);
    expect(looks.front).toBeLessThanOrEqual(Math.ceil(1_000 / frame) + 1);
    expect(deliveries).toBeLessThanOrEqual(Math.ceil(1_000 / frame) + 5 * frame);
  });

  it('a list that never rests costs at most twenty words a second, and is read once it rests', async () => {
    await begin('list', '/agent/filters/360001');
    await stir(zendesk.main(document), 1_000, 2);
    expect(looks).toMatchObject({ front: 0, list: 0 });
    await vi.advanceTimersByTimeAsync(400);
    expect(looks.list).toBe(1);
  });
});

describe('what moves hides nothing', () => {
  it('another tab in front of tabs that never rest is noticed before the next frame, and at once after they rest', async () => {
    await begin('several-tickets', '/agent/tickets/4812');
    const tabs = zendesk.tablist(document);
    await stir(tabs, 200, 1);
    const before = cases();
    document.querySelector('[data-entity-id="4812"]')?.removeAttribute('aria-current');
    document.querySelector('[data-entity-id="4790"]')?.setAttribute('aria-current', 'page');
    happy.setURL('https://acme.zendesk.com/agent/tickets/4790');
    await vi.advanceTimersByTimeAsync(frame);
    expect(cases()).toBe(before + 1);
    await vi.advanceTimersByTimeAsync(20 * frame);
    document.querySelector('[data-entity-id="4790"]')?.removeAttribute('aria-current');
    document.querySelector('[data-entity-id="4812"]')?.setAttribute('aria-current', 'page');
    happy.setURL('https://acme.zendesk.com/agent/tickets/4812');
    await vi.advanceTimersByTimeAsync(0);
    expect(cases()).toBe(before + 2);
  });

  it('is heard again after tabs that never rested, also when something else has looked meanwhile', async () => {
    await begin('several-tickets', '/agent/tickets/4812');
    await stir(zendesk.tablist(document), 200, 1);
    for (let index = 0; index < 5; index += 1) {
      await stir(zendesk.tablist(document), 1, 1);
      window.dispatchEvent(new Event('popstate'));
    }
    await vi.advanceTimersByTimeAsync(20 * frame);
    const before = cases();
    document.querySelector('[data-entity-id="4812"]')?.removeAttribute('aria-current');
    document.querySelector('[data-entity-id="4790"]')?.setAttribute('aria-current', 'page');
    happy.setURL('https://acme.zendesk.com/agent/tickets/4790');
    await vi.advanceTimersByTimeAsync(frame);
    expect(cases()).toBe(before + 1);
  });

  it('another tab in front is noticed at once, and before the next frame after a movement', async () => {
    await begin('several-tickets', '/agent/tickets/4812');
    const before = cases();
    document.querySelector('[data-entity-id="4812"]')?.removeAttribute('aria-current');
    document.querySelector('[data-entity-id="4790"]')?.setAttribute('aria-current', 'page');
    await vi.advanceTimersByTimeAsync(0);
    // The address still names the other one: nobody's case is shown.
    expect(looks.front).toBe(1);
    happy.setURL('https://acme.zendesk.com/agent/tickets/4790');
    document.querySelector('[data-entity-id="4790"]')?.setAttribute('class', 'x');
    await vi.advanceTimersByTimeAsync(0);
    expect(cases()).toBe(before + 1);
    document.querySelector('[data-entity-id="4790"]')?.removeAttribute('aria-current');
    await vi.advanceTimersByTimeAsync(0);
    expect(looks.front).toBe(2);
    await vi.advanceTimersByTimeAsync(frame);
    expect(looks.front).toBe(3);
  });

  it('a message that comes while the log moves is read within two seconds', async () => {
    await begin('ticket', '/agent/tickets/4812');
    await stir(log(), 50, 10);
    const reads = () => said.filter(({ type }) => type === 'page/case-read').length;
    const before = reads();
    const last = [...(log()?.querySelectorAll('[data-test-id="omni-log-comment-item"]') ?? [])].at(-1);
    const copy = last?.cloneNode(true) as Element;
    copy.querySelector('time')?.setAttribute('datetime', '2030-01-01T00:00:00Z');
    last?.after(copy);
    await vi.advanceTimersByTimeAsync(2_100);
    expect(reads()).toBeGreaterThan(before);
  });
});
