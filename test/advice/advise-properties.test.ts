import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { advise } from '../../src/advice/advise';
import { checkGive, offersOf } from '../../src/advice/check-give';
import type { Advice, AdviceInput, Given } from '../../src/advice/types';
import { compilePlaybook, factsOfWhen } from '../../src/playbook/compile';
import type { Facts } from '../../src/playbook/facts';
import { arbitraryFacts, arbitraryPlaybook } from '../playbook/arbitrary-playbook';
import { patience, runs } from '../runs';
import { arbitraryPast } from './arbitrary-past';
import { day, given, inputOf, now } from './inputs';

vi.setConfig({ testTimeout: patience(60_000) });

const often = { numRuns: runs(300) };

const cases: fc.Arbitrary<AdviceInput> = arbitraryPlaybook().chain((playbook) =>
  fc
    .record({ facts: arbitraryFacts(playbook), past: arbitraryPast(playbook) })
    .map(({ facts, past }) => inputOf(playbook, facts, past)),
);

/** A fresh case: nothing given, no hold, no incident. */
const fresh = arbitraryPlaybook().chain((playbook) =>
  arbitraryFacts(playbook).map((facts) => inputOf(playbook, facts)),
);

const offered = (advice: Advice): readonly string[] => offersOf(advice).map((offer) => offer.concession);

test('the same case at the same moment gets the same advice, and the input is left as it was', () => {
  fc.assert(
    fc.property(cases, (input) => {
      const before = structuredClone(input);
      expect(advise(input, now)).toEqual(advise(structuredClone(input), now));
      expect(input).toEqual(before);
    }),
    often,
  );
});

test('no amount of any room is ever below nothing, and no offer asks for less than nothing', () => {
  fc.assert(
    fc.property(cases, (input) => {
      const advice = advise(input, now);
      const { room } = advice;
      const amounts = [
        room.left,
        room.usedOnCase,
        room.smallKindnessLeft,
        room.customerLeft ?? 0,
        room.capLeft ?? 0,
        room.ofCase - input.playbook.room.perCase,
        ...offersOf(advice).flatMap((offer) => [offer.amount ?? 0, offer.upTo ?? 0]),
      ];
      expect(Math.min(...amounts)).toBeGreaterThanOrEqual(0);
    }),
    often,
  );
});

test('whatever is offered as the agent’s to give is accepted with the amount shown', () => {
  fc.assert(
    fc.property(cases, (input) => {
      const advice = advise(input, now);
      for (const offer of offersOf(advice)) {
        if (offer.asks !== null || offer.needsAmount) continue;
        expect(checkGive(advice, offer.concession, null)).toMatchObject({ ok: true });
      }
    }),
    often,
  );
});

test('nothing on screen is prefilled or accepted above the room that is shown', () => {
  fc.assert(
    fc.property(cases, (input) => {
      const advice = advise(input, now);
      const { left } = advice.room;
      for (const offer of offersOf(advice)) {
        if (offer.owed || offer.floor || offer.kind === 'act' || offer.asks === 'lead') continue;
        if (offer.asks === null) expect(offer.amount ?? 0).toBeLessThanOrEqual(left);
        expect(offer.upTo ?? 0).toBeLessThanOrEqual(left);
        expect(checkGive(advice, offer.concession, left + 1)).toMatchObject({ ok: false });
      }
    }),
    { numRuns: runs(2000) },
  );
});

test('the cap is the room that is shown only where all that costs something is a credit or a refund', () => {
  let bound = 0;
  fc.assert(
    fc.property(cases, (input) => {
      const advice = advise(input, now);
      if (advice.room.binds !== 'cap') return;
      bound++;
      for (const { owed, floor, kind, noSum, amount, upTo } of offersOf(advice)) {
        if (owed || floor || kind === 'act' || noSum || (amount === null && upTo === null)) continue;
        expect(['credit', 'refund']).toContain(kind);
      }
    }),
    { numRuns: runs(1000) },
  );
  expect(bound).toBeGreaterThan(10);
});

