import type { Concession } from '../types';
import { billingConcessions } from './billing';
import { acts, concession, contract, free, payInThree, steps, words } from './parts';

/** What a late return needs, by itself, so that the demo store can use it too. */
export const lateReturnConcessions: readonly Concession[] = [
  concession(
    'waive-late-fee',
    'waive',
    { percentOfAmount: 100, max: 15_000 },
    words('Waive the late fee', 'Verspätungsgebühr erlassen', 'Anular el cargo por retraso'),
    words(
      'It came back {hoursOverdue} after the agreed time, and you have been with us {tenureDays}. I have taken the late fee off.',
      'Die Rückgabe war {hoursOverdue} nach der vereinbarten Zeit, und Sie sind seit {tenureDays} bei uns. Ich habe die Gebühr gestrichen.',
      'La devolución fue {hoursOverdue} después de la hora acordada, y lleva {tenureDays} con nosotros. He quitado el cargo por retraso.',
    ),
    {
      steps: steps(
        words('Remove the late fee', 'Verspätungsgebühr entfernen', 'Quitar el cargo por retraso'),
      ),
    },
  ),
  concession(
    'most-of-late-fee',
    'credit',
    { percentOfAmount: 100, max: 15_000 },
    words(
      'Give back part of a large late fee',
      'Einen Teil der hohen Gebühr gutschreiben',
      'Devolver parte de un cargo alto',
    ),
    words(
      'It came back {hoursOverdue} after the agreed time, and you have been with us {tenureDays}. I have given you back as much of the late fee as I can.',
      'Die Rückgabe war {hoursOverdue} nach der vereinbarten Zeit, und Sie sind seit {tenureDays} bei uns. Ich habe Ihnen von der Gebühr gutgeschrieben, was ich kann.',
      'La devolución fue {hoursOverdue} después de la hora acordada, y lleva {tenureDays} con nosotros. Le he devuelto del cargo todo lo que puedo.',
    ),
  ),
  concession(
    'quarter-of-late-fee',
    'credit',
    { percentOfAmount: 25, max: 5000 },
    words(
      'Give back a quarter of the late fee',
      'Ein Viertel der Gebühr gutschreiben',
      'Devolver una cuarta parte del cargo',
    ),
    words(
      'I have given a quarter of the late fee back to you.',
      'Ich habe Ihnen ein Viertel der Gebühr gutgeschrieben.',
      'Le he devuelto una cuarta parte del cargo por retraso.',
    ),
  ),
  concession(
    'part-of-late-fee',
    'credit',
    { percentOfAmount: 50, max: 15_000 },
    words('Give back half of the late fee', 'Die halbe Gebühr gutschreiben', 'Devolver la mitad del cargo'),
    words(
      'I have given half of the late fee back to you.',
      'Ich habe Ihnen die Hälfte der Gebühr gutgeschrieben.',
      'Le he devuelto la mitad del cargo por retraso.',
    ),
  ),
  concession(
    'fee-back',
    'refund',
    { percentOfAmount: 100, max: 5000 },
    words('Refund the fee', 'Gebühr erstatten', 'Reembolsar el cargo'),
    words(
      'That one is on us. I am refunding the fee now.',
      'Das liegt an uns. Ich erstatte die Gebühr jetzt.',
      'Esto es responsabilidad nuestra. Le reembolso el cargo ahora.',
    ),
  ),
  concession(
    'return-reminder',
    'act',
    free,
    words(
      'Set a reminder for next time',
      'Erinnerung für das nächste Mal einrichten',
      'Poner un recordatorio para la próxima vez',
    ),
    words(
      'I will set a reminder for you, and next time one call to us moves the return time.',
      'Ich richte Ihnen eine Erinnerung ein, und nächstes Mal genügt ein Anruf, um die Rückgabe zu verschieben.',
      'Le pondré un recordatorio; la próxima vez basta una llamada para cambiar la hora de devolución.',
    ),
  ),
];

