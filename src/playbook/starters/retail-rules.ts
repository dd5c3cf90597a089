import type { Condition, Lift, RoomRules, Rule } from '../types';
import { billingRules } from './billing';
import { manyTimes, rule, severalTimes, words } from './parts';

const ours: Condition = { fact: 'fault', is: 'is', value: 'ours' };
const notOurs: Condition = { fact: 'fault', is: 'oneOf', value: ['notOurs', 'nobodys'] };
const twoYears: Condition = { fact: 'tenureDays', is: 'atLeast', value: 730 };
const twoWeeks: Condition = { fact: 'daysPastLimit', is: 'between', value: [1, 14] };
const oneMonth: Condition = { fact: 'daysPastLimit', is: 'between', value: [1, 30] };
const twoMonths: Condition = { fact: 'daysPastLimit', is: 'between', value: [1, 60] };
const halfYear: Condition = { fact: 'daysPastLimit', is: 'between', value: [1, 180] };
const oneYear: Condition = { fact: 'tenureDays', is: 'atLeast', value: 365 };
const again: Condition = { fact: 'repeatFailure', is: 'is', value: true };
const fewTimes: Condition = { fact: 'goodwill365dCount', is: 'atMost', value: 3 };

const knownCover = words(
  'With us {tenureDays}; cover ended {daysPastLimit} ago; used {coverUses}.',
  'Bei uns seit {tenureDays}; Garantie vor {daysPastLimit} abgelaufen; bisher {coverUses} genutzt.',
  'Con nosotros desde hace {tenureDays}; la garantía terminó hace {daysPastLimit}; usada {coverUses}.',
);
const twice = words(
  'The fault is ours, and it happened before.',
  'Der Fehler liegt bei uns, und es war nicht das erste Mal.',
  'La culpa es nuestra, y ya había pasado antes.',
);
const lateOurs = words(
  'The fault is ours; {daysLate} late.',
  'Der Fehler liegt bei uns; {daysLate} zu spät.',
  'La culpa es nuestra; {daysLate} de retraso.',
);
const knownReturn = words(
  'With us {tenureDays}; the return period ended {daysPastLimit} ago.',
  'Bei uns seit {tenureDays}; die Rückgabefrist ist vor {daysPastLimit} abgelaufen.',
  'Con nosotros desde hace {tenureDays}; el plazo terminó hace {daysPastLimit}.',
);

