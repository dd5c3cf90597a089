import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { built } from '../browser/built';
import { chromiumShift } from '../browser/shift';
import { signingIn } from './open-id';

const shift = chromiumShift();
signingIn(shift);

test('of all that is asked for, the browser warns of the helpdesk alone', async () => {
  const { permissions, host_permissions } = JSON.parse(
    readFileSync(join(built('chromium'), 'manifest.json'), 'utf8'),
  ) as Record<'permissions' | 'host_permissions', string[]>;
  expect(permissions).toContain('identity');
  const own = await shift.driver.openOwn('extension/console/index.html');
  const warningsOf = (asked: object) =>
    own.run(
      (manifest: string) =>
        (
          globalThis as unknown as {
            chrome: { management: { getPermissionWarningsByManifest(text: string): Promise<string[]> } };
          }
        ).chrome.management.getPermissionWarningsByManifest(manifest),
      JSON.stringify({ manifest_version: 3, name: 'x', version: '1', ...asked }),
    );
  expect(await warningsOf({ permissions })).toEqual([]);
  expect(await warningsOf({ permissions, host_permissions })).toEqual([
    'Read and change your data on all zendesk.com sites',
  ]);
  await own.close();
});
