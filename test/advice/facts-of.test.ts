import { describe, expect, test } from 'vitest';
import type { FactSources } from '../../src/advice/fact-sources';
import { factsOf } from '../../src/advice/facts-of';
import type { Account, Contact, Coverage, CustomerValue } from '../../src/customer/profile';
import type { CaseSeen, RequesterSeen } from '../../src/customer/seen';
import { day, hour, noLedger, now, profile } from './inputs';
import { shop } from './shop-playbook';

const ago = (days: number): number => now - days * day;

const facts = (more: Partial<FactSources>) =>
  factsOf({ profile: profile(), seen: null, answers: {}, ledger: noLedger, playbook: shop, ...more }, now);

const known = <T>(value: T, partial = false) => ({ value, source: 'helpdesk', asOf: now, partial }) as const;

const worth = (more: Partial<CustomerValue> = {}): CustomerValue => ({
  currency: 'USD',
  lifetime: 421_000,
  last12m: 64_000,
  orders: 12,
  firstPurchase: null,
  lastPurchase: null,
  rhythmDays: null,
  returns: null,
  asOf: now,
  ...more,
});

const account = (more: Partial<Account> = {}): Account => ({
  id: 'a1',
  name: 'Whitfield Ltd',
  customerSince: ago(3000),
  value: worth({ lifetime: 9_000_000, last12m: 2_000_000 }),
  tags: ['b2b'],
  ...more,
});

const requester = (more: Partial<RequesterSeen> = {}): RequesterSeen => ({
  id: 'r1',
  name: 'Dana Whitfield',
  identifiers: [],
  createdAt: null,
  language: 'de',
  tags: ['vip'],
  verified: true,
  fields: {},
  organization: null,
  ...more,
});

const seen = (more: Partial<CaseSeen> = {}): CaseSeen => ({
  caseKey: 'zendesk:acme:1',
  adapter: 'zendesk',
  tenant: 'acme',
  label: '#1',
  subject: 'Screen',
  status: 'open',
  mode: 'written',
  channel: 'email',
  createdAt: now - hour,
  tags: [],
  fields: {},
  requester: requester(),
  messages: [],
  earlier: null,
  ...more,
});

describe('standing', () => {
  test('nothing is known of nobody', () => {
    expect(facts({ profile: null })).toEqual({});
  });
  test('tenure is whole days since the earliest beginning', () => {
    const person = profile({
      customerSince: known(ago(100) + 1),
      value: worth({ firstPurchase: ago(2190) }),
    });
    expect(facts({ profile: person }).tenureDays).toBe(2189);
  });
  test('a beginning in the future is none', () => {
    expect(facts({ profile: profile({ customerSince: known(now + day) }) }).tenureDays).toBeUndefined();
  });
  test('spend is the profile’s, in the playbook’s currency alone', () => {
    expect(facts({ profile: profile({ value: worth() }) })).toMatchObject({
      lifetimeSpend: 421_000,
      spend12m: 64_000,
    });
    expect(facts({ profile: profile({ value: worth({ currency: 'EUR' }) }) }).lifetimeSpend).toBeUndefined();
  });
  test('for a company’s contact standing is the account’s', () => {
    const person = profile({
      account: account(),
      value: worth(),
      customerSince: known(ago(10)),
      tags: known(['vip']),
    });
    expect(facts({ profile: person })).toMatchObject({
      tenureDays: 2998,
      lifetimeSpend: 9_000_000,
      spend12m: 2_000_000,
      customerTags: ['b2b'],
      accountType: 'company',
    });
  });
  test('where the account is silent the contact’s own stands in', () => {
    const person = profile({
      account: account({ value: null, customerSince: null }),
      value: worth(),
      customerSince: known(ago(10)),
    });
    expect(facts({ profile: person })).toMatchObject({ tenureDays: 10, lifetimeSpend: 421_000 });
  });
  test('no tags listed is a known empty set, tags nobody asked for are unknown', () => {
    expect(facts({ profile: profile({ tags: known([]) }) }).customerTags).toEqual([]);
    expect('customerTags' in facts({})).toBe(false);
  });
});

