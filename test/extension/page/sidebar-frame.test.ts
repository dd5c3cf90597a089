// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeSidebarFrame, type SidebarFrame } from '../../../extension/page/sidebar-frame';
import type { Mount } from '../../../src/messages/page';

const texts = {
  title: 'Leeway',
  resize: 'Width',
  open: 'Open',
  waiting: 'Leeway is still loading.',
  blocked: 'This page keeps Leeway out.',
};
const mount: Mount = { src: '', side: 'right', width: 360, collapsed: false, theme: 'light', texts };

let life: AbortController;
let root: ShadowRoot;
let frame: SidebarFrame;
beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
  // This DOM has no top layer, and the frame has nothing to load here.
  Object.assign(HTMLElement.prototype, { showPopover() {} });
  const make = document.createElement.bind(document);
  vi.spyOn(document, 'createElement').mockImplementation((name: string) =>
    make(name === 'iframe' ? 'div' : name),
  );
  const attach = HTMLElement.prototype.attachShadow;
  vi.spyOn(HTMLElement.prototype, 'attachShadow').mockImplementation(function (this: HTMLElement) {
    root = attach.call(this, { mode: 'open' });
    return root;
  });
  const space = { take: () => false };
  frame = makeSidebarFrame(document, { mount, space, moved: () => undefined, signal: life.signal });
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const words = () => root.querySelector('[role="status"]') as HTMLElement;
const veiled = () => !/display:\s*none/.test(words().parentElement?.getAttribute('style') ?? '');
const seen = () => (veiled() ? words().textContent : 'no veil');

test('the veil is silent for five seconds, then says what is being waited for', () => {
  vi.advanceTimersByTime(4_999);
  expect(seen()).toBe('');
  vi.advanceTimersByTime(1);
  expect(seen()).toBe(texts.waiting);
});

test('a new veil says nothing of the wait before it, and counts its own time', () => {
  vi.advanceTimersByTime(5_000);
  frame.veil();
  expect(seen()).toBe('');
  vi.advanceTimersByTime(3_000);
  frame.veil();
  vi.advanceTimersByTime(4_999);
  expect(seen()).toBe('');
  vi.advanceTimersByTime(1);
  expect(seen()).toBe(texts.waiting);
});

test('lifted in time it never speaks, and the next one is as silent', () => {
  vi.advanceTimersByTime(4_000);
  frame.lift();
  vi.advanceTimersByTime(60_000);
  expect([seen(), words().textContent]).toEqual(['no veil', '']);
  frame.veil();
  expect(seen()).toBe('');
});

test('where the page keeps the frame out, that is what the veil says', () => {
  vi.stubGlobal('crossOriginIsolated', true);
  vi.advanceTimersByTime(5_000);
  expect(seen()).toBe(texts.blocked);
});

test('taken away, nothing of it is left to speak', () => {
  life.abort();
  expect([vi.getTimerCount(), document.querySelectorAll('[data-leeway]').length]).toEqual([0, 0]);
});
