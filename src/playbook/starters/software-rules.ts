import type { Condition, RoomRules, Rule } from '../types';
import { billingRules } from './billing';
import { rule, words } from './parts';

const ours: Condition = { fact: 'fault', is: 'is', value: 'ours' };
const notOurs: Condition = { fact: 'fault', is: 'oneOf', value: ['notOurs', 'nobodys'] };
const again: Condition = { fact: 'repeatFailure', is: 'is', value: true };
const nothing: Condition = { fact: 'outcome', is: 'is', value: 'nothing' };
const oneYear: Condition = { fact: 'tenureDays', is: 'atLeast', value: 365 };
const oneMonth: Condition = { fact: 'daysPastLimit', is: 'between', value: [1, 30] };
const twoMonths: Condition = { fact: 'daysPastLimit', is: 'between', value: [1, 60] };
const threeMonths: Condition = { fact: 'daysPastLimit', is: 'between', value: [1, 90] };
const fewTimes: Condition = { fact: 'goodwill365dCount', is: 'atMost', value: 3 };

const fault = words('The fault is ours.', 'Der Fehler liegt bei uns.', 'La culpa es nuestra.');
const partly: Condition = { fact: 'fault', is: 'is', value: 'partly' };
const partlyOurs: Condition = { fact: 'fault', is: 'oneOf', value: ['ours', 'partly'] };
const renewed = words(
  'With us {tenureDays}; renewed {daysPastLimit} ago.',
  'Bei uns seit {tenureDays}; vor {daysPastLimit} verlängert.',
  'Con nosotros desde hace {tenureDays}; se renovó hace {daysPastLimit}.',
);
const twice = words(
  'The fault is ours, and it happened before.',
  'Der Fehler liegt bei uns, und es war nicht das erste Mal.',
  'La culpa es nuestra, y ya había pasado antes.',
);

