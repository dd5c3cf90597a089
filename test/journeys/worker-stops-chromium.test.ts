import { expect, test } from 'vitest';
import { outboxOf } from '../browser/outbox';
import { chromiumShift } from '../browser/shift';
import { plainEditorText } from './editor';
import { caseShown, give, has, openSolve, recommended, sayCauseById, says, titled } from './panel';

const shift = chromiumShift();

test('the worker may be stopped before every step: nothing is lost and nothing counts twice', async () => {
  const { driver } = shift;
  await driver.stopBackground();
  const { tab, panel } = await shift.openCase(4812);
  await caseShown(panel, 4812);
  await driver.stopBackground();
  await panel.click({ name: 'They confirmed' });
  await says(panel, /^heard/i, '#hear');
  await driver.stopBackground();
  await openSolve(panel);
  await driver.stopBackground();
  await sayCauseById(panel, 'cover-just-ended');
  expect(await recommended(panel)).toBe(titled('honour-cover'));
  await driver.stopBackground();
  await give(panel);
  await driver.stopBackground();
  await panel.click({ css: '#solve .decision .steps input' });
  await says(panel, titled('honour-cover'), '#solve .decision');
  await driver.stopBackground();
  await panel.click({ css: '#step-close button' });
  await says(panel, 'Put in the internal note', '#close');
  await driver.stopBackground();
  await tab.go('/agent/tickets/4812');
  const again = await tab.sidebar();
  await caseShown(again, 4812);
  await says(again, /^heard/i, '#hear');
  await says(again, titled('honour-cover'), '#solve .decision');
  expect(await plainEditorText(tab, 4812)).toBe('');
  const rows = await outboxOf(driver);
  expect(rows.filter(({ type }) => type === 'given').map(({ body }) => body.concession)).toEqual([
    'honour-cover',
    'loan-device',
  ]);
  expect(rows.filter(({ type }) => type === 'heard')).toHaveLength(1);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
});

test('an act sent while the worker is stopping is on the disk once it is acknowledged', async () => {
  const { panel } = await shift.openCase(4815);
  await caseShown(panel, 4815);
  await openSolve(panel);
  await sayCauseById(panel, 'late-return');
  await recommended(panel);
  const stopping = shift.driver.stopBackground();
  await panel.click({ name: 'Give this', within: '#solve' });
  await stopping;
  await says(panel, titled('waive-late-fee'), '#solve .decision');
  await shift.driver.stopBackground();
  const given = (await outboxOf(shift.driver)).filter(({ type }) => type === 'given');
  expect(given.map(({ body }) => body.concession)).toEqual(['waive-late-fee']);
});

test('what one tab gives to a customer stands in another tab at once', async () => {
  const one = await shift.openCase(4812);
  await caseShown(one.panel, 4812);
  const two = await shift.openCase(4812);
  await caseShown(two.panel, 4812);
  await openSolve(two.panel);
  await sayCauseById(two.panel, 'cover-just-ended');
  await recommended(two.panel);
  await give(two.panel);
  if (!(await has(one.panel, '#body-solve'))) await says(one.panel, titled('honour-cover'), '.foot');
  else await says(one.panel, titled('honour-cover'), '#solve');
});
