import type { Advice } from '../../src/advice/types';
import type { CaseView } from '../../src/messages/sidebar-state';
import type { PhraseValues } from '../../src/wording/phrase';
import { advice, ago, day, hour, now, offer, profile, room } from './parts';

/** Three days out of warranty: the customer of six years, as the look draws her. */
export const dana = profile({
  value: {
    currency: 'USD',
    lifetime: 421035,
    last12m: 64000,
    orders: 23,
    firstPurchase: ago(2192),
    lastPurchase: ago(40),
    rhythmDays: 71,
    returns: 1,
    asOf: now - hour,
  },
  notes: [
    {
      text: 'Travels Thursdays, prefers a call before 10.',
      owner: 'Iris',
      expires: Date.parse('2027-01-12T00:00:00Z'),
    },
  ],
  coverage: [
    { product: 'Laptop 14"', kind: 'cover', bought: ago(1098), ends: ago(3), price: 30900, uses: 1 },
    { product: 'Headphones', kind: 'return', bought: ago(9), ends: now + 5 * day, price: 12900, uses: null },
  ],
  contacts: {
    value: [
      {
        at: ago(9),
        channel: 'chat',
        topic: 'Lines on the screen',
        resolved: false,
        caseKey: null,
        tags: [],
        rating: 'bad',
      },
      {
        at: ago(210),
        channel: 'email',
        topic: 'Invoice for the headphones',
        resolved: true,
        caseKey: null,
        tags: [],
        rating: 'good',
      },
      {
        at: ago(700),
        channel: 'phone',
        topic: 'Delivery to a neighbour',
        resolved: true,
        caseKey: null,
        tags: [],
        rating: null,
      },
    ],
    source: 'helpdesk',
    asOf: now,
    partial: true,
  },
  disruptions: {
    value: [{ at: ago(120), what: 'Parcel lost' }],
    source: 'import',
    asOf: ago(1),
    partial: false,
  },
  concessions: {
    value: [
      { at: ago(119), title: 'New parcel sent', amount: 4900, goodwill: false },
      { at: ago(400), title: 'Free courier', amount: 900, goodwill: true },
    ],
    source: 'import',
    asOf: ago(1),
    partial: false,
  },
  promises: [
    {
      id: 'p-0',
      what: 'Call back',
      owner: 'Tom',
      due: Date.parse('2026-11-17T15:00:00Z'),
      state: 'broken',
      caseKey: 'x',
    },
  ],
  provenance: {
    identity: { source: 'helpdesk', asOf: now, partial: false },
    value: { source: 'import', asOf: ago(1), partial: false },
    contacts: { source: 'helpdesk', asOf: now, partial: true },
  },
});

export const danaValues: PhraseValues = {
  tenureDays: { unit: 'days', value: 2192 },
  lifetimeSpend: { unit: 'money', value: 421035, currency: 'USD' },
  spend12m: { unit: 'money', value: 64000, currency: 'USD' },
  daysPastLimit: { unit: 'days', value: 3 },
  coverUses: { unit: 'count', value: 1 },
  amountAtIssue: { unit: 'money', value: 8900, currency: 'USD' },
};

const heardText =
  'You paid over $300 for the extended cover and used it once, and three days after it ended the screen shows white lines. You’d like it repaired without buying a new computer. Did I get that right?';

const range = (words: string): readonly [number, number] => {
  const at = heardText.indexOf(words);
  return [at, at + words.length];
};

export const danaHear: CaseView['hear'] = {
  draft: {
    text: heardText,
    how: 'turned',
    theirs: [range('$300'), range('three days'), range('white lines')],
    language: 'en',
  },
  slots: null,
  text: heardText,
  edited: false,
  confirmedAt: null,
  earlier: null,
};

export const honour = offer('honour-cover', 'extend', {
  title: { en: 'Honour the cover', de: 'Garantie gelten lassen', es: 'Respetar la garantía' },
  amount: 8900,
  upTo: 60000,
  rule: 'two-years-fourteen-days',
  say: {
    en: 'Your cover ended {daysPastLimit} ago and you have been with us {tenureDays}. I am going to honour it: the repair costs you nothing.',
    de: 'Ihre Garantie ist vor {daysPastLimit} abgelaufen und Sie sind seit {tenureDays} bei uns. Ich lasse sie gelten: Die Reparatur kostet Sie nichts.',
    es: 'Su garantía terminó hace {daysPastLimit} y lleva {tenureDays} con nosotros. La respeto: la reparación no le cuesta nada.',
  },
  steps: [
    {
      text: { en: 'Open a return', de: 'Rücksendung anlegen', es: 'Abrir una devolución' },
      link: 'https://billing.example.com/returns',
    },
    {
      text: {
        en: 'Mark the repair as covered',
        de: 'Reparatur als gedeckt markieren',
        es: 'Marcar la reparación como cubierta',
      },
    },
  ],
  because: {
    words: {
      en: 'With us {tenureDays}; cover ended {daysPastLimit} ago; used {coverUses, plural, one {once} other {# times}}.',
      de: 'Seit {tenureDays} bei uns; Garantie endete vor {daysPastLimit}; {coverUses, plural, one {einmal} other {#-mal}} benutzt.',
      es: '{tenureDays} con nosotros; la garantía terminó hace {daysPastLimit}; usada {coverUses, plural, one {una vez} other {# veces}}.',
    },
    values: danaValues,
  },
});

