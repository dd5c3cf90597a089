import { expect, test } from 'vitest';
import { outboxOf } from '../browser/outbox';
import { chromiumShift } from '../browser/shift';
import { bringToFront, openFromList } from './editor';
import { caseShown, give, openSolve, sayCauseById, says, titled, words } from './panel';

const shift = chromiumShift();

test('offline, a case that is open can be decided, and the decision is kept', async () => {
  const { panel } = await shift.openCase(4815);
  await caseShown(panel, 4815);
  await shift.driver.context.setOffline(true);
  try {
    await openSolve(panel);
    await sayCauseById(panel, 'late-return');
    await give(panel);
    await says(panel, titled('waive-late-fee'), '#solve .decision');
  } finally {
    await shift.driver.context.setOffline(false);
  }
  const given = (await outboxOf(shift.driver)).filter(({ type }) => type === 'given');
  expect(given.map(({ body }) => body.concession)).toEqual(['waive-late-fee']);
});

test('offline, a case seen before is shown and one never seen says that nobody answered', async () => {
  const { tab, panel } = await shift.openCase(4812);
  await caseShown(panel, 4812);
  await openFromList(tab, 4815);
  await caseShown(panel, 4815);
  shift.helpdesk.switches.api.push({ path: /\/api\/v2\/(tickets|users)/, kind: 'status', status: 503 });
  await shift.driver.context.setOffline(true);
  try {
    await bringToFront(tab, 4812);
    await caseShown(panel, 4812);
    await says(panel, 'Dana Whitfield', '.who');
    await tab.run(() => history.pushState(null, '', '/agent/tickets/4836'));
    await tab.run(() => dispatchEvent(new PopStateEvent('popstate')));
    await says(panel, '#4836', '.case-label');
    await says(panel, 'No answer from the helpdesk');
    expect(await words(panel)).not.toContain('Dana Whitfield');
  } finally {
    await shift.driver.context.setOffline(false);
  }
});
