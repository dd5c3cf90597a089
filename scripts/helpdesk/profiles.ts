import type { Profile } from '../../src/customer/profile';
import { blobSource } from '../../src/import/byte-source';
import { planFor } from '../../src/import/import-answers';
import { inspectFile } from '../../src/import/inspect';
import { readProfiles } from '../../src/import/read-profiles';
import { customerValueOf } from '../../src/value/customer-value';
import { customers, iris } from './world/people';
import { purchases } from './world/purchases';

const day = 86_400_000;
export const currency = 'USD';

/** Who has which purchase history; the account's history stands for its contact. */
const historyOf: Readonly<Record<string, string>> = {
  'Dana Whitfield': 'dana',
  'Marcus Bell': 'marcus',
  'Leila Farouk': 'leila',
  'Tom Becker': 'tom',
  'Gregory Stone': 'gregory',
  'Noah Lindqvist': 'noah',
  'Hana Sato': 'hana',
  'Amara Nwosu': 'amara',
  'Jonas Krüger': 'jonas',
  'Lucía Fernández': 'lucia',
  'Ruth Ansah': 'ruth',
  'Owen Price': 'owen',
};

interface Cover {
  readonly product: string;
  readonly bought: number;
  readonly ended: number;
  readonly price: string;
  readonly uses: string;
}

/** Days ago; the two covers that have just ended. */
const covers: Readonly<Record<string, Cover>> = {
  'Dana Whitfield': { product: 'Aspen 14 laptop', bought: 1099, ended: 3, price: '319.00', uses: '1' },
  'Lucía Fernández': { product: 'Molinillo de café', bought: 732, ended: 2, price: '24.00', uses: '0' },
};

const scores: Readonly<Record<string, string>> = {
  'Dana Whitfield': '9',
  'Marcus Bell': '10',
  'Amara Nwosu': '3',
};

interface MustKnow {
  readonly text: string;
  readonly owner: string;
  /** Days from now. */
  readonly until: number;
}

const mustKnow: Readonly<Record<string, MustKnow>> = {
  'Dana Whitfield': { text: 'Travels Thursdays, prefers a call before 10.', owner: 'Iris Okafor', until: 51 },
};

/** A company's contact: what was bought belongs to the account. */
export const companyOf: Readonly<Record<string, { readonly id: string; readonly name: string }>> = {
  'Priya Natarajan': { id: 'acct_552', name: 'Northwind Cycles' },
};
const companyHistory = 'northwind';

const header =
  'customer_id,email,phone,name,customer_since,currency,lifetime_spend,spend_12m,orders,returns,first_purchase,last_purchase,product,bought_on,warranty_ends,warranty_price,warranty_claims,nps,company_id,company,company_since,company_spend,company_spend_12m,company_tags,must_know,must_know_owner,must_know_until';

/** The file a shop would export: one customer a row, days as YYYY-MM-DD, money in dollars. */
export function profilesCsv(now: number): string {
  const bought = purchases(now);
  const rows = customers.flatMap((person) => {
    const company = companyOf[person.name];
    const transactions = bought.get(historyOf[person.name] ?? '');
    if (!transactions && !company) return [];
    const value = transactions ? customerValueOf(transactions, currency, now) : nothingKnown;
    const theirs = customerValueOf((company && bought.get(companyHistory)) ?? [], currency, now);
    const known = mustKnow[person.name];
    const cover = covers[person.name];
    return [
      [
        person.externalId ?? '',
        person.email ?? '',
        person.phone ?? '',
        person.name,
        dateOf(transactions ? value.firstPurchase : now - person.since * day),
        currency,
        money(value.lifetime),
        money(value.last12m),
        value.orders ?? '',
        value.returns ?? '',
        dateOf(value.firstPurchase),
        dateOf(value.lastPurchase),
        cover?.product ?? '',
        cover ? dateOf(now - cover.bought * day) : '',
        cover ? dateOf(now - cover.ended * day) : '',
        cover?.price ?? '',
        cover?.uses ?? '',
        scores[person.name] ?? '',
        ...(company ? [company.id, company.name, dateOf(theirs.firstPurchase)] : ['', '', '']),
        ...(company ? [money(theirs.lifetime), money(theirs.last12m), 'business'] : ['', '', '']),
        ...(known ? [`"${known.text}"`, known.owner, dateOf(now + known.until * day)] : ['', '', '']),
      ].join(','),
    ];
  });
  return `${[header, ...rows].join('\n')}\n`;
}

