import type { WireProfile } from '../../contract/profile';
import { currencyDigits } from '../../wording/currency-digits';
import { iso } from '../context';
import type { Opened } from '../database/open';
import { accountsOf } from './accounts';
import { mostConcessions, profileRows, type Whom } from './profile-rows';
import { valueFrom } from './values';

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
> & {
  /** Where the file stood that said so last: a second line of one file is somebody else or a repetition. */
  readonly fileLine?: { readonly batch: string; readonly line: number };
};

/** Profiles of these customers, in no order; those of another organisation are simply not found. */
export async function profilesOf(
  opened: Opened,
  org: string,
  whom: Whom,
  now: number,
): Promise<Map<string, WireProfile>> {
  const found = new Map<string, WireProfile>();
  const rows = await profileRows(opened, org, whom, now);
  const companies = [...new Set(rows.flatMap(({ customer }) => customer.account_id ?? []))];
  const accounts = await accountsOf(opened, org, companies, now);
  for (const read of rows) {
    const { customer: row, decisions: given } = read;
    const id = row.customer_id;
    const body = JSON.parse(row.body) as StoredBody;
    const asOf = iso(row.updated_at);
    const objects = row.objects === 1;
    const value = objects ? null : (valueFrom(read.values, read.lastYear, now) ?? worthOf(body.value));
    const [lastHeard] = read.heard;
    found.set(id, {
      id,
      name: row.name,
      identifiers: [...read.identifiers],
      // An objection makes standing unknown, the company's too: base room and floor remain.
      account: objects ? null : (accounts.get(row.account_id ?? '') ?? null),
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
        value: given.slice(0, mostConcessions).map((one) => ({
          at: iso(one.at),
          title: one.concession,
          amount: one.amount,
          goodwill: one.goodwill === 1,
        })),
        source: 'backend',
        asOf: iso(now),
        partial: given.length > mostConcessions,
      },
      heard: lastHeard
        ? { by: lastHeard.by_name, at: iso(lastHeard.at), text: lastHeard.text, caseKey: lastHeard.case_key }
        : null,
      promises: read.promises.map((one) => ({
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

/** A worth kept from before codes were checked has no digits, and is shown to nobody. */
const worthOf = (value: WireProfile['value'] | undefined): WireProfile['value'] =>
  value && currencyDigits(value.currency) !== null ? value : null;
