import { describe, expect, it } from 'vitest';
import { waitsFor } from '../../src/playbook/compile';
import { compileCondition, compileWhen, isKnown } from '../../src/playbook/conditions';
import type { Facts } from '../../src/playbook/facts';
import type { Condition, When } from '../../src/playbook/types';

const days730: Condition = { fact: 'tenureDays', is: 'atLeast', value: 730 };
const late: Condition = { fact: 'hoursOverdue', is: 'atMost', value: 4 };
const past: Condition = { fact: 'daysPastLimit', is: 'between', value: [1, 14] };
const ours: Condition = { fact: 'fault', is: 'is', value: 'ours' };
const notOurs: Condition = { fact: 'fault', is: 'isNot', value: 'ours' };
const oneOf: Condition = { fact: 'fault', is: 'oneOf', value: ['ours', 'partly'] };
const again: Condition = { fact: 'repeatFailure', is: 'is', value: true };
const first: Condition = { fact: 'repeatFailure', is: 'is', value: false };
const vip: Condition = { fact: 'customerTags', is: 'includes', value: 'promoter' };
const noBulk: Condition = { fact: 'caseTags', is: 'excludes', value: 'bulk' };
const amount: Condition = { fact: 'amountAtIssue', is: 'atMost', value: 500 };
const amountKnown: Condition = { fact: 'amountAtIssue', is: 'known' };
const known: Condition = { fact: 'coverUses', is: 'known' };
const tagsKnown: Condition = { fact: 'customerTags', is: 'known' };
const gap: Condition = { fact: 'lastGoodwillDays', is: 'atLeast', value: 90 };
const recent: Condition = { fact: 'daysSinceDisruption', is: 'atMost', value: 30 };
const window: Condition = { fact: 'daysSinceDisruption', is: 'between', value: [0, 30] };
const gapKnown: Condition = { fact: 'lastGoodwillDays', is: 'known' };

const single: readonly [string, Condition, Facts, string][] = [
  ['at least: the bound itself holds', days730, { tenureDays: 730 }, 'yes'],
  ['at least: one below does not', days730, { tenureDays: 729 }, 'no'],
  ['at least: unknown is undecided', days730, {}, 'undecided'],
  ['at least: a text where a number belongs is unknown', days730, { tenureDays: '900' }, 'undecided'],
  ['at least: NaN is unknown', days730, { tenureDays: Number.NaN }, 'undecided'],
  [
    'at least: "never" on a fact that cannot be never is unknown',
    days730,
    { tenureDays: 'never' },
    'undecided',
  ],
  ['at most: the bound itself holds', late, { hoursOverdue: 4 }, 'yes'],
  ['at most: above does not', late, { hoursOverdue: 4.5 }, 'no'],
  ['at most: zero is a number like any other', late, { hoursOverdue: 0 }, 'yes'],
  ['between: lower bound holds', past, { daysPastLimit: 1 }, 'yes'],
  ['between: upper bound holds', past, { daysPastLimit: 14 }, 'yes'],
  ['between: below does not', past, { daysPastLimit: 0 }, 'no'],
  ['between: above does not', past, { daysPastLimit: 15 }, 'no'],
  ['between: unknown while the limit still runs', past, {}, 'undecided'],
  ['is: the same choice', ours, { fault: 'ours' }, 'yes'],
  ['is: another choice', ours, { fault: 'nobodys' }, 'no'],
  ['is: unknown', ours, {}, 'undecided'],
  ['is not: another choice', notOurs, { fault: 'notOurs' }, 'yes'],
  ['is not: the same', notOurs, { fault: 'ours' }, 'no'],
  ['is not: an unknown fault is not "not ours"', notOurs, {}, 'undecided'],
  ['one of: in the list', oneOf, { fault: 'partly' }, 'yes'],
  ['one of: not in the list', oneOf, { fault: 'notOurs' }, 'no'],
  ['one of: unknown', oneOf, {}, 'undecided'],
  ['yes/no: true', again, { repeatFailure: true }, 'yes'],
  ['yes/no: false', again, { repeatFailure: false }, 'no'],
  ['yes/no: unknown is not false', first, {}, 'undecided'],
  ['yes/no: a text is unknown', first, { repeatFailure: 'no' }, 'undecided'],
  ['includes: the tag is there', vip, { customerTags: ['a', 'promoter'] }, 'yes'],
  ['includes: an empty set is known', vip, { customerTags: [] }, 'no'],
  ['includes: an unknown set', vip, {}, 'undecided'],
  ['excludes: the tag is there', noBulk, { caseTags: ['bulk'] }, 'no'],
  ['excludes: an empty set is known', noBulk, { caseTags: [] }, 'yes'],
  ['excludes: an unknown set', noBulk, {}, 'undecided'],
  ['amount at issue of 0 counts as unknown', amount, { amountAtIssue: 0 }, 'undecided'],
  ['amount at issue of a cent is known', amount, { amountAtIssue: 1 }, 'yes'],
  ['amount at issue of 0 is not known', amountKnown, { amountAtIssue: 0 }, 'no'],
  ['known: a zero is known', known, { coverUses: 0 }, 'yes'],
  ['known: always decided', known, {}, 'no'],
  ['known: an empty set is known', tagsKnown, { customerTags: [] }, 'yes'],
  ['known: never is known', gapKnown, { lastGoodwillDays: 'never' }, 'yes'],
  ['never is at least anything', gap, { lastGoodwillDays: 'never' }, 'yes'],
  ['never is not at most anything', recent, { daysSinceDisruption: 'never' }, 'no'],
  ['never is not between anything', window, { daysSinceDisruption: 'never' }, 'no'],
];