describe('the case', () => {
  test('nothing about fault is preselected', () => {
    const all = facts({ seen: seen(), profile: profile({ value: worth() }) });
    for (const fact of ['fault', 'outcome', 'repeatFailure', 'cause', 'saysLeaving'])
      expect(all[fact]).toBeUndefined();
  });
  test('answers are facts, “don’t know” is none', () => {
    expect(
      facts({ answers: { fault: 'ours', repeatFailure: false, hoursOverdue: 3, outcome: null } }),
    ).toMatchObject({ fault: 'ours', repeatFailure: false, hoursOverdue: 3 });
    expect('outcome' in facts({ answers: { outcome: null } })).toBe(false);
  });
  test('an answer of the wrong kind is none', () => {
    const answers = {
      fault: 'mine',
      hoursOverdue: -1,
      daysLate: Number.NaN,
      repeatFailure: 'yes',
      cause: 'no-such',
    };
    expect(facts({ profile: null, answers })).toEqual({});
  });
  test('standing and history cannot be answered', () => {
    expect(facts({ profile: null, answers: { tenureDays: 9000, goodwill365dCount: 0 } })).toEqual({});
  });
  test('an amount at issue of 0 is unknown', () => {
    expect(facts({ answers: { amountAtIssue: 0 } }).amountAtIssue).toBeUndefined();
    expect(facts({ answers: { amountAtIssue: 1 } }).amountAtIssue).toBe(1);
  });
  test('tags copied from the requester or the organisation are not the case’s', () => {
    const organization = { id: 'o', name: 'Acme', createdAt: null, tags: ['b2b'], fields: {} };
    const open = seen({ tags: ['vip', 'b2b', 'urgent'], requester: requester({ organization }) });
    expect(facts({ seen: open }).caseTags).toEqual(['urgent']);
    expect(facts({ seen: seen({ tags: ['vip'] }) }).caseTags).toEqual([]);
  });
  test('a requester without an organisation is a person, one not looked up is neither', () => {
    expect(facts({ seen: seen() }).accountType).toBe('person');
    expect(facts({ seen: seen({ requester: null }) }).accountType).toBeUndefined();
  });
  test('channel and language are the case’s', () => {
    expect(facts({ seen: seen() })).toMatchObject({ channel: 'email', language: 'de' });
  });
  test('a mapped field is a fact until the agent says otherwise', () => {
    const mapped = { amountAtIssue: 5000, hoursOverdue: 2, tenureDays: 1 };
    expect(facts({ mapped, answers: { hoursOverdue: 3 } })).toMatchObject({
      amountAtIssue: 5000,
      hoursOverdue: 3,
    });
    expect(facts({ mapped }).tenureDays).toBeUndefined();
  });
});

describe('the limit that a cause counts from', () => {
  const cover = (product: string, ends: number | null, more: Partial<Coverage> = {}): Coverage => ({
    product,
    kind: 'cover',
    bought: null,
    ends,
    price: 30_000,
    uses: 1,
    ...more,
  });
  const limit = (coverage: readonly Coverage[], more: Partial<FactSources> = {}) => {
    const { daysPastLimit, coverUses, product } = facts({
      profile: profile({ coverage }),
      answers: { cause: 'cover-just-ended' },
      ...more,
    });
    return [daysPastLimit, coverUses, product];
  };
  const about = (text: string) => ({ seen: seen({ messages: [{ at: now, text }] }) });
  const rows: readonly (readonly [says: string, result: readonly unknown[], expected: readonly unknown[]])[] =
    [
      ['three days past its end', limit([cover('Laptop', ago(3))]), [3, 1, 'Laptop']],
      ['on its last day a limit still runs', limit([cover('Laptop', now - hour)]), [undefined, 1, 'Laptop']],
      ['unknown while it still runs', limit([cover('Laptop', now + day)]), [undefined, 1, 'Laptop']],
      ['unknown without an end', limit([cover('Laptop', null)]), [undefined, 1, 'Laptop']],
      ['unknown without cover', limit([]), [undefined, undefined, undefined]],
      [
        'another kind of limit is not this one',
        limit([cover('Laptop', ago(3), { kind: 'return' })]),
        [undefined, undefined, undefined],
      ],
      [
        'the only one of two that has ended',
        limit([cover('Laptop', ago(3)), cover('Watch', now + 90 * day)]),
        [3, 1, 'Laptop'],
      ],
      [
        'unknown between two that have ended',
        limit([cover('Laptop', ago(3)), cover('Watch', ago(90))]),
        [undefined, undefined, undefined],
      ],
      [
        'the one that the customer names',
        limit([cover('Aspire Laptop', ago(3)), cover('Watch', ago(90))], about('My laptop screen is dead')),
        [3, 1, 'Aspire Laptop'],
      ],
      [
        'the one that the agent names',
        limit([cover('Laptop', ago(3)), cover('Watch', ago(90))], {
          answers: { cause: 'cover-just-ended', product: 'watch' },
        }),
        [90, 1, 'watch'],
      ],
      [
        'the agent’s digits before ours',
        limit([cover('Laptop', ago(3))], { answers: { cause: 'cover-just-ended', daysPastLimit: 20 } }),
        [20, 1, 'Laptop'],
      ],
      [
        'nothing without a cause',
        limit([cover('Laptop', ago(3))], { answers: {} }),
        [undefined, undefined, undefined],
      ],
      [
        'nothing for a cause that has no limit',
        limit([cover('Laptop', ago(3))], { answers: { cause: 'small-part' } }),
        [undefined, undefined, undefined],
      ],
      [
        'uses only of cover',
        limit([cover('Car', ago(1), { kind: 'return' })], { answers: { cause: 'overdue' } }),
        [1, undefined, 'Car'],
      ],
    ];
  for (const [says, result, expected] of rows) test(says, () => expect(result).toEqual(expected));
});

