import type { FromSidebar, SidebarAct } from '../../../src/messages/sidebar';
import type { SidebarState } from '../../../src/messages/sidebar-state';
import { ok, type Result } from '../../../src/trouble/result';
import { stateOf } from '../draw/sidebar-state';
import type { TabRecord } from '../kept/table';
import type { World } from '../world';

/** Where a message of a bound sidebar is heard. */
export interface AtSidebar {
  readonly world: World;
  readonly tab: TabRecord;
}

/** Messages with a handler here; what the agent does on a case is done in `acts`. */
export type Own = Exclude<FromSidebar['type'], SidebarAct['type'] | 'sidebar/ready' | 'sidebar/painted'>;

/** Answers one kind of message with what the sidebar shows then. */
export type Handler<Type extends Own> = (
  at: AtSidebar,
  message: Extract<FromSidebar, { readonly type: Type }>,
) => Promise<Result<SidebarState>>;

export const state = async (world: World, tab: TabRecord): Promise<Result<SidebarState>> =>
  ok(await stateOf(world, tab));
