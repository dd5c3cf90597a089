import { emptyProfile } from '../../../src/customer/empty-profile';
import type { Profile } from '../../../src/customer/profile';
import type { CaseSeen } from '../../../src/customer/seen';

const day = 86_400_000;
const year = 365 * day;

/** An invented customer of six years whose laptop's cover ended three days ago. */
export function demoProfile(now: number): Profile {
  const from = { source: 'import' as const, asOf: now, partial: false };
  return {
    ...emptyProfile('demo:dana'),
    name: 'Dana Whitfield',
    identifiers: [{ kind: 'email', value: 'dana.whitfield@example.com' }],
    customerSince: { ...from, value: now - 6 * year - 20 * day },
    value: {
      currency: 'USD',
      lifetime: 984_500,
      last12m: 214_000,
      orders: 41,
      firstPurchase: now - 6 * year - 20 * day,
      lastPurchase: now - 24 * day,
      rhythmDays: 46,
      returns: 1,
      asOf: now,
    },
    coverage: [
      {
        product: 'Northwind 14 laptop',
        kind: 'cover',
        bought: now - 3 * year - 3 * day,
        ends: now - 3 * day - day / 2,
        price: 32_900,
        uses: 1,
      },
    ],
    concessions: { ...from, value: [] },
    provenance: { identity: from, tenure: from, value: from, coverage: from, concessions: from },
  };
}

/** The open case as a helpdesk page would tell it. */
export function demoSeen(now: number): CaseSeen {
  return {
    caseKey: 'demo:example:4812',
    adapter: 'demo',
    tenant: 'example',
    label: '#4812',
    subject: 'White lines on my laptop screen, out of warranty by three days',
    status: 'open',
    mode: 'written',
    channel: 'email',
    createdAt: now - 40 * 60_000,
    tags: ['laptop'],
    fields: {},
    requester: {
      id: '1',
      name: 'Dana Whitfield',
      identifiers: [
        { kind: 'demo:example:user', value: '1' },
        { kind: 'email', value: 'dana.whitfield@example.com' },
      ],
      createdAt: now - 6 * year,
      language: 'en',
      tags: [],
      verified: true,
      fields: {},
      organization: null,
    },
    messages: [
      {
        at: now - 40 * 60_000,
        text: 'Hello, I paid over $300 for the extended cover and used it once, and three days after it ended the screen shows white lines. I need the laptop for work on Monday. Can you repair it under the cover?',
      },
    ],
    earlier: {
      cases: [
        {
          caseKey: 'demo:example:3920',
          createdAt: now - 300 * day,
          subject: 'Question about an invoice',
          channel: 'email',
          status: 'closed',
          tags: ['invoice'],
          rating: 'good',
          counts: true,
        },
      ],
      total: 1,
    },
  };
}
