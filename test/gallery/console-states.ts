import type { Overview } from '../../src/messages/console';
import type { IncidentDraft, IncidentLine } from '../../src/messages/incident';
import type { TeamInsights } from '../../src/messages/insights';
import type { WaitingAsk } from '../../src/messages/link';
import { demoStore } from '../../src/playbook/starters/demo-store';
import { no, ok, type Result } from '../../src/trouble/result';
import { emptyOverview } from '../extension/console/fake-platform';
import { states as sidebarStates } from './states';

/** The gallery's own time, as the sidebar's. */
export const now = Date.parse('2026-11-22T10:42:00Z');
const hour = 3_600_000;
const day = 24 * hour;

type Ask = (message: { readonly type: string }) => Promise<unknown>;

export interface ConsoleState {
  readonly section: string;
  readonly role: 'lead' | 'agent';
  readonly ask: (ordinary: unknown) => Ask;
  /** Presses and fills, by what a person sees, before it is looked at. */
  readonly steps: readonly Step[];
}
/** `see` waits for what is fetched when somebody goes there. */
type Step =
  | { readonly see: string }
  | { readonly press: string }
  | { readonly fill: string; readonly with: string };

export const overviewOf = ({ role }: ConsoleState): Overview => ({
  ...emptyOverview,
  playbook: { playbook: demoStore, version: 14, since: now - 3 * day },
  link: {
    endpoint: 'https://leeway.example.com',
    server: 'Acme Leeway',
    state: 'connected',
    me: { name: 'Lea Brandt', role, team: 'First team', org: 'Acme' },
    signedInUntil: now + 8 * hour,
    provider: null,
    heardAt: now - 20_000,
    queued: 0,
    reports: 'none',
    sent: 12,
    refused: [],
    over: 0,
  },
});

const state = (
  section: string,
  answers: Readonly<Record<string, Result<unknown> | 'never'>>,
  steps: readonly Step[] = [],
  role: 'lead' | 'agent' = 'lead',
): ConsoleState => ({
  section,
  role,
  steps,
  ask: (ordinary) => async (message) => {
    const answer = answers[message.type];
    if (answer === 'never') return new Promise(() => undefined);
    return answer ?? (ordinary as Ask)(message);
  },
});

const line = (id: string, title: string, more: Partial<IncidentLine> = {}): IncidentLine => ({
  id,
  title,
  since: now - 26 * hour,
  until: null,
  open: true,
  named: 0,
  conditions: 1,
  budget: null,
  used: 0,
  ...more,
});
const lines = ok([
  line('i1', 'Courier strike in the north', { named: 214, budget: 200_000, used: 42_000 }),
  line('i2', 'Card payments fail', { since: now - 2 * hour, budget: 50_000, used: 50_000, conditions: 0 }),
  line('i3', 'Newsletter sent twice', { used: 1_500 }),
  line('i4', 'Depot on fire', { open: false, until: now - 3 * day, since: now - 9 * day }),
]);
const draft: IncidentDraft = {
  title: 'Courier strike in the north',
  since: new Date(now - 26 * hour).toISOString(),
  until: null,
  identifiers: [{ kind: 'email', value: 'dana.whitfield@example.com' }],
  conditions: [{ fact: 'region', is: 'is', value: 'north' }],
  known: 'Parcels of the weekend stand in the Leeds depot. They move again on Tuesday.',
  words: { en: 'The courier is on strike; your parcel is safe and comes on Tuesday.' },
  nextUpdate: new Date(now + 4 * hour).toISOString(),
  concierge: 'Ben, desk 4',
  concession: 'delivery-free',
  budget: 200_000,
  cause: 'late-delivery',
  fault: 'partly',
};
const toChange = ok({ draft, used: 42_000 });

const ask = (more: Partial<WaitingAsk> = {}): WaitingAsk => ({
  id: 'a1',
  at: now - 4 * 60_000,
  caseKey: 'zendesk:acme:4812',
  title: { en: 'Honour the cover' },
  amount: 90_000,
  currency: 'USD',
  reason: 'Six years with us, and the screen failed three days after the cover she paid $300 for.',
  facts: {
    ...{ cause: 'cover-just-ended', fault: 'nobodys', amountAtIssue: 90_000, daysPastLimit: 3 },
    ...{ tenureDays: 2_192, spend12m: 64_000, goodwill365dCount: 0 },
  },
  unproven: ['tenureDays'],
  ...more,
});

