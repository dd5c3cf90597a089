import type { LinkRow } from '../../../../src/cache/link';
import type { AdapterChange } from '../../../../src/messages/page';
import type { World } from '../../world';
import { type Changes, checkAdapters } from './check-adapters';
import { linkOf } from './link';
import { pushedOf } from './pushed';

/** As it is kept: the newest list that was good, and what was wrong with a newer one, if it was. */
export interface KeptAdapters {
  readonly list: readonly unknown[];
  /** Problem and field; null when the newest one is the good one. */
  readonly refused: string | null;
}

const none: KeptAdapters = { list: [], refused: null };
const nothing: AdapterChange = { selectors: {}, off: [] };

export async function keptAdapters(world: World, link: LinkRow): Promise<KeptAdapters> {
  return ((await pushedOf(world, link, 'adapters')) as KeptAdapters | null) ?? none;
}

const checked = new WeakMap<readonly unknown[], { readonly version: string; readonly changes: Changes }>();

/** Looked at anew by every version of the extension: what was for the last one may not be for this one. */
export function changesIn({ list }: KeptAdapters, version: string): Changes {
  const known = checked.get(list);
  if (known?.version === version) return known.changes;
  const result = checkAdapters(list, version);
  const changes = result.ok ? result.value : {};
  checked.set(list, { version, changes });
  return changes;
}

/** What is pushed for each helpdesk now; nothing while Leeway stands alone. A link that cannot be read is none. */
export async function adaptersInForce(world: World): Promise<Changes> {
  const link = await linkOf(world).catch(() => null);
  if (link === null || link.account === null) return {};
  const kept = await keptAdapters(world, link).catch(() => none);
  return changesIn(kept, world.version);
}

export const isNothing = ({ selectors, off }: AdapterChange): boolean =>
  off.length === 0 && Object.keys(selectors).length === 0;

export async function changeFor(world: World, adapter: string): Promise<AdapterChange> {
  const changes = await adaptersInForce(world);
  return Object.hasOwn(changes, adapter) ? (changes[adapter] ?? nothing) : nothing;
}
