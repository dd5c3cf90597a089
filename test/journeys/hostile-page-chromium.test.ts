import { expect, test } from 'vitest';
import { until } from '../browser/driver';
import { outboxOf } from '../browser/outbox';
import { chromiumShift } from '../browser/shift';
import { caseShown, openSolve, recommended, sayCauseById, says, steadyInSight, titled, words } from './panel';

const shift = chromiumShift();

const decisions = async (): Promise<number> =>
  (await outboxOf(shift.driver)).filter(({ type }) => type === 'given').length;

test('the page cannot read the sidebar: no root, no document, no address, no name', async () => {
  const { tab, panel } = await shift.openCase(4812);
  await caseShown(panel, 4812);
  const found = await tab.run(() => {
    const host = document.querySelector('[data-leeway]');
    const reach = (window_: Window | undefined): string => {
      try {
        return window_?.document.body.textContent ?? 'empty';
      } catch {
        return 'refused';
      }
    };
    return {
      there: host !== null,
      root: host?.shadowRoot ?? null,
      inner: host?.innerHTML ?? '',
      text: document.documentElement.textContent?.includes('Travels Thursdays') ?? false,
      frames: Array.from({ length: window.length }, (_, index) => reach(window[index])),
      addresses: performance
        .getEntries()
        .map((entry) => entry.name)
        .filter((entry) => entry.includes('extension:')),
    };
  });
  expect(found).toMatchObject({ there: true, root: null, inner: '', text: false });
  expect(found.frames.every((frame) => frame === 'refused')).toBe(true);
  expect(found.addresses).toEqual([]);
});

test('patched page functions learn nothing, because the sidebar is made in a world of its own', async () => {
  await shift.driver.context.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      heard.push('attachShadow');
      return attach.call(this, { ...init, mode: 'open' });
    };
    const append = Element.prototype.append;
    Element.prototype.append = function (...nodes) {
      for (const node of nodes) if (node instanceof HTMLIFrameElement) heard.push(`frame ${node.src}`);
      append.apply(this, nodes);
    };
    addEventListener('message', (event) => heard.push(`message ${JSON.stringify(event.data)}`));
  });
  const { tab, panel } = await shift.openCase(4812);
  await caseShown(panel, 4812);
  expect(await tab.run(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
  expect(await tab.run(() => document.querySelector('[data-leeway]')?.shadowRoot ?? null)).toBe(null);
});

