import type { Condition, Lift, RoomRules, Rule } from '../types';
import { billingRules } from './billing';
import { manyTimes, rule, severalTimes, words } from './parts';

const ours: Condition = { fact: 'fault', is: 'is', value: 'ours' };
const notOurs: Condition = { fact: 'fault', is: 'oneOf', value: ['notOurs', 'nobodys'] };
const again: Condition = { fact: 'repeatFailure', is: 'is', value: true };
const nothing: Condition = { fact: 'outcome', is: 'is', value: 'nothing' };
const oneYear: Condition = { fact: 'tenureDays', is: 'atLeast', value: 365 };
const sixHours: Condition = { fact: 'hoursOverdue', is: 'atMost', value: 6 };
const oneDay: Condition = { fact: 'hoursOverdue', is: 'atMost', value: 24 };
const twoDays: Condition = { fact: 'hoursOverdue', is: 'atMost', value: 48 };
const threeDays: Condition = { fact: 'daysPastLimit', is: 'between', value: [1, 3] };
const twoWeeks: Condition = { fact: 'daysPastLimit', is: 'between', value: [1, 14] };

const fewTimes: Condition = { fact: 'goodwill365dCount', is: 'atMost', value: 3 };

const known = words(
  'With us {tenureDays}; {daysPastLimit} after the free period.',
  'Bei uns seit {tenureDays}; {daysPastLimit} nach der kostenlosen Frist.',
  'Con nosotros desde hace {tenureDays}; {daysPastLimit} después del plazo.',
);
const twice = words(
  'The fault is ours, and it happened before.',
  'Der Fehler liegt bei uns, und es war nicht das erste Mal.',
  'La culpa es nuestra, y ya había pasado antes.',
);
const late = words(
  'With us {tenureDays}; only {hoursOverdue} late.',
  'Bei uns seit {tenureDays}; nur {hoursOverdue} zu spät.',
  'Con nosotros desde hace {tenureDays}; solo {hoursOverdue} de retraso.',
);
const later = words(
  'With us {tenureDays}; {hoursOverdue} late.',
  'Bei uns seit {tenureDays}; {hoursOverdue} zu spät.',
  'Con nosotros desde hace {tenureDays}; {hoursOverdue} de retraso.',
);
const fault = words('The fault is ours.', 'Der Fehler liegt bei uns.', 'La culpa es nuestra.');

export const lateReturnRules: readonly Rule[] = [
  rule('late-many-times', 'Late again and again, several kindnesses this year', {
    causes: ['late-return'],
    when: [notOurs, manyTimes],
    offer: ['return-reminder', 'pay-in-three'],
    because: severalTimes,
    note: 'Four waived fees in a year ask for a reminder before the next return, not for a fifth. It only leads the list: the agent may still waive.',
  }),
  rule('late-hours', 'Late by hours, known customer', {
    causes: ['late-return'],
    when: [oneYear, sixHours],
    offer: ['waive-late-fee', 'most-of-late-fee', 'part-of-late-fee', 'return-reminder'],
    because: late,
    note: 'Up to six hours the next rental is rarely touched. $150 is a day of the largest class; of a larger fee $150 goes back, and the agent need not ask.',
  }),
  rule('late-ours-known', 'Late because of us, known customer', {
    causes: ['late-return'],
    when: [ours, oneYear],
    offer: ['waive-late-fee', 'most-of-late-fee', 'fee-back'],
    because: later,
    note: 'A fee that we caused is not theirs to pay, however late it became: up to $150 in the own room.',
  }),
  rule('late-one-day', 'Late by less than a day, known customer', {
    causes: ['late-return'],
    when: [oneYear, oneDay],
    offer: ['part-of-late-fee', 'quarter-of-late-fee', 'return-reminder'],
    because: later,
    note: 'Seven hours are no other story than six: up to a day we give half of the fee back, up to $150.',
  }),
  rule('late-two-days', 'Late by less than two days, known customer', {
    causes: ['late-return'],
    when: [oneYear, twoDays],
    offer: ['quarter-of-late-fee', 'return-reminder', 'pay-in-three'],
    because: later,
    note: 'A day or two may cost us the next rental: a quarter of the fee, inside the base room of $50.',
  }),
  rule('return-late-ours', 'Late because of us', {
    causes: ['late-return', 'cancelled-late'],
    when: [ours],
    offer: ['fee-back'],
    because: fault,
    note: 'A closed desk or a wrong time on the booking is our fault: the fee goes back, up to the base room of $50.',
  }),
  rule('late-anyone', 'Late by hours, anyone', {
    causes: ['late-return'],
    when: [],
    offer: ['return-reminder', 'pay-in-three'],
    because: words(
      'A reminder costs nothing and saves the next fee.',
      'Eine Erinnerung kostet nichts und erspart die nächste Gebühr.',
      'Un recordatorio no cuesta nada y evita el próximo cargo.',
    ),
    note: 'Someone new hears how to avoid the fee next time, and a fee that hurts can be paid in parts.',
  }),
];

export const lateReturnLifts: readonly Lift[] = [
  { causes: ['late-return'], when: [oneYear, oneDay], perCase: 15_000 },
  { causes: ['late-return'], when: [ours, oneYear], perCase: 15_000 },
];