describe('one condition', () => {
  it.each(single)('%s', (_name, condition, facts, verdict) => {
    expect(compileCondition(condition)(facts).verdict).toBe(verdict);
  });

  it('says a fact is known exactly when its "known" condition says yes', () => {
    for (const [, condition, facts] of single) {
      const { fact } = condition;
      expect(isKnown(fact, facts[fact])).toBe(
        compileCondition({ fact, is: 'known' })(facts).verdict === 'yes',
      );
    }
  });
});

const either: When[number] = { anyOf: [again, { fact: 'saysLeaving', is: 'is', value: true }] };

const together: readonly [string, When, Facts, string, string | null, number][] = [
  ['nothing asked is yes', [], {}, 'yes', null, -1],
  ['one yes is yes', [ours], { fault: 'ours' }, 'yes', null, -1],
  ['two: no beats undecided, though it comes later', [days730, ours], { fault: 'notOurs' }, 'no', 'fault', 1],
  ['two: no beats undecided, though it comes first', [ours, days730], { fault: 'notOurs' }, 'no', 'fault', 0],
  ['two: the first unknown is what it waits for', [days730, ours], {}, 'undecided', 'tenureDays', 0],
  ['two: yes then unknown waits', [days730, ours], { tenureDays: 800 }, 'undecided', 'fault', 1],
  ['two: unknown then yes waits', [days730, ours], { fault: 'ours' }, 'undecided', 'tenureDays', 0],
  [
    'three: all yes',
    [days730, ours, again],
    { tenureDays: 730, fault: 'ours', repeatFailure: true },
    'yes',
    null,
    -1,
  ],
  [
    'three: the last no beats two unknown',
    [days730, ours, again],
    { repeatFailure: false },
    'no',
    'repeatFailure',
    2,
  ],
  ['three: of two unknown the first', [days730, ours, again], { tenureDays: 730 }, 'undecided', 'fault', 1],
  ['any of: one yes is enough', [either], { saysLeaving: true }, 'yes', null, -1],
  [
    'any of: no and unknown waits for the unknown',
    [either],
    { repeatFailure: false },
    'undecided',
    'saysLeaving',
    0,
  ],
  ['any of: all no is no', [either], { repeatFailure: false, saysLeaving: false }, 'no', 'repeatFailure', 0],
  [
    'any of inside all of keeps its place',
    [days730, either],
    { tenureDays: 900 },
    'undecided',
    'repeatFailure',
    1,
  ],
];

describe('conditions together', () => {
  it.each(together)('%s', (_name, when, facts, verdict, fact, item) => {
    const decision = compileWhen(when)(facts);
    expect([decision.verdict, decision.fact, decision.item]).toEqual([verdict, fact, item]);
    expect(decision.condition?.fact ?? null).toBe(fact);
  });

  it('makes no new answer per call', () => {
    const decide = compileWhen([days730, ours, again]);
    expect(decide({})).toBe(decide({}));
    expect(decide({ fault: 'notOurs' })).toBe(decide({ fault: 'notOurs' }));
  });

  it('lists every fact that keeps it open, and none once it is no', () => {
    expect(waitsFor([days730, either, ours], { tenureDays: 1000 })).toEqual([
      'repeatFailure',
      'saysLeaving',
      'fault',
    ]);
    expect(waitsFor([days730, either, ours], { fault: 'notOurs' })).toEqual([]);
    expect(waitsFor([amount], { amountAtIssue: 0 })).toEqual(['amountAtIssue']);
    expect(waitsFor([ours], { fault: 'ours' })).toEqual([]);
  });
});
