import type { Cause, Concession, Condition, Rule } from '../types';
import { billing, concession, free, rule, steps, words } from './parts';

/** Charged wrongly: the same in every trade. What is wrong on a bill is corrected by right; the second time costs us more. */

const phrases = {
  en: [
    ...['charged twice', 'charged me twice', 'charged us twice', 'billed twice', 'billed me twice'],
    ...['billed us twice', 'paid twice', 'two charges', 'double charge', 'double charged', 'double billed'],
    ...['duplicate charge', 'charged again', 'two lines twice', 'overcharged', 'charged too much'],
    ...['charged the wrong', 'wrong charge', 'wrong amount', 'wrong invoice', 'wrong bill', 'billing error'],
    ...[
      'invoice is wrong',
      'bill is wrong',
      'correct the invoice',
      'correct the bill',
      'too much on my bill',
    ],
  ],
  de: [
    ...[
      'doppelt abgebucht',
      'doppelt berechnet',
      'zweimal abgebucht',
      'zweimal berechnet',
      'doppelte Abbuchung',
    ],
    ...['zu viel berechnet', 'zu viel abgebucht', 'falsch abgebucht', 'falsch berechnet', 'falscher Betrag'],
    ...['Rechnung falsch', 'Rechnung ist falsch', 'falsche Rechnung', 'Rechnung stimmt nicht'],
  ],
  es: [
    ...['cobrado dos veces', 'cobraron dos veces', 'cobrado de más', 'cobraron de más', 'doble cargo'],
    ...['dos cargos', 'cobro duplicado', 'cargo incorrecto', 'importe incorrecto', 'factura incorrecta'],
    ...['factura equivocada', 'error en la factura', 'corrijan la factura'],
  ],
};

interface MoreWords {
  readonly en: readonly string[];
  readonly de: readonly string[];
  readonly es: readonly string[];
}

/** The cause; `more` are the phrases that only this trade has. */
export const billedWrong = (id: string, more: MoreWords = { en: [], de: [], es: [] }): Cause => ({
  id,
  label: words('They were charged wrongly', 'Falsch oder doppelt berechnet', 'Se les cobró mal o dos veces'),
  words: {
    en: [...phrases.en, ...more.en],
    de: [...phrases.de, ...more.de],
    es: [...phrases.es, ...more.es],
  },
  limit: null,
  floor: { ours: 'correct-bill', otherwise: 'explain-bill' },
  questions: ['fault', 'amountAtIssue', 'repeatFailure'],
  handOver: null,
});

/** `most` is what a second mistake is worth at most: the trade's base room. */
export const billingConcessions = (most: number): readonly Concession[] => [
  concession(
    'correct-bill',
    'refund',
    { percentOfAmount: 100 },
    words('Correct the bill', 'Rechnung korrigieren', 'Corregir la factura'),
    words(
      'That should not be on your bill. I have corrected it, and the money goes back to you.',
      'Das gehört nicht auf Ihre Rechnung. Ich habe sie korrigiert, und Sie bekommen das Geld zurück.',
      'Eso no debía estar en su factura. La he corregido, y se le devuelve el dinero.',
    ),
    {
      owed: billing,
      steps: steps(
        words('Send the corrected bill', 'Korrigierte Rechnung schicken', 'Enviar la factura corregida'),
      ),
    },
  ),
  concession(
    'credit-for-trouble',
    'credit',
    { percentOfAmount: 20, max: most },
    words(
      'Credit something for the trouble',
      'Etwas für die Mühe gutschreiben',
      'Abonar algo por las molestias',
    ),
    words(
      'This is not the first time, and it has cost you time. I am crediting you part of it on top.',
      'Das ist nicht das erste Mal, und es hat Sie Zeit gekostet. Ich schreibe Ihnen einen Teil davon zusätzlich gut.',
      'No es la primera vez, y le ha costado tiempo. Además le abono una parte.',
    ),
  ),
  concession(
    'explain-bill',
    'act',
    free,
    words('Go through the bill together', 'Die Rechnung gemeinsam durchgehen', 'Repasar juntos la factura'),
    words(
      'Let us go through the bill line by line, and I will send you what we found.',
      'Gehen wir die Rechnung Zeile für Zeile durch, und ich schicke Ihnen das Ergebnis.',
      'Repasemos la factura línea por línea, y le envío lo que encontremos.',
    ),
  ),
];

const ours: Condition = { fact: 'fault', is: 'is', value: 'ours' };
const again: Condition = { fact: 'repeatFailure', is: 'is', value: true };

export const billingRules = (cause: string): readonly Rule[] => [
  rule(`${cause}-again`, 'Charged by mistake, again', {
    causes: [cause],
    when: [ours, again],
    offer: ['credit-for-trouble'],
    because: words(
      'The fault is ours, and it happened before.',
      'Der Fehler liegt bei uns, und es war nicht das erste Mal.',
      'La culpa es nuestra, y ya había pasado antes.',
    ),
    note: 'The first mistake is corrected; the second has cost them time, too: a fifth of it, up to the base room.',
  }),
  rule(`${cause}-ours`, 'Charged by mistake', {
    causes: [cause],
    when: [ours],
    offer: ['correct-bill', 'call-back-yourself'],
    because: words('The bill is wrong.', 'Die Rechnung ist falsch.', 'La factura es incorrecta.'),
    note: 'A correction is theirs by right. Saying when the money arrives saves the next call.',
  }),
  rule(`${cause}-right`, 'The bill is right after all', {
    causes: [cause],
    when: [{ fact: 'fault', is: 'oneOf', value: ['notOurs', 'nobodys'] }],
    offer: ['explain-bill', 'pay-in-three'],
    because: words(
      'Nothing was charged by mistake; seeing it line by line helps most.',
      'Nichts wurde falsch berechnet; die Zeilen zu sehen hilft am meisten.',
      'No se cobró nada por error; verlo línea por línea es lo que más ayuda.',
    ),
    note: 'Nobody likes to be told that they are wrong: look at the lines together, and give time to pay.',
  }),
];