describe('contacts', () => {
  const earlier = (
    total: number,
    ...cases: readonly (readonly [daysAgo: number, subject: string, counts?: boolean])[]
  ) =>
    seen({
      earlier: {
        total,
        cases: cases.map(([days, subject, counts = true], i) => ({
          caseKey: `zendesk:acme:${i + 2}`,
          createdAt: ago(days),
          subject,
          channel: null,
          status: 'solved',
          tags: [],
          rating: null,
          counts,
        })),
      },
    });
  const count = (more: Partial<FactSources>) => {
    const { contacts30d, contactsSameCause14d } = facts({ answers: { cause: 'late-delivery' }, ...more });
    return [contacts30d, contactsSameCause14d];
  };
  const contact = (daysAgo: number, topic: string, caseKey: string | null = null): Contact => ({
    at: ago(daysAgo),
    channel: null,
    topic,
    resolved: null,
    caseKey,
    tags: [],
    rating: null,
  });
  const rows: readonly (readonly [says: string, result: readonly unknown[], expected: readonly unknown[]])[] =
    [
      ['unknown while the helpdesk has not answered', count({ seen: seen() }), [undefined, undefined]],
      ['the open case is one', count({ seen: earlier(0) }), [1, 1]],
      [
        'earlier ones within their days',
        count({ seen: earlier(3, [2, 'not arrived'], [20, 'a question'], [31, 'not arrived']) }),
        [3, 2],
      ],
      [
        'merged and machine-made ones do not count',
        count({ seen: earlier(2, [2, 'not arrived', false], [3, 'late delivery']) }),
        [2, 2],
      ],
      [
        'a subject counts when it names the cause',
        count({ seen: earlier(2, [2, 'Late delivery again'], [3, 'Hello']) }),
        [3, 2],
      ],
      [
        'known from the profile too, each case once',
        count({
          seen: earlier(1, [2, 'not arrived']),
          profile: profile({
            contacts: known([contact(2, 'not arrived', 'zendesk:acme:2'), contact(5, 'late')]),
          }),
        }),
        [3, 3],
      ],
      [
        'the open case in the profile is not counted twice',
        count({
          seen: seen(),
          profile: profile({ contacts: known([contact(0, 'late', 'zendesk:acme:1')]) }),
        }),
        [1, 1],
      ],
      [
        'a list cut before the window is complete enough',
        count({ seen: earlier(50, [2, 'late'], [40, 'old']) }),
        [2, 2],
      ],
      [
        'a list cut inside the window is unknown',
        count({ seen: earlier(50, [2, 'late'], [3, 'late']) }),
        [undefined, undefined],
      ],
      [
        'unless it holds plenty',
        count({ seen: earlier(50, ...Array.from({ length: 10 }, () => [1, 'late'] as const)) }),
        [11, 11],
      ],
    ];
  for (const [says, result, expected] of rows) test(says, () => expect(result).toEqual(expected));
  test('without a cause nothing is of the same cause', () => {
    expect(facts({ seen: earlier(1, [2, 'late']) })).not.toHaveProperty('contactsSameCause14d');
  });
});

