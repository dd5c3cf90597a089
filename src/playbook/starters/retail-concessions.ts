import type { Concession } from '../types';
import { billingConcessions } from './billing';
import { acts, concession, free, law, payInThree, steps, words } from './parts';

export const retailConcessions: readonly Concession[] = [
  concession(
    'honour-cover',
    'extend',
    { percentOfAmount: 100, max: 60_000 },
    words('Honour the cover', 'Garantie trotzdem gelten lassen', 'Respetar la garantía'),
    words(
      'Your cover ended {daysPastLimit} ago, and you have been with us {tenureDays}. I am going to honour the cover: the repair costs you nothing.',
      'Ihre Garantie ist vor {daysPastLimit} abgelaufen, und Sie sind seit {tenureDays} bei uns. Ich lasse die Garantie gelten: Die Reparatur kostet Sie nichts.',
      'Su garantía terminó hace {daysPastLimit}, y lleva {tenureDays} con nosotros. Voy a respetar la garantía: la reparación no le cuesta nada.',
    ),
    {
      steps: steps(
        words(
          'Open the repair as covered',
          'Reparatur als Garantiefall anlegen',
          'Abrir la reparación como cubierta',
        ),
        words('Send the prepaid label', 'Versandetikett schicken', 'Enviar la etiqueta prepagada'),
      ),
    },
  ),
  concession(
    'pay-toward-repair',
    'credit',
    { percentOfAmount: 100, max: 60_000 },
    words('Pay toward the repair', 'Zur Reparatur beitragen', 'Contribuir a la reparación'),
    words(
      'Your cover ended {daysPastLimit} ago, and you have been with us {tenureDays}. I am going to pay toward the repair, and you may use it for a new one instead.',
      'Ihre Garantie ist vor {daysPastLimit} abgelaufen, und Sie sind seit {tenureDays} bei uns. Ich beteilige mich an der Reparatur; Sie können das Geld auch für ein neues Gerät nutzen.',
      'Su garantía terminó hace {daysPastLimit}, y lleva {tenureDays} con nosotros. Voy a contribuir a la reparación, o puede usarlo para uno nuevo.',
    ),
    { steps: steps(words('Book the credit', 'Gutschrift buchen', 'Registrar el abono')) },
  ),
  concession(
    'pay-quarter-repair',
    'credit',
    { percentOfAmount: 25, max: 15_000 },
    words(
      'Pay a quarter of the repair',
      'Ein Viertel der Reparatur zahlen',
      'Pagar un cuarto de la reparación',
    ),
    words(
      'Your cover ended {daysPastLimit} ago, and you have been with us {tenureDays}. I am going to pay a quarter of the repair.',
      'Ihre Garantie ist vor {daysPastLimit} abgelaufen, und Sie sind seit {tenureDays} bei uns. Ich übernehme ein Viertel der Reparatur.',
      'Su garantía terminó hace {daysPastLimit}, y lleva {tenureDays} con nosotros. Voy a pagar una cuarta parte de la reparación.',
    ),
  ),
  concession(
    'pay-half-repair',
    'credit',
    { percentOfAmount: 50, max: 30_000 },
    words(
      'Pay half of the repair or a new one',
      'Die Hälfte von Reparatur oder Ersatz zahlen',
      'Pagar la mitad de la reparación o de uno nuevo',
    ),
    words(
      'Your cover ended {daysPastLimit} ago. I am going to pay half of the repair, and you may use it for a new one instead.',
      'Ihre Garantie ist vor {daysPastLimit} abgelaufen. Ich übernehme die Hälfte der Reparatur; Sie können sie auch für ein neues Gerät nutzen.',
      'Su garantía terminó hace {daysPastLimit}. Voy a pagar la mitad de la reparación, o puede usarla para uno nuevo.',
    ),
    { steps: steps(words('Book the credit', 'Gutschrift buchen', 'Registrar el abono')) },
  ),
  concession(
    'share-repair',
    'credit',
    { percentOfAmount: 50, max: 5000 },
    words('Share a small repair', 'Kleine Reparatur teilen', 'Compartir una reparación pequeña'),
    words(
      'I am going to share the cost of the repair with you and book it now.',
      'Ich teile die Reparaturkosten mit Ihnen und buche das jetzt.',
      'Voy a compartir con usted el coste de la reparación y lo registro ahora.',
    ),
  ),
  concession(
    'repair-paid',
    'refund',
    { percentOfAmount: 100, max: 5000 },
    words('Pay for the repair', 'Die Reparatur bezahlen', 'Pagar la reparación'),
    words(
      'This one is on us. I am going to pay for the repair.',
      'Das liegt an uns. Ich übernehme die Reparatur.',
      'Esto es responsabilidad nuestra. Voy a pagar la reparación.',
    ),
  ),
  concession(
    'repair-quote',
    'act',
    free,
    words('A firm quote today', 'Heute noch ein fester Preis', 'Un presupuesto cerrado hoy'),
    words(
      'I will get you a firm price for the repair today and write it down for you.',
      'Ich hole Ihnen heute einen festen Preis für die Reparatur ein und schreibe ihn auf.',
      'Hoy mismo le conseguiré un precio cerrado para la reparación y se lo pondré por escrito.',
    ),
  ),
  concession(
    'loan-device',
    'act',
    free,
    words('Lend a device meanwhile', 'Leihgerät für die Zwischenzeit', 'Prestar un equipo mientras tanto'),
    words(
      'You can borrow one of ours until yours is back.',
      'Sie bekommen ein Leihgerät von uns, bis Ihres zurück ist.',
      'Puede usar uno de los nuestros hasta que vuelva el suyo.',
    ),
  ),
  concession(
    'refund-in-full',
    'refund',
    { percentOfAmount: 100 },
    words('Refund what did not arrive', 'Nicht Geliefertes erstatten', 'Reembolsar lo que no llegó'),
    words(
      'It never reached you, so the full price goes back to you. That is your right.',
      'Es ist nie bei Ihnen angekommen, also bekommen Sie den vollen Preis zurück. Das steht Ihnen zu.',
      'Nunca le llegó, así que se le devuelve el precio completo. Es su derecho.',
    ),
    { owed: law, steps: steps(words('Refund the order', 'Bestellung erstatten', 'Reembolsar el pedido')) },
  ),
  concession(
    'credit-fifth',
    'credit',
    { percentOfAmount: 20, max: 5000 },
    words('Credit a fifth', 'Ein Fünftel gutschreiben', 'Abonar una quinta parte'),
    words(
      'You had to wait because of us. I am going to credit part of the price to you now.',
      'Sie mussten unseretwegen warten. Ich schreibe Ihnen jetzt einen Teil des Preises gut.',
      'Ha tenido que esperar por nuestra culpa. Ahora mismo le abono una parte del precio.',
    ),
  ),
  concession(
    'credit-two-fifths',
    'credit',
    { percentOfAmount: 40, max: 5000 },
    words('Credit two fifths', 'Zwei Fünftel gutschreiben', 'Abonar dos quintas partes'),
    words(
      'This happened to you before, and that is on us. I am going to credit a good part of the price to you.',
      'Das ist Ihnen schon einmal passiert, und das liegt an uns. Ich schreibe Ihnen einen guten Teil des Preises gut.',
      'Ya le había pasado antes, y es culpa nuestra. Voy a abonarle una buena parte del precio.',
    ),
  ),
  concession(
    'delivery-free',
    'waive',
    { fixed: 1000 },
    words('Take back the delivery fee', 'Versandkosten erlassen', 'Anular los gastos de envío'),
    words(
      'You will not pay for this delivery. I am taking the fee off now.',
      'Diese Lieferung kostet Sie nichts. Ich nehme die Versandkosten jetzt heraus.',
      'No pagará este envío. Quito el cargo ahora mismo.',
    ),
  ),
  concession(
    'trace-parcel',
    'act',
    free,
    words(
      'Trace the parcel yourself',
      'Das Paket selbst nachverfolgen',
      'Localizar el paquete personalmente',
    ),
    words(
      'I will trace the parcel myself and tell you today where it is.',
      'Ich verfolge das Paket selbst und sage Ihnen heute, wo es ist.',
      'Localizaré el paquete personalmente y hoy le diré dónde está.',
    ),
  ),
  concession(
    'deliver-evening',
    'arrange',
    free,
    words('Deliver when they are home', 'Liefern, wenn jemand da ist', 'Entregar cuando estén en casa'),
    words(
      'Tell me when you are home, and I will have it delivered then.',
      'Sagen Sie mir, wann Sie zu Hause sind, dann lasse ich es zu dieser Zeit liefern.',
      'Dígame cuándo está en casa y haré que se lo entreguen entonces.',
    ),
  ),
  concession(
    'give-part',
    'gift',
    { fixed: 500 },
    words('Give it', 'Schenken', 'Regalarla'),
    words(
      'It is in the post to you today, with our compliments.',
      'Es geht heute an Sie in die Post, geschenkt.',
      'Hoy mismo se la enviamos, de regalo.',
    ),
    { steps: steps(words('Post the part', 'Teil verschicken', 'Enviar la pieza')) },
  ),
  concession(
    'repair-or-replace',
    'replace',
    { percentOfAmount: 100 },
    words('Repair or replace it', 'Reparieren oder ersetzen', 'Reparar o cambiar'),
    words(
      'It is still covered, so we repair or replace it at no cost to you. That is your right.',
      'Es ist noch abgedeckt, also reparieren oder ersetzen wir es kostenlos. Das steht Ihnen zu.',
      'Todavía está cubierto, así que lo reparamos o lo cambiamos sin coste para usted. Es su derecho.',
    ),
    { owed: law },
  ),
  concession(
    'take-back',
    'extend',
    { fixed: 2500 },
    words('Take it back after all', 'Trotzdem zurücknehmen', 'Aceptar la devolución'),
    words(
      'The return period ended {daysPastLimit} ago. I am going to take it back all the same.',
      'Die Rückgabefrist ist vor {daysPastLimit} abgelaufen. Ich nehme es trotzdem zurück.',
      'El plazo terminó hace {daysPastLimit}. Voy a aceptar la devolución de todos modos.',
    ),
  ),
  concession(
    'swap-for-credit',
    'replace',
    { fixed: 2500 },
    words(
      'Take it back against a voucher',
      'Gegen Gutschein zurücknehmen',
      'Aceptar la devolución a cambio de un vale',
    ),
    words(
      'The return period ended {daysPastLimit} ago. I am going to take it back, and you get a voucher for what you paid.',
      'Die Rückgabefrist ist vor {daysPastLimit} abgelaufen. Ich nehme es zurück, und Sie bekommen einen Gutschein über den Preis.',
      'El plazo terminó hace {daysPastLimit}. Voy a aceptar la devolución, y recibe un vale por lo que pagó.',
    ),
  ),
  concession(
    'find-buyer',
    'act',
    free,
    words(
      'Help to exchange or resell it',
      'Beim Tauschen oder Weiterverkaufen helfen',
      'Ayudar a cambiarlo o revenderlo',
    ),
    words(
      'Let us find something that suits you better; I will show you how to exchange or resell it.',
      'Finden wir etwas, das besser passt; ich zeige Ihnen, wie Sie tauschen oder weiterverkaufen.',
      'Busquemos algo que le venga mejor; le enseño cómo cambiarlo o revenderlo.',
    ),
  ),
  ...billingConcessions(5000),
  payInThree,
  ...acts,
];
