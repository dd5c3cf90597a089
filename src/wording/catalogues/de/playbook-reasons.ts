import type { Texts } from '../../texts';
import type { playbookReasons as english } from '../en/playbook-reasons';

export const playbookReasons: Texts<typeof english> = {
  'reason.tenureDays': 'bei uns seit {tenureDays}',
  'reason.daysPastLimit': 'vor {daysPastLimit} abgelaufen',
  'reason.daysLate': 'wir kamen {daysLate} zu spät',
  'reason.hoursOverdue': 'sie kamen {hoursOverdue} zu spät',
  'reason.amountAtIssue': 'es geht um {amountAtIssue}',
  'reason.spend12m': '{spend12m} Umsatz in 12 Monaten',
  'reason.lifetimeSpend': 'insgesamt {lifetimeSpend} Umsatz',
  'reason.fault=ours': 'der Fehler liegt bei uns',
  'reason.repeatFailure=true': 'es war nicht das erste Mal',
  'reason.saysLeaving=true': 'sie wollen gehen',
  'reason.otherwise': 'Was passiert ist, ist Grund genug.',
};
