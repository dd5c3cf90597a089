import { comesTo } from '../../advice/cost';
import { floorOf } from '../../advice/floor';
import type { Facts } from '../../playbook/facts';
import type { Concession, Playbook } from '../../playbook/types';
import type { Writing } from '../database/serially';
import { countUnder, formerlyOf } from '../incidents/budget';

/** Something that is outside every limit, and what it comes to by the playbook; null when nobody can know. */
export interface ByRight {
  readonly owed: boolean;
  readonly floor: boolean;
  readonly most: number | null;
  /** The incident it was counted under. */
  readonly incident?: string;
  /** What the incident's budget leaves for it; absent where no budget limits it. */
  readonly budgetLeft?: number;
}

/** What decides it: what the browser said of the give, and the facts. */
export interface Said {
  readonly amount: number;
  readonly floor: boolean;
  readonly incident: string | null;
  readonly facts: Facts;
}

/**
 * Whether a concession is owed, an act, the floor it was given as, or an incident's own remedy, and how much of
 * it there is. What names its incident is counted under it; only a remedy that is nothing else besides is
 * limited by the incident's budget. A floor that is not the one of this cause comes to nothing: it happened, so
 * it is kept, and marked. Null for what uses the room.
 */
export async function byRight(
  tx: Writing,
  org: string,
  playbook: Playbook,
  concession: Concession,
  { amount, floor, incident, facts }: Said,
): Promise<ByRight | null> {
  const owed = concession.owed !== null;
  const most = comesTo(concession, facts, playbook.room.owedCeilings);
  const outside = owed || floor || concession.kind === 'act';
  if (!outside) return null;
  const counted =
    incident === null ? null : await countUnder(tx, org, { incident, concession: concession.id, amount });
  const under = counted ? { incident: counted.incident } : {};
  if (owed || concession.kind === 'act') return { owed, floor: false, most, ...under };
  const here = floorOf(playbook.causes, facts);
  if (here === concession.id) return { owed, floor: true, most, ...under };
  if (counted) {
    const limit = counted.left === null ? {} : { budgetLeft: Math.max(0, counted.left) };
    return { owed, floor: true, most, ...under, ...limit };
  }
  const isFloor = playbook.causes.some((one) => Object.values(one.floor).includes(concession.id));
  if (isFloor) return { owed, floor: true, most: here === null ? most : 0 };
  return (await isRemedy(tx, org, concession.id)) ? { owed, floor: true, most } : null;
}

/** An incident's own remedy is a floor for whom it affects, also for a while after it is over. */
async function isRemedy(tx: Writing, org: string, concession: string): Promise<boolean> {
  const rows = await tx
    .selectFrom('incidents')
    .select(['body', 'formerly'])
    .where('org_id', '=', org)
    .execute();
  return rows.some(
    (row) =>
      (JSON.parse(row.body) as { concession: string | null }).concession === concession ||
      formerlyOf(row).includes(concession),
  );
}
