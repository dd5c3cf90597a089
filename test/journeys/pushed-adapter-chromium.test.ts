import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pictures } from '../browser/built';
import { until } from '../browser/driver';
import { chromiumShift } from '../browser/shift';
import { backend, signInByToken, testConnection } from './link';
import { caseShown, says, words } from './panel';

const shift = chromiumShift();
const there = backend();

/** The demo helpdesk's places after its redesign. */
const redesigned = {
  tablist: 'nav[data-test-id="next-header_tablist"]',
  activeTab: '[data-test-id="next-header_tab"][aria-current="page"]',
  ticket: '[data-test-id="next-ticket_{id}_custom_layout"]',
  composer: '[contenteditable="true"][data-test-id="next-omnicomposer_rich_text_ckeditor"]',
  channelSwitch: '[data-test-id="next-omnichannel_channel_switcher_button"]',
};

const push = (selectors: object, off: readonly string[] = []) =>
  there.server.call('POST', '/v1/adapters', {
    as: 'lead',
    body: { adapters: [{ adapter: 'zendesk', versions: ['0-9'], selectors, off }] },
  });

test('a redesigned helpdesk is found again in the open page when a lead pushes its new places, and inserting can rest', async () => {
  const options = await shift.driver.openOwn('extension/console/index.html#backend');
  await testConnection(options, there);
  await signInByToken(options, there);

  shift.helpdesk.switches.renamed = true;
  const { tab, panel } = await shift.openCase(4820);
  await says(panel, 'The helpdesk page is not as Leeway knows it');
  const began = Date.now();
  expect((await push(redesigned)).status).toBe(200);
  await caseShown(panel, 4820);
  console.log(`the case was found again ${Date.now() - began} ms after the push`);
  await says(panel, 'lamp');

  await panel.click({ like: '^Insert', within: '#hear' });
  await says(panel, 'In the reply');
  expect(await tab.run(() => document.querySelector('[contenteditable="true"]')?.textContent)).not.toBe('');

  await push(redesigned, ['insertion', 'page-space']);
  await says(panel, 'Inserting is switched off by your team lead');
  expect(await words(panel, '#hear')).not.toContain('Insert ');
  await until('the page has its width back', () => tab.run(() => document.body.style.width === ''));
  for (const scheme of ['light', 'dark'] as const) {
    await tab.scheme(scheme);
    await tab.screenshot(join(pictures, 'adapters', `switched-off-${scheme}.png`));
  }

  await push({ cookie: '.a' });
  const health = await shift.driver.openOwn('extension/console/index.html#health');
  await says(health, 'this version knows no such place of the page');
});
