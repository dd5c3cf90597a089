import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Helpdesk, startHelpdesk } from '../../scripts/helpdesk/server';
import { type Running, start } from '../backend/running';
import { built, pictures } from '../browser/built';
import { type ChromiumDriver, startChromium } from '../browser/chromium';
import { type Tab, until } from '../browser/driver';
import { looksRight } from '../browser/looks-right';
import { type Managed, managed, whyNotManaged } from '../browser/managed';
import { type OwnPack, serveOwnPack } from '../browser/own-pack';
import { caseShown, says } from './panel';

const why = whyNotManaged('chromium');

/** Real policy files, and a pack that nobody at the browser has installed or allowed. */
describe.skipIf(why !== null)(`a managed Chromium${why === null ? '' : ` (not tried: ${why})`}`, () => {
  let helpdesk: Helpdesk;
  let server: Running;
  let pack: OwnPack;
  let policies: Managed;
  let driver: ChromiumDriver;
  let options: Tab;

  const write = (values: Record<string, unknown> | null) =>
    policies.write({
      DeveloperToolsAvailability: 1,
      ExtensionInstallForcelist: [`${pack.id};${pack.updates}`],
      ...(values === null ? {} : { '3rdparty': { extensions: { [pack.id]: values } } }),
    });

  /** As the administrator's "Reload policies": sooner than the browser looks by itself. */
  const set = async (values: Record<string, unknown> | null) => {
    write(values);
    const page = await driver.context.newPage();
    await page.goto('chrome://policy');
    await page.locator('#reload-policies').click();
    await page.close();
  };

  const go = async (section: string) => {
    await options.run((name: string) => {
      location.hash = name;
    }, section);
    await until(`the section ${section}`, () =>
      options.run(
        (name: string) => document.querySelector(`nav a[href="#${name}"][aria-current]`) !== null,
        section,
      ),
    );
  };

  const wholePage = (name: string) =>
    looksRight(options, join(pictures, 'options', `managed-${name}`), {
      shoot: (path) => driver.pageOf(options).screenshot({ path, fullPage: true }),
    });

  /** Every locked row, with how many of its controls could still be used. */
  const lockedRows = () =>
    options.run(() =>
      [...document.querySelectorAll('.row.locked')].map((row) => ({
        label: row.querySelector('label, .row-label')?.textContent ?? '',
        reason: row.querySelector('.locked-reason')?.textContent ?? '',
        usable: row.querySelectorAll('.row-control :is(input, select):not(:disabled)').length,
      })),
    );

  beforeAll(async () => {
    [helpdesk, server, pack] = await Promise.all([
      startHelpdesk(Date.now()),
      start('sqlite', Date.now()),
      serveOwnPack(built('chromium')),
    ]);
    policies = managed('chromium');
    write({ starter: 'retail', side: 'left', locked: 'side', retentionDays: 'ten' });
    driver = await startChromium({ port: helpdesk.port, managed: policies.program });
  });
  afterAll(async () => {
    await driver?.close();
    policies?.close();
    await pack?.close();
    await server?.close();
    await helpdesk?.close();
  });

  test('a pack that the policy installs stands beside the ticket without a single press', async () => {
    expect(driver.extensionId).toBe(pack.id);
    const tab = await driver.open('/agent/tickets/4812');
    const panel = await tab.sidebar();
    await caseShown(panel, 4812);
    await says(panel, 'Dana Whitfield', '.who');
    const pages = driver.context.pages().map((page) => page.url());
    expect(pages.filter((url) => url.startsWith('chrome-extension:'))).toEqual([]);
    await until('the locked side', () =>
      tab.run(() => {
        const box = document.querySelector('[data-leeway]')?.getBoundingClientRect();
        return box !== undefined && box.left < 10;
      }),
    );
    await tab.screenshot(join(pictures, 'options', 'managed-ticket.png'));
    await tab.close();
  });

  test('what is locked is shown as locked with its reason, and the background refuses it', async () => {
    options = await driver.openOwn('extension/console/index.html#you', { width: 1280, height: 900 });
    await says(options, 'Set by your organisation.');
    expect(await lockedRows()).toEqual([{ label: 'Side', reason: 'Set by your organisation.', usable: 0 }]);
    await wholePage('you');
    const refused = await driver.say({ to: 'background', type: 'console/set', settings: { side: 'right' } });
    expect(refused).toMatchObject({ ok: false, reason: 'forbidden', detail: 'policy:side' });
  });

  test('a wrong value is named with the mend, and the last good one stays', async () => {
    await go('health');
    await says(options, 'retentionDays “ten” is not a whole number. A whole number from 1 to 365.');
    await says(options, 'It is as if it were not set.');
    await wholePage('health-wrong');
    await set({ starter: 'retail', side: 'left', locked: 'side, figures', retentionDays: '7' });
    await until('the mended value', () =>
      options.run(() => !(document.body.textContent ?? '').includes('is not a whole number')),
    );
    await set({ starter: 'retail', side: 'left', locked: 'side, figures', retentionDays: '7 days' });
    await says(options, 'The last good value stays: “7”.');
    await go('privacy');
    expect(await options.run(() => document.querySelector<HTMLSelectElement>('#retention')?.value)).toBe('7');
  });

  test('a policy that changes while a ticket is open is followed there and in the options', async () => {
    const tab = await driver.open('/agent/tickets/4812');
    await caseShown(await tab.sidebar(), 4812);
    const isLeft = () =>
      tab.run(() => (document.querySelector('[data-leeway]')?.getBoundingClientRect().left ?? 999) < 10);
    expect(await isLeft()).toBe(true);
    await set({ starter: 'retail', side: 'right', figures: 'hidden', locked: 'figures' });
    await until('the other side', async () => !(await isLeft()));
    const panel = await tab.sidebar();
    const eye = await until('the locked figures', () =>
      panel.run(
        () =>
          document.querySelector('[aria-label="Figures are hidden. Set by your organisation."]')
            ?.ariaDisabled,
      ),
    );
    expect(eye).toBe('true');
    await driver.pageOf(options).bringToFront();
    await go('you');
    await until('another lock', async () => (await lockedRows())[0]?.label !== 'Side');
    expect((await lockedRows()).map(({ label }) => label)).toEqual(['Hide figures']);
    await tab.close();
  });

  test('the backend of the policy is linked without a press, and its address is locked', async () => {
    await set({ endpoint: server.url, starter: 'retail' });
    await go('backend');
    await until('the link', async () => {
      const answer = await driver.say({ to: 'background', type: 'console/overview' });
      return answer.ok && answer.value.link?.endpoint === server.url;
    });
    await says(options, new URL(server.url).host);
    await wholePage('backend');
    const elsewhere = { endpoint: 'https://elsewhere.example.com', token: 'leeway_x' };
    expect(await driver.say({ to: 'background', type: 'console/link-sign-in', ...elsewhere })).toMatchObject({
      ok: false,
      detail: 'policy:endpoint',
    });
  });

  test('everything is free again when the policy is taken away', async () => {
    await set(null);
    await go('you');
    await until('no lock', async () => (await lockedRows()).length === 0);
    await options.click({ css: '.segmented label:has([value=left])' });
    await until('the choice', async () => {
      const answer = await driver.say({ to: 'background', type: 'console/overview' });
      return answer.ok && answer.value.settings.side === 'left' && answer.value.policy === undefined;
    });
  });
});