test('the page’s own rules cannot hide, move or restyle the sidebar', async () => {
  const { tab, panel } = await shift.openCase(4812);
  await caseShown(panel, 4812);
  const box = () =>
    tab.run(() => {
      const host = document.querySelector('[data-leeway]');
      const { left, top, width, height } = host?.getBoundingClientRect() ?? new DOMRect();
      const { display, opacity, visibility, transform, pointerEvents } = getComputedStyle(
        host ?? document.body,
      );
      return { left, top, width, height, display, opacity, visibility, transform, pointerEvents };
    });
  const before = await box();
  await tab.run(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '[data-leeway], html > div, html > *:not(head, body), iframe { opacity: 0 !important; visibility: hidden !important; pointer-events: none !important; transform: scale(0) !important; translate: 900px !important; scale: 0 !important; rotate: 90deg !important; content-visibility: hidden !important; width: 1px !important; left: -999px !important; }',
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  const after = await box();
  await tab.run(() => {
    document.adoptedStyleSheets = [];
  });
  expect(before).toMatchObject({ display: 'block', opacity: '1', visibility: 'visible' });
  expect(after).toEqual(before);
});

test('whatever the page lays over itself lies under the sidebar, which goes on working', async () => {
  const { tab, panel } = await shift.openCase(4815);
  await caseShown(panel, 4815);
  await openSolve(panel);
  await sayCauseById(panel, 'late-return');
  await recommended(panel);
  await tab.run(() => {
    const cover = document.createElement('div');
    cover.style.cssText = 'position: fixed; inset: 0; z-index: 2147483647; background: red';
    document.documentElement.append(cover);
  });
  await steadyInSight(panel);
  await panel.click({ name: 'Give this', within: '#solve' });
  await says(panel, titled('waive-late-fee'), '#solve .decision');
});

test('made-up events and messages of the page do nothing', async () => {
  const { tab, panel } = await shift.openCase(4815);
  await caseShown(panel, 4815);
  await openSolve(panel);
  await sayCauseById(panel, 'late-return');
  await recommended(panel);
  const reached = await tab.run(() => {
    const give = {
      to: 'background',
      type: 'sidebar/give',
      caseKey: 'zendesk:acme:4815',
      decisionId: '01938a6e-7c00-7000-8000-000000000001',
      concession: 'waive-late-fee',
      amount: 6400,
    };
    for (let index = 0; index < window.length; index++) {
      window[index]?.postMessage(give, '*');
      window[index]?.postMessage({ to: 'sidebar', type: 'background/advice', state: null }, '*');
    }
    window.postMessage(give, '*');
    const host = document.querySelector<HTMLElement>('[data-leeway]');
    for (const type of ['mousedown', 'mouseup', 'click', 'keydown']) {
      host?.dispatchEvent(
        type === 'keydown'
          ? new KeyboardEvent(type, { key: 'g', bubbles: true })
          : new MouseEvent(type, { bubbles: true, composed: true }),
      );
    }
    host?.click();
    host?.focus();
    const { chrome, browser } = window as unknown as Record<
      string,
      { runtime?: { sendMessage?: unknown } } | undefined
    >;
    return { chrome: typeof chrome?.runtime?.sendMessage, browser: typeof browser?.runtime?.sendMessage };
  });
  expect(reached).toEqual({ chrome: 'undefined', browser: 'undefined' });
  // The sidebar itself refuses events that no person made.
  await panel.run(() => {
    for (const button of document.querySelectorAll<HTMLElement>('#solve article.offer button'))
      button.click();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'g', bubbles: true }));
  });
  await says(panel, 'Marcus Bell', '.who');
  expect(await words(panel, '#solve .decision')).toBe('');
  expect(await decisions()).toBe(0);
});

test('no site can embed or detect the extension by its address', async () => {
  const id = shift.driver.extensionId;
  const own = [
    `chrome-extension://${id}/extension/sidebar/index.html`,
    `chrome-extension://${id}/icons/16.png`,
  ];
  const tab = await shift.open('https://help.example.org/agent/dashboard');
  const outcome = await tab.run(async (addresses: readonly string[]) => {
    const answers = await Promise.all(
      addresses.map((address) =>
        fetch(address).then(
          () => 'answered',
          () => 'refused',
        ),
      ),
    );
    return { answers, marked: document.querySelector('[data-leeway]') !== null };
  }, own);
  expect(outcome).toEqual({ answers: ['refused', 'refused'], marked: false });
  await tab.run((address: string) => {
    const frame = document.createElement('iframe');
    frame.src = address;
    document.body.append(frame);
  }, own[0] ?? '');
  const page = shift.driver.pageOf(tab);
  await until('the frame to have been tried', () => page.frames().length > 1);
  const shown = await until('the frame to settle', async () => {
    const frame = page.frames()[1];
    return frame ? ((await frame.evaluate('document.readyState')) === 'complete' ? frame : null) : null;
  });
  expect(await shown.evaluate('document.body?.textContent ?? ""')).not.toContain('Leeway opens');
  expect(shown.url()).not.toContain('/extension/sidebar/index.html');
});

test('taken out of the page, the sidebar leaves the helpdesk as it was', async () => {
  const { tab, panel } = await shift.openCase(4812);
  await caseShown(panel, 4812);
  await tab.run(() => document.querySelector('[data-leeway]')?.remove());
  await tab.click({ css: 'nav[data-test-id="support_nav"] a[aria-label="Views"]' });
  await until('the list', () => tab.run(() => document.querySelectorAll('tbody tr').length === 16));
  expect(shift.helpdesk.reports).toEqual([]);
});
