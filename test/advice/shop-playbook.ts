import type { Cause, Concession, Cost, Playbook, Rule } from '../../src/playbook/types';

/**
 * A small playbook made for the case tables: every sentence of the advice has something in it that shows it.
 * Amounts in cents.
 */
const en = (text: string) => ({ en: text });

const give = (
  id: string,
  kind: Concession['kind'],
  cost: Cost,
  more: Partial<Pick<Concession, 'owed' | 'asksLead'>> = {},
): Concession => ({
  id,
  kind,
  title: en(id.replaceAll('-', ' ')),
  owed: null,
  cost,
  say: en('I am going to do this for you.'),
  steps: [],
  asksLead: false,
  ...more,
});

const free: Cost = { none: true };

const cause = (id: string, floor: readonly [ours: string, otherwise: string], more: Partial<Cause> = {}) => ({
  id,
  label: en(id.replaceAll('-', ' ')),
  words: {},
  limit: null,
  floor: { ours: floor[0], otherwise: floor[1] },
  questions: [],
  handOver: null,
  ...more,
});

const rule = (id: string, causes: readonly string[], more: Partial<Rule> & Pick<Rule, 'offer'>): Rule => ({
  id,
  title: id,
  causes,
  when: [],
  with: null,
  because: en(`Because of ${id}.`),
  until: null,
  enabled: true,
  note: '',
  ...more,
});

const twoYears = { fact: 'tenureDays', is: 'atLeast', value: 730 } as const;
const ours = { fact: 'fault', is: 'is', value: 'ours' } as const;

