import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Helpdesk, startHelpdesk } from '../../scripts/helpdesk/server';
import { settle } from '../../scripts/helpdesk/settle';
import { demoStore } from '../../src/playbook/starters/demo-store';
import { type ChromiumDriver, startChromium } from '../browser/chromium';
import { readable, until } from '../browser/driver';
import { caseShown, says } from './panel';

const now = Date.now();
const host = 'desk.example.org';
const ticket = `https://${host}/agent/tickets/4812`;
let helpdesk: Helpdesk;
let driver: ChromiumDriver;

beforeAll(async () => {
  helpdesk = await startHelpdesk(now);
  driver = await startChromium({ port: helpdesk.port, granted: [`https://${host}/*`] });
  await settle(driver.say, demoStore, now);
});

afterAll(async () => {
  await driver?.close();
  await helpdesk?.close();
});

test('a helpdesk under a name of its own is added, served, and let go again', async () => {
  const before = await driver.open(ticket);
  await until('the workspace', () => before.run(() => document.querySelector('[data-ticket-id]') !== null));
  expect(await before.run(() => document.querySelector('[data-leeway]') === null)).toBe(true);
  await before.close();

  const options = await driver.openOwn('extension/console/index.html#helpdesks');
  await options.click({ css: '#new-host' });
  await options.type(host);
  await options.press('Enter');
  await until('the host on the list', async () => (await readable(options, 'ul.lines')).includes(host));

  const tab = await driver.open(ticket);
  const panel = await tab.sidebar();
  await caseShown(panel, 4812);
  await says(panel, 'Dana Whitfield', '.who');

  await driver.pageOf(options).bringToFront();
  await options.click({ name: `Take away: ${host}` });
  await options.click({ name: 'Take away', within: 'dialog' });
  await until('the host off the list', () => options.run(() => document.querySelector('ul.lines') === null));
  await tab.go(ticket);
  await until('the workspace again', () =>
    tab.run(() => document.querySelector('[data-ticket-id]') !== null),
  );
  await until('a script that would have run', () => tab.run(() => document.readyState === 'complete'));
  expect(await tab.run(() => document.querySelector('[data-leeway]') === null)).toBe(true);
  const { origins } = (await driver.pageOf(options).evaluate('chrome.permissions.getAll()')) as {
    origins: string[];
  };
  expect(origins).not.toContain(`https://${host}/*`);
});
