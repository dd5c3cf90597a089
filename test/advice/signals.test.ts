import { expect, test } from 'vitest';
import { signalsOf } from '../../src/advice/signals';
import type { AdviceInput } from '../../src/advice/types';
import type { Contact, Profile } from '../../src/customer/profile';
import type { Facts } from '../../src/playbook/facts';
import { renderPhrase } from '../../src/wording/render';
import { renderWhen } from '../../src/wording/when';
import { day, inputOf, now, profile } from './inputs';
import { shop } from './shop-playbook';

const reading = { language: 'en', now, timeZone: 'UTC' };
const ago = (days: number): number => now - days * day;
const known = <T>(value: T) => ({ value, source: 'helpdesk', asOf: now, partial: false }) as const;

/** Each signal as `id: sentence (evidence)`, as an agent reads it, without the marks that isolate names. */
const told = (
  person: Partial<Profile>,
  facts: Facts = {},
  more: Partial<AdviceInput> = {},
): readonly string[] =>
  signalsOf(inputOf(shop, facts, { profile: profile(person), ...more }), now).map(
    ({ id, phrase, evidence }) => {
      const rest = evidence ? ` (${renderPhrase(evidence, reading)})` : '';
      return `${id}: ${renderPhrase(phrase, reading)}${rest}`.replace(/[\u2066-\u2069\u200e\u200f]/g, '');
    },
  );

const contact = (daysAgo: number, topic: string, more: Partial<Contact> = {}): Contact => ({
  at: ago(daysAgo),
  channel: null,
  topic,
  resolved: null,
  caseKey: null,
  tags: [],
  rating: null,
  ...more,
});
const storm = { id: 'i', title: 'Storm', concession: null };
const promise = {
  id: 'p',
  what: 'Call back',
  owner: 'Iris',
  due: ago(1),
  state: 'open',
  caseKey: 'c',
} as const;
const cover = {
  product: 'Laptop',
  kind: 'cover',
  bought: null,
  ends: ago(3),
  price: 31_900,
  uses: 1,
} as const;
const rhythm = {
  currency: 'USD',
  lifetime: null,
  last12m: null,
  orders: 9,
  firstPurchase: null,
  lastPurchase: ago(120),
  rhythmDays: 30,
  returns: null,
  asOf: now,
};

