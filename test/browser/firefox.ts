import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findBrowser } from '../../scripts/browsers';
import type { ConsoleAnswers, FromConsole } from '../../src/messages/console';
import { askingBackground } from './ask-background';
import { type Bidi, connectBidi } from './bidi';
import { built } from './built';
import { type Driver, type Size, type Tab, until } from './driver';
import { evaluate, placeOf } from './firefox-place';
import { Plug } from './plug';
import type { Recording } from './sampling';
import { recordInFirefox } from './sampling-firefox';

const uuid = '7e0c1f6a-52d4-4b8e-9a31-4c3f6f2d90b1';
const addOn = 'leeway@leeway.example';
const helpdesk = 'https://acme.zendesk.com';
const sidebarPage = 'extension/sidebar/index.html';

interface Tree {
  readonly contexts: readonly {
    readonly context: string;
    readonly url: string;
    readonly children: Tree['contexts'];
  }[];
}

/** What only Firefox's own protocol can do to it. */
export interface FirefoxDriver extends Driver {
  /** A tab in a window of its own. */
  openWindow(address: string): Promise<Tab>;
  /** Pulls the cable between the browser and everything it reaches, and puts it in again. */
  setOffline(offline: boolean): Promise<void>;
  /** Puts the same add-on in the place of the running one, as an update does. */
  replace(): Promise<void>;
  /** Presses the browser's own question of an add-on, whatever it is about, and answers its words. */
  answerQuestion(yes: boolean): Promise<string>;
  /** Looks at every frame from now on, as `recordFrames` does in Chromium. */
  record(tab: Tab): Promise<() => Promise<Recording>>;
}

