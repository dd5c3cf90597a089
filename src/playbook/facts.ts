/**
 * The closed catalogue of facts that rules may read. Every fact has a type, a unit and an origin;
 * a fact that is not known is absent from `Facts`: unknown, never 0 and never false.
 */
export type FactType = 'number' | 'choice' | 'bool' | 'set';
export type FactUnit = 'days' | 'hours' | 'money' | 'count' | 'score' | 'none';
export type FactGroup = 'standing' | 'case' | 'risk' | 'history' | 'words' | 'own';

export interface FactKind {
  readonly id: string;
  readonly type: FactType;
  readonly unit: FactUnit;
  readonly group: FactGroup;
  /** May stand in text that a customer reads or hears. */
  readonly speakable: boolean;
  /** The agent may set it with a tap or a few digits. */
  readonly askable: boolean;
  /** Closed list of values for `choice`; absent when any text is allowed. */
  readonly values?: readonly string[];
}

/** `'never'` satisfies `atLeast` and fails `atMost` and `between`; only two facts can have it. */
export type FactValue = number | boolean | string | readonly string[];

/** Flat typed values the rules read; a missing key is unknown. */
export type Facts = Readonly<Record<string, FactValue | undefined>>;

const kind = (
  id: string,
  group: FactGroup,
  type: FactType,
  unit: FactUnit,
  more: Partial<Pick<FactKind, 'speakable' | 'askable' | 'values'>> = {},
): FactKind => ({ id, group, type, unit, speakable: false, askable: false, ...more });

const say = { speakable: true };
const tap = { speakable: true, askable: true };

export const factCatalogue: readonly FactKind[] = [
  kind('tenureDays', 'standing', 'number', 'days', say),
  kind('lifetimeSpend', 'standing', 'number', 'money'),
  kind('spend12m', 'standing', 'number', 'money'),
  kind('npsScore', 'standing', 'number', 'score'),
  kind('referrals', 'standing', 'number', 'count'),
  kind('customerTags', 'standing', 'set', 'none'),
  kind('cause', 'case', 'choice', 'none', { askable: true }),
  kind('fault', 'case', 'choice', 'none', {
    askable: true,
    values: ['ours', 'partly', 'notOurs', 'nobodys'],
  }),
  kind('outcome', 'case', 'choice', 'none', { askable: true, values: ['kept', 'nothing'] }),
  kind('repeatFailure', 'case', 'bool', 'none', { askable: true }),
  kind('amountAtIssue', 'case', 'number', 'money', tap),
  kind('daysPastLimit', 'case', 'number', 'days', tap),
  kind('daysLate', 'case', 'number', 'days', tap),
  kind('hoursOverdue', 'case', 'number', 'hours', tap),
  kind('coverUses', 'case', 'number', 'count', tap),
  kind('product', 'case', 'choice', 'none', tap),
  kind('plan', 'case', 'choice', 'none', say),
  kind('region', 'case', 'choice', 'none'),
  kind('accountType', 'case', 'choice', 'none'),
  kind('caseTags', 'case', 'set', 'none'),
  kind('contactsSameCause14d', 'risk', 'number', 'count', say),
  kind('contacts30d', 'risk', 'number', 'count', say),
  kind('daysSinceDisruption', 'risk', 'number', 'days', say),
  kind('daysToRenewal', 'risk', 'number', 'days', say),
  kind('brokenPromises', 'risk', 'number', 'count', say),
  kind('saysLeaving', 'risk', 'bool', 'none', { askable: true }),
  kind('goodwill365dCount', 'history', 'number', 'count'),
  kind('goodwill365dAmount', 'history', 'number', 'money'),
  kind('lastGoodwillDays', 'history', 'number', 'days'),
  kind('channel', 'words', 'choice', 'none'),
  kind('language', 'words', 'choice', 'none'),
];

/** Facts whose value can be `'never'`. */
export const canBeNever: readonly string[] = ['lastGoodwillDays', 'daysSinceDisruption'];
