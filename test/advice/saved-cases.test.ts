import { describe, expect, it } from 'vitest';
import { runCases } from '../../src/advice/saved-cases';
import { demoStore } from '../../src/playbook/starters/demo-store';
import type { Playbook } from '../../src/playbook/types';

const facts = {
  ...{ cause: 'cover-just-ended', fault: 'ours', tenureDays: 1460, daysPastLimit: 3 },
  ...{ amountAtIssue: 40_000, lifetimeSpend: 400_000, goodwill365dCount: 0 },
};
const withCase = (recommended: string | null, amount?: number): Playbook => ({
  ...demoStore,
  cases: [
    { id: 'a', title: 'A', facts, expect: { recommended, ...(amount === undefined ? {} : { amount }) } },
  ],
});
const run = (playbook: Playbook) => runCases(playbook, 0)[0];

describe('a saved case', () => {
  it('is held against what the rules recommend, also where something is owed', () => {
    const got = run(withCase(null))?.got;
    expect(got?.concession).toBe('honour-cover');
    expect(run(withCase('honour-cover'))?.passed).toBe(true);
    const unruled = { ...withCase('honour-cover'), rules: [] };
    expect(run(unruled)?.passed).toBe(false);
  });

  it('fails when nothing is recommended but an amount is expected, even of nothing', () => {
    const none = {
      ...withCase('honour-cover', 0),
      rules: [],
    };
    expect(run(none)?.passed).toBe(false);
  });
});