export const softwareRules: readonly Rule[] = [
  rule('down-again', 'Down again, our fault', {
    causes: ['incident', 'lost-work'],
    when: [ours, again],
    offer: ['credit-again', 'engineer-note'],
    with: 'call-back-yourself',
    because: twice,
    note: 'A repeated failure is where money matters most: 60 % of the month, up to the base room of $50.',
  }),
  rule('down-nothing', 'They could not work at all', {
    causes: ['incident'],
    when: [ours, nothing],
    offer: ['service-credit', 'credit-month-part'],
    because: words(
      'They could not work; the contract promises a credit.',
      'Sie konnten nicht arbeiten; der Vertrag sieht eine Gutschrift vor.',
      'No pudieron trabajar; el contrato promete un abono.',
    ),
    note: 'The quarter is owed by contract; a fifth on top says that we know what a lost day costs.',
  }),
  rule('down-ours', 'Down or lost, our fault', {
    causes: ['incident', 'lost-work'],
    when: [ours],
    offer: ['credit-month-part', 'engineer-note', 'restore-attempt'],
    because: fault,
    note: 'Someone who could still work answers most to the first money: a fifth of the month.',
  }),
  rule('down-not-ours', 'Down or lost, not our fault', {
    causes: ['incident', 'lost-work'],
    when: [notOurs],
    offer: ['restore-attempt', 'engineer-note', 'pause-plan'],
    because: words(
      'Not our fault, but we can look.',
      'Nicht unser Fehler, aber wir können nachsehen.',
      'No es culpa nuestra, pero podemos mirarlo.',
    ),
    note: 'Where the failure is not ours, being looked after outweighs money.',
  }),
  rule('renewed-ours', 'Known customer, renewed because of us', {
    causes: ['renewed-unwanted'],
    when: [oneYear, oneMonth, partlyOurs],
    offer: ['undo-renewal', 'refund-small', 'monthly-instead', 'smaller-plan'],
    because: renewed,
    note: 'A reminder that never came, a price that changed: where the fault is ours, at least in part, what was given before does not count.',
  }),
  rule('renewed-one-year', 'Known customer, renewed by surprise', {
    causes: ['renewed-unwanted'],
    when: [oneYear, oneMonth, notOurs, fewTimes],
    offer: ['undo-renewal', 'refund-small', 'monthly-instead', 'smaller-plan'],
    because: renewed,
    note: 'A year with us is one renewal they meant. Thirty days is one card statement; $600 is a year of a small team. After four times in a year, months instead of money.',
  }),
  rule('renewed-ours-known', 'Known customer, renewed because of us, later', {
    causes: ['renewed-unwanted'],
    when: [ours, oneYear],
    offer: ['undo-renewal', 'refund-small', 'monthly-instead', 'smaller-plan'],
    because: renewed,
    note: 'What we caused does not run out: the renewal is undone whatever the day, up to $600.',
  }),
  rule('renewed-two-months-partly', 'Known customer, renewed partly because of us within two months', {
    causes: ['renewed-unwanted'],
    when: [oneYear, twoMonths, partly],
    offer: ['undo-half-renewal', 'monthly-instead', 'smaller-plan'],
    because: renewed,
    note: 'The thirty-first day is no other story than the thirtieth: up to two months half of it goes back, up to $300.',
  }),
  rule('renewed-two-months', 'Known customer, renewed within two months', {
    causes: ['renewed-unwanted'],
    when: [oneYear, twoMonths, notOurs, fewTimes],
    offer: ['undo-half-renewal', 'monthly-instead', 'smaller-plan'],
    because: renewed,
    note: 'Two card statements may pass unread: up to two months half of it goes back, up to $300.',
  }),
  rule('renewed-three-months-partly', 'Known customer, renewed partly because of us within three months', {
    causes: ['renewed-unwanted'],
    when: [oneYear, threeMonths, partly],
    offer: ['undo-quarter-renewal', 'monthly-instead', 'smaller-plan'],
    because: renewed,
    note: 'In the third month a quarter of it, up to $100.',
  }),
  rule('renewed-three-months', 'Known customer, renewed within three months', {
    causes: ['renewed-unwanted'],
    when: [oneYear, threeMonths, notOurs, fewTimes],
    offer: ['undo-quarter-renewal', 'monthly-instead', 'smaller-plan'],
    because: renewed,
    note: 'In the third month a quarter of it, up to $100; after that the plan can still change from month to month.',
  }),
  rule('renewed-because-of-us', 'Renewed because of us, anyone', {
    causes: ['renewed-unwanted'],
    when: [ours],
    offer: ['refund-small', 'monthly-instead', 'smaller-plan'],
    because: fault,
    note: 'What we caused goes back first, to a new customer as well, up to the base room of $50; the plan comes after.',
  }),
  rule('renewed-anyone', 'Renewed by surprise, within a week', {
    causes: ['renewed-unwanted'],
    when: [{ fact: 'daysPastLimit', is: 'between', value: [1, 7] }, partlyOurs],
    offer: ['refund-small'],
    because: words(
      'Renewed {daysPastLimit} ago, and our reminder did not reach them.',
      'Vor {daysPastLimit} verlängert, und unsere Erinnerung kam nicht an.',
      'Se renovó hace {daysPastLimit}, y nuestro aviso no les llegó.',
    ),
    note: 'A week is enough to notice. A reminder that never came is our fault, new customer or not; the base room limits it.',
  }),
  rule('renewed-arrange', 'Renewed by surprise, anyone', {
    causes: ['renewed-unwanted'],
    when: [],
    offer: ['monthly-instead', 'smaller-plan', 'pause-plan'],
    because: words(
      'A year can become months at no cost.',
      'Aus dem Jahr können Monate werden, ohne Kosten.',
      'El año puede pasar a meses sin coste.',
    ),
    note: 'Most want out of the year, not out of the product.',
  }),
  rule('too-expensive', 'Too expensive now', {
    causes: ['too-expensive'],
    when: [],
    offer: ['smaller-plan', 'pause-plan', 'monthly-instead', 'pay-in-three'],
    because: words(
      'They want to pay less, not to leave.',
      'Sie wollen weniger zahlen, nicht gehen.',
      'Quieren pagar menos, no irse.',
    ),
    note: 'An arrangement answers the reason; a discount would only put it off.',
  }),
  ...billingRules('billed-wrong'),
];

/** $50 a case is a seat for a quarter; $600 undoes a year of a small team; $800 a year leaves room besides. */
export const softwareRoom: RoomRules = {
  perCase: 5000,
  smallKindness: 500,
  capPercent: 150,
  lifts: [
    { causes: ['renewed-unwanted'], when: [oneYear, oneMonth], perCase: 60_000 },
    { causes: ['renewed-unwanted'], when: [ours, oneYear], perCase: 60_000 },
    { causes: ['renewed-unwanted'], when: [oneYear, twoMonths], perCase: 30_000 },
    { causes: ['renewed-unwanted'], when: [oneYear, threeMonths], perCase: 10_000 },
  ],
  perCustomer: { amount: 80_000, days: 365 },
  teamBudget: { amount: 1_000_000, days: 7, warnAt: 0.8 },
};
