import type { Words } from '../../wording/phrase';
import type { Concession, ConcessionKind, Condition, Cost, PromiseKind, Rule } from '../types';

/** One text in the three languages that the starters come in. */
export const words = (en: string, de: string, es: string): Words => ({ en, de, es });

/** A concession with what most have in common: not owed, no ask, no steps. */
export const concession = (
  id: string,
  kind: ConcessionKind,
  cost: Cost,
  title: Words,
  say: Words,
  more: Partial<Pick<Concession, 'owed' | 'steps' | 'asksLead'>> = {},
): Concession => ({ id, kind, title, owed: null, cost, say, steps: [], asksLead: false, ...more });

/** Steps without links. */
export const steps = (...texts: readonly Words[]): Concession['steps'] => texts.map((text) => ({ text }));

/** A rule with what most have in common: switched on, without an end, nothing given along. */
export const rule = (
  id: string,
  title: string,
  parts: Pick<Rule, 'causes' | 'when' | 'offer' | 'because' | 'note'> & Partial<Pick<Rule, 'with'>>,
): Rule => ({ id, title, with: null, until: null, enabled: true, ...parts });

/** Four kindnesses within a year. History may lead to another offer only where the fault is not ours. */
export const manyTimes: Condition = { fact: 'goodwill365dCount', is: 'atLeast', value: 4 };

export const severalTimes = words(
  'Helped several times this year; not our fault this time.',
  'In diesem Jahr schon mehrmals geholfen; diesmal nicht unser Fehler.',
  'Ya ayudamos varias veces este año; esta vez no es culpa nuestra.',
);

export const free: Cost = { none: true };
export const law = { ground: 'law' } as const;
export const contract = { ground: 'contract' } as const;
export const billing = { ground: 'billing' } as const;

export const apology = words(
  'I am sorry that this happened.',
  'Es tut mir leid, dass das passiert ist.',
  'Siento mucho lo que ha pasado.',
);

export const listening = { live: 'fold', written: 'open', apology } as const;

/** Two contacts about the same thing in two weeks: the second one is where people begin to give up on us. */
export const signals = {
  repeatContact: { count: 2, days: 14 },
  renewalWithinDays: 30,
  disruptionWithinDays: 30,
} as const;

export const promises: readonly PromiseKind[] = [
  {
    id: 'call-back',
    label: words('Call back', 'Zurückrufen', 'Devolver la llamada'),
    withinHours: 8,
    hours: 'team',
  },
  {
    id: 'write-update',
    label: words('Write with news', 'Mit Neuigkeiten schreiben', 'Escribir con novedades'),
    withinHours: 24,
    hours: 'clock',
  },
  {
    id: 'finish-remedy',
    label: words('Finish what was given', 'Zugesagtes abschließen', 'Completar lo concedido'),
    withinHours: 16,
    hours: 'team',
  },
];

/** Acts that fit every trade; they cost nothing and are always possible. */
export const acts: readonly Concession[] = [
  concession(
    'call-back-yourself',
    'act',
    free,
    words('Call back yourself', 'Selbst zurückrufen', 'Devolver la llamada personalmente'),
    words(
      'I will call you back myself, so you do not have to explain any of this again.',
      'Ich rufe Sie selbst zurück, damit Sie das alles nicht noch einmal erklären müssen.',
      'Le devolveré la llamada yo mismo, para que no tenga que explicarlo todo otra vez.',
    ),
  ),
  concession(
    'glad-you-are-here',
    'act',
    free,
    words(
      'Say you are glad they are here',
      'Sagen, dass Sie froh über sie sind',
      'Decir que nos alegra tenerlos',
    ),
    words(
      'You have been with us {tenureDays}, and I am glad you are still here.',
      'Ich bin froh, dass Sie noch da sind, nach {tenureDays} bei uns.',
      'Me alegra que siga aquí, después de {tenureDays} con nosotros.',
    ),
  ),
];

export const payInThree = concession(
  'pay-in-three',
  'arrange',
  free,
  words('Pay in three parts', 'In drei Raten zahlen', 'Pagar en tres plazos'),
  words(
    'You can pay this in three parts, one a month, at no extra cost.',
    'Sie können das in drei Monatsraten zahlen, ohne Aufpreis.',
    'Puede pagarlo en tres plazos, uno al mes, sin coste adicional.',
  ),
  {
    steps: steps(
      words('Open the payment plan', 'Ratenplan anlegen', 'Abrir el plan de pagos'),
      words('Send the three dates', 'Die drei Termine schicken', 'Enviar las tres fechas'),
    ),
  },
);
