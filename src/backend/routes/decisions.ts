import { createHash } from 'node:crypto';
import { stands } from '../../advice/given';
import type { Kept } from '../acts/given-before';
import { type Call, type Context, iso, type Refusal, type Reply, refuse } from '../context';
import type { Database } from '../database/tables';
import { day, dayOf, endOfDays, firstDay } from './days';

const pageSize = 500;

/**
 * For replay: pages of 500, no agent, times to the day. The id that the browser made holds its millisecond, and
 * other routes know the decision by it: here it goes by another one, and so does the place where a page ended.
 */
export async function decisions(context: Context, call: Call): Promise<Reply | Refusal> {
  const { db } = context.opened;
  const { org } = call.who;
  const from = firstDay(call.query.from, 0);
  const to = endOfDays(call.query.to, Number.MAX_SAFE_INTEGER);
  if (from === null || to === null) return refuse('invalid', 'from and to are RFC 3339 times');
  const after = call.query.after === undefined ? start : await placeOf(db, org, call.query.after);
  if (after === null) return refuse('invalid', 'after is a cursor of ours');
  const rows = await db
    .selectFrom('decisions')
    .selectAll()
    .where('org_id', '=', org)
    .where('at', '>=', Math.max(from, after.at))
    .where('at', '<', to)
    .where((eb) => eb.or([eb('at', '>', after.at), eb('decision_id', '>', after.id)]))
    .orderBy('at')
    .orderBy('decision_id')
    .limit(pageSize)
    .execute();
  const last = rows.length === pageSize ? rows.at(-1) : undefined;
  return {
    body: {
      items: rows.map((row) => {
        const made = JSON.parse(row.made_with) as Record<string, unknown>;
        return {
          id: toldAs(org, row.decision_id, row.at),
          day: iso(dayOf(row.at)),
          playbookVersion: row.playbook_version,
          facts: made.facts ?? {},
          answers: made.answers ?? {},
          recommended: made.recommended ?? null,
          given: stands(row) ? { concession: row.concession, amount: row.amount } : null,
          usedOnCase: made.usedOnCase ?? 0,
          usedInWindow: made.usedInWindow ?? 0,
          unproven: (made.kept as Kept | undefined)?.unproven ?? [],
        };
      }),
      next: last ? `${dayOf(last.at) / day}:${toldAs(org, last.decision_id, last.at)}` : null,
    },
  };
}

interface Place {
  readonly at: number;
  readonly id: string;
}

const start: Place = { at: 0, id: '' };

/** Where a page ended: the decision of that day with that name; null when there is none. */
async function placeOf(db: Database, org: string, cursor: string): Promise<Place | null> {
  const [, number, name] = /^(\d{1,7}):([\da-f-]{36})$/.exec(cursor) ?? [];
  if (number === undefined) return null;
  const began = Number(number) * day;
  const rows = await db
    .selectFrom('decisions')
    .select(['at', 'decision_id as id'])
    .where('org_id', '=', org)
    .where('at', '>=', began)
    .where('at', '<', began + day)
    .execute();
  return rows.find(({ at, id }) => toldAs(org, id, at) === name) ?? null;
}

/** Another id of the same shape: its time is the day, the rest says nothing to who does not know the decision. */
function toldAs(org: string, id: string, at: number): string {
  const hash = createHash('sha256').update(`${org} ${id}`).digest('hex');
  const time = Math.max(0, dayOf(at)).toString(16).padStart(12, '0');
  const variant = '89ab'[Number.parseInt(hash.slice(3, 4), 16) % 4];
  const parts = [time.slice(0, 8), time.slice(8), `7${hash.slice(0, 3)}`, `${variant}${hash.slice(4, 7)}`];
  return [...parts, hash.slice(7, 19)].join('-');
}
