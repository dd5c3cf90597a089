import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { advise } from '../../src/advice/advise';
import type { Advice, AdviceInput, Offer } from '../../src/advice/types';
import { type Facts, factCatalogue } from '../../src/playbook/facts';
import { checkPlaybook } from '../../src/playbook/shape';
import type { Concession, Playbook, Rule } from '../../src/playbook/types';
import { arbitraryFacts, arbitraryPlaybook } from '../playbook/arbitrary-playbook';
import { patience, runs } from '../runs';
import { arbitraryPast } from './arbitrary-past';
import { arbitraryBetter } from './better-standing';
import { lineOf } from './case-row';
import { day, given, inputOf, now } from './inputs';
import { shop } from './shop-playbook';

vi.setConfig({ testTimeout: patience(240_000) });

/** Every other rule asks nothing but standing, so that a better customer meets more of them. */
const ofStanding = (playbook: Playbook): Playbook => ({
  ...playbook,
  rules: playbook.rules.map((rule, i) =>
    i % 2 === 0
      ? rule
      : { ...rule, when: rule.when.filter((item) => 'fact' in item && standing.has(item.fact)) },
  ),
});

/** A case, and the same case with better standing: twice on each of at least 3,000 playbooks. */
const pairs = arbitraryPlaybook()
  .map(ofStanding)
  .chain((playbook) =>
    fc
      .record({ past: arbitraryPast(playbook), facts: arbitraryFacts(playbook) })
      .chain(({ past, facts }) =>
        fc
          .tuple(arbitraryBetter(facts), arbitraryBetter(facts))
          .map((better) => ({ input: inputOf(playbook, facts, past), better })),
      ),
  );

const standing = new Set(factCatalogue.filter(({ group }) => group === 'standing').map(({ id }) => id));

/** Everything on screen that can be given, and the most of it, `null` where it has no amount. */
function givable(advice: Advice): ReadonlyMap<string, number | null> {
  const { owed, recommended, alongside, alternative, others, acts } = advice;
  const most = new Map<string, number | null>();
  for (const offer of [...owed, recommended, alongside, alternative, ...others, ...acts]) {
    if (!offer || offer.asks !== null) continue;
    most.set(offer.concession, Math.max(most.get(offer.concession) ?? 0, mostOf(offer)));
  }
  return most;
}

const mostOf = ({ upTo, amount, needsAmount }: Offer): number =>
  upTo ?? amount ?? (needsAmount ? Number.POSITIVE_INFINITY : 0);

/** Everything a lead can be asked for from this screen. */
const askable = ({ ask, moreAsks }: Advice): readonly string[] =>
  [...(ask ? [ask] : []), ...moreAsks].map((offer) => offer.concession);

function expectNoLess(less: Advice, more: Advice): void {
  const before = givable(less);
  const after = givable(more);
  expect([...after.keys()]).toEqual(expect.arrayContaining([...before.keys()]));
  for (const [concession, most] of before)
    expect([concession, after.get(concession) ?? 0]).toEqual([
      concession,
      expect.toSatisfy((now: number) => now >= (most ?? 0)),
    ]);
  expect([...askable(more), ...after.keys()]).toEqual(expect.arrayContaining([...askable(less)]));
  for (const amount of ['left', 'ofCase', 'customerLeft', 'capLeft', 'smallKindnessLeft'] as const)
    expect([amount, more.room[amount] ?? 0]).toEqual([
      amount,
      expect.toSatisfy((now: number) => now >= (less.room[amount] ?? 0)),
    ]);
  const fired = (advice: Advice): readonly string[] =>
    advice.trace.filter((line) => line.result === 'fired').map((line) => line.rule);
  expect(fired(more)).toEqual(expect.arrayContaining([...fired(less)]));
}

const twoYears = { fact: 'tenureDays', is: 'atLeast', value: 730 } as const;
const [pattern] = shop.rules;
const ruleOf = (causes: readonly string[], offer: readonly string[], when: Rule['when'] = []): Rule => ({
  ...(pattern as Rule),
  ...{ id: `r-${offer.join('-')}`, causes, offer, when, with: null },
});
const withRules = (...rules: readonly Rule[]): Playbook => ({ ...shop, rules });
const screen = (playbook: Playbook, facts: Facts) => lineOf(advise(inputOf(playbook, facts), now));

