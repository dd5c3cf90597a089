import { expect } from 'vitest';
import { endMoves } from './at-rest';
import { accessibilityFaults } from './axe';
import type { Place, Tab } from './driver';

interface Look {
  /** What axe looks at, when it is not the tab itself. */
  readonly place?: Place;
  /** Takes the picture, when the window alone is not enough. */
  readonly shoot?: (file: string) => Promise<unknown>;
}

/**
 * Looked at by axe in light and, for what colours can change, in dark; the pictures are `path-light.png` and
 * `path-dark.png`. The tab is light afterwards.
 */
export async function looksRight(tab: Tab, path: string, look: Look = {}): Promise<void> {
  const { place = tab, shoot = (file) => tab.screenshot(file) } = look;
  for (const scheme of ['dark', 'light'] as const) {
    await tab.scheme(scheme);
    await place.run(endMoves);
    const only = scheme === 'dark' ? 'color-contrast' : null;
    expect(await accessibilityFaults(place, only), `${path}, ${scheme}`).toEqual([]);
    await shoot(`${path}-${scheme}.png`);
  }
}
