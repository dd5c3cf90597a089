import type { FieldMapping } from '../../../src/messages/settings';

interface FieldTarget {
  readonly to: string;
  readonly as: FieldMapping['as'];
  readonly from: readonly FieldMapping['from'][];
}

const people = ['user', 'organization'] as const;

/** What a helpdesk field can fill, with the reading proposed for it. Own facts of the playbook come on top. */
export const fieldTargets: readonly FieldTarget[] = [
  { to: 'lifetimeSpend', as: 'money-major', from: people },
  { to: 'spend12m', as: 'money-major', from: people },
  { to: 'customerSince', as: 'date', from: people },
  { to: 'coverEnds', as: 'date', from: ['user', 'case'] },
  { to: 'coverProduct', as: 'text', from: ['user', 'case'] },
  { to: 'npsScore', as: 'number', from: people },
  { to: 'referrals', as: 'number', from: people },
  { to: 'plan', as: 'text', from: people },
  { to: 'renewal', as: 'date', from: ['user'] },
  { to: 'region', as: 'text', from: people },
  { to: 'amountAtIssue', as: 'money-major', from: ['case'] },
  { to: 'product', as: 'text', from: ['case'] },
  { to: 'coverUses', as: 'number', from: ['case'] },
  { to: 'hoursOverdue', as: 'number', from: ['case'] },
  { to: 'daysLate', as: 'number', from: ['case'] },
];

/** The readings somebody may choose where the proposed one is not certain. */
export const moneyReadings: readonly FieldMapping['as'][] = ['money-major', 'money-minor'];

/** A first guess from the field's own name; nothing when it says nothing. */
export function guessField(field: string): string | null {
  const plain = field.toLowerCase().replace(/[^a-z0-9]/g, '');
  const found = guesses.find(([pattern]) => pattern.test(plain));
  return found ? found[1] : null;
}

const guesses: readonly (readonly [RegExp, string])[] = [
  [/lifetimevalue|ltv|totalspent|lifetimespend/, 'lifetimeSpend'],
  [/spend12|last12m|annualspend|arr$/, 'spend12m'],
  [/customersince|membersince|signup/, 'customerSince'],
  [/(warranty|cover).*(end|until|expir)/, 'coverEnds'],
  [/nps/, 'npsScore'],
  [/referral/, 'referrals'],
  [/^plan|tier$/, 'plan'],
  [/region|country/, 'region'],
];