test('who cannot pay keeps the playbook’s own arrangement when a rule lists another', () => {
  const pause = { ...shop.concessions.find(({ id }) => id === 'pay-in-three'), id: 'pause' } as Concession;
  const rules = [
    ruleOf(['cannot-pay'], ['credit-fifth', 'pause'], [twoYears]),
    ruleOf(['cannot-pay'], ['flowers']),
  ];
  const playbook = { ...withRules(...rules), concessions: [...shop.concessions, pause] };
  const facts = { cause: 'cannot-pay', amountAtIssue: 5000 };
  expect(screen(playbook, facts)).toMatchObject({ alternative: 'pay-in-three', others: ['pause'] });
  expect(screen(playbook, { ...facts, tenureDays: 730 })).toMatchObject({
    recommended: 'credit-fifth 1000',
    alternative: 'pause',
    others: ['flowers 300', 'pay-in-three'],
  });
});

test('an arrangement that only other causes use is no answer to who cannot pay here', () => {
  const rules = [ruleOf(['bike'], ['pause']), ruleOf(['cannot-pay'], ['flowers'])];
  const pause = { ...shop.concessions.find(({ id }) => id === 'pay-in-three'), id: 'pause' } as Concession;
  const playbook = { ...withRules(...rules), concessions: [pause, ...shop.concessions] };
  expect(screen(playbook, { cause: 'cannot-pay' })).toMatchObject({
    alternative: 'pay-in-three',
    others: [],
  });
});

test('a gift stays among the acts before anybody has said what happened, whichever rule lists it', () => {
  const playbook = withRules(
    ruleOf([], ['flowers', 'gift-card'], [twoYears]),
    ruleOf(['bike'], ['honour-cover']),
  );
  const before = screen(playbook, {});
  expect(before.acts).toEqual(expect.arrayContaining(['gift-card 400', 'flowers 300']));
  expect(screen(playbook, { tenureDays: 730 }).acts).toEqual(before.acts);
});

test('an ask stays an ask when a rule that fits comes before it', () => {
  const rules = [ruleOf(['bike'], ['credit-20'], [twoYears]), ruleOf(['bike'], ['credit-60', 'flowers'])];
  const facts = { cause: 'bike', fault: 'notOurs' };
  const plain = advise(inputOf(withRules(...rules), facts), now);
  expect([plain.ask?.concession, plain.moreAsks]).toEqual(['credit-60', []]);
  const better = advise(inputOf(withRules(...rules), { ...facts, tenureDays: 730 }), now);
  expect(better.recommended?.concession).toBe('credit-20');
  expect([better.ask, better.moreAsks.map(({ concession, asks }) => [concession, asks])]).toEqual([
    null,
    [['credit-60', { overBy: 1000 }]],
  ]);
});

test('a second wish of the same rule is no ask of its own, nor is one under a hold or after an answer', () => {
  const rules = [
    ruleOf(['bike'], ['credit-60', 'replace-new']),
    ruleOf(['bike'], ['replace-new', 'flowers']),
  ];
  const facts = { cause: 'bike', fault: 'notOurs' };
  const asks = (some: readonly Rule[], more: Partial<AdviceInput> = {}) =>
    advise(inputOf(withRules(...some), facts, more), now).moreAsks.map(({ concession }) => concession);
  expect(asks(rules.slice(0, 1))).toEqual([]);
  expect(asks(rules)).toEqual(['replace-new']);
  expect(asks(rules, { hold: { reason: 'Claim', by: 'Lea', until: now + day } })).toEqual([]);
  const onCase = [given('credit-20', { amount: 2000 })];
  expect(asks(rules, { ledger: { onCase, inWindow: [] } })).toEqual([]);
});

test('better standing loses nothing that is on offer, no amount of it, no ask and no room', () => {
  const playbooks = new Set<Playbook>();
  fc.assert(
    fc.property(pairs, ({ input, better }) => {
      playbooks.add(input.playbook);
      const less = advise(input, now);
      for (const facts of better) expectNoLess(less, advise({ ...input, facts }, now));
    }),
    { numRuns: runs(3000) },
  );
  expect(playbooks.size).toBeGreaterThanOrEqual(runs(3000) * 0.99);
});

test('the playbooks that are tried are valid', () => {
  fc.assert(
    fc.property(arbitraryPlaybook().map(ofStanding), (playbook) => {
      const checked = checkPlaybook(structuredClone(playbook));
      expect(checked.ok ? [] : checked.problems.map(({ code, path }) => `${code} ${path}`)).toEqual([]);
    }),
    { numRuns: runs(300) },
  );
});
