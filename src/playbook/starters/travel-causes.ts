import type { Cause } from '../types';
import { billedWrong } from './billing';
import { words } from './parts';

export const lateReturn: Cause = {
  id: 'late-return',
  label: words(
    'It came back a few hours late',
    'Kam ein paar Stunden zu spät zurück',
    'Volvió con unas horas de retraso',
  ),
  words: {
    en: [
      'late fee',
      'late return',
      'returned late',
      'returned the car late',
      'brought it back late',
      'hours late',
      'extra day charge',
      'charged an extra day',
    ],
    de: [
      'Verspätungsgebühr',
      'zu spät zurück',
      'Stunden zu spät',
      'verspätete Rückgabe',
      'zusätzlichen Tag berechnet',
    ],
    es: [
      'cargo por retraso',
      'devolución tardía',
      'devolví tarde',
      'horas tarde',
      'horas de retraso',
      'día extra',
    ],
  },
  limit: 'return',
  floor: { ours: 'fee-back', otherwise: 'return-reminder' },
  questions: ['hoursOverdue', 'amountAtIssue', 'fault'],
  handOver: null,
};

export const travelCauses: readonly Cause[] = [
  lateReturn,
  {
    id: 'cancelled-late',
    label: words(
      'They cancelled after the free period',
      'Nach der kostenlosen Frist storniert',
      'Canceló fuera de plazo',
    ),
    words: {
      en: ['cancellation fee', 'cancel my booking', 'have to cancel', 'cannot travel', 'non-refundable'],
      de: ['Stornogebühr', 'stornieren', 'kann nicht reisen', 'nicht erstattbar'],
      es: ['cargo por cancelación', 'cancelar la reserva', 'no puedo viajar', 'no reembolsable'],
    },
    limit: 'cancellation',
    floor: { ours: 'fee-back', otherwise: 'move-dates' },
    questions: ['fault', 'amountAtIssue', 'daysPastLimit'],
    handOver: null,
  },
  {
    id: 'booking-not-honoured',
    label: words('It was booked, but not there', 'Gebucht, aber nicht da', 'Reservado, pero no disponible'),
    words: {
      en: ['no car', 'no room', 'overbooked', 'not available', 'no booking found', 'wrong car'],
      de: ['kein Auto', 'kein Zimmer', 'überbucht', 'nicht verfügbar', 'falsches Auto'],
      es: ['no había coche', 'sin habitación', 'sobreventa', 'no disponible', 'coche equivocado'],
    },
    limit: null,
    floor: { ours: 'next-class-up', otherwise: 'find-another' },
    questions: ['fault', 'outcome', 'repeatFailure', 'amountAtIssue'],
    handOver: null,
  },
  {
    id: 'trip-disrupted',
    label: words('The trip was disrupted', 'Reise gestört', 'El viaje se interrumpió'),
    words: {
      en: ['delayed', 'broke down', 'breakdown', 'missed my connection', 'stranded', 'storm'],
      de: ['verspätet', 'Panne', 'liegen geblieben', 'Anschluss verpasst', 'gestrandet', 'Unwetter'],
      es: ['retrasado', 'avería', 'perdí la conexión', 'tirados', 'tormenta'],
    },
    limit: null,
    floor: { ours: 'next-class-up', otherwise: 'find-another' },
    questions: ['fault', 'outcome', 'amountAtIssue'],
    handOver: null,
  },
  billedWrong('wrong-charge', {
    en: ['fuel charge', 'toll charge'],
    de: ['Tankgebühr', 'Mautgebühr'],
    es: ['cargo por gasolina', 'cargo por peaje'],
  }),
  {
    id: 'accident',
    label: words(
      'There was an accident or injury',
      'Unfall oder Verletzung',
      'Hubo un accidente o una lesión',
    ),
    words: {
      en: ['accident', 'injured', 'hospital', 'police report', 'my lawyer'],
      de: ['Unfall', 'verletzt', 'Krankenhaus', 'Polizei', 'mein Anwalt'],
      es: ['accidente', 'herido', 'hospital', 'policía', 'mi abogado'],
    },
    limit: null,
    floor: { ours: 'call-back-yourself', otherwise: 'call-back-yourself' },
    questions: [],
    handOver: {
      to: words('Accident desk', 'Unfallstelle', 'Equipo de accidentes'),
      how: words(
        'Ask first whether everyone is safe. Stay on the line until the desk answers, and promise nothing about money.',
        'Fragen Sie zuerst, ob alle in Sicherheit sind. Bleiben Sie in der Leitung, bis jemand antwortet, und sagen Sie nichts zu Geld zu.',
        'Pregunte primero si todos están a salvo. Siga en la línea hasta que respondan y no prometa nada sobre dinero.',
      ),
    },
  },
];
