import type { Condition, RoomRules, Rule } from '../types';
import { billingRules } from './billing';
import { manyTimes, rule, severalTimes, words } from './parts';

const ours: Condition = { fact: 'fault', is: 'is', value: 'ours' };
const notOurs: Condition = { fact: 'fault', is: 'oneOf', value: ['notOurs', 'nobodys'] };
const again: Condition = { fact: 'repeatFailure', is: 'is', value: true };
const nothing: Condition = { fact: 'outcome', is: 'is', value: 'nothing' };
const threeYears: Condition = { fact: 'tenureDays', is: 'atLeast', value: 1095 };
const twoWeeks: Condition = { fact: 'daysPastLimit', is: 'between', value: [1, 14] };
const oneMonth: Condition = { fact: 'daysPastLimit', is: 'between', value: [1, 30] };
const paidLate = words(
  'With us {tenureDays}; only {daysPastLimit} late.',
  'Bei uns seit {tenureDays}; nur {daysPastLimit} zu spät.',
  'Con nosotros desde hace {tenureDays}; solo {daysPastLimit} de retraso.',
);

const twice = words(
  'The fault is ours, and it happened before.',
  'Der Fehler liegt bei uns, und es war nicht das erste Mal.',
  'La culpa es nuestra, y ya había pasado antes.',
);