export const retailRules: readonly Rule[] = [
  rule('cover-many-times', 'Cover just ended, several kindnesses this year', {
    causes: ['cover-just-ended'],
    when: [notOurs, manyTimes],
    offer: ['repair-quote', 'pay-in-three', 'loan-device'],
    because: severalTimes,
    note: 'Where the fault is not ours and we were generous four times this year, time and certainty help more than money. It only leads the list: everything else stays on it, and the agent decides.',
  }),
  rule('cover-two-years', 'Long-time customer, cover just ended', {
    causes: ['cover-just-ended'],
    when: [twoYears, twoWeeks],
    offer: ['honour-cover', 'pay-toward-repair', 'pay-half-repair', 'share-repair', 'pay-in-three'],
    with: 'loan-device',
    because: knownCover,
    note: 'Two years is the usual length of cover: they stayed for all of it. Fourteen days is the time a fault takes to be noticed. $600 pays for nine repairs in ten; of a dearer one we pay $600, and the agent need not ask.',
  }),
  rule('cover-ours-known', 'Long-time customer, cover ended, the fault is ours', {
    causes: ['cover-just-ended'],
    when: [ours, twoYears],
    offer: ['honour-cover', 'pay-toward-repair', 'repair-paid', 'pay-in-three'],
    with: 'loan-device',
    because: knownCover,
    note: 'What we caused does not run out for someone who stayed two years: up to $600 whatever the day.',
  }),
  rule('cover-one-month', 'Long-time customer, cover ended within a month', {
    causes: ['cover-just-ended'],
    when: [twoYears, oneMonth],
    offer: ['pay-half-repair', 'share-repair', 'pay-in-three'],
    with: 'loan-device',
    because: knownCover,
    note: 'The fifteenth day is no other story than the fourteenth: from there to a month we pay half, up to $300.',
  }),
  rule('cover-two-months', 'Long-time customer, cover ended within two months', {
    causes: ['cover-just-ended'],
    when: [twoYears, twoMonths],
    offer: ['pay-quarter-repair', 'share-repair', 'pay-in-three'],
    with: 'loan-device',
    because: knownCover,
    note: 'In the second month half of that again: a quarter, up to $150.',
  }),
  rule('cover-half-year', 'Long-time customer, cover ended within half a year', {
    causes: ['cover-just-ended'],
    when: [twoYears, halfYear],
    offer: ['share-repair', 'pay-in-three', 'loan-device'],
    because: knownCover,
    note: 'After two months the cover is over, and two years with us still count for something: half of a small repair, up to the base room of $50.',
  }),
  rule('cover-ours', 'Cover just ended, the fault is ours', {
    causes: ['cover-just-ended', 'broken-in-use'],
    when: [ours],
    offer: ['repair-paid', 'pay-in-three'],
    with: 'loan-device',
    because: words('The fault is ours.', 'Der Fehler liegt bei uns.', 'La culpa es nuestra.'),
    note: 'A fault of ours does not wait for anyone to become a good customer. $50 is the base room.',
  }),
  rule('cover-partly', 'Cover just ended, partly our fault', {
    causes: ['cover-just-ended'],
    when: [twoWeeks, { fact: 'fault', is: 'is', value: 'partly' }],
    offer: ['share-repair', 'pay-in-three'],
    because: words(
      'Cover ended {daysPastLimit} ago; the fault is partly ours.',
      'Die Garantie ist vor {daysPastLimit} abgelaufen; der Fehler liegt zum Teil bei uns.',
      'La garantía terminó hace {daysPastLimit}; el fallo es en parte nuestro.',
    ),
    note: 'A shared fault, a shared cost: half of a small repair, up to the base room of $50.',
  }),
  rule('cover-anyone', 'Cover just ended, anyone', {
    causes: ['cover-just-ended'],
    when: [twoWeeks],
    offer: ['repair-quote', 'pay-in-three', 'loan-device'],
    because: words(
      'Cover ended {daysPastLimit} ago.',
      'Die Garantie ist vor {daysPastLimit} abgelaufen.',
      'La garantía terminó hace {daysPastLimit}.',
    ),
    note: 'Whoever they are and whoever is at fault: a firm price today, time to pay it, a device meanwhile.',
  }),
  rule('small-part', 'Small part, big panic', {
    causes: ['small-part'],
    when: [],
    offer: ['give-part'],
    because: words(
      'A small part. No sum, no approval.',
      'Ein kleines Teil. Kein Rechnen, keine Genehmigung.',
      'Una pieza pequeña. Sin cuentas ni permisos.',
    ),
    note: 'A part and its postage cost $5 at most; five minutes of talking about it cost more. A part worth more than that is a faulty item.',
  }),
  rule('late-again-small', 'A small order late again, our fault', {
    causes: ['late-delivery'],
    when: [ours, again, { fact: 'amountAtIssue', is: 'atMost', value: 2500 }],
    offer: ['delivery-free', 'credit-two-fifths'],
    with: 'call-back-yourself',
    because: twice,
    note: 'Up to $25 the delivery fee of $10 is worth more than two fifths.',
  }),
  rule('late-again', 'Late again, our fault', {
    causes: ['late-delivery', 'faulty-item'],
    when: [ours, again],
    offer: ['credit-two-fifths'],
    with: 'call-back-yourself',
    because: twice,
    note: 'A repeated failure is where money matters most: twice the first credit, up to the base room.',
  }),
  rule('never-arrived', 'It never arrived', {
    causes: ['late-delivery'],
    when: [{ fact: 'outcome', is: 'is', value: 'nothing' }],
    offer: ['refund-in-full'],
    because: words(
      'It never arrived; the price is theirs by right.',
      'Es ist nie angekommen; der Preis steht ihnen zu.',
      'Nunca llegó; el precio es suyo por derecho.',
    ),
    note: 'Someone who got nothing is made whole between 60 % and 120 %: the price, which is owed, and a fifth on top where the fault is ours.',
  }),
  rule('late-ours-small', 'A small order late, our fault', {
    causes: ['late-delivery'],
    when: [ours, { fact: 'amountAtIssue', is: 'atMost', value: 5000 }],
    offer: ['delivery-free', 'credit-fifth'],
    because: lateOurs,
    note: 'Up to $50 the delivery fee of $10 is worth more than a fifth.',
  }),
  rule('late-ours', 'Late, our fault', {
    causes: ['late-delivery'],
    when: [ours],
    offer: ['credit-fifth', 'delivery-free'],
    because: lateOurs,
    note: 'Someone who kept the goods answers most to the first money; more than a fifth adds little.',
  }),
  rule('late-not-ours', 'Late, not our fault', {
    causes: ['late-delivery'],
    when: [notOurs],
    offer: ['trace-parcel', 'deliver-evening'],
    because: words(
      'Not our fault, but we can find it.',
      'Nicht unser Fehler, aber wir können es finden.',
      'No es culpa nuestra, pero podemos encontrarlo.',
    ),
    note: 'Where the failure is not ours, being looked after outweighs money: an act, then an arrangement.',
  }),
  ...billingRules('billed-wrong'),
  rule('broken-in-use', 'Broke in use', {
    causes: ['broken-in-use'],
    when: [],
    offer: ['repair-quote', 'pay-in-three', 'loan-device'],
    because: words(
      'A firm price and time to pay it help most.',
      'Ein fester Preis und Zeit zum Zahlen helfen am meisten.',
      'Un precio cerrado y tiempo para pagarlo es lo que más ayuda.',
    ),
    note: 'Nothing is owed and nothing is our fault: certainty today, instalments, a device meanwhile.',
  }),
  rule('return-one-year', 'Known customer, return just late', {
    causes: ['return-late'],
    when: [oneYear, twoWeeks, { fact: 'fault', is: 'isNot', value: 'ours' }, fewTimes],
    offer: ['take-back', 'swap-for-credit', 'find-buyer'],
    because: knownReturn,
    note: 'Taking goods back costs about $25 in handling; two weeks covers a holiday. After four times in a year, help to exchange or resell it; where the fault is ours, the floor takes it back from anyone.',
  }),
  rule('return-one-month', 'Known customer, return within a month', {
    causes: ['return-late'],
    when: [oneYear, oneMonth, { fact: 'fault', is: 'isNot', value: 'ours' }, fewTimes],
    offer: ['swap-for-credit', 'find-buyer'],
    because: knownReturn,
    note: 'From two weeks to a month the goods can still be sold: we take them back against a voucher, and the money stays with us.',
  }),
];

export const retailLifts: readonly Lift[] = [
  { causes: ['cover-just-ended'], when: [twoYears, twoWeeks], perCase: 60_000 },
  { causes: ['cover-just-ended'], when: [ours, twoYears], perCase: 60_000 },
  { causes: ['cover-just-ended'], when: [twoYears, oneMonth], perCase: 30_000 },
  { causes: ['cover-just-ended'], when: [twoYears, twoMonths], perCase: 15_000 },
];

/** $50 a case is a repair or a fifth of a usual order; $5 needs no thought; $800 a year is one repair and more. */
export const retailRoom: RoomRules = {
  perCase: 5000,
  smallKindness: 500,
  capPercent: 150,
  lifts: retailLifts,
  perCustomer: { amount: 80_000, days: 365 },
  teamBudget: { amount: 1_000_000, days: 7, warnAt: 0.8 },
};
