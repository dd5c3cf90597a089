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
});
