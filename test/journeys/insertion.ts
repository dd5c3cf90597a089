import { describe, expect, test } from 'vitest';
import { until } from '../browser/driver';
import type { Shift } from '../browser/shift';
import { bringToFront, editorText, openFromList, plainEditorText, switchTo, writeIn } from './editor';
import { caseShown, give, has, openSolve, sayCauseById, says, words } from './panel';

/** Words reach the helpdesk's editor, only the right one, and only once. */
export function insertion(shift: Shift): void {
  describe('insertion', () => {
    test('the repeat-back goes into the reply at the caret, keeps what was there, and is there once', async () => {
      const { tab, panel } = await shift.openCase(4820);
      await caseShown(panel, 4820);
      await writeIn(tab, 4820, 'My own words. ');
      await panel.click({ like: '^Insert', within: '#hear' });
      await says(panel, 'In the reply.', '#hear');
      const text = await plainEditorText(tab, 4820);
      expect(text).toMatch(/^My own words\. Hello .+,/);
      expect(text.split('Your lamp was promised')).toHaveLength(2);
      expect(text).toMatch(
        /Your lamp was promised for last Monday and it still has not arrived, it is six days late\. Our driver left your parcel with someone you do not know\. Please tell me if I got any of it wrong\.$/,
      );
    });

    test('nothing goes into a reply while an internal note is open, and the agent is told', async () => {
      const { tab, panel } = await shift.openCase(4820);
      await caseShown(panel, 4820);
      await switchTo(tab, 4820, 'note');
      await panel.click({ like: '^Insert', within: '#hear' });
      await says(panel, 'The composer is set to an internal note', '#hear');
      expect(await plainEditorText(tab, 4820)).toBe('');
    });

    test('the note goes into an internal note only and carries no figures about the customer', async () => {
      const { tab, panel } = await shift.openCase(4815);
      await caseShown(panel, 4815);
      await openSolve(panel);
      await sayCauseById(panel, 'late-return');
      await give(panel);
      await panel.click({ css: '#step-close button' });
      await until('Close to open', () => has(panel, '#body-close'));
      await panel.click({ like: 'internal note', within: '#close' });
      await says(panel, /The composer is set to a.* reply/, '#close');
      expect(await plainEditorText(tab, 4815)).toBe('');
      await switchTo(tab, 4815, 'note');
      await panel.click({ like: 'internal note', within: '#close' });
      await says(panel, 'In the internal note.', '#close');
      const note = await plainEditorText(tab, 4815);
      expect(note).toMatch(/late fee/i);
      expect(note).not.toMatch(/2,889|723|in all|at stake|10 of 10/);
    });

    test('with several tickets open the words go into the one in front, never into another', async () => {
      const { tab, panel } = await shift.openCase(4820);
      await caseShown(panel, 4820);
      await openFromList(tab, 4823);
      await caseShown(panel, 4823);
      await openFromList(tab, 4838);
      await caseShown(panel, 4838);
      await bringToFront(tab, 4823);
      await caseShown(panel, 4823);
      await panel.click({ like: '^Insert', within: '#hear' });
      await says(panel, 'In the reply.', '#hear');
      expect(await plainEditorText(tab, 4823)).toContain('You would like your $74 back');
      expect(await plainEditorText(tab, 4820)).toBe('');
      expect(await plainEditorText(tab, 4838)).toBe('');
    });

    test('a text with markup arrives as text', async () => {
      const { tab, panel } = await shift.openCase(4843);
      await caseShown(panel, 4843);
      await panel.click({ like: '^Edit', within: '#hear' });
      await until('the field', () => has(panel, '#hear textarea'));
      await panel.type(' <b>bold</b> <script>alert(1)</script> & done');
      await panel.click({ like: 'Keep it', within: '#hear' });
      await says(panel, '<b>bold</b>', '#hear');
      await panel.click({ like: '^Insert', within: '#hear' });
      await says(panel, 'In the reply.', '#hear');
      const html = await editorText(tab, 4843);
      expect(html).toContain('&lt;b&gt;bold&lt;/b&gt;');
      expect(html).not.toMatch(/<b>|<strong>|<script/);
      expect(await words(panel, '#hear')).not.toContain('Check the reply');
    });
  });
}
