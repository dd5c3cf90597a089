import { describe, expect, it } from 'vitest';
import { saidCondition } from '../../../src/playbook/edit/said-condition';
import { saidRule, withSaidRule } from '../../../src/playbook/edit/said-rule';
import { checkPlaybook } from '../../../src/playbook/shape';
import { demoStore } from '../../../src/playbook/starters/demo-store';

const wish = [
  { fact: 'tenureDays', is: 'atLeast', value: 730 },
  { fact: 'daysPastLimit', is: 'atMost', value: 14 },
];

describe('a rule said in one sentence', () => {
  it.each([
    'two years with us and at most fourteen days over: honour the cover, up to $600',
    'When with us at least 2 years and cover ended at most 14 days ago, offer honour the cover (up to $600)',
    'zwei Jahre bei uns und höchstens 14 Tage drüber: Garantie gelten lassen, bis zu $600',
    'dos años con nosotros y como mucho 14 días pasados: respetar la garantía, hasta $600',
  ])('is understood: %s', (line) => {
    const said = saidRule(line, demoStore, ['cover-just-ended']);
    expect(said.rule.when).toEqual(wish);
    expect(said.rule.offer[0]).toMatch(/^honour-cover/);
  });

  it('says what it could not make anything of, and leaves the offer open', () => {
    const said = saidRule('two years with us and a blue moon: dance', demoStore, []);
    expect(said.rule.when).toEqual([wish[0]]);
    expect(said.left).toEqual(['a blue moon', 'dance']);
    expect(said.rule.offer).toEqual([]);
  });

  it('takes another limit as a concession of its own, so that no other rule changes', () => {
    const said = saidRule('three years with us: honour the cover, up to $250', demoStore, [
      'cover-just-ended',
    ]);
    const after = withSaidRule(demoStore, said);
    expect(after.concessions.find(({ id }) => id === 'honour-cover')).toEqual(
      demoStore.concessions.find(({ id }) => id === 'honour-cover'),
    );
    expect(after.concessions.at(-1)?.cost).toEqual({ percentOfAmount: 100, max: 25_000 });
    expect(after.rules.at(-1)?.offer).toEqual([after.concessions.at(-1)?.id]);
  });

  it('is a rule that can be published as it stands, with its reason in three languages', () => {
    const said = saidRule('two years with us: honour the cover', demoStore, ['cover-just-ended']);
    expect(said.rule.because).toMatchObject({
      en: 'With us {tenureDays}.',
      de: 'Bei uns seit {tenureDays}.',
    });
    expect(checkPlaybook(withSaidRule(demoStore, said)).ok).toBe(true);
  });
});

describe('one piece of it', () => {
  it.each([
    ['the fault is ours', { fact: 'fault', is: 'is', value: 'ours' }],
    ['it was not our fault', { fact: 'fault', is: 'is', value: 'notOurs' }],
    ['no es culpa nuestra', { fact: 'fault', is: 'is', value: 'notOurs' }],
    ['it happened again', { fact: 'repeatFailure', is: 'is', value: true }],
    ['at most 4 hours late', { fact: 'hoursOverdue', is: 'atMost', value: 4 }],
    ['we were at least 3 days late', { fact: 'daysLate', is: 'atLeast', value: 3 }],
    ['at most $5 is at issue', { fact: 'amountAtIssue', is: 'atMost', value: 500 }],
    ['they spent at least $500 a year', { fact: 'spend12m', is: 'atLeast', value: 50_000 }],
    ['goodwill at most 3 times', { fact: 'goodwill365dCount', is: 'atMost', value: 3 }],
    ['Verlängerung innerhalb von 30 Tagen', { fact: 'daysToRenewal', is: 'atMost', value: 30 }],
    ['two years with us', wish[0]],
  ])('%s', (line, condition) => expect(saidCondition(line, demoStore)).toEqual(condition));
});
