import type { Browser } from '../extension/background/world';
import manifest from '../manifest.json' with { type: 'json' };

/**
 * A browser for tests, in memory: storage areas, tabs, alarms, permissions, and messages that are copied on
 * the way as a real browser copies them.
 */
export interface InMemoryBrowser {
  readonly api: Browser;
  /** Says something to the worker at a port and gives its answer; undefined when the port is closed instead. */
  send(message: unknown, sender: object): Promise<unknown>;
  /** Listens in a frame of a tab. */
  receive(tabId: number, frameId: number, listener: (message: never) => unknown): void;
  fire(event: EventName, ...args: unknown[]): Promise<void>;
  /** The worker is gone: its listeners and nothing else. */
  stopWorker(): void;
  readonly alarms: Map<string, unknown>;
  readonly tabs: { id: number; url: string }[];
  readonly scripts: Map<string, object>;
  readonly reloads: { count: number };
  readonly badge: { text: string };
  grant(origin: string): void;
  /** What may be sent; null in a browser that does not ask, as Chromium. */
  dataCollection: readonly string[] | null;
  /** What `storage.managed` holds; null makes it reject, as Firefox does without a policy. */
  managed: Record<string, unknown> | null;
  /** Where the window of a sign-in ends for the address it is opened at; rejects as the browser does. */
  atWindow: (url: string) => Promise<string | undefined>;
  /** Makes every write to `storage.local` fail. */
  localFull: boolean;
}

type EventName =
  | 'onInstalled'
  | 'onStartup'
  | 'onUpdateAvailable'
  | 'onAlarm'
  | 'onCommand'
  | 'onRemoved'
  | 'onClicked'
  | 'onStorage'
  | 'onAdded'
  | 'onPermissionsRemoved';

type Listener = (...args: never[]) => unknown;

export const extensionId = 'abcdefghijklmnopabcdefghijklmnop';
export const extensionOrigin = `chrome-extension://${extensionId}`;

export function browserInMemory(): InMemoryBrowser {
  const listeners = new Map<EventName | 'onConnect', Set<Listener>>();
  const frames = new Map<string, (message: never) => unknown>();
  const alarms = new Map<string, unknown>();
  const scripts = new Map<string, object>();
  const origins = new Set<string>();
  const tabs: { id: number; url: string }[] = [];
  const reloads = { count: 0 };
  const badge = { text: '' };

  const event = (name: EventName | 'onConnect') => ({
    addListener: (listener: Listener) => {
      listeners.set(name, new Set([...(listeners.get(name) ?? []), listener]));
    },
  });

  const session = area(() => false);
  const self: InMemoryBrowser = {
    api: undefined as unknown as Browser,
    alarms,
    tabs,
    scripts,
    reloads,
    badge,
    managed: {},
    dataCollection: null,
    localFull: false,
    atWindow: async () => {
      throw new Error('The user did not approve access.');
    },
    send: (message, sender) =>
      new Promise((done) => {
        const closed = () => done(undefined);
        const worker = { heard: (_message: unknown): void => undefined };
        const port = {
          sender,
          onMessage: {
            addListener: (listener: (message: unknown) => void) => {
              worker.heard = listener;
            },
          },
          onDisconnect: { addListener: () => undefined },
          postMessage: (answer: unknown) => done(copied(answer)),
          disconnect: closed,
        };
        const waiting = listeners.get('onConnect') ?? new Set();
        for (const listener of waiting) (listener as (one: object) => unknown)(port);
        if (waiting.size === 0) closed();
        worker.heard(copied(message));
      }),
    receive: (tabId, frameId, listener) => void frames.set(`${tabId}/${frameId}`, listener),
    async fire(name, ...args) {
      for (const listener of listeners.get(name) ?? []) {
        await (listener as (...all: unknown[]) => unknown)(...args);
      }
    },
    stopWorker: () => listeners.clear(),
    grant: (origin) => void origins.add(origin),
  };

  const api = {
    runtime: {
      id: extensionId,
      getURL: (path: string) => `${extensionOrigin}/${path}`,
      getManifest: () => manifest,
      reload: () => {
        reloads.count += 1;
      },
      openOptionsPage: async () => void tabs.push({ id: 1000 + tabs.length, url: 'options' }),
      onConnect: event('onConnect'),
      onInstalled: event('onInstalled'),
      onStartup: event('onStartup'),
      onUpdateAvailable: event('onUpdateAvailable'),
    },
    storage: {
      session,
      local: area(() => self.localFull),
      managed: {
        get: async () => {
          if (self.managed === null) throw new Error('Managed storage manifest not found');
          return copied(self.managed);
        },
      },
      onChanged: event('onStorage'),
    },
    tabs: {
      sendMessage: async (tabId: number, message: unknown, { frameId }: { frameId: number }) => {
        const listener = frames.get(`${tabId}/${frameId}`);
        if (!listener) throw new Error('Could not establish connection. Receiving end does not exist.');
        return copied(await (listener as (message: unknown) => unknown)(copied(message)));
      },
      create: async ({ url }: { url: string }) => {
        const tab = { id: 1000 + tabs.length, url };
        tabs.push(tab);
        return tab;
      },
      update: async (id: number, { url }: { url: string }) => {
        const tab = tabs.find((one) => one.id === id);
        if (tab) tab.url = url;
        return tab;
      },
      query: async () => tabs,
      onRemoved: event('onRemoved'),
    },
    alarms: {
      create: async (name: string, info: unknown) => void alarms.set(name, info),
      onAlarm: event('onAlarm'),
    },
    commands: { onCommand: event('onCommand') },
    action: {
      onClicked: event('onClicked'),
      setBadgeText: async ({ text }: { text: string }) => {
        badge.text = text;
      },
    },
    permissions: {
      getAll: async () => ({
        origins: [...origins],
        permissions: [],
        ...(self.dataCollection === null ? {} : { data_collection: self.dataCollection }),
      }),
      onAdded: event('onAdded'),
      onRemoved: event('onPermissionsRemoved'),
    },
    scripting: {
      getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
        ids.flatMap((id) => scripts.get(id) ?? []),
      registerContentScripts: async (all: { id: string }[]) => {
        for (const one of all) scripts.set(one.id, one);
      },
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        for (const id of ids) scripts.delete(id);
      },
      executeScript: async () => [],
    },
    management: { getSelf: async () => ({ installType: 'normal' }) },
    identity: {
      getRedirectURL: (path: string) => `https://${extensionId}.chromiumapp.org/${path}`,
      launchWebAuthFlow: ({ url }: { url: string }) => self.atWindow(url),
    },
    i18n: { getUILanguage: () => 'en-US' },
  };
  return Object.assign(self, { api: api as unknown as Browser });
}

/** As messages and storage copy: through JSON, so that `undefined` and prototypes do not survive. */
const copied = <T>(value: T): T => (value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T));

function area(isFull: () => boolean) {
  const kept = new Map<string, unknown>();
  return {
    get: async (keys: string | string[] | null) => {
      const names = keys === null ? [...kept.keys()] : [keys].flat();
      return Object.fromEntries(
        names.filter((name) => kept.has(name)).map((name) => [name, copied(kept.get(name))]),
      );
    },
    set: async (items: Record<string, unknown>) => {
      if (isFull()) throw new Error('QUOTA_BYTES quota exceeded');
      for (const [name, value] of Object.entries(items)) kept.set(name, copied(value));
    },
    remove: async (keys: string | string[]) => {
      for (const name of [keys].flat()) kept.delete(name);
    },
    clear: async () => kept.clear(),
  };
}
