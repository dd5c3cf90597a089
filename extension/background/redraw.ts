import type { TabRecord } from './kept/table';
import type { World } from './world';

/** Sends the sidebars of some tabs what they have to show now. */
export type Drawer = (which: (tab: TabRecord) => boolean) => Promise<void>;

const drawers = new WeakMap<World, Drawer>();

/** Says who draws; once, when the worker begins to listen. */
export function drawWith(world: World, drawer: Drawer): void {
  drawers.set(world, drawer);
}

/**
 * This changed: every sidebar that passes the test is drawn anew. Whoever changes something says so here and
 * knows nothing of how it is drawn.
 */
export async function redraw(world: World, which: (tab: TabRecord) => boolean): Promise<void> {
  const drawer = drawers.get(world);
  if (drawer === undefined) throw new Error('redraw before anybody draws');
  await drawer(which);
}

export const everywhere = (): boolean => true;

/** The demo case is nobody's: what a backend or a lead says changes nothing there. */
export const notTheDemo = ({ demo }: TabRecord): boolean => !demo;

/** Where this very case is shown. */
export const showing =
  (caseKey: string) =>
  ({ shown, demo }: TabRecord): boolean =>
    !demo && shown === caseKey;
