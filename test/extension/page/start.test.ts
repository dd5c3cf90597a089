// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { start } from '../../../extension/page/start';
import { zendesk } from '../../../src/helpdesk/zendesk/page';
import type { FromPage, Mount, ToPage } from '../../../src/messages/page';
import { portsTo } from './ports';
import { serving } from './serving';

type Listener = (message: unknown, sender: { id?: string }, answer: (value: unknown) => void) => unknown;

interface Happy {
  setURL(url: string): void;
  setViewport(size: { width: number; height: number }): void;
}
const happy = (window as unknown as { happyDOM: Happy }).happyDOM;

const mount: Mount = {
  src: '',
  side: 'right',
  width: 360,
  collapsed: false,
  theme: 'light',
};

/** The extension as a page script sees it. */
function extension(answer: unknown = mount) {
  const said: FromPage[] = [];
  const listeners = new Set<Listener>();
  const ports = portsTo((message: FromPage) => {
    said.push(message);
    return message.type === 'page/mounted' ? answer : null;
  });
  const runtime = {
    id: 'leeway' as string | undefined,
    connect: () => {
      if (!runtime.id) throw new Error('Extension context invalidated.');
      return ports();
    },
    onMessage: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    },
  };
  vi.stubGlobal('chrome', { runtime });
  const tell = (message: unknown, sender = { id: 'leeway' }) =>
    [...listeners].map((listener) => new Promise((done) => listener(message, sender, done) ?? done('left')));
  return { runtime, said, listeners, tell: (message: ToPage) => tell(message)[0], tellAnything: tell };
}

function open(page: 'ticket' | 'several-tickets' | 'redesigned' | 'list', path: string): void {
  happy.setURL(`https://acme.zendesk.com${path}`);
  const file = join(import.meta.dirname, '..', '..', 'pages', 'zendesk', `${page}.html`);
  document.documentElement.innerHTML = readFileSync(file, 'utf8').replace(/^[\s\S]*<html lang="en">/, '');
}

const begin = () => start(document, window as unknown as Window, serving(zendesk));
const types = (said: readonly FromPage[]) => said.map(({ type }) => type);
const hosts = () => document.querySelectorAll('[data-leeway]').length;

let now: ReturnType<typeof extension>;
beforeEach(() => {
  vi.useFakeTimers();
  // This DOM has no top layer.
  Object.assign(HTMLElement.prototype, { showPopover() {} });
  // The sidebar's frame has nothing to load here.
  const make = document.createElement.bind(document);
  vi.spyOn(document, 'createElement').mockImplementation((name: string) =>
    make(name === 'iframe' ? 'div' : name),
  );
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network in this test')));
  now = extension();
});
afterEach(() => {
  now.runtime.id = undefined;
  window.dispatchEvent(new Event('focus'));
  expect(hosts()).toBe(0);
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('a redesigned page is said to be changed after it had time to be built, and no case is guessed', async () => {
  open('redesigned', '/agent/tickets/4812');
  await begin();
  await vi.advanceTimersByTimeAsync(9_999);
  expect(types(now.said)).toEqual(['page/mounted']);
  await vi.advanceTimersByTimeAsync(1);
  expect(now.said.at(-1)).toMatchObject({
    type: 'page/trouble',
    reason: 'page-changed',
    part: 'header-tab',
    caseKey: null,
  });
  expect(types(now.said)).toEqual(['page/mounted', 'page/trouble']);
});

test('a change of tab is told as soon as the observer hears of it, without a timer', async () => {
  open('several-tickets', '/agent/tickets/4790');
  await begin();
  expect(now.said.at(-1)).toMatchObject({ type: 'page/case-opened', caseKey: 'zendesk:acme:4790' });
  happy.setURL('https://acme.zendesk.com/agent/tickets/4812');
  document.querySelector('[data-entity-id="4790"]')?.removeAttribute('aria-current');
  document.querySelector('[data-entity-id="4812"]')?.setAttribute('aria-current', 'page');
  await vi.advanceTimersByTimeAsync(0);
  expect(now.said.filter(({ type }) => type === 'page/case-opened')).toHaveLength(2);
});

test('a failed connection is told once the case is asked for, and only for that case', async () => {
  open('ticket', '/agent/tickets/4812');
  await begin();
  await vi.advanceTimersByTimeAsync(10);
  expect(now.said.filter(({ type }) => type === 'page/case-read')).toEqual([
    expect.objectContaining({ about: { ok: false, reason: 'offline' }, caseKey: 'zendesk:acme:4812' }),
  ]);
});

test('a message for somebody else, or from another extension, is left at once', async () => {
  open('ticket', '/agent/tickets/4812');
  await begin();
  const foreign = { to: 'page', type: 'background/unmount' };
  expect(await Promise.all(now.tellAnything({ to: 'sidebar', type: 'background/advice' }))).toEqual(['left']);
  expect(await Promise.all(now.tellAnything(foreign, { id: 'another' }))).toEqual(['left']);
  expect(await Promise.all(now.tellAnything(null))).toEqual(['left']);
  expect(hosts()).toBe(1);
});

test('a window that is made small or zoomed takes some of the sidebar’s width, and gives back what was chosen', async () => {
  open('ticket', '/agent/tickets/4812');
  await begin();
  const widthAt = (width: number) => {
    happy.setViewport({ width, height: 900 });
    window.dispatchEvent(new Event('resize'));
    return document.querySelector<HTMLElement>('[data-leeway]')?.style.width;
  };
  expect([1440, 720, 360, 1440].map(widthAt)).toEqual(['360px', '288px', '256px', '360px']);
});

test('where the page may hold no frame there is none, and the words say why and stay', async () => {
  const texts = { title: 'Sidebar', open: 'Open', resize: 'Width', waiting: 'Waiting', blocked: 'Blocked' };
  now = extension({ ...mount, src: null, texts });
  const attach = Element.prototype.attachShadow;
  let root: ShadowRoot | null = null;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    root = attach.call(this, init);
    return root;
  });
  open('ticket', '/agent/tickets/4812');
  await begin();
  await vi.advanceTimersByTimeAsync(10_000);
  await now.tell({ to: 'page', type: 'background/show', caseKey: 'zendesk:acme:4812' });
  const { innerHTML = '' } = (root ?? {}) as { innerHTML?: string };
  expect(innerHTML).toContain('Blocked');
  expect(innerHTML).not.toContain('title="Sidebar"');
  expect(innerHTML).not.toContain('display: none');
});