const nothingKnown = {
  ...{ lifetime: null, last12m: null, orders: null, returns: null },
  ...{ firstPurchase: null, lastPurchase: null },
};

/** Their purchases line by line, as the backend's import takes them; a company's under its own number. */
export function externalTransactions(now: number): string {
  const bought = purchases(now);
  const rows = customers.flatMap((person) => {
    const company = companyOf[person.name];
    const buyer = company?.id ?? person.externalId;
    if (!buyer) return [];
    const history = company ? companyHistory : (historyOf[person.name] ?? '');
    return (bought.get(history) ?? []).map((one, index) =>
      [`${buyer}-${index}`, buyer, new Date(one.at).toISOString(), money(one.amount), currency].join(','),
    );
  });
  return `${['id,customer,at,amount,currency', ...rows].join('\n')}\n`;
}

/**
 * The same file read by the real import, with what no flat file carries: a promise not kept, earlier
 * concessions, a company's own rhythm.
 */
export async function demoProfiles(now: number): Promise<readonly Profile[]> {
  const file = blobSource(new Blob([profilesCsv(now)]), 'profiles.csv', now);
  const seen = await inspectFile(file);
  if (!seen.ok) throw new Error(`profiles.csv: ${seen.detail}`);
  const { plan } = planFor(seen.value, {}, { currency, asOf: now, ownFacts: [] });
  const read: Profile[] = [];
  for await (const batch of readProfiles(file, plan, now)) {
    const [problem] = batch.problems;
    if (problem) throw new Error(`profiles.csv line ${problem.line}, ${problem.column}: ${problem.problem}`);
    read.push(...batch.profiles);
  }
  return read.map((profile) => ({ ...profile, ...extras(profile, now) }));
}

function extras(profile: Profile, now: number): Partial<Profile> {
  const from = { source: 'import' as const, asOf: now, partial: false };
  const transactions = purchases(now).get(historyOf[profile.name ?? ''] ?? '') ?? [];
  const { rhythmDays } = customerValueOf(transactions, currency, now);
  const value = profile.value ? { ...profile.value, rhythmDays } : null;
  if (profile.name === 'Dana Whitfield') {
    return {
      value,
      promises: [
        {
          id: `demo-promise-${iris}`,
          what: 'Call back about the screen',
          owner: 'Iris Okafor',
          due: now - 5 * day,
          state: 'broken',
          caseKey: 'zendesk:acme:4779',
        },
      ],
    };
  }
  if (profile.name === 'Gregory Stone') {
    const credits: readonly (readonly [number, string, number])[] = [
      [48, 'Credit for a late box', 1500],
      [110, 'Credit for a scratch', 2000],
      [190, 'Return after 30 days', 2500],
      [260, 'Credit for a colour', 1500],
    ];
    const concessions = credits.map(([ago, title, amount]) => ({
      at: now - ago * day,
      title,
      amount,
      goodwill: true,
    }));
    return {
      value,
      concessions: { value: concessions, ...from },
      provenance: { ...profile.provenance, concessions: from },
    };
  }
  if (profile.account) {
    const theirs = customerValueOf(purchases(now).get(companyHistory) ?? [], currency, now);
    return { account: { ...profile.account, customerSince: theirs.firstPurchase, value: theirs } };
  }
  return { value };
}

const dateOf = (at: number | null): string => (at === null ? '' : new Date(at).toISOString().slice(0, 10));
const money = (minor: number | null): string => (minor === null ? '' : (minor / 100).toFixed(2));
