import { expect, test } from 'vitest';
import { until } from '../browser/driver';
import { chromiumShift } from '../browser/shift';
import { plainEditorText } from './editor';
import { caseShown, says } from './panel';

const shift = chromiumShift();

test('after an insertion the button that was pressed has the focus again, and the next key works', async () => {
  const { tab, panel } = await shift.openCase(4820);
  await caseShown(panel, 4820);
  const focused = (): Promise<string> =>
    panel.run(() => (document.hasFocus() ? (document.activeElement?.textContent ?? '') : ''));
  await panel.click({ like: '^Insert', within: '#hear' });
  await says(panel, 'In the reply.', '#hear');
  expect(await plainEditorText(tab, 4820)).toContain('Please tell me if I got any of it wrong.');
  await until('the focus on a control of the sidebar', async () => /^Insert/.test((await focused()).trim()));
  await panel.press('Tab');
  await until('the focus to go on from there', async () => {
    const now = (await focused()).trim();
    return now !== '' && !/^Insert/.test(now) && now.length < 80;
  });
});
