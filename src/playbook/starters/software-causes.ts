import type { Cause } from '../types';
import { billedWrong } from './billing';
import { words } from './parts';

export const softwareCauses: readonly Cause[] = [
  {
    id: 'incident',
    label: words(
      'Service was down or slow',
      'Dienst ausgefallen oder langsam',
      'El servicio se cayó o iba lento',
    ),
    words: {
      en: ['outage', 'was down', 'is down', 'incident', 'error 500', 'cannot log in', 'could not work'],
      de: ['Ausfall', 'nicht erreichbar', 'Störung', 'kann mich nicht anmelden', 'konnten nicht arbeiten'],
      es: ['caída del servicio', 'no funciona', 'incidente', 'no puedo entrar', 'no pudimos trabajar'],
    },
    limit: null,
    floor: { ours: 'credit-month-part', otherwise: 'engineer-note' },
    questions: ['fault', 'outcome', 'repeatFailure', 'amountAtIssue'],
    handOver: null,
  },
  {
    id: 'renewed-unwanted',
    label: words('It renewed without their wanting it', 'Ungewollt verlängert', 'Se renovó sin quererlo'),
    words: {
      en: [
        'auto renewal',
        'automatic renewal',
        'renewed without',
        'forgot to cancel',
        'charged for another year',
        'trial ended',
      ],
      de: [
        'automatische Verlängerung',
        'automatisch verlängert',
        'vergessen zu kündigen',
        'noch ein Jahr berechnet',
      ],
      es: ['renovación automática', 'se renovó', 'olvidé cancelar', 'cobraron otro año', 'terminó la prueba'],
    },
    limit: 'cancellation',
    floor: { ours: 'refund-small', otherwise: 'monthly-instead' },
    questions: ['daysPastLimit', 'amountAtIssue', 'fault'],
    handOver: null,
  },
  {
    id: 'lost-work',
    label: words('Work was lost', 'Arbeit ging verloren', 'Se perdió trabajo'),
    words: {
      en: ['lost my work', 'lost data', 'data is gone', 'disappeared', 'deleted by mistake', 'restore'],
      de: ['Daten verloren', 'Daten sind weg', 'verschwunden', 'versehentlich gelöscht', 'wiederherstellen'],
      es: ['perdí mi trabajo', 'datos perdidos', 'desapareció', 'borré por error', 'restaurar'],
    },
    limit: null,
    floor: { ours: 'credit-month-part', otherwise: 'restore-attempt' },
    questions: ['fault', 'outcome', 'repeatFailure', 'amountAtIssue'],
    handOver: null,
  },
  {
    id: 'too-expensive',
    label: words('It is too expensive now', 'Gerade zu teuer', 'Ahora es demasiado caro'),
    words: {
      en: ['too expensive', 'price increase', 'cut costs', 'budget', 'downgrade', 'cancel my subscription'],
      de: ['zu teuer', 'Preiserhöhung', 'sparen', 'Budget', 'herabstufen', 'Abo kündigen'],
      es: [
        'demasiado caro',
        'subida de precio',
        'recortar gastos',
        'presupuesto',
        'bajar de plan',
        'cancelar la suscripción',
      ],
    },
    limit: null,
    floor: { ours: 'pause-plan', otherwise: 'pause-plan' },
    questions: ['fault'],
    handOver: null,
  },
  billedWrong('billed-wrong', {
    en: ['too many seats', 'already cancelled'],
    de: ['zu viele Plätze', 'schon gekündigt'],
    es: ['demasiadas plazas', 'ya había cancelado'],
  }),
  {
    id: 'security',
    label: words(
      'An account was taken over or leaked',
      'Konto übernommen oder Daten abgeflossen',
      'Robaron la cuenta o hubo una fuga de datos',
    ),
    words: {
      en: ['hacked', 'account taken over', 'data breach', 'leaked', 'unknown login', 'privacy authority'],
      de: ['gehackt', 'Konto übernommen', 'Datenleck', 'unbekannte Anmeldung', 'Datenschutzbehörde'],
      es: ['hackeada', 'cuenta robada', 'fuga de datos', 'acceso desconocido', 'protección de datos'],
    },
    limit: null,
    floor: { ours: 'call-back-yourself', otherwise: 'call-back-yourself' },
    questions: [],
    handOver: {
      to: words('Security team', 'Sicherheitsteam', 'Equipo de seguridad'),
      how: words(
        'Put them through at once, lock the account if they ask, and promise nothing about cause or money.',
        'Stellen Sie sofort durch, sperren Sie auf Wunsch das Konto und sagen Sie nichts zu Ursache oder Geld zu.',
        'Pase la llamada de inmediato, bloquee la cuenta si lo piden y no prometa nada sobre la causa ni sobre dinero.',
      ),
    },
  },
];
