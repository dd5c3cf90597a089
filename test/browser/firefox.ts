import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findBrowser } from '../../scripts/browsers';
import type { ConsoleAnswers, FromConsole } from '../../src/messages/console';
import { type Bidi, connectBidi } from './bidi';
import { built } from './built';
import { type Driver, findControl, type Place, sourceOf, type Tab, type Target, until } from './driver';

const uuid = '7e0c1f6a-52d4-4b8e-9a31-4c3f6f2d90b1';
const addOn = 'leeway@leeway.example';
const helpdesk = 'https://acme.zendesk.com';
const sidebarPage = 'extension/sidebar/index.html';

interface Answer {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly type: string; readonly value?: unknown; readonly sharedId?: string };
  readonly exceptionDetails?: { readonly text: string };
}

interface Tree {
  readonly contexts: readonly {
    readonly context: string;
    readonly url: string;
    readonly children: Tree['contexts'];
  }[];
}

/** Starts Firefox with the built add-on and every https host mapped to the given port. */
export async function startFirefox(options: {
  readonly port: number;
  readonly dist?: string;
  /** Starts this program, in which an administrator's policy installs the add-on. */
  readonly managed?: string;
}): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), 'leeway-firefox-'));
  writeFileSync(join(profile, 'user.js'), preferences(options.port));
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
  if (options.managed === undefined)
    await bidi.send('webExtension.install', {
      extensionData: { type: 'path', path: options.dist ?? built('firefox') },
    });
  const own = (path: string): string => `moz-extension://${uuid}/${path}`;
  let desk: string | null = null;

  return {
    name: 'firefox',
    open: (address, size) => openTab(bidi, new URL(address, helpdesk).href, size),
    openOwn: (path, size) => openTab(bidi, own(path), size),
    windowAt: (part) =>
      until(`a window at ${part}`, async () => {
        const { contexts } = await bidi.send<Tree>('browsingContext.getTree', {});
        const found = contexts.find(({ url }) => URL.canParse(url) && new URL(url).host.includes(part));
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
          const ready = await evaluate(bidi, context, 'typeof globalThis.browser?.runtime?.sendMessage');
          return ready === 'function' ? context : null;
        });
      }
      const answer = await evaluate(bidi, desk, sayIt(message), true);
      return answer as ConsoleAnswers[M['type']];
    },
    stopBackground: () => Promise.reject(new Error('Firefox stops its background by itself only')),
    close: async () => {
      await bidi.end();
      await new Promise<void>((done) => {
        if (child.exitCode !== null) return done();
        child.once('exit', () => done());
        setTimeout(() => child.kill('SIGKILL'), 5000).unref();
      });
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const sayIt = (message: FromConsole): string => `browser.runtime.sendMessage(${JSON.stringify(message)})`;

const preferences = (port: number): string =>
  Object.entries({
    'extensions.webextensions.uuids': JSON.stringify({ [addOn]: uuid }),
    'network.dns.forceResolve': '127.0.0.1',
    'network.socket.forcePort': `443=${port}`,
    'extensions.webextOptionalPermissionPrompts': false,
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

async function newContext(bidi: Bidi): Promise<string> {
  const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' });
  return context;
}

const navigate = (bidi: Bidi, context: string, url: string): Promise<unknown> =>
  bidi.send('browsingContext.navigate', { context, url, wait: 'complete' });

/** Runs an expression and answers its value, carried as JSON. */
async function evaluate(
  bidi: Bidi,
  context: string,
  expression: string,
  userActivation = false,
): Promise<unknown> {
  const answer = await bidi.send<Answer>('script.evaluate', {
    expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
    target: { context },
    awaitPromise: true,
    userActivation,
  });
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text);
  return JSON.parse(String(answer.result?.value ?? 'null'));
}

async function openTab(bidi: Bidi, address: string, size?: { width: number; height: number }): Promise<Tab> {
  const context = await newContext(bidi);
  const viewport = size ?? { width: 1440, height: 900 };
  await bidi.send('browsingContext.setViewport', { context, viewport });
  await navigate(bidi, context, address);
  return tabIn(bidi, context);
}

function tabIn(bidi: Bidi, context: string): Tab {
  return {
    ...placeOf(bidi, context),
    sidebar: async () => placeOf(bidi, await sidebarContext(bidi, context)),
    go: async (next) => {
      await navigate(bidi, context, new URL(next, helpdesk).href);
    },
    screenshot: async (file) => {
      mkdirSync(dirname(file), { recursive: true });
      const shot = await bidi.send<{ data: string }>('browsingContext.captureScreenshot', { context });
      writeFileSync(file, Buffer.from(shot.data, 'base64'));
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

function placeOf(bidi: Bidi, context: string): Place {
  const act = (actions: readonly Record<string, unknown>[]): Promise<unknown> =>
    bidi.send('input.performActions', { context, actions });
  let jitter = 0;
  const found = async (target: Target): Promise<string> => {
    const element = await until(`a control ${JSON.stringify(target)}`, async () => {
      const answer = await bidi.send<Answer>('script.evaluate', {
        expression: sourceOf(findControl, [target]),
        target: { context },
        awaitPromise: false,
      });
      return answer.result?.sharedId ?? null;
    });
    await bidi.send('script.callFunction', {
      functionDeclaration: '(element) => element.scrollIntoView({ block: "nearest", behavior: "instant" })',
      arguments: [{ sharedId: element }],
      target: { context },
      awaitPromise: false,
    });
    return element;
  };
  const pointer = (sharedId: string, then: readonly Record<string, unknown>[]): Promise<unknown> => {
    const origin = { type: 'element', element: { sharedId } };
    // A pointer that does not move tells the page nothing.
    jitter = 1 - jitter;
    const actions = [{ type: 'pointerMove', x: jitter, y: 0, origin }, ...then];
    return act([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }]);
  };
  return {
    run: async (fn, ...args) => (await evaluate(bidi, context, sourceOf(fn, args))) as never,
    load: async (script) => {
      const target = { context };
      await bidi.send('script.evaluate', { expression: `${script}\n;0`, target, awaitPromise: false });
    },
    click: async (target) => {
      await pointer(await found(target), [
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]);
    },
    point: async (target) => {
      await pointer(await found(target), []);
    },
    press: async (key) => {
      const keys = key.split('+').map((one) => keyValues[one] ?? one);
      const actions = [
        ...keys.map((value) => ({ type: 'keyDown', value })),
        ...[...keys].reverse().map((value) => ({ type: 'keyUp', value })),
      ];
      await act([{ type: 'key', id: 'keyboard', actions }]);
    },
    type: async (text) => {
      const actions = [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await act([{ type: 'key', id: 'keyboard', actions }]);
    },
  };
}

/** WebDriver's code points for keys that have no character. */
const keyValues: Readonly<Record<string, string>> = {
  Escape: '\ue00c',
  Enter: '\ue007',
  Tab: '\ue004',
  Shift: '\ue008',
  Control: '\ue009',
  Alt: '\ue00a',
  Backspace: '\ue003',
  ArrowDown: '\ue015',
  ArrowUp: '\ue013',
  ArrowLeft: '\ue012',
  ArrowRight: '\ue014',
};
