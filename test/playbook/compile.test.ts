import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePlaybook, compileRule } from '../../src/playbook/compile';
import { compileWhen, type Verdict } from '../../src/playbook/conditions';
import { canBeNever, type Facts } from '../../src/playbook/facts';
import type { Condition, Rule, When } from '../../src/playbook/types';
import { runs } from '../runs';
import { arbitraryFacts, arbitraryPlaybook } from './arbitrary-playbook';
import { small } from './small-playbook';

const now = Date.parse('2026-03-02T12:00:00Z');
const base = small.rules[0] as Rule;
const repeat: When = [{ fact: 'repeatFailure', is: 'is', value: true }];

const decided: readonly [string, Partial<Rule>, Facts, string, string | null][] = [
  ['fires', {}, { cause: 'cover', tenureDays: 800 }, 'fired', null],
  ['says which fact said no', {}, { cause: 'cover', tenureDays: 8 }, 'no', 'tenureDays'],
  ['says which fact it waits for', {}, { cause: 'cover' }, 'waits', 'tenureDays'],
  ['is for another cause', {}, { cause: 'other', tenureDays: 800 }, 'other-cause', 'cause'],
  ['waits for the cause', {}, { tenureDays: 800 }, 'waits', 'cause'],
  ['is no whatever the cause turns out to be', {}, { tenureDays: 8 }, 'no', 'tenureDays'],
  ['of any cause fires without one', { causes: [] }, { tenureDays: 800 }, 'fired', null],
  ['is off', { enabled: false }, { cause: 'cover', tenureDays: 800 }, 'off', null],
  [
    'fires until its end',
    { until: '2026-03-02T12:00:00Z' },
    { cause: 'cover', tenureDays: 800 },
    'fired',
    null,
  ],
  ['has ended', { until: '2026-03-02T11:59:59Z' }, { cause: 'cover', tenureDays: 800 }, 'ended', null],
  [
    'reads the zone of its end',
    { until: '2026-03-02T12:30:00+02:00' },
    { cause: 'cover', tenureDays: 800 },
    'ended',
    null,
  ],
  ['without conditions fires on its cause', { when: [] }, { cause: 'cover' }, 'fired', null],
  [
    'waits for the first of two',
    { when: [...base.when, ...repeat] },
    { cause: 'cover' },
    'waits',
    'tenureDays',
  ],
];

describe('a rule', () => {
  it.each(decided)('%s', (_name, change, facts, result, decidedBy) => {
    expect(compileRule({ ...base, ...change }).decide(facts, now)).toEqual({ result, decidedBy });
  });
});

describe('a compiled playbook', () => {
  it('is made once for a document', () => {
    expect(compilePlaybook(small)).toBe(compilePlaybook(small));
    expect(compilePlaybook(structuredClone(small))).not.toBe(compilePlaybook(small));
  });

  it('lifts only for a known cause and a yes', () => {
    const [lift] = compilePlaybook(small).lifts;
    expect(lift?.holds({ cause: 'cover', tenureDays: 730 })).toBe(true);
    expect(lift?.holds({ cause: 'cover' })).toBe(false);
    expect(lift?.holds({ tenureDays: 730 })).toBe(false);
    expect(lift?.holds({ cause: 'other', tenureDays: 730 })).toBe(false);
  });

  it('decides as the three-valued tables say, over random rules and facts at their bounds', () => {
    const withFacts = arbitraryPlaybook().chain((playbook) =>
      fc.tuple(fc.constant(playbook), fc.array(arbitraryFacts(playbook), { minLength: 5, maxLength: 5 })),
    );
    const seen = new Map<Verdict, number>();
    fc.assert(
      fc.property(withFacts, ([playbook, many]) => {
        for (const { when } of [...playbook.rules, ...playbook.room.lifts]) {
          const decide = compileWhen(when);
          for (const facts of many) {
            const { verdict } = decide(facts);
            seen.set(verdict, (seen.get(verdict) ?? 0) + 1);
            expect(verdict).toBe(all(when, facts));
          }
        }
      }),
      { numRuns: runs(60) },
    );
    for (const verdict of ['yes', 'no', 'undecided'] as const) expect(seen.get(verdict)).toBeGreaterThan(50);
  });
});

/** The same logic written a second time, slowly and from the words of the design. */
function all(when: When, facts: Facts): Verdict {
  const items = when.map((item) => {
    if (!('anyOf' in item)) return one(item, facts);
    const parts = item.anyOf.map((condition) => one(condition, facts));
    return parts.includes('yes') ? 'yes' : parts.includes('undecided') ? 'undecided' : 'no';
  });
  return items.includes('no') ? 'no' : items.includes('undecided') ? 'undecided' : 'yes';
}

function one(condition: Condition, facts: Facts): Verdict {
  const raw = facts[condition.fact];
  const value = condition.fact === 'amountAtIssue' && raw === 0 ? undefined : raw;
  const say = (holds: boolean): Verdict => (holds ? 'yes' : 'no');
  if (condition.is === 'known') return say(value !== undefined);
  if (value === undefined) return 'undecided';
  const never = value === 'never' && canBeNever.includes(condition.fact);
  switch (condition.is) {
    case 'atLeast':
      return say(never || Number(value) >= condition.value);
    case 'atMost':
      return say(!never && Number(value) <= condition.value);
    case 'between':
      return say(!never && Number(value) >= condition.value[0] && Number(value) <= condition.value[1]);
    case 'is':
      return say(value === condition.value);
    case 'isNot':
      return say(value !== condition.value);
    case 'oneOf':
      return say(condition.value.some((wanted) => wanted === value));
    case 'includes':
      return say(Array.isArray(value) && value.includes(condition.value));
    case 'excludes':
      return say(Array.isArray(value) && !value.includes(condition.value));
  }
}