/** Starts Firefox with the built add-on and every https host mapped to the given port. */
export async function startFirefox(options: {
  readonly port: number;
  readonly dist?: string;
  /** Everything goes through a cable that `setOffline` pulls. */
  readonly cable?: boolean;
  /** Starts this program, in which an administrator's policy installs the add-on. */
  readonly managed?: string;
  /** The browser asks its people, as it does outside of tests; else every question is a yes. */
  readonly asks?: boolean;
}): Promise<FirefoxDriver> {
  const profile = mkdtempSync(join(tmpdir(), 'leeway-firefox-'));
  const cable = options.cable ? new Plug(String(options.port)) : null;
  await cable?.putIn();
  writeFileSync(join(profile, 'user.js'), preferences(cable?.port ?? options.port, options.asks ?? false));
  const child = spawn(
    options.managed ?? findBrowser('firefox'),
    [
      '--headless',
      '--no-remote',
      '--profile',
      profile,
      '--remote-debugging-port',
      '0',
      '--remote-allow-system-access',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const bidi = await connectBidi(await listening(child));
  const install = async (): Promise<void> => {
    const extensionData = { type: 'path', path: options.dist ?? built('firefox') };
    await bidi.send('webExtension.install', { extensionData });
  };
  if (options.managed === undefined) await install();
  const own = (path: string): string => `moz-extension://${uuid}/${path}`;
  let desk: string | null = null;
  const contexts = new WeakMap<Tab, string>();
  const opened = async (address: string, size?: Size, kind: 'tab' | 'window' = 'tab'): Promise<Tab> => {
    const { tab, context } = await openTab(bidi, address, size, kind);
    contexts.set(tab, context);
    return tab;
  };

  return {
    name: 'firefox',
    open: (address, size) => opened(new URL(address, helpdesk).href, size),
    openOwn: (path, size) => opened(own(path), size),
    openWindow: (address) => opened(new URL(address, helpdesk).href, undefined, 'window'),
    setOffline: async (offline) => {
      if (!cable) throw new Error('this Firefox was started without a cable');
      await (offline ? cable.pull() : cable.putIn());
    },
    replace: async () => {
      desk = null;
      await install();
    },
    answerQuestion: (yes) => answerQuestion(bidi, yes),
    record: async (tab) => {
      const context = contexts.get(tab);
      if (!context) throw new Error('not a tab of this browser');
      return recordInFirefox(bidi, context, await sidebarContext(bidi, context));
    },
    windowAt: (part) =>
      until(`a window at ${part}`, async () => {
        const { contexts: all } = await bidi.send<Tree>('browsingContext.getTree', {});
        const found = all.find(({ url }) => URL.canParse(url) && new URL(url).host.includes(part));
        if (!found || (await evaluate(bidi, found.context, 'document.readyState')) !== 'complete')
          return null;
        return tabIn(bidi, found.context);
      }),
    say: async <M extends FromConsole>(message: M) => {
      if (!desk) {
        const context = await newContext(bidi);
        // Right after the installation the add-on's own addresses may not be known yet.
        desk = await until('the options page', async () => {
          await navigate(bidi, context, own('extension/console/index.html'));
          const ready = await evaluate(bidi, context, 'typeof globalThis.browser?.runtime?.connect');
          return ready === 'function' ? context : null;
        });
      }
      const answer = await evaluate(bidi, desk, askingBackground(message), true);
      return answer as ConsoleAnswers[M['type']];
    },
    stopBackground: () => Promise.reject(new Error('Firefox stops its background by itself only')),
    close: async () => {
      await bidi.end();
      await cable?.pull();
      await new Promise<void>((done) => {
        if (child.exitCode !== null) return done();
        child.once('exit', () => done());
        setTimeout(() => child.kill('SIGKILL'), 5000).unref();
      });
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** In the window of the browser itself, which only its own protocol reaches. */
async function answerQuestion(bidi: Bidi, yes: boolean): Promise<string> {
  const { contexts } = await bidi.send<Tree>('browsingContext.getTree', {
    'moz:scope': 'chrome',
    maxDepth: 0,
  });
  const press = `(() => {
    const question = document.querySelector('#addon-webext-permissions-notification');
    if (!question?.button || question.closest('panel')?.state !== 'open') return null;
    const said = question.textContent + ' ' + document.querySelector('#notification-popup').textContent;
    (${yes} ? question.button : question.secondaryButton).click();
    return said;
  })()`;
  return until('a question of the browser', async () => {
    for (const { context } of contexts) {
      const said = await evaluate(bidi, context, press).catch(() => null);
      if (typeof said === 'string') return said;
    }
    return null;
  });
}

const preferences = (port: number, asks: boolean): string =>
  Object.entries({
    'extensions.webextensions.uuids': JSON.stringify({ [addOn]: uuid }),
    'network.dns.forceResolve': '127.0.0.1',
    'network.socket.forcePort': `443=${port}`,
    'extensions.webextOptionalPermissionPrompts': asks,
    'remote.active-protocols': 1,
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.update.enabled': false,
    'browser.startup.page': 0,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'intl.accept_languages': 'en-US',
    // What an organisation signs itself: the long-term version may be told to take it.
    'xpinstall.signatures.required': false,
  })
    .map(([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});`)
    .join('\n');

function listening(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let heard = '';
    child.stderr?.on('data', (part: Buffer) => {
      heard = (heard + String(part)).slice(-20_000);
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(heard);
      if (address?.[1]) done(address[1]);
    });
    child.once('exit', (code) => fail(new Error(`Firefox ended with ${code}: ${heard.slice(-400)}`)));
    setTimeout(() => fail(new Error('Firefox did not start in 60 s')), 60_000).unref();
  });
}

async function newContext(bidi: Bidi, type: 'tab' | 'window' = 'tab'): Promise<string> {
  const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type });
  return context;
}

const navigate = (bidi: Bidi, context: string, url: string): Promise<unknown> =>
  bidi.send('browsingContext.navigate', { context, url, wait: 'complete' });

async function openTab(
  bidi: Bidi,
  address: string,
  size: Size | undefined,
  kind: 'tab' | 'window',
): Promise<{ readonly tab: Tab; readonly context: string }> {
  const context = await newContext(bidi, kind);
  const viewport = size ?? { width: 1440, height: 900 };
  await bidi.send('browsingContext.setViewport', { context, viewport });
  await navigate(bidi, context, address);
  return { tab: tabIn(bidi, context), context };
}

function tabIn(bidi: Bidi, context: string): Tab {
  return {
    ...placeOf(bidi, context),
    sidebar: async () => placeOf(bidi, await sidebarContext(bidi, context)),
    go: async (next) => {
      await navigate(bidi, context, new URL(next, helpdesk).href);
    },
    clickAt: async ({ x, y }) => {
      const actions = [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y), origin: 'viewport' },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      const mouse = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
      await bidi.send('input.performActions', { context, actions: [mouse] });
    },
    screenshot: async (file) => {
      mkdirSync(dirname(file), { recursive: true });
      const shot = await bidi.send<{ data: string }>('browsingContext.captureScreenshot', { context });
      writeFileSync(file, Buffer.from(shot.data, 'base64'));
    },
    picture: async (part) => {
      const clip = { type: 'box', ...part };
      const shot = await bidi.send<{ data: string }>('browsingContext.captureScreenshot', { context, clip });
      return shot.data;
    },
    scheme: async () => {
      throw new Error('not needed in Firefox so far');
    },
    close: async () => {
      await bidi.send('browsingContext.close', { context });
    },
  };
}

function sidebarContext(bidi: Bidi, root: string): Promise<string> {
  return until('the sidebar frame', async () => {
    const { contexts } = await bidi.send<Tree>('browsingContext.getTree', { root });
    const frame = contexts[0]?.children.find((child) => child.url.includes(sidebarPage));
    if (!frame) return null;
    const ready = await evaluate(bidi, frame.context, 'document.readyState');
    return ready === 'complete' ? frame.context : null;
  });
}
