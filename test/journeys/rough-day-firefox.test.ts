import { expect, test } from 'vitest';
import { until } from '../browser/driver';
import { firefoxShift } from '../browser/shift';
import { bringToFront, openFromList } from './editor';
import { caseShown, give, openSolve, sayCauseById, says, titled, words } from './panel';
import { quickSwitching } from './switching';

const shift = firefoxShift({ cable: true });

quickSwitching(shift, (tab) => shift.driver.record(tab));

test('offline, a case that is open can be decided, and one seen before is shown again', async () => {
  const { tab, panel } = await shift.openCase(4812);
  await caseShown(panel, 4812);
  await openFromList(tab, 4815);
  await caseShown(panel, 4815);
  await shift.driver.setOffline(true);
  try {
    await openSolve(panel);
    await sayCauseById(panel, 'late-return');
    await give(panel);
    await says(panel, titled('waive-late-fee'), '#solve .decision');
    await bringToFront(tab, 4812);
    await caseShown(panel, 4812);
    await says(panel, 'Dana Whitfield', '.who');
    await tab.run(() => history.pushState(null, '', '/agent/tickets/4836'));
    await tab.run(() => dispatchEvent(new PopStateEvent('popstate')));
    await says(panel, '#4836', '.case-label');
    await says(panel, 'No answer from the helpdesk');
    expect(await words(panel)).not.toContain('Dana Whitfield');
  } finally {
    await shift.driver.setOffline(false);
  }
});

test('what is given in one window stands in the other at once', async () => {
  const { panel } = await shift.openCase(4815);
  await caseShown(panel, 4815);
  const second = await shift.driver.openWindow('/agent/tickets/4815');
  try {
    const beside = await second.sidebar();
    await caseShown(beside, 4815);
    await openSolve(beside);
    await sayCauseById(beside, 'late-return');
    await give(beside);
    await openSolve(panel);
    await says(panel, titled('waive-late-fee'), '#solve .decision');
  } finally {
    await second.close();
  }
});

test('an extension replaced under an open tab stands there alone, with the same case', async () => {
  const { tab, panel } = await shift.openCase(4812);
  await caseShown(panel, 4812);
  await panel.run(() => {
    document.body.dataset.before = 'yes';
  });
  await shift.driver.replace();
  const shown = await until('a new sidebar', async () => {
    const place = await tab.sidebar();
    return (await place.run(() => document.body.dataset.before ?? null)) === null ? place : null;
  });
  await caseShown(shown, 4812);
  await says(shown, 'Dana Whitfield', '.who');
  expect(await tab.run(() => document.querySelectorAll('html > [data-leeway]').length)).toBe(1);
});
