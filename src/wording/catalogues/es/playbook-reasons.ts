import type { Texts } from '../../texts';
import type { playbookReasons as english } from '../en/playbook-reasons';

export const playbookReasons: Texts<typeof english> = {
  'reason.tenureDays': 'con nosotros desde hace {tenureDays}',
  'reason.daysPastLimit': 'terminó hace {daysPastLimit}',
  'reason.daysLate': 'llegamos {daysLate} tarde',
  'reason.hoursOverdue': 'llegaron {hoursOverdue} tarde',
  'reason.amountAtIssue': 'están en juego {amountAtIssue}',
  'reason.spend12m': 'gastó {spend12m} en 12 meses',
  'reason.lifetimeSpend': 'gastó {lifetimeSpend} en total',
  'reason.fault=ours': 'la culpa es nuestra',
  'reason.repeatFailure=true': 'ya había pasado antes',
  'reason.saysLeaving=true': 'dice que se va',
  'reason.otherwise': 'Lo que pasó es razón suficiente.',
};
