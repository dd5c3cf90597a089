import type { Cause } from '../types';
import { billedWrong } from './billing';
import { words } from './parts';

export const telecomCauses: readonly Cause[] = [
  {
    id: 'outage',
    label: words('Service is or was down', 'Störung oder Ausfall', 'El servicio se interrumpió'),
    words: {
      en: [
        'outage',
        'no internet',
        'no signal',
        'no power',
        'no water',
        'went down',
        'keeps dropping',
        'not working again',
      ],
      de: ['Störung', 'Ausfall', 'kein Internet', 'kein Empfang', 'kein Strom', 'bricht ständig ab'],
      es: ['avería', 'sin internet', 'sin señal', 'sin luz', 'sin agua', 'se corta', 'corte de servicio'],
    },
    limit: null,
    floor: { ours: 'credit-outage', otherwise: 'keep-posted' },
    questions: ['fault', 'outcome', 'repeatFailure', 'amountAtIssue'],
    handOver: null,
  },
  billedWrong('billing-error', {
    en: ['bill is too high', 'never agreed to'],
    de: ['Rechnung zu hoch', 'nie zugestimmt'],
    es: ['factura muy alta', 'nunca acepté'],
  }),
  {
    id: 'late-payment',
    label: words(
      'They paid late, or cannot pay now',
      'Zu spät bezahlt oder gerade nicht möglich',
      'Pagó tarde o no puede pagar ahora',
    ),
    words: {
      en: [
        'late fee',
        'late payment',
        'missed the payment',
        'cannot pay',
        'lost my job',
        'payment plan',
        'overdue bill',
      ],
      de: ['Mahngebühr', 'zu spät bezahlt', 'kann nicht zahlen', 'Ratenzahlung', 'Stelle verloren'],
      es: ['recargo por mora', 'pago atrasado', 'no puedo pagar', 'plan de pagos', 'perdí mi trabajo'],
    },
    limit: 'payment',
    floor: { ours: 'waive-reminder-fee', otherwise: 'pay-in-three' },
    questions: ['daysPastLimit', 'fault', 'amountAtIssue'],
    handOver: null,
  },
  {
    id: 'missed-visit',
    label: words('Nobody came', 'Niemand ist gekommen', 'No vino nadie'),
    words: {
      en: [
        'technician did not come',
        'nobody came',
        'no one showed up',
        'waited all day',
        'missed appointment',
        'never showed',
      ],
      de: [
        'Techniker kam nicht',
        'niemand ist gekommen',
        'den ganzen Tag gewartet',
        'Termin nicht eingehalten',
      ],
      es: ['no vino el técnico', 'no vino nadie', 'esperé todo el día', 'no se presentó'],
    },
    limit: null,
    floor: { ours: 'credit-visit', otherwise: 'first-visit' },
    questions: ['fault', 'repeatFailure'],
    handOver: null,
  },
  {
    id: 'moving-or-leaving',
    label: words(
      'They are moving or ending the contract',
      'Umzug oder Vertragsende',
      'Se muda o deja el contrato',
    ),
    words: {
      en: [
        'moving house',
        'cancel my contract',
        'end my contract',
        'early termination',
        'too expensive',
        'switch provider',
      ],
      de: ['Umzug', 'Vertrag kündigen', 'vorzeitig kündigen', 'zu teuer', 'Anbieter wechseln'],
      es: ['mudanza', 'cancelar el contrato', 'baja anticipada', 'demasiado caro', 'cambiar de compañía'],
    },
    limit: 'cancellation',
    floor: { ours: 'ending-fee-back', otherwise: 'pause-contract' },
    questions: ['fault', 'amountAtIssue'],
    handOver: null,
  },
  {
    id: 'danger',
    label: words(
      'There is danger, or a life depends on it',
      'Gefahr, oder ein Leben hängt daran',
      'Hay peligro, o una vida depende de ello',
    ),
    words: {
      en: [
        'gas leak',
        'smell gas',
        'sparks',
        'electric shock',
        'oxygen machine',
        'medical device',
        'ombudsman',
      ],
      de: ['Gasgeruch', 'Gasleck', 'Funken', 'Stromschlag', 'Beatmungsgerät', 'Bundesnetzagentur'],
      es: ['fuga de gas', 'huele a gas', 'chispas', 'descarga eléctrica', 'oxígeno', 'defensor del cliente'],
    },
    limit: null,
    floor: { ours: 'call-back-yourself', otherwise: 'call-back-yourself' },
    questions: [],
    handOver: {
      to: words('Emergency desk', 'Notfallstelle', 'Equipo de emergencias'),
      how: words(
        'Ask whether they are safe where they are. Put them through at once and stay on the line.',
        'Fragen Sie, ob sie dort sicher sind. Stellen Sie sofort durch und bleiben Sie in der Leitung.',
        'Pregunte si están a salvo donde están. Pase la llamada de inmediato y siga en la línea.',
      ),
    },
  },
];
