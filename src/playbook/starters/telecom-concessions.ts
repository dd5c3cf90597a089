import type { Concession } from '../types';
import { billingConcessions } from './billing';
import { acts, concession, contract, free, payInThree, words } from './parts';

export const telecomConcessions: readonly Concession[] = [
  concession(
    'refund-outage',
    'refund',
    { percentOfAmount: 100 },
    words(
      'Take the days without service off',
      'Tage ohne Dienst abziehen',
      'Descontar los días sin servicio',
    ),
    words(
      'You do not pay for days without service. They come off your bill; that is your right.',
      'Für Tage ohne Dienst zahlen Sie nicht. Sie werden abgezogen; das steht Ihnen zu.',
      'Los días sin servicio no se pagan. Se descuentan de su factura; es su derecho.',
    ),
    { owed: contract },
  ),
  concession(
    'credit-outage',
    'credit',
    { percentOfAmount: 20, max: 3000 },
    words('Credit for the trouble', 'Gutschrift für den Ärger', 'Abono por las molestias'),
    words(
      'This was our doing, not yours. I am crediting your next bill now.',
      'Das lag an uns, nicht an Ihnen. Ich schreibe es Ihrer nächsten Rechnung gut.',
      'Fue cosa nuestra, no suya. Ahora mismo lo abono en su próxima factura.',
    ),
  ),
  concession(
    'credit-again',
    'credit',
    { percentOfAmount: 60, max: 3000 },
    words('Credit for a second time', 'Gutschrift beim zweiten Mal', 'Abono por la segunda vez'),
    words(
      'This happened to you before, and it should not have. I am crediting more than half of it to you.',
      'Das ist Ihnen schon einmal passiert und hätte nicht passieren dürfen. Ich schreibe Ihnen mehr als die Hälfte gut.',
      'Ya le había pasado y no debía repetirse. Le abono más de la mitad.',
    ),
  ),
  concession(
    'keep-posted',
    'act',
    free,
    words('Send news until it works', 'Melden, bis es läuft', 'Avisar hasta que funcione'),
    words(
      'I will write to you at every step until it works, so you need not call again.',
      'Ich melde mich bei jedem Schritt, bis es läuft; Sie müssen nicht noch einmal anrufen.',
      'Le escribiré en cada paso hasta que funcione; no tendrá que volver a llamar.',
    ),
  ),
  concession(
    'lend-router',
    'act',
    free,
    words('Lend a mobile router', 'Mobilen Router leihen', 'Prestar un router móvil'),
    words(
      'I am sending you a mobile router so that you have a connection meanwhile.',
      'Ich schicke Ihnen einen mobilen Router, damit Sie solange verbunden sind.',
      'Le envío un router móvil para que tenga conexión mientras tanto.',
    ),
  ),
  ...billingConcessions(3000),
  concession(
    'waive-reminder-fee',
    'waive',
    { fixed: 2500 },
    words('Waive the reminder fee', 'Mahngebühr erlassen', 'Anular el recargo'),
    words(
      'I have taken the reminder fee off your bill.',
      'Ich habe die Mahngebühr von Ihrer Rechnung genommen.',
      'He quitado el recargo de su factura.',
    ),
  ),
  concession(
    'half-reminder-fee',
    'credit',
    { fixed: 1250 },
    words(
      'Give back half of the reminder fee',
      'Die halbe Mahngebühr gutschreiben',
      'Devolver la mitad del recargo',
    ),
    words(
      'I have given half of the reminder fee back to you.',
      'Ich habe Ihnen die Hälfte der Mahngebühr gutgeschrieben.',
      'Le he devuelto la mitad del recargo.',
    ),
  ),
  concession(
    'credit-visit',
    'credit',
    { fixed: 3000 },
    words('Credit for the lost day', 'Gutschrift für den verlorenen Tag', 'Abono por el día perdido'),
    words(
      'You waited and nobody came. I am crediting your next bill for the lost day.',
      'Sie haben gewartet, und niemand kam. Ich schreibe Ihnen den verlorenen Tag gut.',
      'Esperó y no vino nadie. Le abono el día perdido en su próxima factura.',
    ),
  ),
  concession(
    'first-visit',
    'act',
    free,
    words('First visit tomorrow', 'Morgen als Erste', 'La primera visita de mañana'),
    words(
      'You are the first visit tomorrow, and the technician calls before leaving.',
      'Sie sind morgen die Ersten, und der Techniker ruft vorher an.',
      'Es la primera visita de mañana, y el técnico llama antes de salir.',
    ),
  ),
  concession(
    'pause-contract',
    'arrange',
    free,
    words('Pause the contract', 'Vertrag pausieren', 'Pausar el contrato'),
    words(
      'I can pause your contract for up to three months, and you pay nothing meanwhile.',
      'Ich kann Ihren Vertrag bis zu drei Monate pausieren; solange zahlen Sie nichts.',
      'Puedo pausar su contrato hasta tres meses, y mientras no paga nada.',
    ),
  ),
  concession(
    'smaller-plan',
    'arrange',
    free,
    words('Move to a smaller plan', 'In einen kleineren Tarif wechseln', 'Cambiar a un plan más pequeño'),
    words(
      'Let us look at what you use and move you to a plan that costs less.',
      'Sehen wir nach, was Sie nutzen, und wechseln in einen günstigeren Tarif.',
      'Veamos qué usa y le cambio a un plan que cueste menos.',
    ),
  ),
  concession(
    'waive-ending-fee',
    'waive',
    { percentOfAmount: 100, max: 10_000 },
    words(
      'Waive the early ending fee',
      'Gebühr für vorzeitiges Ende erlassen',
      'Anular el cargo por baja anticipada',
    ),
    words(
      'You have been with us {tenureDays}. I am taking the ending fee off.',
      'Sie sind seit {tenureDays} bei uns. Ich erlasse Ihnen die Gebühr.',
      'Lleva {tenureDays} con nosotros. Le quito el cargo por baja.',
    ),
  ),
  concession(
    'ending-fee-toward',
    'credit',
    { percentOfAmount: 100, max: 10_000 },
    words(
      'Take part of a large ending fee off',
      'Einen Teil der hohen Gebühr erlassen',
      'Quitar parte de un cargo alto por baja',
    ),
    words(
      'You have been with us {tenureDays}. I am taking as much of the ending fee off as I can.',
      'Sie sind seit {tenureDays} bei uns. Ich erlasse Ihnen von der Gebühr, was ich kann.',
      'Lleva {tenureDays} con nosotros. Le quito del cargo por baja todo lo que puedo.',
    ),
  ),
  concession(
    'ending-fee-back',
    'refund',
    { percentOfAmount: 100, max: 3000 },
    words('Give the ending fee back', 'Gebühr erstatten', 'Devolver el cargo por baja'),
    words(
      'That one is on us. I am giving the ending fee back to you now.',
      'Das liegt an uns. Ich erstatte Ihnen die Gebühr jetzt.',
      'Esto es responsabilidad nuestra. Le devuelvo el cargo por baja ahora.',
    ),
  ),
  payInThree,
  ...acts,
];
