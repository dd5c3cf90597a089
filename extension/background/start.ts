import { openLinkStore } from '../../src/cache/link';
import { openCache } from '../../src/cache/open';
import { browser } from '../browser';
import { spillIn } from './kept/spill';
import { listen } from './listen';

/** Managed values of a managed build, put in when it is built. */
declare const __LEEWAY_BUILT__: Readonly<Record<string, string>>;

/** Only Chromium tells a page by a report what its embedder policy refused, with the address. */
const reports = browser.runtime.getURL('').startsWith('chrome-extension:');

/** The worker's first and only act of its own: everything else happens because something was heard. */
listen({
  browser,
  cache: openCache('leeway', spillIn(browser, 'spill')),
  demo: openCache('leeway-demo', spillIn(browser, 'spill-demo')),
  now: () => Date.now(),
  timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
  version: browser.runtime.getManifest().version,
  built: __LEEWAY_BUILT__,
  ...(reports
    ? {
        head: async (address: string) => {
          const how = { method: 'HEAD', credentials: 'include', redirect: 'error' } as const;
          const { headers, ok } = await fetch(address, { ...how, signal: AbortSignal.timeout(3_000) });
          // A page that is not there says nothing of the others.
          if (!ok && !headers.has('cross-origin-embedder-policy')) throw new Error('no page');
          return headers;
        },
      }
    : {}),
  link: {
    store: openLinkStore('leeway-link'),
    fetch: (input, init) => fetch(input, init),
    wait: (ms) => new Promise((done) => setTimeout(done, ms)),
    random: () => Math.random(),
    lock: (name, work) => navigator.locks.request(name, work) as ReturnType<typeof work>,
  },
});
