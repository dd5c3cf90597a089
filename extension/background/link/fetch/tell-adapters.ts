import { allTabs } from '../../kept/tabs';
import { notTheDemo, redraw } from '../../redraw';
import { tellPage } from '../../tell-page';
import type { World } from '../../world';
import { changeFor } from '../read/adapters';

/** Tells every open page and its sidebar what is pushed for its helpdesk now. */
export async function tellAdapters(world: World): Promise<void> {
  for (const tab of await allTabs(world)) {
    const change = await changeFor(world, tab.adapter);
    await tellPage(world, tab, { to: 'page', type: 'background/adapter', change });
  }
  await redraw(world, notTheDemo);
}
