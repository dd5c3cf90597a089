import { openLinkStore } from '../../src/cache/link';
import { openCache } from '../../src/cache/open';
import { browser } from '../browser';
import { listen } from './listen';
import { spillIn } from './spill';

/** The worker's first and only act of its own: everything else happens because something was heard. */
listen({
  browser,
  cache: openCache('leeway', spillIn(browser, 'spill')),
  demo: openCache('leeway-demo', spillIn(browser, 'spill-demo')),
  now: () => Date.now(),
  timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
  version: browser.runtime.getManifest().version,
  link: {
    store: openLinkStore('leeway-link'),
    fetch: (input, init) => fetch(input, init),
    wait: (ms) => new Promise((done) => setTimeout(done, ms)),
    random: () => Math.random(),
  },
});