describe('risk', () => {
  test('days since the last disruption; none is never; an incomplete list without one is unknown', () => {
    const since = (...args: Parameters<typeof known<{ at: number; what: string }[]>>) =>
      facts({ profile: profile({ disruptions: known(...args) }) }).daysSinceDisruption;
    expect(
      since([
        { at: ago(9), what: 'a' },
        { at: ago(5), what: 'b' },
        { at: now + day, what: 'planned' },
      ]),
    ).toBe(5);
    expect([since([]), since([], true)]).toEqual(['never', undefined]);
  });
  test('an incident is a disruption since it began, also for somebody nobody knows', () => {
    const begun = { incident: { since: ago(2) } };
    const earlier = profile({ disruptions: known([{ at: ago(9), what: 'a' }]) });
    const later = profile({ disruptions: known([{ at: ago(1), what: 'a' }]) });
    const since = (of: ReturnType<typeof profile> | null) =>
      facts({ profile: of, ...begun }).daysSinceDisruption;
    expect([since(null), since(earlier), since(later)]).toEqual([2, 2, 1]);
    expect(facts({ profile: null, incident: { since: now + day } }).daysSinceDisruption).toBeUndefined();
  });
  test('days to renewal count up to the day; a renewal that passed says nothing', () => {
    const renewal = (at: number) =>
      facts({ profile: profile({ renewal: { at, what: 'Plan' } }) }).daysToRenewal;
    expect([renewal(now + 3 * day), renewal(now), renewal(ago(1))]).toEqual([3, 0, undefined]);
  });
  test('an open promise that is overdue is broken', () => {
    const promise = (state: 'open' | 'kept' | 'broken', due: number) => ({
      id: 'p',
      what: 'Call',
      owner: 'Iris',
      due,
      state,
      caseKey: 'c',
    });
    const promises = [
      promise('open', ago(1)),
      promise('open', now + day),
      promise('broken', ago(9)),
      promise('kept', ago(2)),
    ];
    expect(facts({ profile: profile({ promises }) }).brokenPromises).toBe(2);
  });
});

describe('history', () => {
  const history = (
    concessions: Parameters<
      typeof known<readonly { at: number; title: string; amount: number; goodwill: boolean }[]>
    > | null,
    inWindow: FactSources['ledger']['inWindow'] = [],
  ) => {
    const all = facts({
      profile: profile({ concessions: concessions && known(...concessions) }),
      ledger: { onCase: [], inWindow },
    });
    return [all.goodwill365dCount, all.goodwill365dAmount, all.lastGoodwillDays];
  };
  const gave = (daysAgo: number, amount: number, goodwill = true) => ({
    at: ago(daysAgo),
    title: 'Credit',
    amount,
    goodwill,
  });
  const rows: readonly (readonly [says: string, result: readonly unknown[], expected: readonly unknown[]])[] =
    [
      ['unknown while nobody says anything', history(null), [undefined, undefined, undefined]],
      ['none at all is known, and the last one never', history([[]]), [0, 0, 'never']],
      ['none in a part of it is unknown', history([[], true]), [undefined, undefined, undefined]],
      [
        'four this year',
        history([[gave(10, 2000), gave(50, 2000), gave(90, 1000), gave(364, 500)]]),
        [4, 5500, 10],
      ],
      ['a year is 365 days; what is older still was the last', history([[gave(365, 2000)]]), [0, 0, 365]],
      ['owed, floor and our-fault remedies do not count', history([[gave(5, 9000, false)]]), [0, 0, 'never']],
      ['the ledger counts too', history(null, [{ at: ago(3), amount: 700, goodwill: true }]), [1, 700, 3]],
      [
        'a give that both know counts once',
        history([[gave(3, 700)]], [{ at: ago(3), amount: 700, goodwill: true }]),
        [1, 700, 3],
      ],
    ];
  for (const [says, result, expected] of rows) test(says, () => expect(result).toEqual(expected));
});

describe('own facts', () => {
  test('the agent’s answer, the field and the profile column it is read from', () => {
    const person = profile({ own: { insured: true } });
    const open = seen({ fields: { f1: 4 } });
    expect(facts({ profile: person, seen: open, answers: { 'own.bike': 'road' } })).toMatchObject({
      'own.bike': 'road',
      'own.insured': true,
      'own.seats': 4,
    });
  });
  test('a value outside its list or type is unknown', () => {
    const open = seen({ fields: { f1: 'four' } });
    const all = facts({ seen: open, answers: { 'own.bike': 'boat' } });
    expect([all['own.bike'], all['own.seats']]).toEqual([undefined, undefined]);
  });
});