export const loan = offer('loan-device', 'act', {
  title: { en: 'Loan laptop', de: 'Leihgerät', es: 'Portátil de préstamo' },
  say: { en: 'You will have a loan laptop until yours is back.' },
});

export const acts = [
  loan,
  offer('courier', 'act', { title: { en: 'Free courier', de: 'Kurier gratis', es: 'Mensajero gratis' } }),
  offer('call-yourself', 'act', {
    title: { en: 'Call back yourself', de: 'Selbst zurückrufen', es: 'Llamar usted mismo' },
  }),
  offer('small', 'gift', {
    title: { en: 'A small kindness', de: 'Kleine Freundlichkeit', es: 'Un pequeño detalle' },
    amount: 500,
    noSum: true,
    smallKindness: true,
  }),
];

export const danaAdvice: Advice = advice({
  recommended: honour,
  alongside: loan,
  alternative: offer('repair-at-cost', 'waive', {
    title: { en: 'Repair at cost', de: 'Reparatur zum Selbstkostenpreis', es: 'Reparar a precio de coste' },
    amount: 4500,
    upTo: 60000,
    say: { en: 'We repair it and you pay the parts only.' },
  }),
  others: [
    offer('three-parts', 'arrange', {
      title: { en: 'Pay in three parts', de: 'In drei Teilen zahlen', es: 'Pagar en tres partes' },
      say: { en: 'You can pay in three parts.' },
    }),
    offer('repair-quote', 'act', {
      title: { en: 'Repair quote first', de: 'Erst Kostenvoranschlag', es: 'Primero un presupuesto' },
      floor: true,
      say: { en: 'You will have a quote before anything is done.' },
    }),
  ],
  acts,
  room: room(60000, {
    binds: 'lift',
    why: {
      key: 'advice.roomLiftCauseTenure',
      values: {
        cause: {
          unit: 'words',
          value: {
            en: 'cover just ended',
            de: 'Garantie gerade abgelaufen',
            es: 'garantía recién terminada',
          },
        },
        tenure: { unit: 'days', value: 730 },
      },
    },
  }),
  why: honour.because ? [honour.because] : [],
  questions: [
    { fact: 'fault', choices: ['ours', 'partly', 'notOurs', 'nobodys'], label: null },
    { fact: 'repeatFailure', choices: null, label: null },
  ],
  whatWouldChange: [{ fact: 'outcome', choices: ['kept', 'nothing'], label: null }],
  atStake: { spend12m: 64000, cost: 8900 },
  signals: [
    {
      id: 'repeat-contact',
      phrase: {
        words: {
          en: 'Second contact about the screen',
          de: 'Zweiter Kontakt wegen des Bildschirms',
          es: 'Segundo contacto por la pantalla',
        },
      },
      at: ago(9),
      evidence: null,
    },
    {
      id: 'cover-ended',
      phrase: { words: { en: 'Cover ended', de: 'Garantie abgelaufen', es: 'Garantía terminada' } },
      at: ago(3),
      evidence: {
        key: 'advice.evidenceCover',
        values: {
          price: { unit: 'money', value: 30900, currency: 'USD' },
          uses: { unit: 'count', value: 1 },
        },
      },
    },
    {
      id: 'broken-promise',
      phrase: {
        words: {
          en: 'Call-back promised, not made',
          de: 'Rückruf zugesagt, nicht erfolgt',
          es: 'Llamada prometida, no hecha',
        },
      },
      at: Date.parse('2026-11-17T15:00:00Z'),
      evidence: null,
    },
  ],
  trace: [
    {
      rule: 'two-years-fourteen-days',
      title: 'Long-time customer, cover just ended',
      result: 'fired',
      decidedBy: null,
    },
    { rule: 'our-fault-again', title: 'Our fault, again', result: 'waits', decidedBy: 'fault' },
    { rule: 'late', title: 'Late delivery', result: 'other-cause', decidedBy: null },
    { rule: 'one-year', title: 'One year, one month', result: 'no', decidedBy: 'daysPastLimit' },
  ],
});
