import { emptyProfile } from '../../../src/customer/empty-profile';
import type {
  Account,
  Contact,
  Coverage,
  CustomerValue,
  Known,
  Profile,
} from '../../../src/customer/profile';
import type { CaseSeen, OrganizationSeen, RequesterSeen } from '../../../src/customer/seen';
import type { FieldMapping } from '../../../src/messages/settings';
import { customerIdOf } from '../kept/seen';
import { type Mapped, mappedFields } from './mapped-fields';

/**
 * What the helpdesk alone knows of the requester: tenure from when it first knew them (a lower bound, hence
 * partial), contacts, ratings, organisation, tags, and the fields that the settings map. Null for a case
 * without a requester.
 */
export function standaloneProfile(
  seen: CaseSeen,
  fieldMap: readonly FieldMapping[],
  currency: string,
  asOf: number,
): Profile | null {
  const { requester } = seen;
  if (requester === null) return null;
  const mapped = mappedFields(seen, fieldMap, currency);
  const { user } = mapped;
  const from = { source: 'helpdesk' as const, asOf, partial: false };
  const since = numberOf(user.customerSince);
  const contacts = contactsOf(seen, asOf);
  const score = numberOf(user.npsScore);
  const renewal = numberOf(user.renewal);
  const value = customerValue(user, currency, asOf);
  const account = accountOf(seen, requester.organization, mapped, currency, asOf);
  return {
    ...emptyProfile(customerIdOf(seen.adapter, seen.tenant, requester.id)),
    name: requester.name,
    identifiers: requester.identifiers,
    account,
    customerSince: since !== null ? { ...from, value: since } : tenureOf(requester, asOf),
    value,
    coverage: coverageOf(user),
    contacts,
    renewal: renewal === null ? null : { at: renewal, what: textOf(user.plan) ?? '' },
    nps: score === null ? null : { score, at: asOf },
    referrals: numberOf(user.referrals),
    tags: { ...from, value: requester.tags },
    verified: requester.verified === null ? 'unknown' : requester.verified ? 'yes' : 'no',
    plan: textOf(user.plan) ?? textOf(mapped.organization.plan),
    region: textOf(user.region) ?? textOf(mapped.organization.region),
    language: requester.language,
    own: ownOf(mapped),
    provenance: {
      identity: from,
      tenure: { ...from, partial: since === null },
      tags: from,
      ...(value ? { value: from } : {}),
      ...(contacts ? { contacts: { ...from, partial: contacts.partial } } : {}),
      ...(account ? { account: from } : {}),
    },
  };
}

/** The helpdesk's record is never older than the customer, but may well be younger. */
const tenureOf = ({ createdAt }: RequesterSeen, asOf: number): Known<number> | null =>
  createdAt === null ? null : { source: 'helpdesk', asOf, partial: true, value: createdAt };

function contactsOf({ earlier, caseKey }: CaseSeen, asOf: number): Known<readonly Contact[]> | null {
  if (earlier === null) return null;
  const value = earlier.cases
    .filter((one) => one.counts && one.caseKey !== caseKey)
    .map(
      (one): Contact => ({
        at: one.createdAt,
        channel: one.channel,
        topic: one.subject,
        resolved: one.status === 'solved' || one.status === 'closed',
        caseKey: one.caseKey,
        tags: one.tags,
        rating: one.rating,
      }),
    )
    .sort((a, b) => b.at - a.at);
  return { source: 'helpdesk', asOf, partial: earlier.total > earlier.cases.length, value };
}

function accountOf(
  seen: CaseSeen,
  organization: OrganizationSeen | null,
  mapped: Mapped,
  currency: string,
  asOf: number,
): Account | null {
  if (organization === null) return null;
  return {
    id: `${seen.adapter}:${seen.tenant}:organization:${organization.id}`,
    name: organization.name,
    customerSince: numberOf(mapped.organization.customerSince) ?? organization.createdAt,
    value: customerValue(mapped.organization, currency, asOf),
    tags: organization.tags,
  };
}

function customerValue(fields: Mapped['user'], currency: string, asOf: number): CustomerValue | null {
  const lifetime = numberOf(fields.lifetimeSpend);
  const last12m = numberOf(fields.spend12m);
  const orders = numberOf(fields.orders);
  if (lifetime === null && last12m === null && orders === null) return null;
  return {
    currency,
    lifetime,
    last12m,
    orders,
    firstPurchase: numberOf(fields.firstPurchase),
    lastPurchase: numberOf(fields.lastPurchase),
    rhythmDays: null,
    returns: null,
    asOf,
  };
}

function coverageOf(fields: Mapped['user']): Coverage[] {
  const ends = numberOf(fields.coverEnds);
  const product = textOf(fields.coverProduct);
  if (ends === null && product === null) return [];
  return [
    {
      product: product ?? '',
      kind: 'cover',
      bought: numberOf(fields.coverBought),
      ends,
      price: numberOf(fields.coverPrice),
      uses: numberOf(fields.coverUses),
    },
  ];
}

function ownOf({ organization, user, case: fields }: Mapped): Profile['own'] {
  const all = Object.entries({ ...organization, ...user, ...fields });
  return Object.fromEntries(all.filter(([to]) => to.startsWith('own.')));
}

const numberOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;
const textOf = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : null;
