import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settle } from '../../scripts/helpdesk/settle';
import { demoStore } from '../../src/playbook/starters/demo-store';
import { publish } from '../backend/acts-for-test';
import { type Running, start } from '../backend/running';
import { endMoves } from '../browser/at-rest';
import { accessibilityFaults } from '../browser/axe';
import { pictures } from '../browser/built';
import { type ChromiumDriver, startChromium } from '../browser/chromium';
import { type Tab, until } from '../browser/driver';
import { chromiumShift } from '../browser/shift';
import { caseShown, has, says } from './panel';

const shift = chromiumShift();
let server: Running;
let second: ChromiumDriver;

beforeAll(async () => {
  server = await start('sqlite', Date.now());
  await publish(server);
  second = await startChromium({ port: shift.helpdesk.port });
}, 120_000);
afterAll(async () => {
  await second?.close();
  await server?.close();
});

const signIn = async (driver: ChromiumDriver, token: string): Promise<void> => {
  const found = await driver.say({
    to: 'background',
    type: 'console/link-sign-in',
    endpoint: server.url,
    token,
  });
  expect(found).toMatchObject({ ok: true, value: { found: 'fine' } });
};

const ruleNames = (tab: Tab): Promise<readonly string[]> =>
  tab.run(() => [...document.querySelectorAll<HTMLInputElement>('.rule-title')].map(({ value }) => value));

/** What stands in the agent's sidebar beside the page. */
const tried = (tab: Tab): Promise<string> =>
  tab.run(() => document.querySelector('.sidebar-shown')?.shadowRoot?.lastElementChild?.textContent ?? '');

/** The sidebar beside the page fades in its own tree, which the document does not count among its own moves. */
const endMovesBeside = (): void => {
  const root = document.querySelector('.sidebar-shown')?.shadowRoot;
  for (const move of root?.getAnimations() ?? []) move.finish();
};

async function looksRight(tab: Tab, name: string): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    await tab.scheme(scheme);
    await tab.run(endMoves);
    await tab.run(endMovesBeside);
    await tab.screenshot(join(pictures, 'writing', `${name}-${scheme}.png`));
    expect(await accessibilityFaults(tab), `${name}, ${scheme}`).toEqual([]);
  }
  await tab.scheme('light');
}

const said = 'two years with us and at most fourteen days over: honour the cover, up to $600';
const name = 'Two years with us and at most fourteen days over';

test('a lead says a rule in one sentence, tries it, saves the case, publishes it, and takes it back; a second browser sees both', async () => {
  await settle(second.say, demoStore, Date.now());
  await signIn(shift.driver, server.tokens.lead);
  await signIn(second, server.tokens.agent);
  const tab = await second.open('/agent/tickets/4812');
  const panel = await tab.sidebar();
  await caseShown(panel, 4812);

  const page = await shift.driver.openOwn('extension/console/index.html#playbook');
  await until('the playbook as sentences', () => has(page, '.write-rule'));
  await until('Dana in the sidebar beside it', async () => (await tried(page)).includes('Dana Whitfield'));
  await looksRight(page, 'write');

  await page.click({ css: '.group .add-rule' });
  await until('a place to say it', () => has(page, '.say-rule textarea'));
  await page.type(said);
  await page.press('Enter');
  await until('the rule', async () => (await ruleNames(page)).includes(name));
  await says(page, 'with us at least 2 years', '.write-rule.open');
  await says(page, 'Honour the cover', '.write-rule.open .ladder');
  await until('that it holds for Dana', async () =>
    page.run(
      (title: string) =>
        [...document.querySelectorAll('.trace .fired')].some((line) => line.textContent?.includes(title)),
      name,
    ),
  );
  await until('the new offer in the trial', async () => (await tried(page)).includes('Honour the cover'));
  await looksRight(page, 'written');

  await page.click({ name: 'Save this as a case' });
  await says(page, 'Saved: Dana Whitfield');
  await page.click({ css: '.write-bar a.button.primary' });
  await says(page, /comes? out as you want/);
  await says(page, `New rule “${name}”`);
  await page.click({ css: '#publish-reason' });
  await page.type('Fourteen days is how long a fault takes to be noticed');
  await page.click({ name: 'Publish for everybody' });
  await until('the versions', () => has(page, '.version-lines'));
  await says(page, 'Fourteen days is how long');
  await looksRight(page, 'versions');

  await says(panel, 'changed the playbook, from the next case on');
  await panel.click({ css: '.news summary' });
  await says(panel, `New rule “${name}”`, '.news');

  await page.click({ css: '.version-lines li:nth-child(2) .button.secondary' });
  await says(page, 'Version 3', '.version-lines li:first-child');
  await says(panel, 'Back to version 1', '.news');
  await page.close();
  await tab.close();
}, 180_000);
