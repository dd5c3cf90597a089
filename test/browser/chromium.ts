import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  type BrowserContext,
  type CDPSession,
  chromium,
  type ElementHandle,
  type Frame,
  type Page,
} from 'playwright-core';
import { findBrowser } from '../../scripts/browsers';
import type { ConsoleAnswers, FromConsole } from '../../src/messages/console';
import { askingBackground } from './ask-background';
import { built } from './built';
import {
  type Driver,
  findControl,
  type Place,
  type Size,
  sourceOf,
  type Tab,
  type Target,
  until,
} from './driver';

export interface ChromiumDriver extends Driver {
  readonly name: 'chromium';
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** The folder in which the browser keeps everything. */
  readonly profile: string;
  pageOf(tab: Tab): Page;
  frameOf(tab: Tab): Promise<Frame>;
}

export interface ChromiumOptions {
  /** Port of the helpdesk on this machine. */
  readonly port: number;
  readonly headless?: boolean;
  readonly scheme?: 'light' | 'dark';
  readonly dist?: string;
  readonly size?: Size;
  /** Match patterns the browser already grants: `permissions.request` then answers yes without its prompt. */
  readonly granted?: readonly string[];
  /** A profile folder that stays when the browser ends; without one it is made and removed. */
  readonly profile?: string;
  /** Starts this program, in which an administrator's policy installs the extension. */
  readonly managed?: string;
}

const helpdesk = 'https://acme.zendesk.com';
const optionsPage = 'extension/console/index.html';
const sidebarPage = 'extension/sidebar/index.html';

/** Starts Chromium with the built extension and `*.zendesk.com` mapped to the given port. */
export async function startChromium(options: ChromiumOptions): Promise<ChromiumDriver> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'leeway-chromium-'));
  const dist = options.dist ?? built('chromium');
  if (options.granted) grant(profile, dist, options.granted);
  const map = `MAP *.zendesk.com 127.0.0.1:${options.port}, MAP *.example.org 127.0.0.1:${options.port}`;
  const headless = options.headless ?? true;
  const size = options.size ?? { width: 1440, height: 900 };
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.managed ?? findBrowser('chromium'),
    ...(options.managed === undefined ? {} : { ignoreDefaultArgs: notForManaged }),
    headless,
    ignoreHTTPSErrors: true,
    viewport: headless ? size : null,
    colorScheme: options.scheme ?? null,
    locale: 'en-US',
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.managed === undefined
        ? [`--disable-extensions-except=${dist}`, `--load-extension=${dist}`]
        : ['--enable-remote-extensions']),
      '--ignore-certificate-errors',
      '--hide-crash-restore-bubble',
      ...(headless ? [] : [`--window-size=${size.width},${size.height}`]),
      `--host-resolver-rules=${map}`,
    ],
  });
  const worker =
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 40_000 }));
  const extensionId = new URL(worker.url()).host;
  const ownAddress = (path: string): string => `chrome-extension://${extensionId}/${path}`;
  const pages = new WeakMap<Tab, Page>();
  let desk: Page | null = null;

  const deskPage = async (): Promise<Page> => {
    if (desk && !desk.isClosed()) return desk;
    desk = await context.newPage();
    await desk.goto(ownAddress(optionsPage));
    return desk;
  };

  const driver: ChromiumDriver = {
    name: 'chromium',
    profile,
    context,
    extensionId,
    open: async (address, wanted) => {
      const tab = await tabOf(new URL(address, helpdesk).href, wanted);
      return tab;
    },
    openOwn: (path, wanted) => tabOf(ownAddress(path), wanted),
    windowAt: (part) =>
      until(`a window at ${part}`, async () => {
        const page = context.pages().find((one) => new URL(one.url()).host.includes(part));
        if (!page || !(await page.evaluate('document.readyState === "complete"'))) return null;
        return tabIn(page);
      }),
    say: async <M extends FromConsole>(message: M) => {
      const page = await deskPage();
      const answer = await page.evaluate(askingBackground(message));
      return answer as ConsoleAnswers[M['type']];
    },
    stopBackground: async () => stopWorkers(context, await deskPage()),
    pageOf: (tab) => {
      const page = pages.get(tab);
      if (!page) throw new Error('not a tab of this browser');
      return page;
    },
    frameOf: (tab) => sidebarFrame(driver.pageOf(tab)),
    close: async () => {
      await context.close();
      if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };

  async function tabOf(address: string, wanted?: Size): Promise<Tab> {
    const page = await context.newPage();
    if (wanted && headless) await page.setViewportSize(wanted);
    await page.goto(address);
    return tabIn(page);
  }

  function tabIn(page: Page): Tab {
    const tab: Tab = {
      ...placeOf(page.mainFrame(), page),
      sidebar: async () => placeOf(await sidebarFrame(page), page),
      go: async (next) => {
        await page.goto(new URL(next, helpdesk).href);
      },
      clickAt: ({ x, y }) => page.mouse.click(x, y),
      screenshot: async (file) => {
        mkdirSync(dirname(file), { recursive: true });
        await page.screenshot({ path: file });
      },
      picture: async (clip) => (await page.screenshot({ clip })).toString('base64'),
      scheme: (scheme) => page.emulateMedia({ colorScheme: scheme }),
      close: () => page.close(),
    };
    pages.set(tab, page);
    return tab;
  }
  return driver;
}

