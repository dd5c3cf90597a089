import { describe, expect, test } from 'vitest';
import { outboxOf } from '../browser/outbox';
import type { Shift } from '../browser/shift';
import { caseShown, give, openSolve, recommended, sayCauseById, says, titled, words } from './panel';

/** The six situations every release must get right, from opening the case to the decision on the disk. */
export function sixSituations(shift: Shift): void {
  describe('the three that must come out right', () => {
    test('three days out of warranty: the cover is honoured in the agent’s own room', async () => {
      const { panel } = await shift.openCase(4812);
      await caseShown(panel, 4812);
      await says(panel, 'Dana Whitfield', '.who');
      await says(panel, /6 years with us · \$4,161 in all · \$608(\.34)? in 12 months/, '.who');
      await says(
        panel,
        'You paid over $300 for the extended cover and used it once, and three days after it ended the screen shows white lines. You would like it repaired without buying a new computer. Did I get that right?',
        '#hear',
      );
      await panel.click({ name: 'They confirmed' });
      await says(panel, 'confirmed', '#hear');
      await says(panel, 'yours to give here', '#solve');
      await sayCauseById(panel, 'cover-just-ended');
      expect(await recommended(panel)).toBe(titled('honour-cover'));
      const solve = await says(panel, '$600', '#solve');
      expect(solve).toContain('With us 6 years; cover ended 3 days ago');
      expect(solve).toMatch(/\$608(\.34)? brought in the last 12 months/);
      expect(solve).not.toMatch(/supervisor|ask for honour/i);
      await give(panel);
      expect(await given(shift)).toEqual([
        { caseKey: 'zendesk:acme:4812', concession: 'honour-cover', amount: 8900, owed: false },
        { caseKey: 'zendesk:acme:4812', concession: 'loan-device', amount: 0, owed: false },
      ]);
    });

    test('a few hours late: the late fee is waived with one press', async () => {
      const { panel } = await shift.openCase(4815);
      await caseShown(panel, 4815);
      await says(panel, 'Marcus Bell', '.who');
      await openSolve(panel);
      await sayCauseById(panel, 'late-return');
      expect(await recommended(panel)).toBe(titled('waive-late-fee'));
      await says(panel, 'only 3 hours late', '#solve article.offer');
      await give(panel);
      expect(await given(shift)).toEqual([
        { caseKey: 'zendesk:acme:4815', concession: 'waive-late-fee', amount: 6400, owed: false },
      ]);
    });

    test('a link under a dollar: it is given, with no sum at stake and nobody to ask', async () => {
      const { panel } = await shift.openCase(4817);
      await caseShown(panel, 4817);
      await openSolve(panel);
      await sayCauseById(panel, 'small-part');
      const title = await recommended(panel);
      const solve = await words(panel, '#solve');
      expect(solve).toContain('No sum, no approval');
      expect(solve).not.toContain('brought in the last 12 months');
      await give(panel);
      const [decision] = await given(shift);
      expect(title).toBe(titled('give-part'));
      expect(decision).toMatchObject({ caseKey: 'zendesk:acme:4817', concession: 'give-part' });
    });
  });

  describe('the three that must not go wrong', () => {
    test('a new customer with low spend and a fault of ours gets the floor remedy and more', async () => {
      const { panel } = await shift.openCase(4820);
      await caseShown(panel, 4820);
      await says(panel, 'Tom Becker', '.who');
      await openSolve(panel);
      await sayCauseById(panel, 'late-delivery');
      await panel.click({ name: 'Ours', within: '#solve' });
      await says(panel, 'The fault is ours', '#solve article.offer');
      const solve = await words(panel, '#solve');
      expect(await recommended(panel)).toBe(titled('delivery-free'));
      expect(solve).toContain('Credit a fifth');
      await give(panel);
      await says(panel, titled('delivery-free'), '#solve .decision');
      const [decision] = await given(shift);
      expect(decision).toMatchObject({ caseKey: 'zendesk:acme:4820', concession: 'delivery-free' });
    });

    test('four credits this year and not our fault: history told neutrally, an act and no money', async () => {
      const { panel } = await shift.openCase(4823);
      await caseShown(panel, 4823);
      await says(panel, 'Gregory Stone', '.who');
      await openSolve(panel);
      await sayCauseById(panel, 'return-late');
      await panel.click({ name: 'Not ours', within: '#solve' });
      const title = await recommended(panel);
      const solve = await words(panel, '#solve');
      expect(await words(panel, '#solve article.offer')).not.toContain('$');
      expect(await words(panel, '#solve .rows')).not.toContain('$');
      expect(title).toBe(titled('find-buyer'));
      expect(solve).not.toMatch(/complain|abus|repeat offender|risk score/i);
      await panel.click({ name: 'History' });
      const history = await says(panel, 'Credit for a scratch');
      expect(history).toContain('Return after 30 days');
      await panel.click({ name: 'History' });
      await give(panel);
      expect(await given(shift)).toEqual([
        { caseKey: 'zendesk:acme:4823', concession: 'find-buyer', amount: 0, owed: false },
      ]);
    });

    test('an unknown person is said to be unknown and still gets what everyone gets', async () => {
      const { panel } = await shift.openCase(4826);
      await caseShown(panel, 4826);
      const who = await words(panel, '.who');
      expect(who).toContain('Someone we do not know yet');
      expect(who).not.toMatch(/with us|in all|\$/);
      await openSolve(panel);
      await sayCauseById(panel, 'small-part');
      await give(panel);
      const [decision] = await given(shift);
      expect(decision).toMatchObject({ caseKey: 'zendesk:acme:4826', concession: 'give-part' });
    });
  });
}

/** The decisions on the disk, with what tells them apart. */
async function given(shift: Shift): Promise<readonly Record<string, unknown>[]> {
  const rows = await outboxOf(shift.driver);
  return rows
    .filter(({ type }) => type === 'given')
    .map(({ caseKey, body }) => ({
      caseKey,
      concession: body.concession,
      amount: body.amount,
      owed: body.owed,
    }));
}
