import { emptyProfile } from '../../../src/customer/empty-profile';
import type { Profile } from '../../../src/customer/profile';
import type { CaseSeen } from '../../../src/customer/seen';
import { noon } from './desk';

const day = 86_400_000;

/** A case of Dana Whitfield's, or of whoever is said. */
export function caseOf(number: number, requester = 1, more: Partial<CaseSeen> = {}): CaseSeen {
  return {
    caseKey: `zendesk:acme:${number}`,
    adapter: 'zendesk',
    tenant: 'acme',
    label: `#${number}`,
    subject: 'White lines on my laptop screen',
    status: 'open',
    mode: 'written',
    channel: 'email',
    createdAt: noon - 3_600_000,
    tags: [],
    fields: {},
    requester: {
      id: String(requester),
      name: `Customer ${requester}`,
      identifiers: [
        { kind: 'zendesk:acme:user', value: String(requester) },
        { kind: 'email', value: `customer${requester}@example.com` },
      ],
      createdAt: noon - 900 * day,
      language: 'en',
      tags: ['vip'],
      verified: true,
      fields: {},
      organization: null,
    },
    messages: [{ at: noon - 1000, text: 'My laptop died three days after the warranty ended.' }],
    earlier: { cases: [], total: 0 },
    ...more,
  };
}

/** An imported profile with the same e-mail address. */
export function imported(customer: number, more: Partial<Profile> = {}): Profile {
  const from = { source: 'import' as const, asOf: noon, partial: false };
  return {
    ...emptyProfile(`C-${customer}`),
    name: `Customer ${customer}`,
    identifiers: [{ kind: 'email', value: `customer${customer}@example.com` }],
    customerSince: { ...from, value: noon - 2_200 * day },
    value: {
      currency: 'USD',
      lifetime: 500_000,
      last12m: 150_000,
      orders: 12,
      firstPurchase: null,
      lastPurchase: null,
      rhythmDays: null,
      returns: null,
      asOf: noon,
    },
    coverage: [
      { product: 'Laptop', kind: 'cover', bought: null, ends: noon - 3 * day - 1000, price: 30_000, uses: 1 },
    ],
    concessions: { ...from, value: [] },
    provenance: { identity: from, tenure: from, value: from, coverage: from },
    ...more,
  };
}
