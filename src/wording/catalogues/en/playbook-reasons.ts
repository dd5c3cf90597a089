/** What a rule's reason is made of while nobody has written one: a clause for each fact that it asks. */
export const playbookReasons = {
  'reason.tenureDays': 'with us {tenureDays}',
  'reason.daysPastLimit': 'it ended {daysPastLimit} ago',
  'reason.daysLate': 'we were {daysLate} late',
  'reason.hoursOverdue': 'they were {hoursOverdue} late',
  'reason.amountAtIssue': '{amountAtIssue} is at issue',
  'reason.spend12m': 'they spent {spend12m} in 12 months',
  'reason.lifetimeSpend': 'they spent {lifetimeSpend} in all',
  'reason.fault=ours': 'the fault is ours',
  'reason.repeatFailure=true': 'it happened before',
  'reason.saysLeaving=true': 'they say they are leaving',
  'reason.otherwise': 'What happened is reason enough.',
} as const;
