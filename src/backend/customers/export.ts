import type { Context } from '../context';
import { iso } from '../context';
import type { Tables } from '../database/tables';
import { profilesOf } from './assemble';
import { namedIn } from './forget-mentions';
import { casesOf, isOfCustomer } from './of-customer';

/** Whose work it was is not the customer's to know: neither by id nor by name. */
const ofAgents = ['agent_id', 'team_id', 'by', 'by_name', 'owner', 'answered_by', 'moved_by'];

const onCases = ['decisions', 'events', 'asks', 'promises', 'heard'] as const;
const ofCustomer = ['identifiers', 'values', 'value_days', 'seen_transactions'] as const;

/**
 * Everything held on this person, for them: the profile as agents see it, and every row as it is stored. What an
 * objection or an expiry hides from agents is in it too, and so is what was said on their cases before anybody
 * knew who it was: the same rows that forgetting takes. Null when nothing is held.
 */
export async function exportOf(context: Context, org: string, id: string): Promise<object | null> {
  const { db } = context.opened;
  const now = context.now();
  const cases = await casesOf(db, org, id);
  const profile = (await profilesOf(context.opened, org, { ids: [id] }, now)).get(id);
  if (!profile && cases.length === 0) return null;
  const rowsOf = async <T extends keyof Tables>(table: T, about: ReturnType<typeof isOfCustomer>) =>
    (
      await db
        .selectFrom(table as 'heard')
        .selectAll()
        .where('org_id', '=', org)
        .where(about)
        .execute()
    ).map(readable);
  const own = isOfCustomer(id, []);
  const [customer] = await rowsOf('customers', own);
  const stored: Record<string, unknown> = {};
  for (const table of onCases) stored[table] = await rowsOf(table, isOfCustomer(id, cases));
  for (const table of ofCustomer) stored[table] = await rowsOf(table, own);
  const { value_days: days, seen_transactions: transactions, ...rows } = stored;
  const held = {
    exportedAt: iso(now),
    profile: profile ?? null,
    customer: customer ?? null,
    ...rows,
    days,
    transactions,
    incidents: await namedIn(db, org, profile?.identifiers ?? []),
  };
  return JSON.parse(
    JSON.stringify(held, (key, part: unknown) => (ofAgents.includes(key) ? undefined : part)),
  ) as object;
}

/** A row without whose organisation it is; what is kept as JSON is opened, so that what must not be told is found. */
const readable = (row: object): object =>
  Object.fromEntries(
    Object.entries(row).flatMap(([key, value]) =>
      key === 'org_id'
        ? []
        : [[key, ['body', 'made_with', 'facts', 'hold'].includes(key) ? opened(value) : value]],
    ),
  );

const opened = (text: unknown): unknown => (typeof text === 'string' ? (JSON.parse(text) as unknown) : text);