const share = (customers: number, spend: number) => ({ customers, spend });
const beyond = (sum: number, unlimited: number) => ({ beyond: sum, unlimited });
const insights: TeamInsights = {
  currency: 'USD',
  fewest: 5,
  suppressed: 3,
  rules: [
    {
      rule: 'a',
      title: 'Long-time customer, cover just ended',
      decided: 41,
      taken: 33,
      changed: 6,
      takenBack: 2,
      unproven: 4,
    },
    {
      rule: 'b',
      title: 'Our delivery came late',
      decided: 27,
      taken: 25,
      changed: 1,
      takenBack: 1,
      unproven: 0,
    },
    { rule: null, title: '', decided: 12, taken: 12, changed: 0, takenBack: 0, unproven: 0 },
  ],
  teams: [
    { ...{ team: 'first', name: 'First team', spent: 412_000, budget: 1_000_000, days: 7 }, ...beyond(0, 0) },
    {
      ...{ team: 'second', name: 'Second team', spent: 980_000, budget: 1_000_000, days: 7 },
      ...beyond(4_500, 120_000),
    },
  ],
  ourFault: { given: 31, room: 155_000, spent: 64_000, unused: 91_000 },
  customers: {
    currency: 'USD',
    awayDays: 365,
    months: ['2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11'].map((month, n) => ({
      month,
      complete: n < 5,
      new: share(40 + n, 310_000 + n * 9_000),
      kept: share(820 + n * 11, 6_400_000 + n * 70_000),
      lost: n === 2 ? null : share(18 - n, 140_000),
      wonBack: n < 2 ? share(0, 0) : share(6 + n, 52_000),
    })),
  },
  toCall: [
    {
      customer: '1',
      name: 'Marek Dvořák',
      why: 'promise',
      since: new Date(now - day).toISOString(),
      lifetime: null,
    },
    {
      ...{ customer: '2', name: 'Northwind Cycles Ltd', why: 'renewal' },
      ...{ since: new Date(now + 9 * day).toISOString(), lifetime: { amount: 5_200_000, currency: 'USD' } },
    },
    {
      ...{ customer: '3', name: 'Priya Raman', why: 'silent' },
      ...{ since: new Date(now - 120 * day).toISOString(), lifetime: { amount: 421_035, currency: 'USD' } },
    },
  ],
};
const nothing: TeamInsights = {
  ...insights,
  ...{ suppressed: 0, rules: [], teams: [], ourFault: null, customers: null, toCall: [] },
};

const pushed = [
  {
    adapter: 'zendesk',
    versions: ['0.1'],
    selectors: {
      composer: '[contenteditable="true"][data-test-id="next-composer"]',
      log: '[data-test-id="next-log"]',
    },
    off: ['page-space'],
  },
];
const tried = ok({
  tabs: 2,
  lines: [
    {
      ...{ adapter: 'zendesk', versions: ['0.1'], for: 'here', off: ['page-space'] },
      places: [
        { name: 'composer', selector: '[contenteditable="true"][data-test-id="next-composer"]', found: 2 },
        { name: 'log', selector: '[data-test-id="next-log"]', found: 0 },
      ],
    },
    { adapter: 'salesforce', versions: ['0.2-0.4'], for: 'unknown', places: [], off: [] },
  ],
});
const list = JSON.stringify({ adapters: pushed }, null, 2);

const versions = ok([
  { version: 14, title: 'Demo store', author: 'Lea Brandt', reason: 'Winter is dear', at: now - 3 * day },
  {
    ...{ version: 13, title: 'Demo store', author: 'Tomás Ruiz' },
    ...{ reason: 'Six snags about late couriers in a week', at: now - 21 * day },
  },
  { version: 12, title: 'Demo store', author: 'Lea Brandt', reason: 'First one', at: now - 60 * day },
]);
const saved = [
  {
    ...{ id: 'dana', title: 'Dana Whitfield: with us 6 years, cover ended 3 days ago' },
    facts: { cause: 'cover-just-ended', tenureDays: 2_200, daysPastLimit: 3, amountAtIssue: 32_900 },
    expect: { recommended: 'honour-cover', amount: 32_900 },
  },
  {
    ...{ id: 'noor', title: 'Noor Haddad: new here, the fault is ours' },
    facts: { cause: 'cover-just-ended', fault: 'ours', tenureDays: 90, amountAtIssue: 32_900 },
    expect: { recommended: 'honour-cover' },
  },
];
const [first, ...otherRules] = demoStore.rules;
/** A draft with one rule whose numbers stand the wrong way round, and what was saved. */
const changedStore = {
  ...demoStore,
  cases: saved,
  room: { ...demoStore.room, perCase: demoStore.room.perCase + 1_000 },
  rules: [{ ...first, title: 'Loyal, cover just ended' }, ...otherRules],
} as typeof demoStore;
const wrongStore = {
  ...changedStore,
  rules: changedStore.rules.map((rule) =>
    rule.id === 'cover-two-years'
      ? { ...rule, when: [{ fact: 'daysPastLimit', is: 'between', value: [30, 14] }] }
      : rule,
  ),
} as typeof demoStore;
/** A room of the playbook, once its draft is there. */
const room = (
  section: string,
  answers: Readonly<Record<string, Result<unknown> | 'never'>>,
  see: string,
  steps: readonly Step[] = [],
  role: 'lead' | 'agent' = 'lead',
) => state(section, answers, [{ see }, ...steps], role);

