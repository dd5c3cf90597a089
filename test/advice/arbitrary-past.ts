import fc from 'fast-check';
import type { AdviceInput, Given, LedgerView } from '../../src/advice/types';
import type { Playbook } from '../../src/playbook/types';
import { day, given, now } from './inputs';

/** What was given before on this case, on others that share its room, and to this customer. */
export function arbitraryLedger(playbook: Playbook): fc.Arbitrary<LedgerView> {
  const give = fc.record({
    concession: fc.constantFrom(...playbook.concessions),
    amount: fc.integer({ min: 0, max: 30_000 }),
    state: fc.constantFrom('given', 'declined', 'withdrawn', 'done'),
    owed: fc.boolean(),
    floor: fc.boolean(),
    smallKindness: fc.boolean(),
    approved: fc.boolean(),
    elsewhere: fc.boolean(),
  });
  const entry = fc.record({
    at: fc.integer({ min: 0, max: 800 }).map((days) => now - days * day),
    amount: fc.integer({ min: 0, max: 40_000 }),
    goodwill: fc.boolean(),
  });
  return fc.record({
    onCase: fc
      .array(give, { maxLength: 3 })
      .map((list): Given[] =>
        list.map(({ concession, ...more }, i) =>
          given(concession.id, { ...more, kind: concession.kind, decisionId: `d${i}` } as Partial<Given>),
        ),
      ),
    inWindow: fc.array(entry, { maxLength: 4 }),
  });
}

/** All that may lie around a case besides its facts: gives before, a hold, an incident with or without a budget. */
export const arbitraryPast = (
  playbook: Playbook,
): fc.Arbitrary<Pick<AdviceInput, 'ledger' | 'hold' | 'incident'>> =>
  fc.record({
    ledger: fc.oneof(fc.constant({ onCase: [], inWindow: [] }), arbitraryLedger(playbook)),
    hold: fc.constantFrom(null, null, null, null, { reason: 'Claim open', by: 'Lea', until: now + day }),
    incident: fc.option(
      fc.record({
        id: fc.constant('i1'),
        title: fc.constant('Storm'),
        concession: fc.constantFrom(null, ...playbook.concessions.map(({ id }) => id)),
        budget: fc.constantFrom(null, { amount: 5_000, used: 0 }, { amount: 5_000, used: 5_000 }),
      }),
      { freq: 2 },
    ),
  });