export const travelRules: readonly Rule[] = [
  rule('cancelled-ours', 'Known customer, cancelled because of us', {
    causes: ['cancelled-late'],
    when: [oneYear, threeDays, { fact: 'fault', is: 'oneOf', value: ['ours', 'partly'] }],
    offer: ['travel-credit', 'move-dates'],
    because: known,
    note: 'Where the fault is ours, at least in part, what was given before does not count.',
  }),
  rule('cancelled-known', 'Known customer, cancelled just late', {
    causes: ['cancelled-late'],
    when: [oneYear, threeDays, notOurs, fewTimes],
    offer: ['travel-credit', 'move-dates'],
    because: known,
    note: 'Credit brings them back; $200 is the usual booking. Three days is a change of plans, not a change of mind. After four times in a year, new dates instead of money.',
  }),
  rule('cancelled-ours-known', 'Known customer, cancelled because of us, later', {
    causes: ['cancelled-late'],
    when: [ours, oneYear],
    offer: ['travel-credit', 'fee-back', 'move-dates'],
    because: known,
    note: 'What we caused does not run out: up to $200 as credit whatever the day.',
  }),
  rule('cancelled-two-weeks-partly', 'Known customer, cancelled partly because of us within two weeks', {
    causes: ['cancelled-late'],
    when: [oneYear, twoWeeks, { fact: 'fault', is: 'is', value: 'partly' }],
    offer: ['half-travel-credit', 'move-dates'],
    because: known,
    note: 'Where the fault is ours, at least in part, what was given before does not count.',
  }),
  rule('cancelled-two-weeks', 'Known customer, cancelled within two weeks', {
    causes: ['cancelled-late'],
    when: [oneYear, twoWeeks, notOurs, fewTimes],
    offer: ['half-travel-credit', 'move-dates'],
    because: known,
    note: 'The fourth day is no other story than the third: up to two weeks half of it is kept as credit, up to $100.',
  }),
  ...lateReturnRules,
  rule('cancelled-anyone', 'Cancelled late, anyone', {
    causes: ['cancelled-late'],
    when: [],
    offer: ['move-dates'],
    because: words(
      'New dates cost us nothing.',
      'Neue Termine kosten uns nichts.',
      'Cambiar las fechas no nos cuesta nada.',
    ),
    note: 'Most who cancel would rather travel later.',
  }),
  rule('not-honoured-again', 'Not honoured, and not for the first time', {
    causes: ['booking-not-honoured'],
    when: [ours, again],
    offer: ['next-class-up', 'call-back-yourself'],
    with: 'credit-three-fifths',
    because: twice,
    note: 'Between 60 % and 120 % is what people who were let down twice call fair; the base room limits it to $50, and the class above comes first: they have to travel today.',
  }),
  rule('wrong-charge-twice', 'Charged wrongly, and not for the first time', {
    causes: ['wrong-charge'],
    when: [ours, again],
    offer: ['credit-three-fifths'],
    with: 'call-back-yourself',
    because: twice,
    note: 'The bill is corrected by right; on top of that three fifths, up to the base room of $50.',
  }),
  rule('not-honoured-nothing', 'Paid and got nothing', {
    causes: ['booking-not-honoured', 'trip-disrupted'],
    when: [ours, nothing],
    offer: ['refund-booking', 'credit-fifth'],
    because: words(
      'They paid and got nothing; the fault is ours.',
      'Sie haben bezahlt und nichts bekommen; der Fehler liegt bei uns.',
      'Pagaron y no recibieron nada; el fallo es nuestro.',
    ),
    note: 'The price is owed; a fifth on top makes 120 %, above which nothing is gained.',
  }),
  rule('not-honoured', 'Booked, but not there', {
    causes: ['booking-not-honoured', 'trip-disrupted'],
    when: [ours],
    offer: ['next-class-up', 'credit-fifth'],
    because: fault,
    note: 'Being on the road today is worth more than money; the class above costs about $50 a day.',
  }),
  rule('disrupted-nobody', 'Disrupted, not our fault', {
    causes: ['booking-not-honoured', 'trip-disrupted'],
    when: [notOurs],
    offer: ['find-another', 'move-dates'],
    because: words(
      'Not our fault, but they still need to get there.',
      'Nicht unser Fehler, aber ankommen müssen sie trotzdem.',
      'No es culpa nuestra, pero tienen que llegar igualmente.',
    ),
    note: 'Where the failure is not ours, being looked after outweighs money.',
  }),
  ...billingRules('wrong-charge'),
];

/** $50 a case is a day of fuel or a small fee; $300 a year is two late fees or one credit and more. */
export const travelRoom: RoomRules = {
  perCase: 5000,
  smallKindness: 1000,
  capPercent: 150,
  lifts: [
    ...lateReturnLifts,
    { causes: ['cancelled-late'], when: [oneYear, threeDays], perCase: 20_000 },
    { causes: ['cancelled-late'], when: [ours, oneYear], perCase: 20_000 },
    { causes: ['cancelled-late'], when: [oneYear, twoWeeks], perCase: 10_000 },
  ],
  perCustomer: { amount: 30_000, days: 365 },
  teamBudget: { amount: 1_000_000, days: 7, warnAt: 0.8 },
};
