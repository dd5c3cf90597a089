import type { LinkRow, PushedRow } from '../../../../src/cache/link';
import { voidMarks } from '../../kept/marks';
import type { World } from '../../world';
import { historyOf } from './remote-versions';

type Kind = PushedRow['id'];

/** What was read last; only this worker writes it. */
const known = new WeakMap<World, Map<Kind, PushedRow | null>>();

function knownOf(world: World): Map<Kind, PushedRow | null> {
  const rows = known.get(world) ?? new Map<Kind, PushedRow | null>();
  known.set(world, rows);
  return rows;
}

/** What the backend pushed of this kind and what is still of the history this link is of; null when nothing is. */
export async function pushedOf(world: World, link: LinkRow, id: Kind): Promise<unknown> {
  const rows = knownOf(world);
  if (!rows.has(id)) {
    const row = (await world.link?.store.pushed(id)) ?? null;
    if (!rows.has(id)) rows.set(id, row);
  }
  const row = rows.get(id) ?? null;
  return row?.from === historyOf(link) ? row.value : null;
}

export async function keepPushed(world: World, link: LinkRow, id: Kind, value: unknown): Promise<void> {
  const row: PushedRow = { id, from: historyOf(link), at: world.now(), value };
  await world.link?.store.keep(row);
  knownOf(world).set(id, row);
  voidMarks(world);
}

/** Everything that was pushed goes: lists of whom an incident affects are about customers too. */
export async function dropPushed(world: World): Promise<void> {
  await world.link?.store.drop();
  known.delete(world);
  voidMarks(world);
}
