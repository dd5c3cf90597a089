import type { Concession } from '../types';
import { billingConcessions } from './billing';
import { acts, concession, contract, free, payInThree, steps, words } from './parts';

export const softwareConcessions: readonly Concession[] = [
  concession(
    'service-credit',
    'credit',
    { percentOfAmount: 25 },
    words(
      'The credit the contract promises',
      'Die vertraglich zugesagte Gutschrift',
      'El abono que promete el contrato',
    ),
    words(
      'The contract promises a credit for time without service. It is yours by right and goes on your next invoice.',
      'Der Vertrag sieht für Ausfallzeiten eine Gutschrift vor. Sie steht Ihnen zu und kommt auf die nächste Rechnung.',
      'El contrato promete un abono por el tiempo sin servicio. Es su derecho y va en la próxima factura.',
    ),
    { owed: contract },
  ),
  concession(
    'credit-month-part',
    'credit',
    { percentOfAmount: 20, max: 5000 },
    words('Credit part of the month', 'Einen Teil des Monats gutschreiben', 'Abonar parte del mes'),
    words(
      'This was our doing, not yours. I am crediting part of the month to you now.',
      'Das lag an uns, nicht an Ihnen. Ich schreibe Ihnen einen Teil des Monats gut.',
      'Fue cosa nuestra, no suya. Ahora mismo le abono parte del mes.',
    ),
  ),
  concession(
    'credit-again',
    'credit',
    { percentOfAmount: 60, max: 5000 },
    words('Credit for a second time', 'Gutschrift beim zweiten Mal', 'Abono por la segunda vez'),
    words(
      'This happened to you before, and it should not have. I am crediting more than half of the month to you.',
      'Das ist Ihnen schon einmal passiert und hätte nicht passieren dürfen. Ich schreibe Ihnen mehr als den halben Monat gut.',
      'Ya le había pasado y no debía repetirse. Le abono más de medio mes.',
    ),
  ),
  concession(
    'engineer-note',
    'act',
    free,
    words(
      'A plain account from an engineer',
      'Ein klarer Bericht aus der Technik',
      'Una explicación clara de un ingeniero',
    ),
    words(
      'I will send you a plain account of what happened and what we changed.',
      'Ich schicke Ihnen einen klaren Bericht, was passiert ist und was wir geändert haben.',
      'Le enviaré una explicación clara de qué pasó y qué hemos cambiado.',
    ),
  ),
  concession(
    'restore-attempt',
    'act',
    free,
    words('Try to restore it', 'Wiederherstellung versuchen', 'Intentar restaurarlo'),
    words(
      'I will have someone try to restore it today and tell you either way.',
      'Ich lasse heute eine Wiederherstellung versuchen und melde mich in jedem Fall.',
      'Haré que hoy intenten restaurarlo y le diré el resultado en cualquier caso.',
    ),
  ),
  concession(
    'refund-small',
    'refund',
    { percentOfAmount: 100, max: 5000 },
    words('Refund the renewal', 'Verlängerung erstatten', 'Reembolsar la renovación'),
    words(
      'That one is on us. I am refunding the renewal now.',
      'Das liegt an uns. Ich erstatte die Verlängerung jetzt.',
      'Esto es responsabilidad nuestra. Le reembolso la renovación ahora.',
    ),
  ),
  concession(
    'undo-renewal',
    'refund',
    { percentOfAmount: 100, max: 60_000 },
    words('Undo the renewal', 'Verlängerung rückgängig machen', 'Deshacer la renovación'),
    words(
      'It renewed {daysPastLimit} ago. I am undoing the renewal, and what you paid goes back to you.',
      'Die Verlängerung war vor {daysPastLimit}. Ich mache sie rückgängig, und Sie bekommen Ihr Geld zurück.',
      'Se renovó hace {daysPastLimit}. Voy a deshacer la renovación, y se le devuelve lo que pagó.',
    ),
    { steps: steps(words('End the plan today', 'Tarif heute beenden', 'Terminar el plan hoy')) },
  ),
  concession(
    'undo-half-renewal',
    'refund',
    { percentOfAmount: 50, max: 30_000 },
    words(
      'Refund half of the renewal',
      'Die halbe Verlängerung erstatten',
      'Reembolsar la mitad de la renovación',
    ),
    words(
      'It renewed {daysPastLimit} ago. I am refunding half of the renewal to you.',
      'Die Verlängerung war vor {daysPastLimit}. Ich erstatte Ihnen die Hälfte davon.',
      'Se renovó hace {daysPastLimit}. Le reembolso la mitad de la renovación.',
    ),
  ),
  concession(
    'undo-quarter-renewal',
    'refund',
    { percentOfAmount: 25, max: 10_000 },
    words(
      'Refund a quarter of the renewal',
      'Ein Viertel der Verlängerung erstatten',
      'Reembolsar un cuarto de la renovación',
    ),
    words(
      'It renewed {daysPastLimit} ago. I am refunding a quarter of the renewal to you.',
      'Die Verlängerung war vor {daysPastLimit}. Ich erstatte Ihnen ein Viertel davon.',
      'Se renovó hace {daysPastLimit}. Le reembolso una cuarta parte de la renovación.',
    ),
  ),
  concession(
    'monthly-instead',
    'arrange',
    free,
    words('Monthly instead of yearly', 'Monatlich statt jährlich', 'Mensual en vez de anual'),
    words(
      'I can turn the year into months, so you can stop whenever you like.',
      'Ich kann auf monatlich umstellen, dann können Sie jederzeit aufhören.',
      'Puedo pasarlo a mensual, para que pueda parar cuando quiera.',
    ),
  ),
  concession(
    'pause-plan',
    'arrange',
    free,
    words('Pause the plan', 'Tarif pausieren', 'Pausar el plan'),
    words(
      'I can pause your plan for up to three months; your work stays where it is.',
      'Ich kann Ihren Tarif bis zu drei Monate pausieren; Ihre Arbeit bleibt erhalten.',
      'Puedo pausar su plan hasta tres meses; su trabajo se queda donde está.',
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
  ...billingConcessions(5000),
  payInThree,
  ...acts,
];