test('a floor stays a floor, whoever names it', () => {
  let along = 0;
  fc.assert(
    fc.property(cases, (input) => {
      const { causes } = compilePlaybook(input.playbook);
      const cause = causes.get(String(input.facts.cause));
      const floor = input.facts.fault === 'ours' ? cause?.floor.ours : cause?.floor.otherwise;
      const advice = advise(input, now);
      const { owed, recommended, alongside, ask, alternative, others, acts } = advice;
      for (const offer of [...owed, recommended, alongside, ask, alternative, ...others, ...acts]) {
        if (!offer || !cause || cause.handOver || offer.concession !== floor) continue;
        if (offer === alongside) along++;
        expect(offer).toMatchObject({ floor: true, asks: null });
        const checked = checkGive(advice, offer.concession, offer.needsAmount ? 1 : null);
        expect(checked).toMatchObject({ ok: true, value: { floor: true, goodwill: false } });
      }
    }),
    { numRuns: runs(4000) },
  );
  // About a dozen of these cases come up: that they do at all, not how many by chance.
  expect(along).toBeGreaterThan(0);
});

test('taking a fact away never makes a rule fire that reads it, unless the rule can do without', () => {
  fc.assert(
    fc.property(fresh, (input) => {
      const advice = advise(input, now);
      for (const line of advice.trace) {
        if (line.result !== 'fired') continue;
        const rule = input.playbook.rules.find((one) => one.id === line.rule);
        const plain = (rule?.when ?? []).filter((item) => !('anyOf' in item));
        for (const fact of factsOfWhen(plain)) {
          const { [fact]: _gone, ...rest } = input.facts;
          const after = advise({ ...input, facts: rest }, now).trace.find((one) => one.rule === line.rule);
          expect(after?.result).not.toBe('fired');
        }
      }
    }),
    often,
  );
});

test('with no fact known but the cause, only rules without conditions fire', () => {
  fc.assert(
    fc.property(arbitraryPlaybook(), fc.nat(), (playbook, n) => {
      const cause = playbook.causes[n % playbook.causes.length]?.id;
      const advice = advise(inputOf(playbook, { cause }), now);
      for (const line of advice.trace) {
        if (line.result !== 'fired') continue;
        expect(playbook.rules.find((one) => one.id === line.rule)?.when).toEqual([]);
      }
    }),
    often,
  );
});

test('the floor of the cause is on offer with every ledger, every hold and no room at all', () => {
  fc.assert(
    fc.property(cases, (input) => {
      const { causes } = compilePlaybook(input.playbook);
      const cause = causes.get(String(input.facts.cause));
      if (!cause || cause.handOver) return;
      const floor = input.facts.fault === 'ours' ? cause.floor.ours : cause.floor.otherwise;
      const standsHere = input.ledger.onCase.some(
        (one) =>
          one.concession === floor && !one.elsewhere && (one.state === 'given' || one.state === 'done'),
      );
      if (standsHere) return;
      const advice = advise(input, now);
      expect(offered(advice)).toContain(floor);
      expect(offersOf(advice).find((offer) => offer.concession === floor)?.asks).toBeNull();
    }),
    often,
  );
});

test('what is owed or the floor uses no room, whatever it cost', () => {
  fc.assert(
    fc.property(cases, fc.boolean(), fc.integer({ min: 0, max: 1_000_000 }), (input, owed, amount) => {
      const extra = given('something-by-right', { amount, owed, floor: !owed, elsewhere: true });
      const ledger = { ...input.ledger, onCase: [...input.ledger.onCase, extra] };
      expect(advise({ ...input, ledger }, now).room).toEqual(advise(input, now).room);
    }),
    often,
  );
});

