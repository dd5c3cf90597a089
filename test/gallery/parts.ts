import type { Advice, Offer, Room } from '../../src/advice/types';
import type { Profile } from '../../src/customer/profile';
import { defaultSettings, type Settings } from '../../src/messages/settings';
import type { CaseView, DecisionView, SidebarState, SidebarView } from '../../src/messages/sidebar-state';
import type { Words } from '../../src/wording/phrase';

/** The gallery's own time: Sunday 22 November 2026, 10:42 UTC. */
export const now = Date.parse('2026-11-22T10:42:00Z');
export const hour = 3_600_000;
export const day = 24 * hour;
export const ago = (days: number): number => now - days * day;

const nothing: Words = { en: '' };

export const offer = (
  concession: string,
  kind: Offer['kind'],
  more: Partial<Offer> & { title: Words },
): Offer => ({
  concession,
  kind,
  say: nothing,
  steps: [],
  amount: null,
  upTo: null,
  owed: null,
  floor: false,
  smallKindness: false,
  asks: null,
  rule: null,
  because: null,
  ...more,
});

export const room = (left: number, more: Partial<Room> = {}): Room => ({
  currency: 'USD',
  left,
  ofCase: left,
  usedOnCase: 0,
  customerLeft: null,
  capLeft: null,
  binds: 'case',
  why: { key: 'advice.roomCase' },
  until: null,
  smallKindnessLeft: 500,
  ...more,
});

export const advice = (more: Partial<Advice>): Advice => ({
  playbookVersion: 14,
  state: 'ready',
  causeGuesses: [],
  handOver: null,
  owed: [],
  recommended: null,
  alongside: null,
  ask: null,
  moreAsks: [],
  alternative: null,
  others: [],
  acts: [],
  given: [],
  room: room(5000),
  why: [],
  questions: [],
  whatWouldChange: [],
  atStake: null,
  signals: [],
  trace: [],
  ...more,
});

export const profile = (more: Partial<Profile>): Profile => ({
  id: 'c-1',
  name: 'Dana Whitfield',
  identifiers: [{ kind: 'email', value: 'dana.whitfield@example.com' }],
  account: null,
  customerSince: { value: ago(2192), source: 'helpdesk', asOf: now, partial: false },
  value: null,
  coverage: [],
  contacts: null,
  disruptions: null,
  renewal: null,
  nps: null,
  referrals: null,
  notes: [],
  tags: null,
  concessions: null,
  heard: null,
  promises: [],
  verified: 'yes',
  hold: null,
  plan: null,
  region: null,
  language: 'en',
  own: {},
  provenance: {},
  ...more,
});

export const decision = (more: Partial<DecisionView> & { title: Words }): DecisionView => ({
  decisionId: '0193-1',
  concession: 'honour-cover',
  kind: 'extend',
  amount: 0,
  at: now - 60_000,
  state: 'given',
  owed: false,
  floor: false,
  smallKindness: false,
  approved: false,
  say: nothing,
  steps: [],
  sync: 'local',
  ...more,
});

export const emptyHear: CaseView['hear'] = {
  draft: null,
  slots: null,
  text: '',
  edited: false,
  confirmedAt: null,
  earlier: null,
};

export const caseView = (more: Partial<CaseView>): SidebarView => ({
  kind: 'case',
  caseKey: 'zendesk:acme:4812',
  label: '#4812',
  subject: 'White lines on the screen',
  mode: 'live',
  profile: profile({}),
  who: 'known',
  candidates: [],
  staleSince: null,
  advice: advice({}),
  answers: {},
  factValues: {},
  hear: emptyHear,
  step: 'hear',
  solveOpen: false,
  decisions: [],
  promises: [],
  note: '',
  playbook: {
    title: 'Retail',
    version: 14,
    language: 'en',
    currency: 'USD',
    causes: [
      {
        id: 'cover-just-ended',
        label: {
          en: 'Cover ended a few days ago',
          de: 'Garantie gerade abgelaufen',
          es: 'La garantía acaba de terminar',
        },
      },
      { id: 'late-delivery', label: { en: 'It came late', de: 'Es kam zu spät', es: 'Llegó tarde' } },
      {
        id: 'small-part',
        label: { en: 'A small part is missing', de: 'Ein kleines Teil fehlt', es: 'Falta una pieza pequeña' },
      },
      { id: 'late-return', label: { en: 'It came back late' } },
      {
        id: 'injury',
        label: { en: 'Somebody was hurt', de: 'Jemand wurde verletzt', es: 'Alguien se hizo daño' },
      },
    ],
    ownFacts: [],
    promises: [
      {
        id: 'call-back',
        label: { en: 'Call back', de: 'Rückruf', es: 'Devolver la llamada' },
        withinHours: 24,
        hours: 'team',
      },
      {
        id: 'parcel',
        label: { en: 'Parcel on its way', de: 'Paket unterwegs', es: 'Paquete en camino' },
        withinHours: 48,
        hours: 'clock',
      },
    ],
    apology: {
      en: 'I am sorry: that should not have happened.',
      de: 'Es tut mir leid, das hätte nicht passieren dürfen.',
      es: 'Lo siento: no debió pasar.',
    },
    acts: [],
  },
  pageCanInsert: true,
  undo: null,
  promiseDue: { 'call-back': Date.parse('2026-11-24T15:00:00Z'), parcel: now + 2 * day },
  ...more,
});

export const state = (
  view: SidebarView,
  settings: Partial<Settings> = {},
  more: Partial<SidebarState> = {},
): SidebarState => ({
  view,
  settings: { ...defaultSettings, agentName: 'Iris', ...settings },
  link: { backend: 'standalone', queued: 0 },
  notice: null,
  ...more,
});