const writing = (playbook: typeof demoStore) => ({
  'console/draft': ok({ playbook, base: 14, at: now }),
  'console/draft-keep': ok(null),
  'console/try': ok({ state: sidebarStates.solve, facts: {} }),
  'console/try-cases': ok([]),
  'console/versions': versions,
  'console/version': ok(demoStore),
});

const incidents = { 'console/incidents': lines, 'console/incident': toChange };

/** What a lead sees in the console, beyond what the options page's own journey shows. */
export const consoleStates: Readonly<Record<string, ConsoleState>> = {
  incidents: state('incidents', incidents),
  'incidents-none': state('incidents', { 'console/incidents': ok([]) }),
  'incidents-loading': state('incidents', { 'console/incidents': 'never' }),
  'incidents-offline': state('incidents', { 'console/incidents': no('offline') }),
  'incident-new': state('incidents', incidents, [{ press: 'Declare an incident' }]),
  'incident-wrong': state('incidents', incidents, [
    { press: 'Declare an incident' },
    { fill: 'What happened', with: 'Courier strike' },
    { fill: 'Who is affected', with: 'dana@example.com\nnobody at all' },
    { press: 'Declare' },
  ]),
  'incident-change': state('incidents', incidents, [
    { press: 'Change Courier strike in the north' },
    { fill: 'Its budget, in USD', with: '400' },
    { fill: 'Next update', with: '2026-11-22T18:00' },
  ]),
  insights: state('insights', { 'console/insights': ok(insights) }, [{ press: 'Show' }]),
  'insights-nothing': state('insights', { 'console/insights': ok(nothing) }, [{ press: 'Show' }]),
  'insights-offline': state('insights', { 'console/insights': no('offline') }, [{ press: 'Show' }]),
  asks: state('asks', {
    'console/asks': ok([
      ask(),
      ask({
        id: 'a2',
        title: { en: 'Loan laptop' },
        amount: null,
        reason: '',
        facts: {},
        at: now - 2 * hour,
      }),
    ]),
  }),
  'asks-none': state('asks', { 'console/asks': ok([]) }),
  'asks-offline': state('asks', { 'console/asks': no('offline') }),
  'asks-for-leads': state('asks', {}, [], 'agent'),
  'playbook-write': room('playbook', writing(demoStore), '.write-rule'),
  'playbook-blank': room('playbook', writing(demoStore), '.write-rule', [
    { press: '2 years: with us at least 2 years' },
  ]),
  'playbook-new': room('playbook', writing(demoStore), '.write-rule', [{ press: '+ Add a rule' }]),
  'playbook-pick': room('playbook', writing(demoStore), '.write-rule', [{ press: '+ and' }]),
  'playbook-offer': room('playbook', writing(demoStore), '.write-rule', [
    { press: 'Honour the cover up to $600' },
  ]),
  'playbook-wrong': room('playbook', writing(wrongStore), '.troubles'),
  'playbook-cases': room('playbook/cases', writing(changedStore), '.case-line'),
  'playbook-publish': room('playbook/publish', writing(changedStore), '.publish-form'),
  'playbook-publish-wrong': room('playbook/publish', writing(wrongStore), '.problem-lines'),
  'playbook-publish-agent': room('playbook/publish', writing(changedStore), '.differences', [], 'agent'),
  'playbook-versions': room('playbook/versions', writing(demoStore), '.version-line'),
  'playbook-versions-offline': room(
    'playbook/versions',
    { ...writing(demoStore), 'console/versions': no('offline') },
    '.notice',
  ),
  pushed: state('helpdesks', { 'console/adapters': ok(pushed), 'console/adapters-try': tried }, [
    { fill: 'The list', with: list },
    { press: 'Check and try' },
  ]),
  'pushed-wrong': state(
    'helpdesks',
    { 'console/adapters': ok([]), 'console/adapters-try': no('invalid', 'selector 0.selectors.composer') },
    [{ fill: 'The list', with: list }, { press: 'Check and try' }],
  ),
};
