import type { Settings } from '../../../src/messages/settings';
import { allTabs, dropTab } from '../kept/tabs';
import { redraw } from '../redraw';
import { tellPage } from '../tell-page';
import type { World } from '../world';

const layout = ['side', 'width', 'collapsed', 'theme'] as const;

/**
 * Makes a change of settings felt in every open tab: pages lay the sidebar out anew, tabs of an adapter that
 * was switched off lose theirs, and every other sidebar is drawn anew; `except` has its answer already.
 */
export async function spreadSettings(
  world: World,
  settings: Settings,
  change: Partial<Settings>,
  except: number | null = null,
): Promise<void> {
  const { side, width, collapsed, theme } = settings;
  const moves = layout.some((name) => name in change);
  for (const tab of await allTabs(world)) {
    if (settings.adaptersOff.includes(tab.adapter)) {
      await tellPage(world, tab, { to: 'page', type: 'background/unmount' });
      await dropTab(world, tab.tabId);
    } else if (moves) {
      await tellPage(world, tab, { to: 'page', type: 'background/layout', side, width, collapsed, theme });
    }
  }
  await redraw(world, ({ tabId }) => tabId !== except);
}
