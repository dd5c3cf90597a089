import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { demoStore } from '../src/playbook/starters/demo-store';
import { type ChromiumDriver, startChromium } from '../test/browser/chromium';
import { type Place, readable, until } from '../test/browser/driver';
import { steadyInSight } from '../test/browser/in-sight';
import { openSolve } from '../test/journeys/panel';
import { startHelpdesk } from './helpdesk/server';
import { settle } from './helpdesk/settle';
import { root, step } from './step';

const { values } = parseArgs({
  options: {
    case: { type: 'string', default: '4812' },
    dark: { type: 'boolean', default: false },
    headless: { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
  },
});

const display = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const headless = values.headless || !display;
const address = `/agent/tickets/${values.case}`;

if (!values['no-build']) step('build', 'vite', ['build', '--logLevel', 'warn']);
let ending = false;
const now = Date.now();
const helpdesk = await startHelpdesk(now);
const scheme = values.dark ? 'dark' : 'light';
const driver = await startChromium({ port: helpdesk.port, headless, scheme });
await settle(driver.say, demoStore, now, { theme: scheme });
const tab = await driver.open(address);
for (const page of driver.context.pages()) if (page !== driver.pageOf(tab)) await page.close();

if (headless) {
  const told = await tell(driver, await tab.sidebar()).then(
    () => 0,
    (trouble: unknown) => {
      console.error(String(trouble));
      return 1;
    },
  );
  await end(told);
} else {
  console.log(
    `\nThe demo helpdesk is open on case #${values.case}; close the window or press Ctrl-C to end.`,
  );
  process.once('SIGINT', () => void end(0));
  process.once('SIGTERM', () => void end(0));
  driver.context.once('close', () => void end(0));
}

/** The case as the sidebar shows it: first what to say back, then (one press) what may be given. */
async function tell(browser: ChromiumDriver, panel: Place): Promise<void> {
  const shown = await until('the case in the sidebar', async () => {
    const text = await readable(panel);
    const open = await panel.run(() => document.querySelector('main.case') !== null);
    return open && text.includes(`#${values.case}`) ? text : null;
  });
  const picture = (name: string): string => join(root, '.demo', `case-${values.case}-${name}.png`);
  const page = browser.pageOf(tab);
  console.log(`\n${shown}\n`);
  await page.screenshot({ path: picture('hear') });
  await steadyInSight(panel);
  await openSolve(panel);
  const guess = await panel.run(() => document.querySelector('#solve .what .chip') !== null);
  if (guess) await panel.click({ css: '#solve .what .chip' });
  await until('the advice', async () =>
    (await panel.run(() => document.querySelector('#solve article.offer, #solve .notice') !== null))
      ? true
      : null,
  );
  if (guess) console.log('— the agent says what happened, with one press on the first guess —\n');
  const amount = await panel.run(
    () => document.querySelector<HTMLInputElement>('#solve article.offer .amount input')?.value ?? '',
  );
  const solve = await readable(panel, '#solve');
  console.log(`${solve.replace(/^\$$/m, `$${amount}`)}\n`);
  await panel.run(() => document.querySelector('#solve')?.scrollIntoView());
  await page.screenshot({ path: picture('solve') });
  console.log(`Pictures: ${picture('hear')}\n          ${picture('solve')}`);
}

async function end(code: number): Promise<void> {
  if (ending) return;
  ending = true;
  await driver.close().catch(() => undefined);
  await helpdesk.close();
  process.exit(code);
}
