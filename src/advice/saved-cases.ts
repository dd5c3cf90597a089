import type { Playbook, SavedCase } from '../playbook/types';
import { advise } from './advise';
import type { Amounted } from './record';

/** What came of one saved case under a playbook. */
export interface CaseRun {
  readonly saved: SavedCase;
  readonly passed: boolean;
  /** What is recommended now; null for nothing. */
  readonly got: Amounted | null;
}

/**
 * Runs every saved case of a playbook: the first recommendation has to be the expected one, and its amount too
 * where the case names one. Pure; `now` (ms since the epoch) only decides which rules have ended.
 */
export function runCases(playbook: Playbook, now: number): readonly CaseRun[] {
  return (playbook.cases ?? []).map((saved) => {
    const advice = advise(
      {
        playbook,
        playbookVersion: 0,
        facts: saved.facts,
        profile: null,
        ledger: { onCase: [], inWindow: [] },
        hold: null,
        incident: null,
        messages: [],
        language: playbook.language,
      },
      now,
    );
    const first = advice.recommended ?? advice.owed[0] ?? null;
    const got = first && { concession: first.concession, amount: first.amount };
    const { recommended, amount } = saved.expect;
    const same = (got?.concession ?? null) === recommended;
    return { saved, got, passed: same && (amount === undefined || got?.amount === amount) };
  });
}
