import type { LinkWorld, Reading } from '../../../extension/background/world';
import '../../cache/indexed-db-in-memory';
import { vi } from 'vitest';
import { spillIn } from '../../../extension/background/kept/spill';
import { listen } from '../../../extension/background/listen';
import type { World } from '../../../extension/background/world';
import { type Cache, closeCache, openCache } from '../../../src/cache/open';
import type { CaseSeen, ListSeen } from '../../../src/customer/seen';
import type { SidebarState } from '../../../src/messages/sidebar-state';
import { demoStore } from '../../../src/playbook/starters/demo-store';
import type { Result } from '../../../src/trouble/result';
import { browserInMemory, extensionId, extensionOrigin } from '../../browser-in-memory';

/** The database in memory is slow on a busy machine; what is tested is never how long it takes. */
vi.setConfig({ testTimeout: 60_000 });

/** A helpdesk that answers in Leeway's own words, so that a test says what is known and not how it is written. */
const plainly: Reading = {
  readCase: ({ about }) => ({
    seen: about.ok ? (JSON.parse(about.value.body) as CaseSeen) : null,
    earlierPath: null,
    troubles: about.ok ? [] : [{ reason: about.reason, part: 'ticket' }],
  }),
  readList: ({ body }) => ({ ok: true, value: JSON.parse(body) as ListSeen }),
};

const written = (value: unknown) => ({
  status: 200,
  retryAfter: null,
  redirected: false,
  body: JSON.stringify(value),
});

/** What the page says when the helpdesk has answered this about a case. */
export const caseRead = (seen: CaseSeen) => ({
  type: 'page/case-read',
  caseKey: seen.caseKey,
  about: { ok: true, value: written(seen) },
  words: { ok: true, value: written(null) },
});

/** What the page says when the helpdesk has answered this about a list. */
export const listRead = <List extends { readonly adapter: string; readonly tenant: string }>(seen: List) => ({
  type: 'page/list-read',
  adapter: seen.adapter,
  tenant: seen.tenant,
  list: written(seen),
});

let desks = 0;
export const noon = Date.UTC(2026, 10, 20, 12);

/**
 * A browser with the worker running, a clock that is set by hand, and people who talk to it. `link` makes what
 * a backend is reached with, anew with every worker.
 */
export function desk(link?: (name: string) => LinkWorld) {
  desks += 1;
  const name = `desk-${desks}`;
  const browser = browserInMemory();
  const clock = { now: noon };
  let caches: Cache[] = [];

  const world = (): World => ({
    browser: browser.api,
    cache: openCache(name, spillIn(browser.api, 'spill')),
    demo: openCache(`${name}-demo`, spillIn(browser.api, 'spill-demo')),
    now: () => clock.now,
    timeZone: () => 'Europe/Berlin',
    version: '0.1.0',
    readings: { zendesk: plainly },
    ...(link ? { link: link(name) } : {}),
  });
  let current = world();
  const start = (): void => {
    caches = [current.cache, current.demo];
    listen(current);
  };
  start();

  const sender = {
    page: (tabId: number, origin = 'https://acme.zendesk.com') => ({
      id: extensionId,
      tab: { id: tabId },
      frameId: 0,
      url: `${origin}/agent/tickets/1`,
      origin,
      documentId: `page-${tabId}`,
      documentLifecycle: 'active',
    }),
    sidebar: (tabId: number, frameId = 7) => ({
      id: extensionId,
      tab: { id: tabId },
      frameId,
      url: `${extensionOrigin}/extension/sidebar/index.html`,
      origin: extensionOrigin,
      documentId: `frame-${tabId}-${frameId}`,
    }),
    console: {
      id: extensionId,
      tab: { id: 900 },
      frameId: 0,
      url: `${extensionOrigin}/extension/console/index.html`,
      origin: extensionOrigin,
    },
  };

  const say = {
    page: (tabId: number, message: object) =>
      browser.send({ to: 'background', ...message }, sender.page(tabId)),
    sidebar: (tabId: number, message: object) =>
      browser.send({ to: 'background', ...message }, sender.sidebar(tabId)) as Promise<Result<SidebarState>>,
    console: (message: object) =>
      browser.send({ to: 'background', ...message }, sender.console) as Promise<Result<unknown>>,
  };

  return {
    browser,
    clock,
    sender,
    say,
    get world() {
      return current;
    },
    get cache() {
      return current.cache;
    },
    /** The worker is stopped at once and started anew on the same storage. */
    restart() {
      browser.stopWorker();
      for (const cache of caches) closeCache(cache);
      current = world();
      start();
    },
    async usePlaybook() {
      await say.console({ type: 'console/use-playbook', playbook: demoStore, reason: 'test' });
    },
    /** Mounts a page and binds its sidebar; gives everything that either is sent. */
    async mount(tabId: number) {
      const seen = { sidebar: [] as SidebarState[], page: [] as { type: string; caseKey?: string | null }[] };
      browser.receive(tabId, 7, ({ state }: { state: SidebarState }) => void seen.sidebar.push(state));
      browser.receive(tabId, 0, (message: { type: string }) => {
        seen.page.push(message);
        return message.type === 'background/insert-text' ? { ok: true, value: { verified: true } } : null;
      });
      const mount = (await say.page(tabId, { type: 'page/mounted', adapter: 'zendesk', href: 'x' })) as {
        src: string;
      };
      const nonce = mount.src.split('#')[1] ?? '';
      const ready = await say.sidebar(tabId, { type: 'sidebar/ready', nonce });
      return { ...seen, nonce, ready };
    },
    async open(tabId: number, seen: CaseSeen) {
      const { caseKey, label, adapter, tenant } = seen;
      await say.page(tabId, { type: 'page/case-opened', caseKey, label, adapter, tenant });
      await say.page(tabId, caseRead(seen));
    },
    async state(tabId: number): Promise<SidebarState> {
      const answer = await say.sidebar(tabId, { type: 'sidebar/alive' });
      if (!answer.ok) throw new Error(answer.reason);
      return answer.value;
    },
  };
}

export type Desk = ReturnType<typeof desk>;

/** The case on screen; a test that expects one and finds none fails here. */
export function caseIn(state: SidebarState) {
  if (state.view.kind !== 'case') throw new Error(`the sidebar shows ${state.view.kind}`);
  return state.view;
}