export const shop: Playbook = {
  format: 1,
  title: 'Shop',
  currency: 'USD',
  language: 'en',
  ownFacts: [
    { id: 'own.bike', type: 'choice', values: ['city', 'road'], label: en('Bike'), source: 'agent' },
    { id: 'own.insured', type: 'bool', label: en('Insured'), source: 'profile', from: 'insured' },
    { id: 'own.seats', type: 'number', label: en('Seats'), source: 'field', from: 'f1' },
  ],
  causes: [
    cause('cover-just-ended', ['repair-free', 'repair-quote'], {
      limit: 'cover',
      questions: ['fault', 'coverUses'],
      words: { en: ['out of warranty', 'warranty expired'], de: ['Garantie abgelaufen'] },
    }),
    cause('overdue', ['waive-late-fee', 'explain-fee'], {
      limit: 'return',
      words: { en: ['late fee', 'returned late'] },
    }),
    cause('small-part', ['give-part', 'give-part'], { words: { en: ['link', 'screw', 'tiny part'] } }),
    cause('late-delivery', ['delivery-free', 'trace-parcel'], {
      questions: ['outcome', 'fault'],
      words: { en: ['not arrived', 'late delivery', 'late'] },
    }),
    cause('billing', ['call-back', 'call-back']),
    cause('cannot-pay', ['call-back', 'call-back'], { limit: 'payment' }),
    cause('broke-in-use', ['repair-free', 'repair-quote']),
    cause('bike', ['call-back', 'repair-quote'], { questions: ['own.bike'] }),
    cause('faulty', ['refund-all', 'refund-all']),
    cause('safety', ['call-back', 'call-back'], {
      handOver: { to: en('Safety desk'), how: en('Stay on the line.') },
    }),
  ],
  concessions: [
    give('honour-cover', 'extend', { percentOfAmount: 100, max: 60_000 }),
    give('repair-half', 'credit', { percentOfAmount: 50, max: 30_000 }),
    give('repair-free', 'replace', { fixed: 4000 }),
    give('repair-quote', 'act', free),
    give('loan-device', 'act', free),
    give('waive-late-fee', 'waive', { percentOfAmount: 100, max: 4000 }),
    give('explain-fee', 'act', free),
    give('give-part', 'gift', { fixed: 80 }),
    give('delivery-free', 'waive', { fixed: 900 }),
    give('trace-parcel', 'act', free),
    give('refund-all', 'refund', { percentOfAmount: 100 }, { owed: { ground: 'law' } }),
    give('correct-bill', 'refund', { percentOfAmount: 100 }, { owed: { ground: 'billing' } }),
    give('credit-fifth', 'credit', { percentOfAmount: 20 }),
    give('credit-double', 'credit', { percentOfAmount: 200 }),
    give('credit-60', 'credit', { fixed: 6000 }),
    give('credit-20', 'credit', { fixed: 2000 }),
    give('gift-card', 'gift', { fixed: 400 }),
    give('flowers', 'gift', { fixed: 300 }),
    give('replace-new', 'replace', { fixed: 30_000 }, { asksLead: true }),
    give('pay-in-three', 'arrange', free),
    give('call-back', 'act', free),
  ],
  rules: [
    rule('cover-two-years', ['cover-just-ended'], {
      when: [twoYears, { fact: 'daysPastLimit', is: 'between', value: [1, 14] }],
      offer: ['honour-cover', 'repair-half'],
      with: 'loan-device',
      because: en('With us {tenureDays}; cover ended {daysPastLimit} ago; used {coverUses}.'),
    }),
    rule('cover-used-little', ['cover-just-ended'], {
      when: [
        { fact: 'coverUses', is: 'atMost', value: 1 },
        { fact: 'daysPastLimit', is: 'atMost', value: 30 },
      ],
      offer: ['repair-half'],
    }),
    rule('cover-anyone', ['cover-just-ended'], {
      when: [{ fact: 'daysPastLimit', is: 'between', value: [1, 14] }],
      offer: ['pay-in-three'],
    }),
    rule('few-hours', ['overdue'], {
      when: [
        { fact: 'hoursOverdue', is: 'atMost', value: 6 },
        { fact: 'tenureDays', is: 'atLeast', value: 365 },
      ],
      offer: ['waive-late-fee'],
    }),
    rule('part', ['small-part'], { offer: ['give-part'] }),
    rule('never-came', ['late-delivery'], {
      when: [{ fact: 'outcome', is: 'is', value: 'nothing' }],
      offer: ['refund-all'],
    }),
    rule('late-again', ['late-delivery'], {
      when: [ours, { fact: 'repeatFailure', is: 'is', value: true }],
      offer: ['credit-60', 'credit-fifth'],
    }),
    rule('late-ours', ['late-delivery'], { when: [ours], offer: ['credit-fifth', 'gift-card'] }),
    rule('late-too-much', ['late-delivery'], {
      when: [ours, { fact: 'daysLate', is: 'atLeast', value: 10 }],
      offer: ['credit-double'],
    }),
    rule('bill-wrong', ['billing'], { offer: ['correct-bill', 'gift-card'] }),
    rule('no-money', ['cannot-pay'], { offer: ['delivery-free', 'credit-20'] }),
    rule('friend', ['broke-in-use'], {
      when: [
        { fact: 'fault', is: 'oneOf', value: ['notOurs', 'nobodys'] },
        { fact: 'goodwill365dCount', is: 'atMost', value: 2 },
      ],
      offer: ['credit-20'],
    }),
    rule('broke-long-ago', ['broke-in-use'], {
      when: [
        { fact: 'fault', is: 'isNot', value: 'ours' },
        { fact: 'lastGoodwillDays', is: 'atLeast', value: 180 },
      ],
      offer: ['gift-card'],
    }),
    rule('broke-anyone', ['broke-in-use'], { offer: ['repair-quote', 'pay-in-three'] }),
    rule('new-one', ['broke-in-use'], {
      when: [{ fact: 'customerTags', is: 'includes', value: 'club' }],
      offer: ['replace-new'],
    }),
    rule('member-bike', ['bike'], {
      when: [{ fact: 'customerTags', is: 'includes', value: 'member' }],
      offer: ['replace-new', 'credit-20'],
    }),
    rule('road-bike', ['bike'], {
      when: [{ fact: 'own.bike', is: 'is', value: 'road' }],
      offer: ['credit-20'],
    }),
    rule('insured-city', ['bike'], {
      when: [
        {
          anyOf: [
            { fact: 'own.insured', is: 'is', value: true },
            { fact: 'own.seats', is: 'atLeast', value: 2 },
          ],
        },
      ],
      offer: ['gift-card'],
    }),
    rule('ended', ['bike'], { offer: ['credit-60'], until: '2026-03-01T00:00:00Z' }),
    rule('switched-off', ['bike'], { offer: ['credit-60'], enabled: false }),
    rule('disrupted', [], {
      when: [{ fact: 'daysSinceDisruption', is: 'atMost', value: 7 }],
      offer: ['call-back'],
    }),
  ],
  room: {
    perCase: 5000,
    smallKindness: 500,
    capPercent: 150,
    lifts: [
      { causes: ['cover-just-ended'], when: [twoYears], perCase: 60_000 },
      { causes: ['cover-just-ended'], when: [{ ...twoYears, value: 1825 }], perCase: 70_000 },
      { causes: ['late-delivery'], when: [ours], perCase: 1000 },
    ],
    perCustomer: { amount: 80_000, days: 365 },
    teamBudget: null,
  },
  listening: { live: 'fold', written: 'open', apology: en('I am sorry.') },
  signals: { repeatContact: { count: 2, days: 14 }, renewalWithinDays: 30, disruptionWithinDays: 30 },
  promises: [{ id: 'call-back', label: en('Call back'), withinHours: 24, hours: 'team' }],
};
