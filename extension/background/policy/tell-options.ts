import type { World } from '../world';

/** An open options page looks again when this is written. */
export const tellOptions = ({ browser, now }: World): Promise<void> =>
  browser.storage.local.set({ policySince: now() });
