import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/browsers';
import { pictures } from '../browser/built';
import { consoleStates } from '../gallery/console-states';
import { serveGallery } from '../gallery/serve';
import { states } from '../gallery/states';

const folder = join(pictures, 'gallery');
const names = Object.keys(states);
const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let gallery: Awaited<ReturnType<typeof serveGallery>>;

beforeAll(async () => {
  await mkdir(folder, { recursive: true });
  [browser, gallery] = await Promise.all([
    chromium.launch({ executablePath: findBrowser('chromium'), args: ['--no-sandbox'] }),
    serveGallery(),
  ]);
});

afterAll(async () => {
  await browser?.close();
  await gallery?.close();
});

type Kind = '' | 'console.html';
const kept = new Map<Kind, Page>();

/** One state; the page is used again for the next one, unless this one failed on it. */
async function shown<T>(
  query: string,
  width: number,
  look: (page: Page) => Promise<T>,
  kind: Kind = '',
): Promise<T> {
  const page = await pageWith(query, width, kind);
  try {
    const seen = await look(page);
    kept.set(kind, page);
    return seen;
  } catch (fault) {
    await page.close();
    throw fault;
  }
}

async function pageWith(query: string, width: number, kind: Kind): Promise<Page> {
  const viewport = { width, height: kind === '' ? 800 : 900 };
  const used = kept.get(kind);
  kept.delete(kind);
  if (used) {
    await used.setViewportSize(viewport);
    await used.evaluate(
      (asked) => (globalThis as unknown as { show(asked: string): void }).show(asked),
      query,
    );
    await used.waitForSelector(first[kind]);
    return used;
  }
  const page = await browser.newPage({
    viewport,
    deviceScaleFactor: kind === '' ? 1.5 : 1,
    // A colour half way through its fade is nobody's colour.
    reducedMotion: 'reduce',
  });
  await page.goto(`${gallery.url}${kind}?${query}`);
  await page.waitForSelector(first[kind]);
  await page.evaluate(await axeSource);
  return page;
}

const first: Readonly<Record<Kind, string>> = { '': '.leeway', 'console.html': '.section-head' };

/** The whole page in one picture, its foot where the page ends. */
async function pictured(page: Page, name: string): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: 360, height: Math.max(640, height) });
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.setViewportSize({ width: 360, height: 800 });
}

const wear = (page: Page, theme: string): Promise<void> =>
  page.locator('.leeway').evaluate((element, value) => element.setAttribute('data-theme', value), theme);

/** Opens everything that a state folds away, so that the parts behind a press are looked at too. */
async function unfold(page: Page): Promise<void> {
  for (const button of await page
    .locator('.why > .button, .unfold, .offer .row [aria-keyshortcuts=w]')
    .all()) {
    if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
  }
}

/** What axe finds; with `only`, of one rule alone. The page is as tall as its content, so that nothing lies under the foot. */
async function faults(page: Page, only?: string): Promise<readonly string[]> {
  const width = page.viewportSize()?.width ?? 360;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(800, height) });
  return page.evaluate(async (rule) => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { axe } = globalThis as unknown as {
      axe: {
        run: (
          what: Document,
          options: unknown,
        ) => Promise<{
          passes: unknown[];
          violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
        }>;
      };
    };
    const { violations, passes } = await axe.run(document, {
      runOnly: rule === null ? tags : { type: 'rule', values: [rule] },
    });
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
    );
    return passes.length < (rule === null ? 5 : 1) ? ['axe looked at too little', ...found] : found;
  }, only ?? null);
}

const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Everything to press, with its smaller side where that is under 24 px and no spacing makes up for it. */
const tooSmall = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, a, select, input:not([type=checkbox])')]
      .filter((element) => element.offsetParent !== null)
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ element, box }) => `${element.outerHTML.slice(0, 80)} ${box.width}×${box.height}`),
  );

describe('every state', () => {
  it.each(names)('%s: no accessibility fault in light and dark, never sideways, pictured', async (name) => {
    await shown(`state=${name}&theme=light`, 360, async (page) => {
      await pictured(page, `${name}-light`);
      await wear(page, 'dark');
      await pictured(page, `${name}-dark`);
      await unfold(page);
      expect(await faults(page, 'color-contrast'), 'dark').toEqual([]);
      await wear(page, 'light');
      expect(await faults(page), 'light').toEqual([]);
      expect(await tooSmall(page)).toEqual([]);
      for (const width of [720, 360, 180]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await sideways(page), `${width} px`).toBe(0);
      }
      await page.setViewportSize({ width: 360, height: 800 });
      await page.locator('.leeway').evaluate((element) => element.setAttribute('dir', 'rtl'));
      expect(await sideways(page), 'right to left').toBe(0);
    });
  });
});

