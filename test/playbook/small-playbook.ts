import type { Concession, Playbook } from '../../src/playbook/types';

const concession = (id: string, more: Partial<Concession>): Concession => ({
  id,
  kind: 'replace',
  title: { en: `Title of ${id}` },
  owed: null,
  cost: { fixed: 4500 },
  say: { en: 'I am going to do that.' },
  steps: [],
  asksLead: false,
  ...more,
});

/** A playbook of one rule, one cause and four concessions; every refusal starts from it. */
export const small: Playbook = {
  format: 1,
  title: 'Small',
  currency: 'USD',
  language: 'en',
  ownFacts: [
    {
      id: 'own.bike',
      type: 'choice',
      values: ['city', 'road'],
      label: { en: 'Bike' },
      source: 'profile',
      from: 'bike',
    },
    { id: 'own.colour', type: 'choice', values: ['red', 'blue'], label: { en: 'Colour' }, source: 'agent' },
  ],
  causes: [
    {
      id: 'cover',
      label: { en: 'Cover ended' },
      words: { en: ['out of warranty'] },
      limit: 'cover',
      floor: { ours: 'repair', otherwise: 'quote' },
      questions: ['fault'],
      handOver: null,
    },
  ],
  concessions: [
    concession('repair', {}),
    concession('quote', { kind: 'act', cost: { none: true } }),
    concession('honour', {
      kind: 'extend',
      cost: { percentOfAmount: 100, max: 60_000 },
      steps: [{ text: { en: 'Open a return' }, link: 'https://example.com/returns' }],
    }),
    concession('owed-refund', { kind: 'refund', cost: { percentOfAmount: 100 }, owed: { ground: 'law' } }),
  ],
  rules: [
    {
      id: 'long-time',
      title: 'Long-time customer',
      causes: ['cover'],
      when: [{ fact: 'tenureDays', is: 'atLeast', value: 730 }],
      offer: ['honour'],
      with: null,
      because: { en: 'With us {tenureDays}.' },
      until: null,
      enabled: true,
      note: '',
    },
  ],
  room: {
    perCase: 5000,
    smallKindness: 500,
    capPercent: 150,
    lifts: [
      { causes: ['cover'], when: [{ fact: 'tenureDays', is: 'atLeast', value: 730 }], perCase: 60_000 },
    ],
    perCustomer: { amount: 80_000, days: 365 },
    teamBudget: null,
  },
  listening: { live: 'fold', written: 'open', apology: { en: 'I am sorry.' } },
  signals: { repeatContact: { count: 2, days: 14 }, renewalWithinDays: 30, disruptionWithinDays: 30 },
  promises: [{ id: 'call-back', label: { en: 'Call back' }, withinHours: 24, hours: 'team' }],
};

/** A copy of a document with one value put at a JSON pointer; `undefined` takes the key out. */
export function put(pointer: string, value: unknown, document: unknown = small): unknown {
  const copy = structuredClone(document);
  const steps = pointer.slice(1).split('/');
  const last = steps.pop() ?? '';
  let at = copy as Record<string, unknown>;
  for (const step of steps) at = at[step] as Record<string, unknown>;
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copy;
}
