import { mostOf, priceOf } from '../../advice/cost';
import type { Facts } from '../../playbook/facts';
import type { Concession, Playbook } from '../../playbook/types';
import type { Writing } from '../database/serially';

/** Something that is outside every limit, and what it comes to by the playbook; null when nobody can know. */
export interface ByRight {
  readonly owed: boolean;
  readonly floor: boolean;
  readonly most: number | null;
}

/**
 * Whether a concession is owed, an act, or the floor it was given as, and how much of it there is. A floor
 * that is not the one of this cause comes to nothing: it happened, so it is kept, and marked. Null for what
 * uses the room.
 */
export async function byRight(
  tx: Writing,
  org: string,
  playbook: Playbook,
  concession: Concession,
  saidFloor: boolean,
  facts: Facts,
): Promise<ByRight | null> {
  const owed = concession.owed !== null;
  const most = worth(concession, facts);
  if (owed || concession.kind === 'act') return { owed, floor: false, most };
  if (!saidFloor) return null;
  const floors = playbook.causes.filter(({ floor }) => Object.values(floor).includes(concession.id));
  if (floors.length > 0) {
    const cause = playbook.causes.find(({ id }) => id === facts.cause);
    const here = cause && (facts.fault === 'ours' ? cause.floor.ours : cause.floor.otherwise);
    return { owed, floor: true, most: cause && here !== concession.id ? 0 : most };
  }
  return (await isRemedy(tx, org, concession.id)) ? { owed, floor: true, most } : null;
}

function worth(concession: Concession, facts: Facts): number | null {
  const price = priceOf(concession, facts, true);
  if (price.kind === 'amount') return price.amount;
  return price.kind === 'free' ? 0 : mostOf(concession);
}

/** An incident's own remedy is a floor for whom it affects, also for a while after it is over. */
async function isRemedy(tx: Writing, org: string, concession: string): Promise<boolean> {
  const rows = await tx.selectFrom('incidents').select('body').where('org_id', '=', org).execute();
  return rows.some(
    ({ body }) => (JSON.parse(body) as { concession: string | null }).concession === concession,
  );
}
