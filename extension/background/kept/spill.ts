import type { ActWrite, Spill } from '../../../src/cache/open';
import type { Browser } from '../world';

/** Acts that found the database full, kept in extension storage, which has room of its own. */
export function spillIn(browser: Browser, key: string): Spill {
  let known: readonly ActWrite[] | null = null;
  return {
    async read() {
      if (known === null) {
        const found = await browser.storage.local.get(key);
        known = (found[key] as readonly ActWrite[] | undefined) ?? [];
      }
      return known;
    },
    async write(list) {
      if (list.length === 0) await browser.storage.local.remove(key);
      else await browser.storage.local.set({ [key]: list });
      known = list;
    },
  };
}