export const travelConcessions: readonly Concession[] = [
  ...lateReturnConcessions,
  concession(
    'move-dates',
    'arrange',
    free,
    words('Move the dates instead', 'Stattdessen umbuchen', 'Cambiar las fechas'),
    words(
      'Instead of cancelling, I can move your dates within a year, at no charge.',
      'Statt zu stornieren kann ich Ihre Reise innerhalb eines Jahres kostenlos umbuchen.',
      'En vez de cancelar, puedo cambiarle las fechas dentro de un año, sin cargo.',
    ),
  ),
  concession(
    'travel-credit',
    'credit',
    { percentOfAmount: 100, max: 20_000 },
    words('Keep it as travel credit', 'Als Reiseguthaben behalten', 'Guardarlo como saldo de viaje'),
    words(
      'You have been with us {tenureDays}. I am going to keep what you paid as credit for another trip.',
      'Sie sind seit {tenureDays} bei uns. Ich schreibe Ihnen das Bezahlte für eine andere Reise gut.',
      'Lleva {tenureDays} con nosotros. Voy a guardar lo que pagó como saldo para otro viaje.',
    ),
  ),
  concession(
    'half-travel-credit',
    'credit',
    { percentOfAmount: 50, max: 10_000 },
    words(
      'Keep half as travel credit',
      'Die Hälfte als Reiseguthaben',
      'Guardar la mitad como saldo de viaje',
    ),
    words(
      'You have been with us {tenureDays}. I am going to keep half of what you paid as credit for another trip.',
      'Sie sind seit {tenureDays} bei uns. Ich schreibe Ihnen die Hälfte des Bezahlten für eine andere Reise gut.',
      'Lleva {tenureDays} con nosotros. Voy a guardar la mitad de lo que pagó como saldo para otro viaje.',
    ),
  ),
  concession(
    'refund-booking',
    'refund',
    { percentOfAmount: 100 },
    words('Refund the booking', 'Buchung erstatten', 'Reembolsar la reserva'),
    words(
      'You paid for it and did not get it, so all of it goes back to you. That is your right.',
      'Sie haben dafür bezahlt und es nicht bekommen, also erhalten Sie alles zurück. Das steht Ihnen zu.',
      'Lo pagó y no lo recibió, así que se le devuelve todo. Es su derecho.',
    ),
    { owed: contract },
  ),
  concession(
    'next-class-up',
    'replace',
    { fixed: 5000 },
    words(
      'The next class up, at the same price',
      'Die nächsthöhere Klasse zum selben Preis',
      'La categoría superior al mismo precio',
    ),
    words(
      'I have found you the next class up, and you pay what you booked.',
      'Ich habe die nächsthöhere Klasse für Sie, und Sie zahlen nur, was Sie gebucht haben.',
      'Le he encontrado la categoría superior, y paga lo que reservó.',
    ),
  ),
  concession(
    'credit-fifth',
    'credit',
    { percentOfAmount: 20, max: 5000 },
    words('Credit a fifth', 'Ein Fünftel gutschreiben', 'Abonar una quinta parte'),
    words(
      'This was our doing, and I am going to credit part of the price to you.',
      'Das lag an uns, und ich schreibe Ihnen einen Teil des Preises gut.',
      'Fue cosa nuestra, y voy a abonarle una parte del precio.',
    ),
  ),
  concession(
    'credit-three-fifths',
    'credit',
    { percentOfAmount: 60, max: 5000 },
    words('Credit three fifths', 'Drei Fünftel gutschreiben', 'Abonar tres quintas partes'),
    words(
      'This happened to you before, and that is on us. I am going to credit more than half of the price to you.',
      'Das ist Ihnen schon einmal passiert, und das liegt an uns. Ich schreibe Ihnen mehr als die Hälfte gut.',
      'Ya le había pasado antes, y es culpa nuestra. Voy a abonarle más de la mitad del precio.',
    ),
  ),
  concession(
    'find-another',
    'act',
    free,
    words('Find another way for them', 'Einen anderen Weg finden', 'Buscarles otra forma de viajar'),
    words(
      'I am looking for another way there for you now.',
      'Ich suche jetzt einen anderen Weg für Sie.',
      'Le estoy buscando otra forma de llegar.',
    ),
  ),
  ...billingConcessions(5000),
  payInThree,
  ...acts,
];
