import { expect, test } from 'vitest';
import { until } from '../browser/driver';
import { firefoxShift } from '../browser/shift';
import { backend, ledgerOf, testConnection } from './link';
import { caseShown, give, openSolve, sayCauseById, says } from './panel';

const shift = firefoxShift({ asks: true });
const there = backend();

const kinds = [
  ...['authenticationInfo', 'personallyIdentifyingInfo', 'personalCommunications', 'financialAndPaymentInfo'],
  ...['locationInfo', 'browsingActivity', 'websiteContent'],
];

test('Firefox asks at the press that signs in; no connects nothing, taken back stops everything, and nothing is lost', async () => {
  const options = await shift.driver.openOwn('extension/console/index.html#backend');
  await testConnection(options, there);
  await options.click({ css: '#link-token' });
  await options.type(there.server.tokens.agent);
  await options.click({ name: 'Sign in' });
  await shift.driver.answerQuestion(false);
  await says(options, 'You did not allow it, so nothing was sent and nothing has changed.');
  const alone = await shift.driver.say({ to: 'background', type: 'console/overview' });
  expect(alone.ok && alone.value.link).toBeNull();

  // What was typed is still there.
  await options.click({ name: 'Sign in' });
  await shift.driver.answerQuestion(true);
  await says(options, 'Connected to test as A agent, agent.');

  const first = await shift.openCase(4815);
  await caseShown(first.panel, 4815);
  // As the switch in the browser's add-ons page does it.
  await options.run(async (data_collection) => {
    const { browser } = globalThis as unknown as {
      browser: { permissions: { remove(what: object): Promise<boolean> } };
    };
    return browser.permissions.remove({ data_collection });
  }, kinds);
  await says(first.panel, 'Leeway may no longer send data from this browser.');
  await says(options, 'In this browser Leeway may no longer send data.');
  await openSolve(first.panel);
  await sayCauseById(first.panel, 'late-return');
  await give(first.panel);
  await says(first.panel, 'Leeway may no longer send data from this browser.');
  expect(await ledgerOf(there, 4815)).toEqual([]);

  // The browser asks in the tab that is in front.
  await first.tab.close();
  await options.click({ name: 'Allow it again' });
  await shift.driver.answerQuestion(true);
  await says(options, 'Connected to test as A agent, agent.');
  await until('what was given to arrive', async () => (await ledgerOf(there, 4815)).length === 1, 60_000);
}, 150_000);
