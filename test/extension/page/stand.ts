import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import type { FromConsole } from '../../../src/messages/console';
import type { FromPage, Mount, ToPage, ToPageAnswers } from '../../../src/messages/page';
import type { Driver } from '../../browser/driver';

const root = join(import.meta.dirname, '..', '..', '..');

/**
 * The real page script under a background that only writes down what it hears and says what a test tells it
 * to, so that everything between page and background can be seen from outside. The sidebar is one flat colour.
 */
export async function buildStand(browser: 'chromium' | 'firefox'): Promise<{ dist: string; remove(): void }> {
  const dist = mkdtempSync(join(tmpdir(), `leeway-stand-${browser}-`));
  const script = await bundled();
  const write = (path: string, text: string) => {
    mkdirSync(join(dist, path, '..'), { recursive: true });
    writeFileSync(join(dist, path), text);
  };
  write('page.js', script);
  write('background.js', `const __name = (f) => f; (${background.toString()})()`);
  const empty = (colour: string) =>
    `<!doctype html><meta charset="utf-8"><style>html{background:${colour}}</style><input aria-label="In the sidebar">`;
  write('extension/sidebar/index.html', empty('#ff00ff'));
  write('extension/console/index.html', empty('#fff'));
  const own = {
    chromium: { background: { service_worker: 'background.js' } },
    firefox: {
      background: { scripts: ['background.js'] },
      browser_specific_settings: { gecko: { id: 'leeway@leeway.example', strict_min_version: '140.0' } },
    },
  };
  const shared = {
    manifest_version: 3,
    name: 'Stand',
    version: '1.0',
    permissions: ['scripting', 'storage'],
    host_permissions: ['https://*.zendesk.com/*'],
    content_scripts: [
      { matches: ['https://*.zendesk.com/agent/*'], js: ['page.js'], run_at: 'document_idle' },
    ],
    web_accessible_resources: [
      {
        resources: ['extension/sidebar/index.html'],
        matches: ['https://*/*'],
        ...(browser === 'chromium' ? { use_dynamic_url: true } : {}),
      },
    ],
  };
  write('manifest.json', JSON.stringify({ ...shared, ...own[browser] }));
  return { dist, remove: () => rmSync(dist, { recursive: true, force: true }) };
}

/** The content script as one classic script, built as the extension builds it. */
export async function bundled(minify = true): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      write: false,
      minify,
      target: 'chrome120',
      lib: { entry: join(root, 'extension/page/zendesk.iife.ts'), formats: ['iife'], name: 'leeway' },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  if (!first || !('output' in first)) throw new Error('nothing was built');
  return first.output[0].code;
}

export interface Heard {
  readonly message: FromPage;
  readonly tabId: number;
  readonly at: number;
}

/** What a test can do with the stand's background. */
export interface Stand {
  heard(): Promise<readonly Heard[]>;
  forget(): Promise<void>;
  /** Says something to the page script of the tab that spoke last. */
  tell<M extends ToPage>(message: M): Promise<ToPageAnswers[M['type']]>;
  /** From now on: how the sidebar is mounted, and whether each view is shown at once. */
  behave(how: { readonly mount?: Partial<Mount> | null; readonly show?: boolean }): Promise<void>;
  /** Runs the page script once more in the tab that spoke last. */
  injectAgain(): Promise<void>;
  /** Takes the extension away under the open page; nothing can be asked of it afterwards. */
  end(): Promise<void>;
}

export function standOf(driver: Driver): Stand {
  const say = async (message: Record<string, unknown>): Promise<unknown> =>
    driver.say({ to: 'background', ...message } as unknown as FromConsole);
  return {
    heard: async () => (await say({ type: 'stand/heard' })) as readonly Heard[],
    forget: async () => void (await say({ type: 'stand/forget' })),
    tell: async (message) => (await say({ type: 'stand/tell', message })) as never,
    behave: async (how) => void (await say({ type: 'stand/behave', how })),
    end: () =>
      driver.say({ to: 'background', type: 'stand/end' } as unknown as FromConsole).then(() => undefined),
    injectAgain: async () => void (await say({ type: 'stand/inject' })),
  };
}

