import type { Organization, Person } from './shape';

/** Everybody here is invented. Ids have the size of real ones: beyond 32 bits, below 2^53. */
export const iris = 377922500112;
export const sam = 377922500113;
export const me = 377922500114;

export const agents: readonly Person[] = [
  { id: me, name: 'Noor Haddad', email: 'noor.haddad@example.com', since: 640, role: 'agent' },
  { id: iris, name: 'Iris Okafor', email: 'iris.okafor@example.com', since: 1400, role: 'agent' },
  { id: sam, name: 'Sam Ortega', email: 'sam.ortega@example.com', since: 900, role: 'agent' },
];

export const organizations: readonly Organization[] = [
  {
    id: 361890120412,
    name: 'Northwind Cycles',
    since: 1468,
    externalId: 'acct_552',
    tags: ['business'],
    fields: { tier: 'gold' },
  },
];

export const customers: readonly Person[] = [
  {
    id: 377922500012,
    name: 'Dana Whitfield',
    email: 'dana.whitfield@example.com',
    phone: '+1 202 555 0143',
    externalId: 'cust_8841',
    since: 2232,
    tags: ['loyal'],
    notes: 'Prefers a call before 10.',
    fields: { plan: 'home' },
  },
  {
    id: 377922500021,
    name: 'Marcus Bell',
    email: 'marcus.bell@example.com',
    phone: '+1 202 555 0117',
    externalId: 'cust_5120',
    since: 1492,
    tags: ['rental'],
  },
  {
    id: 377922500034,
    name: 'Leila Farouk',
    email: 'leila.farouk@example.com',
    externalId: 'cust_6034',
    since: 1113,
  },
  {
    id: 377922500047,
    name: 'Tom Becker',
    email: 'tom.becker@example.com',
    externalId: 'cust_9977',
    since: 12,
  },
  {
    id: 377922500058,
    name: 'Gregory Stone',
    email: 'gregory.stone@example.com',
    externalId: 'cust_7215',
    since: 716,
  },
  {
    id: 377922500063,
    name: 'Caller, number withheld',
    email: null,
    since: 0,
    verified: false,
  },
  {
    id: 377922500079,
    name: 'Noah Lindqvist',
    email: null,
    phone: '+1 202 555 0172',
    externalId: 'cust_4408',
    since: 736,
  },
  {
    id: 377922500081,
    name: 'Priya Natarajan',
    email: 'priya.natarajan@example.com',
    phone: '+1 202 555 0129',
    externalId: 'cust_5521',
    since: 410,
    organization: 361890120412,
    tags: ['business'],
  },
  {
    id: 377922500095,
    name: 'Hana Sato',
    email: 'hana.sato@example.com',
    since: 736,
    verified: false,
  },
  {
    id: 377922500103,
    name: 'Amara Nwosu',
    email: 'amara.nwosu@example.com',
    externalId: 'cust_3310',
    since: 1098,
  },
  {
    id: 377922500121,
    name: 'Jonas Krüger',
    email: 'jonas.krueger@example.com',
    externalId: 'cust_7719',
    since: 1119,
    locale: 'de',
  },
  {
    id: 377922500138,
    name: 'Lucía Fernández',
    email: 'lucia.fernandez@example.com',
    externalId: 'cust_7093',
    since: 1095,
    locale: 'es',
  },
  {
    id: 377922500144,
    name: '<img src=x onerror="document.title=1"> \u202eeinaleM\u202c O’Neill & Söhne <script>alert(1)</script>',
    email: 'melanie.oneill@example.com',
    since: 95,
    tags: ['<b>vip</b>', 'a'.repeat(240)],
  },
  {
    id: 377922500157,
    name: 'Ruth Ansah',
    email: 'ruth.ansah@example.com',
    externalId: 'cust_6677',
    since: 1101,
  },
  {
    id: 377922500166,
    name: 'Owen Price',
    email: 'owen.price@example.com',
    externalId: 'cust_7965',
    since: 738,
  },
];
