import type { ConsoleAnswers } from '../../src/messages/console';
import { no } from '../../src/trouble/result';
import { askBackground, browser } from '../browser';
import type { ConsoleQuestion, Platform } from './platform';

interface Manifest {
  readonly version: string;
  readonly content_scripts?: readonly { readonly matches?: readonly string[] }[] | undefined;
  readonly optional_host_permissions?: readonly string[] | undefined;
}

/** The real browser. A background that does not answer is `timeout`, never a thrown error on screen. */
export function browserPlatform(): Platform {
  const manifest: Manifest = browser.runtime.getManifest();
  return {
    ask,
    hosts: {
      request: (pattern) => browser.permissions.request({ origins: [pattern] }),
      remove: (pattern) => browser.permissions.remove({ origins: [pattern] }),
      granted: async () => (await browser.permissions.getAll()).origins ?? [],
      builtIn: (manifest.content_scripts ?? []).flatMap(({ matches = [] }) => matches),
      canAdd: (manifest.optional_host_permissions ?? []).length > 0,
    },
    consent,
    onPolicy,
    openTab: (url) => void browser.tabs.create({ url }),
    save,
    copy,
    storage: async () => {
      const estimate = await navigator.storage?.estimate?.();
      return estimate?.usage === undefined ? null : { used: estimate.usage, quota: estimate.quota ?? 0 };
    },
    shortcuts: async () =>
      (await browser.commands.getAll()).map(({ name, shortcut }) => ({
        name: name ?? '',
        keys: shortcut ?? '',
      })),
    redirect: browser.identity.getRedirectURL('oidc'),
    version: manifest.version,
    language: browser.i18n.getUILanguage(),
    now: () => Date.now(),
    breathe,
    newId,
  };
}

async function ask<K extends keyof ConsoleAnswers>(message: ConsoleQuestion<K>): Promise<ConsoleAnswers[K]> {
  try {
    const answer = await askBackground(message);
    if (typeof answer === 'object' && answer !== null && 'ok' in answer) return answer as ConsoleAnswers[K];
    return no('timeout') as ConsoleAnswers[K];
  } catch {
    // The worker was stopped in the middle, or the extension was updated under this page.
    return no('timeout') as ConsoleAnswers[K];
  }
}

/** Only Firefox asks, and only within the click: so nothing is waited for before it is asked. */
async function consent(to: readonly string[]): Promise<boolean> {
  if (location.protocol !== 'moz-extension:') return true;
  const wanted: object = { data_collection: to };
  return browser.permissions.request(wanted);
}

/** The background writes this when it has made a new policy so. */
function onPolicy(changed: () => void): () => void {
  const heard = (changes: Readonly<Record<string, unknown>>, area: string): void => {
    if (area === 'local' && 'policySince' in changes) changed();
  };
  browser.storage.onChanged.addListener(heard);
  return () => browser.storage.onChanged.removeListener(heard);
}

function save(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** A message to ourselves is a new task at once, also in a tab nobody looks at (timers are slowed there). */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** A UUIDv7: the time in front, so that ids sort as they were made (RFC 9562). */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const now = Date.now();
  for (let at = 0; at < 6; at += 1) bytes[at] = Math.floor(now / 2 ** (8 * (5 - at))) & 0xff;
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