const rows: readonly (readonly [says: string, told: readonly string[], expected: readonly string[]])[] = [
  ['nothing about someone of whom nothing is known', told({}), []],
  [
    'a promise that is overdue',
    told({ promises: [promise] }),
    ['broken-promise: Promised, not done: Call back (Iris)'],
  ],
  ['not a promise that is kept', told({ promises: [{ ...promise, state: 'kept' }] }), []],
  [
    'the second contact about the same',
    told({ contacts: known([contact(9, 'late delivery')]) }, { cause: 'late-delivery' }),
    ['repeat-contact: Second contact about this within 14 days (late delivery)'],
  ],
  [
    'contacts about anything while the cause is not known',
    told({ contacts: known([contact(9, 'Hello'), contact(2, 'Hi')]) }),
    ['repeat-contact: 3 contacts within 14 days (Hi and Hello)'],
  ],
  [
    'not a contact before the days of the playbook',
    told({ contacts: known([contact(15, 'late')]) }, { cause: 'late-delivery' }),
    [],
  ],
  [
    'not the open case itself',
    told({ contacts: known([contact(0, 'late', { caseKey: 'c1' })]) }, {}, { caseKey: 'c1' }),
    [],
  ],
  [
    'a disruption lately',
    told({
      disruptions: known([
        { at: ago(5), what: 'No line' },
        { at: ago(8), what: 'No line' },
      ]),
    }),
    ['disruption: Disrupted: No line (2 times lately)'],
  ],
  [
    'not one before the days of the playbook',
    told({ disruptions: known([{ at: ago(31), what: 'No line' }]) }),
    [],
  ],
  [
    'a cover that has just ended, in their own terms',
    told({ coverage: [cover] }),
    ['cover-ended: Laptop: cover ended 3 days ago (paid $319; used once)'],
  ],
  ['not a cover that ended long ago', told({ coverage: [{ ...cover, ends: ago(200) }] }), []],
  ['not a cover that still runs', told({ coverage: [{ ...cover, ends: now + day }] }), []],
  [
    'the days that the agent typed',
    told({}, { cause: 'cover-just-ended', daysPastLimit: 4 }),
    ['cover-ended: Cover ended 4 days ago'],
  ],
  [
    'a bad rating lately',
    told({ contacts: known([contact(40, 'Wrong bill', { rating: 'bad' })]) }),
    ['bad-rating: Unhappy with an earlier case: Wrong bill'],
  ],
  [
    'a renewal that is due',
    told({ renewal: { at: now + 10 * day, what: 'Plan M' } }),
    ['renewal: Plan M: renewal in 10 days'],
  ],
  ['not one that is far', told({ renewal: { at: now + 31 * day, what: 'Plan M' } }), []],
  [
    'someone going silent, by their own rhythm',
    told({ value: rhythm }),
    ['going-silent: No purchase for 4 months (usually every 30 days)'],
  ],
  ['not someone within their rhythm', told({ value: { ...rhythm, lastPurchase: ago(60) } }), []],
  ['that they say they may leave', told({}, { saysLeaving: true }), ['says-leaving: Says they may leave']],
  ['not that they do not', told({}, { saysLeaving: false }), []],
  [
    'that they wrote they are leaving, in their own words',
    told({}, {}, { messages: ['It is late again. I am cancelling my account.', 'Please answer.'] }),
    ['says-leaving: Says they may leave (“I am cancelling my account”)'],
  ],
  [
    'the same of another shop',
    told({}, {}, { messages: ["We're moving to another shop."] }),
    ["says-leaving: Says they may leave (“We're moving to another shop”)"],
  ],
  [
    'the same in German and Spanish',
    [
      ...told({}, {}, { messages: ['Ich kündige hiermit meinen Vertrag.'] }),
      ...told({}, {}, { messages: ['Voy a cancelar mi suscripción'] }),
    ],
    [
      'says-leaving: Says they may leave (“Ich kündige hiermit meinen Vertrag”)',
      'says-leaving: Says they may leave (“Voy a cancelar mi suscripción”)',
    ],
  ],
  [
    'not of one who asks how to cancel an order, or moves house',
    told({}, {}, { messages: ['Can I cancel my order? I am moving to another flat. I left you a note.'] }),
    [],
  ],
  [
    'not what the agent has answered with no',
    told({}, { saysLeaving: false }, { messages: ['I am cancelling my account.'] }),
    [],
  ],
  [
    'an incident they are part of',
    told({}, {}, { incident: { id: 'i', title: 'Storm', concession: null } }),
    ['incident: Affected by: Storm'],
  ],
  [
    'when more is known of an incident',
    told({}, {}, { incident: { ...storm, nextUpdate: now + 2 * 3_600_000 } }),
    [`incident: Affected by: Storm (more by ${renderWhen(now + 2 * 3_600_000, reading)})`],
  ],
  [
    'nothing of an update that should have come',
    told({}, {}, { incident: { ...storm, nextUpdate: now } }),
    ['incident: Affected by: Storm'],
  ],
  [
    'how old the news of an incident is while nobody can be asked',
    told({}, {}, { incident: { ...storm, nextUpdate: now + 1, asOf: now - 3_600_000 } }),
    [`incident: Affected by: Storm (as of ${renderWhen(now - 3_600_000, reading)})`],
  ],
  [
    'a hold, as a plain fact',
    told({}, {}, { hold: { reason: 'Claim open', by: 'Lea', until: Date.parse('2026-05-01') } }),
    ['hold: On hold until 1 May: Claim open (Lea)'],
  ],
  [
    'the three gravest of many',
    told(
      { promises: [promise], contacts: known([contact(2, 'late')]), coverage: [cover], value: rhythm },
      { cause: 'late-delivery', saysLeaving: true },
    ).map((one) => one.split(':')[0] ?? ''),
    ['says-leaving', 'broken-promise', 'repeat-contact'],
  ],
];

for (const [says, result, expected] of rows)
  test(`a signal tells ${says}`, () => expect(result).toEqual(expected));

test('an incident is dated by when it began', () => {
  const signals = signalsOf(inputOf(shop, {}, { incident: { ...storm, since: ago(1) } }), now);
  expect(signals.map((signal) => signal.at)).toEqual([ago(1)]);
});

test('each signal that has a day says when', () => {
  const signals = signalsOf(
    inputOf(shop, {}, { profile: profile({ promises: [promise], coverage: [cover] }) }),
    now,
  );
  expect(signals.map((signal) => signal.at)).toEqual([promise.due, cover.ends]);
});