describe('panels', () => {
  it.each([
    ['h', 'history'],
    ['?', 'keys'],
  ])('the key %s opens %s without an accessibility fault', async (key, name) => {
    for (const theme of ['light', 'dark'])
      await shown(`state=hear&theme=${theme}`, 360, async (page) => {
        await page.keyboard.press(key);
        await page.waitForSelector('.panel');
        await pictured(page, `panel-${name}-${theme}`);
        expect(await faults(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await page.waitForSelector('.panel', { state: 'detached' });
      });
  });

  it('"This got in my way" is answered in one tap', async () => {
    await shown('state=solve&theme=light', 360, async (page) => {
      await page.getByRole('button', { name: 'This got in my way' }).click();
      await pictured(page, 'panel-snag-light');
      expect(await faults(page)).toEqual([]);
      await page.getByRole('button', { name: 'This rule' }).click();
      const last = JSON.parse((await page.locator('body').getAttribute('data-last')) ?? '{}');
      expect(last).toMatchObject({ type: 'sidebar/snag', about: 'rule', rule: 'two-years-fourteen-days' });
    });
  });
});

describe('the first 400 px of a panel 360 px wide', () => {
  it('hold who, what is at risk, and what to say', async () => {
    await shown('state=hear&theme=light', 360, async (page) => {
      const ends = async (selector: string) => (await page.locator(selector).first().boundingBox())?.y ?? 1e9;
      expect(await ends('.who h1')).toBeLessThan(100);
      expect(await ends('.signals li:last-child')).toBeLessThan(250);
      const say = await page.locator('.say').boundingBox();
      const threeLines = 76;
      expect((say?.y ?? 1e9) + threeLines).toBeLessThan(400);
    });
  });

  it('keep the place of what is loading', async () => {
    const top = async (state: string, selector: string) =>
      shown(
        `state=${state}&theme=light`,
        360,
        async (page) => (await page.locator(selector).first().boundingBox())?.y,
      );
    expect(await top('loading', '.gap.name')).toBeCloseTo((await top('hear', '.who h1')) ?? -1, -1);
  });
});

describe('forced colours and reduced motion', () => {
  it('keep every control and the bar visible', async () => {
    const context = await browser.newContext({
      viewport: { width: 360, height: 800 },
      forcedColors: 'active',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto(`${gallery.url}?state=solve`);
    await page.screenshot({ path: join(folder, 'solve-forced.png'), fullPage: true });
    const bar = await page.locator('.bar').evaluate((element) => getComputedStyle(element).borderTopWidth);
    expect(bar).toBe('1px');
    const motion = await page
      .locator('.bar-offer')
      .evaluate((element) => getComputedStyle(element).transitionDuration);
    expect(motion).toBe('0s');
    await context.close();
  });
});

describe('what a lead sees in the console', () => {
  it.each(Object.keys(consoleStates))(
    '%s: no accessibility fault, never sideways, pictured',
    async (name) => {
      const look = async (page: Page): Promise<void> => {
        for (const step of consoleStates[name]?.steps ?? []) {
          if ('see' in step) await page.waitForSelector(step.see);
          else if ('press' in step)
            await page.getByRole('button', { name: step.press, exact: true }).first().click();
          else await page.getByLabel(step.fill, { exact: true }).fill(step.with);
        }
        expect(await faults(page), 'light').toEqual([]);
        await page.screenshot({ path: join(folder, `console-${name}-light.png`) });
        await page.evaluate(() => {
          document.documentElement.dataset.theme = 'dark';
        });
        expect(await faults(page, 'color-contrast'), 'dark').toEqual([]);
        await page.screenshot({ path: join(folder, `console-${name}-dark.png`) });
        await page.setViewportSize({ width: 360, height: 800 });
        expect(await sideways(page)).toBeLessThanOrEqual(0);
        await page.screenshot({ path: join(folder, `console-${name}-360.png`), fullPage: true });
      };
      await shown(`state=${name}&theme=light`, 1180, look, 'console.html');
    },
  );
});