test('given and withdrawn leaves the room and the advice as they were', () => {
  fc.assert(
    fc.property(fresh, fc.constantFrom('withdrawn', 'declined'), fc.nat(), (input, state, n) => {
      const before = advise(input, now);
      const offers = offersOf(before).filter((offer) => offer.asks === null);
      const offer = offers[n % Math.max(1, offers.length)];
      if (!offer) return;
      const taken = given(offer.concession, { kind: offer.kind, amount: offer.amount ?? 0, state });
      const after = advise({ ...input, ledger: { onCase: [taken], inWindow: [] } }, now);
      expect(after).toEqual(before);
    }),
    often,
  );
});

test('a give takes its amount from the room of the case, and nothing else does', () => {
  fc.assert(
    fc.property(fresh, fc.nat(), (input, n) => {
      const before = advise(input, now);
      const offers = offersOf(before).filter((offer) => offer.asks === null && offer.amount !== null);
      const offer = offers[n % Math.max(1, offers.length)];
      if (!offer) return;
      const checked = checkGive(before, offer.concession, null);
      if (!checked.ok) return;
      const give = given(offer.concession, { ...checked.value, state: 'given' } as Partial<Given>);
      const after = advise({ ...input, ledger: { onCase: [give], inWindow: [] } }, now);
      const free = checked.value.owed || checked.value.floor || offer.kind === 'act';
      expect(after.room.usedOnCase).toBe(free ? 0 : checked.value.amount);
      expect(offered(after)).not.toContain(offer.concession);
    }),
    often,
  );
});

test('a concession given here is never recommended again here', () => {
  fc.assert(
    fc.property(cases, (input) => {
      const advice = advise(input, now);
      const here = input.ledger.onCase.filter(
        (one) => !one.elsewhere && (one.state === 'given' || one.state === 'done'),
      );
      for (const one of here) expect(offered(advice)).not.toContain(one.concession);
    }),
    often,
  );
});

test('a hold leaves no money but what is owed and the floor', () => {
  fc.assert(
    fc.property(fresh, (input) => {
      const hold = { reason: 'Claim open', by: 'Lea', until: now + day };
      const advice = advise({ ...input, hold }, now);
      expect(advice.room.left).toBe(0);
      for (const offer of offersOf(advice)) {
        if (offer.owed || offer.floor || offer.kind === 'act') continue;
        expect([offer.amount, offer.upTo]).toEqual([null, null]);
      }
    }),
    often,
  );
});

test('there are at most two questions, and each has an answer that changes the advice or waits for a partner', () => {
  fc.assert(
    fc.property(fresh, (input) => {
      const { questions, whatWouldChange } = advise(input, now);
      expect(questions.length).toBeLessThanOrEqual(2);
      const standing = ['tenureDays', 'lifetimeSpend', 'spend12m', 'npsScore', 'referrals', 'customerTags'];
      for (const { fact } of [...questions, ...whatWouldChange]) {
        expect(standing).not.toContain(fact);
        expect(input.facts[fact] || undefined).toBeUndefined();
      }
      const withoutAnswers = advise({ ...input, dontKnow: questions.map((one) => one.fact) }, now);
      for (const { fact } of questions)
        expect(withoutAnswers.questions.map((one) => one.fact)).not.toContain(fact);
    }),
    often,
  );
});

test('an unknown person gets what anyone with the same case gets', () => {
  const strip = (facts: Facts): Facts =>
    Object.fromEntries(
      Object.entries(facts).filter(
        ([id]) =>
          !['tenureDays', 'lifetimeSpend', 'spend12m', 'npsScore', 'referrals', 'customerTags'].includes(id),
      ),
    );
  fc.assert(
    fc.property(fresh, (input) => {
      const nobody = advise({ ...input, profile: null, facts: strip(input.facts) }, now);
      expect(nobody.room.left).toBeLessThanOrEqual(advise(input, now).room.left);
      expect(nobody.why).toContainEqual({ key: 'advice.whyUnknownPerson' });
    }),
    often,
  );
});
