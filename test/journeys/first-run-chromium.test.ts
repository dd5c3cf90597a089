import type { Frame, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type Tab, until } from '../browser/driver';
import { chromiumShift } from '../browser/shift';
import { caseShown, recommended, says, words } from './panel';

const shift = chromiumShift({ settled: false });

/** What a person needs beyond what the machine takes, in seconds: to read three screens, and for each key or press. */
const person = { reading: 24, key: 0.3, press: 1.5 };
const twoMinutes = 120;

async function optionsPage(): Promise<Tab> {
  const tab = await shift.driver.openOwn('extension/console/index.html');
  await says(tab, 'Your first advice in two minutes');
  return tab;
}

const newTab = (): Promise<Page> => shift.driver.context.waitForEvent('page');

/** Counts the keys of somebody without a mouse. */
function keyboard() {
  let pressed = 0;
  const press = async (page: Page, key: string): Promise<void> => {
    await page.keyboard.press(key);
    pressed += 1;
  };
  return {
    press,
    pressed: () => pressed,
    /** Goes on with Tab until the focus stands on a control that fits. */
    async tabTo(page: Page, at: Page | Frame, css: string, name = ''): Promise<void> {
      for (let steps = 0; steps < 40; steps++) {
        await press(page, 'Tab');
        const fits = await at.evaluate(
          ([part, label]) => {
            const one = document.activeElement;
            return (one?.matches(part ?? '') && one.textContent?.includes(label ?? '')) ?? false;
          },
          [css, name],
        );
        if (fits) return;
      }
      throw new Error(`40 times Tab did not reach ${css} ${name}`);
    },
  };
}

test('a new user without a mouse reaches the first advice in their own Zendesk in under two minutes', async () => {
  const from = Date.now();
  const keys = keyboard();
  const options = await optionsPage();
  const page = shift.driver.pageOf(options);
  await keys.tabTo(page, page, 'button', 'Use this playbook');
  await keys.press(page, 'Enter');
  await says(options, '“Retail starter” is in force.');
  await keys.tabTo(page, page, 'input[inputmode=url]');
  for (const letter of 'acme') await keys.press(page, letter);
  const [desk] = await Promise.all([newTab(), keys.press(page, 'Enter')]);
  await until('their Zendesk', () => desk.url().startsWith('https://acme.zendesk.com/') || null);
  await desk.goto('https://acme.zendesk.com/agent/tickets/4812');
  const frame = await until('the sidebar', () =>
    desk.frames().find((one) => one.url().includes('extension/sidebar/')),
  );
  await frame.waitForSelector('main.case');
  // Alt+Shift+L is the browser's own key, which no page or driver can press; its listener is called instead.
  await desk.bringToFront();
  const [worker] = shift.driver.context.serviceWorkers();
  await worker?.evaluate("chrome.commands.onCommand.dispatch('enter-sidebar')");
  await until('the focus in the sidebar', () => frame.evaluate(() => document.hasFocus()));
  await keys.press(desk, 's');
  await frame.waitForSelector('#solve .what .chip');
  await keys.tabTo(desk, frame, '#solve .what .chip');
  await keys.press(desk, 'Enter');
  await frame.waitForSelector('#solve article.offer:not(.owed) h3');
  const seconds = (Date.now() - from) / 1000 + person.reading + keys.pressed() * person.key;
  expect(seconds).toBeLessThan(twoMinutes);
  await desk.close();
  await options.close();
});

test('the same by mouse: a handful of presses and one word', async () => {
  const from = Date.now();
  const options = await optionsPage();
  await options.click({ name: 'Use this playbook' });
  await says(options, '“Retail starter” is in force.');
  await options.click({ name: 'Your Zendesk account' });
  await options.type('acme');
  const [desk] = await Promise.all([newTab(), options.click({ name: 'Open' })]);
  await until('their Zendesk', () => desk.url().startsWith('https://acme.zendesk.com/') || null);
  await desk.close();
  const { panel } = await shift.openCase(4812);
  await caseShown(panel, 4812);
  await panel.click({ css: '#step-solve button' });
  await panel.click({ css: '#solve .what .chip' });
  expect(await recommended(panel)).not.toBe('');
  expect(await words(panel, '#solve')).toContain('yours to give here');
  const seconds = (Date.now() - from) / 1000 + person.reading + 8 * person.press;
  expect(seconds).toBeLessThan(twoMinutes);
  await options.close();
});