test('an unmount takes everything away and stops listening', async () => {
  open('ticket', '/agent/tickets/4812');
  await begin();
  expect([hosts(), now.listeners.size]).toEqual([1, 1]);
  await now.tell({ to: 'page', type: 'background/unmount' });
  expect([hosts(), now.listeners.size]).toEqual([0, 0]);
  expect(document.body.style.width).toBe('');
});

test.each([
  ['no answer', null],
  ['a refusal', { ok: false, reason: 'forbidden' }],
])('%s to the mount leaves the page alone', async (_, answer) => {
  now = extension(answer);
  open('ticket', '/agent/tickets/4812');
  await begin();
  expect([types(now.said), hosts()]).toEqual([['page/mounted'], 0]);
});

test('a successor of a dead script clears away what that one left', async () => {
  open('ticket', '/agent/tickets/4812');
  const left = document.createElement('div');
  left.setAttribute('data-leeway', '');
  document.documentElement.append(left);
  await begin();
  expect([hosts(), left.isConnected]).toEqual([1, false]);
});

test('a second script leaves the page to the first while that one lives', async () => {
  open('ticket', '/agent/tickets/4812');
  await begin();
  await begin();
  expect(types(now.said).filter((type) => type === 'page/mounted')).toHaveLength(1);
  expect(hosts()).toBe(1);
});

test('pressing submit is told with the case, pressing anything else is not', async () => {
  open('ticket', '/agent/tickets/4812');
  await begin();
  document.querySelector<HTMLElement>('[data-test-id="close-button"]')?.click();
  document.querySelector<HTMLElement>('[data-test-id="submit_button-button"] strong')?.click();
  expect(now.said.filter(({ type }) => type === 'page/submitted')).toEqual([
    { to: 'background', type: 'page/submitted', caseKey: 'zendesk:acme:4812' },
  ]);
});

const next = {
  selectors: {
    tablist: 'nav[data-qa="tsilbat-redaeh"]',
    activeTab: '[data-qa="bat-redaeh"][aria-current="page"]',
  },
  off: [],
};

test('a redesigned page is found again as soon as its new places are told, and lost when they are taken back', async () => {
  open('redesigned', '/agent/tickets/4812');
  await begin();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(now.said.at(-1)).toMatchObject({ type: 'page/trouble', part: 'header-tab' });
  await now.tell({ to: 'page', type: 'background/adapter', change: next });
  expect(now.said).toContainEqual(
    expect.objectContaining({ type: 'page/case-opened', caseKey: 'zendesk:acme:4812' }),
  );
  await now.tell({ to: 'page', type: 'background/adapter', change: { selectors: {}, off: [] } });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(now.said.at(-1)).toMatchObject({ type: 'page/trouble', part: 'header-tab' });
});

test('new places that are told with the mount are used from the first look on', async () => {
  now = extension({ ...mount, change: next });
  open('redesigned', '/agent/tickets/4812');
  await begin();
  expect(now.said[1]).toMatchObject({ type: 'page/case-opened', caseKey: 'zendesk:acme:4812' });
});

test('a selector that the browser does not read, or of a place nobody knows, leaves the package’s own', async () => {
  const selectors = { activeTab: '[[', tablist: ':nonsense(', toString: 'a', mainly: 'b' };
  now = extension({ ...mount, change: { selectors, off: [] } });
  open('ticket', '/agent/tickets/4812');
  await begin();
  expect(now.said[1]).toMatchObject({ type: 'page/case-opened', caseKey: 'zendesk:acme:4812' });
});

test('inserting that is switched off is refused by the page itself, with the reason', async () => {
  open('ticket', '/agent/tickets/4812');
  await begin();
  const insert = {
    to: 'page',
    type: 'background/insert-text',
    caseKey: 'zendesk:acme:4812',
    kind: 'reply',
    text: 'Hello',
  } as const;
  await now.tell({ to: 'page', type: 'background/adapter', change: { selectors: {}, off: ['insertion'] } });
  const before = document.querySelector('[contenteditable]')?.textContent;
  expect(await now.tell(insert)).toEqual({ ok: false, reason: 'forbidden', detail: 'switched-off' });
  expect(document.querySelector('[contenteditable]')?.textContent).toBe(before);
});

test('room and list warming that are switched off leave the page alone', async () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path);
    return Promise.reject(new TypeError('no network in this test'));
  });
  open('list', '/agent/filters/360001');
  Object.defineProperty(window, 'innerWidth', { value: 1600, configurable: true });
  now = extension({ ...mount, change: { selectors: {}, off: ['page-space', 'list-warming'] } });
  await begin();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(document.body.style.width).toBe('');
  expect(asked).toEqual([]);
  await now.tell({ to: 'page', type: 'background/adapter', change: { selectors: {}, off: [] } });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(document.body.style.width).not.toBe('');
  expect(asked.length).toBeGreaterThan(0);
});
