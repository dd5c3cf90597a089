import { expect, test } from 'vitest';
import { ledgerView } from '../../../../extension/background/case/ledger';
import type { BackendGive } from '../../../../extension/background/kept/table';
import { spentOf } from '../../../../src/advice/spent';
import { demoStore } from '../../../../src/playbook/starters/demo-store';

const now = Date.parse('2026-05-04T10:00:00Z');

const byColleague = (decision: string, more: Partial<BackendGive>): BackendGive => ({
  ...{ decision, concession: 'credit-25', amount: 2500, at: now - 60_000, state: 'given' },
  ...{ owed: false, floor: false, smallKindness: false, approved: false, goodwill: true },
  ...{ mine: false, movedBy: null },
  ...more,
});

test('a colleague’s small kindness on this case is goodwill that leaves the customer’s window as it was', () => {
  const theirs = {
    window: [],
    elsewhere: [],
    onCase: [
      byColleague('a', { amount: 300, smallKindness: true }),
      byColleague('b', {}),
      byColleague('c', { amount: 9900, state: 'withdrawn' }),
    ],
  };
  const rows = { decisions: [], promises: [] } as unknown as Parameters<typeof ledgerView>[0];
  const open = { caseKey: 'zendesk:acme:1', cause: null, startedAt: now };
  const view = ledgerView(rows, open, demoStore, now, theirs as unknown as Parameters<typeof ledgerView>[4]);
  expect(spentOf(view, demoStore, now)).toMatchObject({ byCustomer: 2500, kindness: true });
});
