import type * as v from 'valibot';
import type { incidentBody } from '../../contract/bodies';
import { announce } from '../changes/feed';
import type { Writing } from '../database/serially';

/** What is left of an incident's own budget once something was counted; `left` is null without a budget. */
export interface Counted {
  readonly incident: string;
  readonly left: number | null;
}

interface Row {
  readonly body: string;
  readonly used: number;
}

/**
 * Counts a give of an incident's own remedy. Everyone who gives under the same incident waits here for the one
 * before, so the sum cannot be overtaken. Null when there is no such incident, or this is not its remedy.
 * `left` is what remains without this give, and may be less than its amount: taking it back is the caller's.
 */
export async function countUnder(
  tx: Writing,
  org: string,
  give: { readonly incident: string; readonly concession: string; readonly amount: number },
): Promise<Counted | null> {
  const row = await add(tx, org, give.incident, give.amount);
  if (!row) return null;
  const { concession, budget } = JSON.parse(row.body) as v.InferOutput<typeof incidentBody>;
  if (concession !== give.concession && !formerlyOf(row).includes(give.concession)) {
    await add(tx, org, give.incident, -give.amount);
    return null;
  }
  return { incident: give.incident, left: budget === null ? null : budget - (row.used - give.amount) };
}

/** Remedies it had before: what is given of them, or told late, is still its own. */
export const formerlyOf = ({ formerly }: { readonly formerly: string }): readonly string[] =>
  JSON.parse(formerly) as string[];

/** A give that was declined, withdrawn or refused frees what it took. */
export async function freeUnder(tx: Writing, org: string, incident: string, amount: number): Promise<void> {
  await add(tx, org, incident, -amount);
}

const add = (tx: Writing, org: string, incident: string, amount: number) =>
  tx
    .updateTable('incidents')
    .set((eb) => ({ used: eb('used', '+', amount) }))
    .where('org_id', '=', org)
    .where('incident_id', '=', incident)
    .returning(['body', 'used', 'formerly'])
    .executeTakeFirst();

/**
 * Tells browsers when a budget has come to another tenth, or no longer covers what was just given (or covers it
 * again). Not at every give: in an outage everybody gives at once, and everybody would ask for the list each time.
 */
export async function announceBudget(
  tx: Writing,
  org: string,
  incident: string,
  change: number,
  now: number,
): Promise<void> {
  const row: Row | undefined = await tx
    .selectFrom('incidents')
    .select(['body', 'used'])
    .where('org_id', '=', org)
    .where('incident_id', '=', incident)
    .executeTakeFirst();
  if (!row) return;
  const { budget } = JSON.parse(row.body) as v.InferOutput<typeof incidentBody>;
  if (budget === null || !isNews(row.used - change, row.used, budget)) return;
  await announce(tx, org, [{ type: 'incident', incident }], now);
}

/** Whether browsers have to know that `used` went from one sum to the other. */
export function isNews(before: number, after: number, budget: number): boolean {
  const tenth = (used: number): number =>
    budget === 0 ? 10 : Math.min(10, Math.floor((used * 10) / budget));
  const size = Math.abs(after - before);
  const coversOneMore = (used: number): boolean => used + size <= budget;
  return tenth(before) !== tenth(after) || coversOneMore(before) !== coversOneMore(after);
}
