import type { WireProfile } from '../../contract/profile';
import { iso } from '../context';
import { compiledOnce } from '../database/compiled-once';
import type { Database } from '../database/tables';
import { valuesOf } from './values';

/** The parts of a profile that an import or another system wrote; everything else is worked out from rows. */
export type StoredBody = Partial<
  Pick<
    WireProfile,
    | 'coverage'
    | 'contacts'
    | 'disruptions'
    | 'renewal'
    | 'nps'
    | 'referrals'
    | 'notes'
    | 'tags'
    | 'customerSince'
    | 'verified'
    | 'plan'
    | 'region'
    | 'language'
    | 'own'
    | 'value'
  >
>;

/** What a customer has received, or will. */
const standing = ['given', 'done'] as const;

/** Profiles for these ids, in no order; ids of another organisation are simply not found. */
export async function profilesOf(
  db: Database,
  org: string,
  ids: readonly string[],
  now: number,
): Promise<Map<string, WireProfile>> {
  const found = new Map<string, WireProfile>();
  if (ids.length === 0) return found;
  const list = [...new Set(ids)];
  const [rows, names, values, decisions, heard, promises] = await Promise.all([
    compiledOnce(db, 'profile customers', [org, ...list], () =>
      db.selectFrom('customers').selectAll().where('org_id', '=', org).where('customer_id', 'in', list),
    ),
    compiledOnce(db, 'profile identifiers', [org, ...list], () =>
      db.selectFrom('identifiers').selectAll().where('org_id', '=', org).where('customer_id', 'in', list),
    ),
    valuesOf(db, org, list, now),
    compiledOnce(db, 'profile decisions', [org, ...list, ...standing], () =>
      db
        .selectFrom('decisions')
        .selectAll()
        .where('org_id', '=', org)
        .where('customer_id', 'in', list)
        .where('state', 'in', standing)
        .orderBy('at', 'desc'),
    ),
    compiledOnce(db, 'profile heard', [org, ...list], () =>
      db
        .selectFrom('heard')
        .selectAll()
        .where('org_id', '=', org)
        .where('customer_id', 'in', list)
        .orderBy('at', 'desc'),
    ),
    compiledOnce(db, 'profile promises', [org, ...list], () =>
      db
        .selectFrom('promises')
        .selectAll()
        .where('org_id', '=', org)
        .where('customer_id', 'in', list)
        .orderBy('due'),
    ),
  ]);
  for (const row of rows) {
    const id = row.customer_id;
    const mine = <T extends { customer_id: string | null }>(all: readonly T[]): T[] =>
      all.filter((one) => one.customer_id === id);
    const body = JSON.parse(row.body) as StoredBody;
    const asOf = iso(row.updated_at);
    const objects = row.objects === 1;
    const value = objects ? null : (values.get(id) ?? body.value ?? null);
    const lastHeard = mine(heard)[0];
    const given = mine(decisions);
    found.set(id, {
      id,
      name: row.name,
      identifiers: mine(names).map(({ kind, value: text }) => ({ kind, value: text })),
      account: null,
      // An objection makes standing unknown: base room and floor remain.
      customerSince: objects ? null : (body.customerSince ?? sinceOf(value, asOf)),
      value,
      coverage: body.coverage ?? [],
      contacts: body.contacts ?? null,
      disruptions: body.disruptions ?? null,
      renewal: body.renewal ?? null,
      nps: objects ? null : (body.nps ?? null),
      referrals: objects ? null : (body.referrals ?? null),
      notes: (body.notes ?? []).filter((note) => Date.parse(note.expires) > now),
      tags: objects ? null : (body.tags ?? null),
      concessions: {
        value: given.slice(0, 200).map((one) => ({
          at: iso(one.at),
          title: one.concession,
          amount: one.amount,
          goodwill: one.goodwill === 1,
        })),
        source: 'backend',
        asOf: iso(now),
        partial: given.length > 200,
      },
      heard: lastHeard
        ? { by: lastHeard.by_name, at: iso(lastHeard.at), text: lastHeard.text, caseKey: lastHeard.case_key }
        : null,
      promises: mine(promises)
        .slice(0, 100)
        .map((one) => ({
          id: one.promise_id,
          what: one.text,
          owner: one.owner,
          due: iso(one.due),
          state: one.state,
          caseKey: one.case_key,
        })),
      verified: body.verified ?? 'unknown',
      hold: holdOf(row.hold, now),
      plan: body.plan ?? null,
      region: body.region ?? null,
      language: body.language ?? null,
      own: body.own ?? {},
      provenance: { identity: { source: 'backend', asOf, partial: false } },
    });
  }
  return found;
}

function sinceOf(value: WireProfile['value'], asOf: string): WireProfile['customerSince'] {
  return value?.firstPurchase
    ? { value: value.firstPurchase, source: 'backend', asOf, partial: false }
    : null;
}

/** The hold that is in force; null when there is none or it has expired. */
export function holdOf(text: string | null, now: number): WireProfile['hold'] {
  if (text === null) return null;
  const hold = JSON.parse(text) as NonNullable<WireProfile['hold']>;
  return Date.parse(hold.until) > now ? hold : null;
}
