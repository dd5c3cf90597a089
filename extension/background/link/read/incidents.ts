import type { Declared } from '../../../../src/advice/incident';
import { keyOf } from '../../../../src/cache/identifiers';
import type { LinkRow } from '../../../../src/cache/link';
import type { Cache } from '../../../../src/cache/open';
import type { WireIncident } from '../../../../src/contract/bodies';
import { checkConditions } from '../../../../src/playbook/check-conditions';
import type { Playbook } from '../../../../src/playbook/types';
import { inTurn } from '../../in-turn';
import type { World } from '../../world';
import { signedIn } from './link';
import { keepPushed, pushedOf } from './pushed';

/** The open incidents as they were last told, by the history this link is of. */
export async function incidentsOf(world: World, link: LinkRow): Promise<readonly WireIncident[]> {
  return ((await pushedOf(world, link, 'incidents')) ?? []) as readonly WireIncident[];
}

/** Takes somebody off every list at once; the backend's own lists follow with the next answer. */
export function forgetInIncidents(world: World, keys: ReadonlySet<string>): Promise<void> {
  return inTurn('link-incidents', async () => {
    const link = await signedIn(world);
    if (link === null) return;
    const all = await incidentsOf(world, link);
    const without = all.map((one) => ({
      ...one,
      identifiers: one.identifiers.filter((identifier) => !keys.has(keyOf(identifier) ?? '')),
    }));
    if (all.some(({ identifiers }, i) => identifiers.length > (without[i]?.identifiers.length ?? 0)))
      await keepPushed(world, link, 'incidents', without);
  });
}

/**
 * What was given in this browser of each incident's remedy and waits to be told: the backend's count lacks it.
 * Looked up only where a budget depends on it.
 */
export async function unheardUnder(
  cache: Cache,
  account: string | null,
  all: readonly WireIncident[],
): Promise<Readonly<Record<string, number>>> {
  if (account === null || all.every(({ budget }) => budget === null)) return {};
  const waiting = await cache.rows.outbox
    .where('waiting')
    .equals(account)
    .filter(({ type, undone, body }) => type === 'given' && !undone && typeof body.incident === 'string')
    .toArray();
  const sums: Record<string, number> = {};
  for (const { body } of waiting) {
    const id = String(body.incident);
    sums[id] = (sums[id] ?? 0) + Number(body.amount);
  }
  return sums;
}

const declared = new WeakMap<WireIncident, { readonly playbook: Playbook; readonly as: Declared }>();

/** As advice reads it. Conditions that this playbook cannot ask affect nobody. */
export function declaredBy(wire: WireIncident, playbook: Playbook): Declared {
  const known = declared.get(wire);
  if (known?.playbook === playbook) return known.as;
  const checked = checkConditions(wire.conditions, playbook);
  const keys = wire.identifiers.map(keyOf).filter((key) => key !== null);
  const as: Declared = {
    id: wire.id,
    title: wire.title,
    since: Date.parse(wire.since),
    until: wire.until === null ? null : Date.parse(wire.until),
    nextUpdate: wire.nextUpdate === null ? null : Date.parse(wire.nextUpdate),
    concession: wire.concession,
    budget: wire.budget === null ? null : { amount: wire.budget, used: wire.used ?? 0 },
    cause: wire.cause ?? null,
    fault: wire.fault ?? null,
    when: checked.ok ? checked.value : [],
    keys: new Set(keys),
  };
  declared.set(wire, { playbook, as });
  return as;
}