/** Runs in the extension: kept free of everything outside itself. */
function background(): void {
  // biome-ignore lint/suspicious/noExplicitAny: the stand speaks to whichever API the browser has
  const api = ((globalThis as any).browser ?? (globalThis as any).chrome) as any;
  const heard: unknown[] = [];
  let tab = -1;
  let shows = true;
  let override: Record<string, unknown> | null = {};
  const mount = () =>
    override && {
      src: api.runtime.getURL('extension/sidebar/index.html'),
      side: 'right',
      width: 360,
      collapsed: false,
      theme: 'light',
      texts: { title: 'Sidebar', open: 'Open it', resize: 'Width', waiting: 'Waiting', blocked: 'Blocked' },
      ...override,
    };
  const tell = (message: unknown) => api.tabs.sendMessage(tab, message, { frameId: 0 });
  const fetched = async (path: string, origin: string) => {
    const response = await fetch(origin + path, { credentials: 'include' });
    const { status, redirected } = response;
    return { ok: true, value: { status, retryAfter: null, redirected, body: await response.text() } };
  };
  // As the background reads it: whom to ask the earlier cases for, and when they last wrote.
  // biome-ignore lint/suspicious/noExplicitAny: the helpdesk's own JSON
  const json = (asked: any): any =>
    asked?.ok && asked.value.status === 200 ? JSON.parse(asked.value.body) : null;
  // biome-ignore lint/suspicious/noExplicitAny: messages of the test's own
  const taken = ({ about, words }: any) => {
    const requester = json(about)?.ticket.requester_id;
    if (!requester) return null;
    const comments = json(words)?.comments ?? [];
    const heard = comments.flatMap((one: { author_id: number; created_at: string }) =>
      one.author_id === requester ? [Date.parse(one.created_at)] : [],
    );
    const query = 'sort_by=updated_at&sort_order=desc&per_page=25';
    return {
      earlier: `/api/v2/users/${requester}/tickets/requested.json?${query}`,
      heard: heard.length > 0 ? Math.max(...heard) : null,
    };
  };
  // biome-ignore lint/suspicious/noExplicitAny: messages of the test's own
  const answerOf = async (message: any, sender: any): Promise<unknown> => {
    switch (message.type) {
      case 'stand/heard':
        return heard;
      case 'stand/forget':
        heard.length = 0;
        return null;
      case 'stand/tell':
        return tell(message.message);
      case 'stand/behave':
        if (message.how.show !== undefined) shows = message.how.show;
        if (message.how.mount !== undefined) override = message.how.mount;
        return null;
      case 'stand/end':
        setTimeout(() => api.management.uninstallSelf(), 50);
        return null;
      case 'stand/inject':
        await api.scripting.executeScript({ target: { tabId: tab }, files: ['page.js'] });
        return null;
    }
    tab = sender.tab.id;
    heard.push({ message, tabId: tab, at: Date.now() });
    if (message.type === 'page/mounted') return mount();
    if (message.type === 'page/case-read') return taken(message);
    if (message.type === 'page/list-read') return true;
    if (message.type === 'page/fetch') return fetched(message.path, new URL(sender.url).origin);
    if (shows && (message.type === 'page/case-opened' || message.type === 'page/case-left')) {
      const { caseKey = null, visit } = message;
      void tell({ to: 'page', type: 'background/show', caseKey, visit });
    }
    if (message.type === 'page/case-opened') return { known: true };
    return null;
  };
  // biome-ignore lint/suspicious/noExplicitAny: messages of the test's own
  api.runtime.onConnect.addListener((port: any) => {
    const answer = (value: unknown) => port.postMessage(value ?? null);
    // biome-ignore lint/suspicious/noExplicitAny: messages of the test's own
    port.onMessage.addListener((message: any) => {
      answerOf(message, port.sender).then(answer, (trouble) => answer({ trouble: String(trouble) }));
    });
  });
}
