import type { Words } from '../../wording/phrase';
import { same } from '../diff-parts';
import type { Condition, Playbook, Rule } from '../types';

const clauses: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  tenureDays: {
    en: 'with us {tenureDays}',
    de: 'bei uns seit {tenureDays}',
    es: 'con nosotros desde hace {tenureDays}',
  },
  daysPastLimit: {
    en: 'it ended {daysPastLimit} ago',
    de: 'vor {daysPastLimit} abgelaufen',
    es: 'terminó hace {daysPastLimit}',
  },
  daysLate: {
    en: 'we were {daysLate} late',
    de: 'wir kamen {daysLate} zu spät',
    es: 'llegamos {daysLate} tarde',
  },
  hoursOverdue: {
    en: 'they were {hoursOverdue} late',
    de: 'sie kamen {hoursOverdue} zu spät',
    es: 'llegaron {hoursOverdue} tarde',
  },
  amountAtIssue: {
    en: '{amountAtIssue} is at issue',
    de: 'es geht um {amountAtIssue}',
    es: 'están en juego {amountAtIssue}',
  },
  spend12m: {
    en: 'they spent {spend12m} in 12 months',
    de: '{spend12m} Umsatz in 12 Monaten',
    es: 'gastó {spend12m} en 12 meses',
  },
  lifetimeSpend: {
    en: 'they spent {lifetimeSpend} in all',
    de: 'insgesamt {lifetimeSpend} Umsatz',
    es: 'gastó {lifetimeSpend} en total',
  },
  'fault=ours': { en: 'the fault is ours', de: 'der Fehler liegt bei uns', es: 'la culpa es nuestra' },
  'repeatFailure=true': {
    en: 'it happened before',
    de: 'es war nicht das erste Mal',
    es: 'ya había pasado antes',
  },
  'saysLeaving=true': {
    en: 'they say they are leaving',
    de: 'sie wollen gehen',
    es: 'dice que se va',
  },
};

const otherwise: Words = {
  en: 'What happened is reason enough.',
  de: 'Was passiert ist, ist Grund genug.',
  es: 'Lo que pasó es razón suficiente.',
};

/** A reason made of what a rule asks, in the three languages: "With us {tenureDays}; it ended {daysPastLimit} ago." */
export function reasonFor(rule: Pick<Rule, 'when'>, playbook: Pick<Playbook, 'language'>): Words {
  const asked = rule.when.flatMap((item): readonly Condition[] => ('anyOf' in item ? [] : [item]));
  const found = asked.flatMap((condition) => {
    const exact = 'value' in condition ? clauses[`${condition.fact}=${String(condition.value)}`] : undefined;
    const clause = exact ?? clauses[condition.fact];
    return clause ? [clause] : [];
  });
  const languages = ['en', 'de', 'es'];
  const words = languages.map((tag) => {
    const line = found.map((clause) => clause[tag] ?? '').join('; ');
    return [tag, line === '' ? (otherwise[tag] ?? '') : `${capital(line, tag)}.`];
  });
  const made: Words = Object.fromEntries(words);
  return made[playbook.language] === undefined ? { ...made, [playbook.language]: made.en ?? '' } : made;
}

/** "{amountAtIssue} is at issue" begins with a number, everything else with a capital. */
const capital = (line: string, tag: string): string => (line[0] ?? '').toLocaleUpperCase(tag) + line.slice(1);

/** The rule asked anew; a reason that nobody has written goes along with what is asked. */
export function withWhen(rule: Rule, when: Rule['when'], playbook: Pick<Playbook, 'language'>): Rule {
  const own = Object.keys(rule.because).length > 0 && !same(rule.because, reasonFor(rule, playbook));
  return { ...rule, when, because: own ? rule.because : reasonFor({ when }, playbook) };
}
