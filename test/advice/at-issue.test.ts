import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advise } from '../../src/advice/advise';
import { checkGive, offersOf } from '../../src/advice/check-give';
import type { Facts } from '../../src/playbook/facts';
import { travelRental } from '../../src/playbook/starters/travel-rental';
import type { Concession, ConcessionKind, Playbook } from '../../src/playbook/types';
import { arbitraryFacts, arbitraryPlaybook } from '../playbook/arbitrary-playbook';
import { runs } from '../runs';
import { inputOf, now } from './inputs';
import { shop } from './shop-playbook';

const offering = (kind: ConcessionKind, cost: Concession['cost'], capPercent: number | null): Playbook => ({
  ...shop,
  concessions: shop.concessions.map((one) => (one.id === 'credit-20' ? { ...one, kind, cost } : one)),
  rules: shop.rules
    .slice(0, 1)
    .map((one) => ({ ...one, when: [], causes: [], offer: ['credit-20'], with: null })),
  room: { ...shop.room, capPercent, perCase: 30_000, lifts: [] },
});
const most = (playbook: Playbook, facts: Facts) => {
  const advice = advise(inputOf(playbook, { cause: 'bike', ...facts }), now);
  const [offer] = offersOf(advice).filter(({ concession }) => concession === 'credit-20');
  const upTo = offer?.upTo ?? 0;
  expect(checkGive(advice, 'credit-20', upTo)).toMatchObject({ ok: true });
  expect(checkGive(advice, 'credit-20', upTo + 1)).toMatchObject({ ok: false, detail: 'over' });
  return upTo;
};

test.each<[string, ConcessionKind, Concession['cost'], number | null, number | undefined, number]>([
  ['a fee is waived as far as there is one', 'waive', { percentOfAmount: 100 }, 150, 6400, 6400],
  ['a part of it up to all of it', 'waive', { percentOfAmount: 50 }, 150, 6400, 6400],
  ['a fee of its own price is that price', 'waive', { fixed: 2500 }, 150, undefined, 2500],
  ['more of it where more is at issue', 'waive', { fixed: 2500 }, 150, 3000, 3000],
  ['more than is at issue where the playbook says so', 'waive', { percentOfAmount: 120 }, null, 1000, 1200],
  ['what goes back is at most what is at issue', 'refund', { percentOfAmount: 60 }, null, 6400, 6400],
  ['a credit too', 'credit', { percentOfAmount: 20 }, null, 6400, 6400],
  ['a credit of its own price is what the playbook says', 'credit', { fixed: 3000 }, null, 2000, 3000],
  ['the cap says how much more it may be', 'refund', { percentOfAmount: 60 }, 150, 6400, 9600],
  ['or less', 'refund', { percentOfAmount: 100 }, 50, 6400, 3200],
  ['a gift has nothing at issue', 'gift', { fixed: 3000 }, 150, 2000, 30_000],
  ['while nobody knows, the room is the limit', 'refund', { percentOfAmount: 60 }, 150, undefined, 30_000],
  ['and its own most', 'waive', { percentOfAmount: 100, max: 4000 }, 150, undefined, 4000],
])('%s', (_, kind, cost, capPercent, amountAtIssue, expected) => {
  const known = amountAtIssue === undefined ? {} : { amountAtIssue };
  expect(most(offering(kind, cost, capPercent), known)).toBe(expected);
});

test('a late fee of $64 is waived with $64, whatever is typed', () => {
  const facts = { cause: 'late-return', tenureDays: 900, hoursOverdue: 3, amountAtIssue: 6400 };
  const advice = advise(inputOf(travelRental, facts), now);
  expect(checkGive(advice, 'waive-late-fee', null)).toMatchObject({ value: { amount: 6400 } });
  expect(checkGive(advice, 'waive-late-fee', 12_000)).toMatchObject({ ok: false, detail: 'over' });
});

test('nothing is waived, refunded or credited above what is at issue unless the playbook says so', () => {
  fc.assert(
    fc.property(
      arbitraryPlaybook().chain((playbook) =>
        fc.record({ playbook: fc.constant(playbook), facts: arbitraryFacts(playbook) }),
      ),
      ({ playbook, facts }) => {
        const atIssue = facts.amountAtIssue;
        if (typeof atIssue !== 'number' || atIssue === 0) return;
        for (const { kind, owed, floor, amount, upTo } of offersOf(advise(inputOf(playbook, facts), now))) {
          if (!['waive', 'refund', 'credit'].includes(kind) || owed || floor || amount === null) continue;
          const { capPercent, smallKindness } = playbook.room;
          const cap = capPercent === null ? 0 : Math.round((atIssue * capPercent) / 100);
          const says = kind === 'waive' || capPercent === null ? 0 : Math.max(cap, smallKindness);
          expect(upTo).toBeLessThanOrEqual(Math.max(atIssue, amount, says));
        }
      },
    ),
    { numRuns: runs(1000) },
  );
});
