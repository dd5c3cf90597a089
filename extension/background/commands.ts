import { readTab } from './kept/tabs';
import { changeSettings, settingsInForce } from './policy/settings';
import { redraw } from './redraw';
import { tellPage } from './tell-page';
import { tellSidebar } from './tell-sidebar';
import type { World } from './world';

/** The two keys of the browser: into the sidebar and back to the caret; figures away. */
export async function onCommand(world: World, command: string): Promise<void> {
  if (command === 'hide-figures') {
    const { settings } = await settingsInForce(world);
    const figures = settings.figures === 'shown' ? 'hidden' : 'shown';
    if ((await changeSettings(world, { figures })).ok) await redraw(world, () => true);
  }
  if (command === 'enter-sidebar') {
    const [active] = await world.browser.tabs.query({ active: true, currentWindow: true });
    const tab = active?.id === undefined ? null : await readTab(world, active.id);
    if (!tab) return;
    const where = await tellPage(world, tab, { to: 'page', type: 'background/focus', where: 'toggle' });
    if (where === 'sidebar') await tellSidebar(world, tab, { to: 'sidebar', type: 'background/focus' });
  }
}
