import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Helpdesk, startHelpdesk } from '../../scripts/helpdesk/server';
import { built } from '../browser/built';
import { type Driver, until } from '../browser/driver';
import { startFirefox } from '../browser/firefox';
import { type Managed, managed, whyNotManaged } from '../browser/managed';
import { zipped } from '../browser/own-pack';
import { caseShown, says } from './panel';

const why = whyNotManaged('firefox');
const id = 'leeway@leeway.example';

/** A real policies.json, and an add-on that nobody at the browser has installed or allowed. */
describe.skipIf(why !== null)(`a managed Firefox${why === null ? '' : ` (not tried: ${why})`}`, () => {
  let helpdesk: Helpdesk;
  let policies: Managed;
  let driver: Driver;
  let folder: string;

  beforeAll(async () => {
    helpdesk = await startHelpdesk(Date.now());
    policies = managed('firefox');
    folder = mkdtempSync(join(tmpdir(), 'leeway-add-on-'));
    const install_url = pathToFileURL(zipped(built('firefox'), folder)).href;
    policies.write({
      policies: {
        ExtensionSettings: { [id]: { installation_mode: 'force_installed', install_url } },
        '3rdparty': {
          Extensions: {
            // Firefox has no schema: a plain number and a plain list are as good as their text.
            [id]: {
              starter: 'retail',
              side: 'left',
              locked: ['side'],
              retentionDays: 7,
              fileImport: 'perhaps',
            },
          },
        },
      },
    });
    driver = await startFirefox({ port: helpdesk.port, managed: policies.program });
  });
  afterAll(async () => {
    await driver?.close();
    policies?.close();
    rmSync(folder, { recursive: true, force: true });
    await helpdesk?.close();
  });

  test('an add-on that the policy installs works without a press, and its locks hold', async () => {
    const overview = await until('the policy', async () => {
      const answer = await driver.say({ to: 'background', type: 'console/overview' });
      return answer.ok && answer.value.policy && answer.value.playbook ? answer.value : null;
    });
    expect(overview.settings).toMatchObject({ side: 'left', retentionDays: 7 });
    expect(overview.policy?.wrong).toMatchObject([{ key: 'fileImport', problem: 'yes-or-no' }]);

    const tab = await driver.open('/agent/tickets/4812');
    const panel = await tab.sidebar();
    await caseShown(panel, 4812);
    await says(panel, 'Dana Whitfield', '.who');
    const left = await tab.run(() => document.querySelector('[data-leeway]')?.getBoundingClientRect().left);
    expect(left).toBeLessThan(10);

    const options = await driver.openOwn('extension/console/index.html#you');
    await says(options, 'Set by your organisation.');
    expect(await options.run(() => document.querySelectorAll('.row.locked input:disabled').length)).toBe(2);
    const refused = await driver.say({ to: 'background', type: 'console/set', settings: { side: 'right' } });
    expect(refused).toMatchObject({ ok: false, detail: 'policy:side' });
  });
});