/** Switches of the driver's own that keep a browser from installing what its policy says. */
const notForManaged = [
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
];

/** Writes the grant where the browser keeps it; an unpacked extension's id comes from its path. */
function grant(profile: string, dist: string, hosts: readonly string[]): void {
  const hash = createHash('sha256').update(dist).digest('hex').slice(0, 32);
  const id = hash.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
  const runtime_granted_permissions = {
    api: [],
    explicit_host: hosts,
    manifest_permissions: [],
    scriptable_host: hosts,
  };
  mkdirSync(join(profile, 'Default'));
  writeFileSync(
    join(profile, 'Default', 'Preferences'),
    JSON.stringify({ extensions: { settings: { [id]: { runtime_granted_permissions } } } }),
  );
}

function sidebarFrame(page: Page): Promise<Frame> {
  return until('the sidebar frame', async () => {
    const frame = page.frames().find((one) => one.url().includes(sidebarPage));
    return frame && (await frame.evaluate('document.readyState === "complete"')) ? frame : null;
  });
}

const found = (frame: Frame, target: Target): Promise<ElementHandle> =>
  until(`a control ${JSON.stringify(target)}`, async () => {
    const handle = await frame.evaluateHandle(sourceOf(findControl, [target]));
    return handle.asElement() as ElementHandle | null;
  });

function placeOf(frame: Frame, page: Page): Place {
  return {
    run: async (fn, ...args) => {
      const answer: unknown = await frame.evaluate(sourceOf(fn, args));
      return answer as never;
    },
    load: async (script) => {
      await frame.evaluate(`${script}\n;0`);
    },
    click: async (target) => (await found(frame, target)).click({ timeout: 5000 }),
    point: async (target) => (await found(frame, target)).hover({ timeout: 5000 }),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
  };
}

/** As the browser's own "stop" does it; Playwright's handle of the worker stays and works after the restart. */
async function stopWorkers(context: BrowserContext, page: Page): Promise<void> {
  const session: CDPSession = await context.newCDPSession(page);
  const states = new Map<string, string>();
  // A message under way may start it again before anybody looks: having stopped is what counts.
  const stopped = new Set<string>();
  let asked = false;
  session.on('ServiceWorker.workerVersionUpdated', (event) => {
    for (const { versionId, runningStatus } of event.versions) {
      states.set(versionId, runningStatus);
      if (asked && runningStatus === 'stopped') stopped.add(versionId);
    }
  });
  await session.send('ServiceWorker.enable');
  await until('the worker to be known', () => states.size > 0);
  const running = [...states].filter(([, state]) => state !== 'stopped').map(([version]) => version);
  asked = true;
  await session.send('ServiceWorker.stopAllWorkers');
  await until('the worker to stop', () => running.every((version) => stopped.has(version)));
  await session.detach();
}