export const telecomRules: readonly Rule[] = [
  rule('outage-again', 'Down again, our fault', {
    causes: ['outage'],
    when: [ours, again],
    offer: ['credit-again', 'keep-posted'],
    with: 'call-back-yourself',
    because: twice,
    note: 'A repeated failure is where money matters most: 60 % of what was at issue, up to the base room of $30.',
  }),
  rule('outage-nothing', 'No service at all, our fault', {
    causes: ['outage'],
    when: [ours, nothing],
    offer: ['refund-outage', 'credit-outage', 'lend-router'],
    because: words(
      'They had no service; the days are theirs by right.',
      'Der Dienst war ganz weg; die Tage stehen ihnen zu.',
      'No tuvieron servicio; los días son suyos por derecho.',
    ),
    note: 'The days are owed by contract; a fifth on top makes 120 %, above which little is gained.',
  }),
  rule('outage-ours', 'Down, our fault', {
    causes: ['outage'],
    when: [ours],
    offer: ['credit-outage', 'keep-posted'],
    because: words('The fault is ours.', 'Der Fehler liegt bei uns.', 'La culpa es nuestra.'),
    note: 'Someone who kept some service answers most to the first money: a fifth.',
  }),
  rule('outage-not-ours', 'Down, not our fault', {
    causes: ['outage'],
    when: [notOurs],
    offer: ['keep-posted', 'lend-router', 'pause-contract'],
    because: words(
      'Not our fault; news and a way to stay connected help most.',
      'Nicht unser Fehler; Nachrichten und ein Ersatz helfen am meisten.',
      'No es culpa nuestra; las novedades y una alternativa son lo que más ayuda.',
    ),
    note: 'Where the failure is not ours, being looked after outweighs money.',
  }),
  ...billingRules('billing-error'),
  rule('late-payment-many-times', 'Paid late, several kindnesses this year', {
    causes: ['late-payment'],
    when: [notOurs, manyTimes],
    offer: ['pay-in-three', 'smaller-plan', 'pause-contract'],
    because: severalTimes,
    note: 'Four fees waived in a year say that the plan does not fit: time to pay, or a smaller plan. It only leads the list: the agent may still waive.',
  }),
  rule('late-payment-ours', 'Late because of us', {
    causes: ['late-payment'],
    when: [ours],
    offer: ['waive-reminder-fee', 'pay-in-three'],
    because: words('The delay was ours.', 'Die Verzögerung lag an uns.', 'El retraso fue nuestro.'),
    note: 'A fee for a delay of ours is never theirs to pay.',
  }),
  rule('late-payment-three-years', 'Long-time customer, paid late', {
    causes: ['late-payment'],
    when: [threeYears, twoWeeks],
    offer: ['waive-reminder-fee', 'pay-in-three', 'smaller-plan'],
    because: paidLate,
    note: 'Three years of paid bills say more than one late one; two weeks is one missed pay day.',
  }),
  rule('late-payment-one-month', 'Long-time customer, paid within a month', {
    causes: ['late-payment'],
    when: [threeYears, oneMonth],
    offer: ['half-reminder-fee', 'pay-in-three', 'smaller-plan'],
    because: paidLate,
    note: 'The fifteenth day is no other story than the fourteenth: up to a month, half of the fee.',
  }),
  rule('late-payment-anyone', 'Paid late, anyone', {
    causes: ['late-payment'],
    when: [],
    offer: ['pay-in-three', 'smaller-plan', 'pause-contract'],
    because: words(
      'Someone who cannot pay now needs time, not a fee.',
      'Wer gerade nicht zahlen kann, braucht Zeit statt Gebühren.',
      'Quien no puede pagar ahora necesita tiempo, no un recargo.',
    ),
    note: 'Instalments bring in more than reminders, and keep the customer.',
  }),
  rule('missed-visit-ours', 'Nobody came', {
    causes: ['missed-visit'],
    when: [ours],
    offer: ['credit-visit', 'first-visit'],
    because: words(
      'They waited for us in vain.',
      'Sie haben vergeblich auf uns gewartet.',
      'Nos esperaron en vano.',
    ),
    note: 'A lost day is worth the base room of $30, and the next visit must come first.',
  }),
  rule('ending-many-times', 'Moving or leaving, several kindnesses this year', {
    causes: ['moving-or-leaving'],
    when: [notOurs, manyTimes],
    offer: ['smaller-plan', 'pause-contract', 'pay-in-three'],
    because: severalTimes,
    note: 'After four kindnesses in a year an arrangement comes first; the agent may still take the fee off.',
  }),
  rule('ending-three-years', 'Long-time customer, moving or leaving', {
    causes: ['moving-or-leaving'],
    when: [threeYears],
    offer: ['waive-ending-fee', 'ending-fee-toward', 'smaller-plan', 'pause-contract'],
    because: words(
      'With us {tenureDays}.',
      'Bei uns seit {tenureDays}.',
      'Con nosotros desde hace {tenureDays}.',
    ),
    note: 'Who leaves well after three years comes back; $100 is three months of a usual plan; of a larger fee $100 comes off.',
  }),
  rule('ending-ours', 'Moving or leaving because of us', {
    causes: ['moving-or-leaving'],
    when: [ours],
    offer: ['ending-fee-back', 'pause-contract', 'smaller-plan'],
    because: words('The fault is ours.', 'Der Fehler liegt bei uns.', 'La culpa es nuestra.'),
    note: 'Nobody pays for leaving when we are the reason: the fee goes back, up to the base room of $30.',
  }),
  rule('ending-anyone', 'Moving or leaving, anyone', {
    causes: ['moving-or-leaving'],
    when: [],
    offer: ['pause-contract', 'smaller-plan'],
    because: words(
      'Most want to pay less, not to leave.',
      'Die meisten wollen weniger zahlen, nicht gehen.',
      'La mayoría quiere pagar menos, no irse.',
    ),
    note: 'An arrangement costs nothing and answers the usual reason.',
  }),
];

/** $30 a case is a month of a usual plan; $200 a year is half of one. */
export const telecomRoom: RoomRules = {
  perCase: 3000,
  smallKindness: 500,
  capPercent: 150,
  lifts: [{ causes: ['moving-or-leaving'], when: [threeYears], perCase: 10_000 }],
  perCustomer: { amount: 20_000, days: 365 },
  teamBudget: { amount: 500_000, days: 7, warnAt: 0.8 },
};
