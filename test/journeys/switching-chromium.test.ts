import { expect, test } from 'vitest';
import { recordFrames } from '../browser/sampling';
import { chromiumShift } from '../browser/shift';
import { bringToFront, openFromList } from './editor';
import { caseShown, says } from './panel';
import { quickSwitching } from './switching';

const shift = chromiumShift();

quickSwitching(shift, (tab) => recordFrames(shift.driver, tab));

test('a case seen before is on screen again without a question to the helpdesk first', async () => {
  const { tab, panel } = await shift.openCase(4812);
  await caseShown(panel, 4812);
  await openFromList(tab, 4815);
  await caseShown(panel, 4815);
  shift.helpdesk.switches.api.push({ path: /tickets\/4812/, kind: 'slow', delay: 13_000 });
  const from = Date.now();
  await bringToFront(tab, 4812);
  await says(panel, 'Dana Whitfield', '.who');
  await says(panel, '#4812', '.case-label');
  expect(Date.now() - from).toBeLessThan(12_500);
});
