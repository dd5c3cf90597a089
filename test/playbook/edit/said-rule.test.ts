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

  it.each([
    ['they spent at least $1,000: honour the cover, up to $1,200', 100_000, 120_000],
    ['spent at least $1,000, honoured before → honour the cover up to $1,200', 100_000, 120_000],
  ])('keeps a number with a comma whole: %s', (line, spent, max) => {
    const said = saidRule(line, demoStore, ['cover-just-ended']);
    expect(said.rule.when[0]).toEqual({ fact: 'lifetimeSpend', is: 'atLeast', value: spent });
    expect(said.concession?.cost).toEqual({ percentOfAmount: 100, max });
  });

  it('takes a decimal comma for one number', () => {
    const said = saidRule('1,5 Jahre bei uns: Garantie gelten lassen', demoStore, ['cover-just-ended']);
    expect(said.rule.when).toEqual([{ fact: 'tenureDays', is: 'atLeast', value: 548 }]);
  });

  const limited = demoStore.concessions.find(({ cost }) => 'percentOfAmount' in cost);
  const others = demoStore.concessions.filter(({ cost }) => !('percentOfAmount' in cost));
  it('says which limits it could not set', () => {
    const title = others[0]?.title.en ?? '';
    const fixed = saidRule(`two years with us: ${title}, up to $25`, demoStore, []);
    expect(fixed.rule.offer).toEqual([others[0]?.id]);
    expect(fixed.left).toEqual(['up to $25']);
    for (const end of ['up to 14 days', 'up to 50%', 'up to whatever'])
      expect(saidRule(`two years with us: honour the cover, ${end}`, demoStore, []).left).toEqual([end]);
    const second = saidRule('two years with us: honour the cover, up to $250, up to $300', demoStore, []);
    expect(second.concession?.cost).toMatchObject({ max: 25_000 });
    expect(second.left).toEqual(['up to $300']);
  });

  it('leaves the floor of a cause as it is', () => {
    const floor = limited?.id ?? '';
    const [cause] = demoStore.causes;
    const playbook = {
      ...demoStore,
      rules: [],
      causes: cause ? [{ ...cause, floor: { ours: floor, otherwise: floor } }] : [],
    };
    const said = saidRule(`two years with us: ${limited?.title.en}, up to $77`, playbook, []);
    expect(said.concession?.id).not.toBe(floor);
    expect(withSaidRule(playbook, said).concessions.find(({ id }) => id === floor)).toEqual(limited);
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
    ['not more than 14 days over', wish[1]],
    ['nicht mehr als 14 Tage drüber', wish[1]],
    ['no más de 14 días pasados', wish[1]],
    ['not less than 2 years with us', wish[0]],
    ['nicht weniger als zwei Jahre bei uns', wish[0]],
    ['no menos de dos años con nosotros', wish[0]],
    ['more than 14 days over', { fact: 'daysPastLimit', is: 'atLeast', value: 14 }],
    ['contacted us 3 times within 14 days', { fact: 'contactsSameCause14d', is: 'atLeast', value: 3 }],
    ['within 14 days they called 3 times', { fact: 'contactsSameCause14d', is: 'atLeast', value: 3 }],
    ["the customer's fault", { fact: 'fault', is: 'is', value: 'notOurs' }],
    ['Fehler des Kunden', { fact: 'fault', is: 'is', value: 'notOurs' }],
    ['culpa del cliente', { fact: 'fault', is: 'is', value: 'notOurs' }],
    ['wir sind schuld', { fact: 'fault', is: 'is', value: 'ours' }],
    ['partly our fault', { fact: 'fault', is: 'is', value: 'partly' }],
  ])('%s', (line, condition) => expect(saidCondition(line, demoStore)).toEqual(condition));

  it.each([
    'less than 2 years with us',
    'weniger als zwei Jahre bei uns',
    'not 2 years with us',
    'contacted us 3 times within 30 days',
    'contacted us within 14 days',
    'goodwill at most 14 days',
    'the fault',
    'not the customer’s fault',
    'they have not kept it',
    'two hundred days over',
    '1,000 days with us',
    'spent at least $50.0000',
  ])('is not understood rather than turned round: %s', (line) =>
    expect(saidCondition(line, demoStore)).toBeNull(),
  );
});
