import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyProfile } from '../../src/customer/empty-profile';
import { until } from '../browser/driver';
import { chromiumShift } from '../browser/shift';
import { openSolve, sayCauseById } from './panel';

const shift = chromiumShift();

/** The files of the browser in which a text stands, as one byte a letter or as two. */
function filesWith(folder: string, text: string): readonly string[] {
  const spellings = [Buffer.from(text, 'latin1'), Buffer.from(text, 'utf16le')];
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    if (!entry.isFile()) return [];
    const file = join(entry.parentPath, entry.name);
    try {
      const bytes = readFileSync(file);
      return spellings.some((one) => bytes.includes(one)) ? [file.slice(folder.length + 1)] : [];
    } catch {
      // Gone while it was looked for.
      return [];
    }
  });
}

test('after a wipe no file in the browser’s folder holds the name of a customer', async () => {
  const { driver } = shift;
  const name = 'Zqwxplk Vbnrtyu';
  const asOf = Date.now();
  const own = {
    ...emptyProfile('wiped:1'),
    name,
    identifiers: [{ kind: 'email', value: 'zqwx@example.com' }],
  };
  const profile = { ...own, provenance: { identity: { source: 'import', asOf, partial: false } } } as const;
  const ask = { to: 'background' } as const;
  await driver.say({ ...ask, type: 'console/import-begin', batch: 'b1', name: 'customers.csv' });
  await driver.say({ ...ask, type: 'console/import-rows', batch: 'b1', seq: 0, profiles: [profile] });
  await driver.say({ ...ask, type: 'console/import-end', batch: 'b1' });
  const { panel } = await shift.openCase(4812);
  await openSolve(panel);
  await sayCauseById(panel, 'cover-just-ended');

  const before = await until('the name on the disk', () => {
    const files = filesWith(driver.profile, name);
    return files.length > 0 ? files : null;
  });
  expect(before).not.toEqual([]);
  expect(await driver.say({ ...ask, type: 'console/wipe' })).toMatchObject({ ok: true });
  await until('the name to be nowhere on the disk', () => filesWith(driver.profile, name).length === 0).catch(
    (trouble: unknown) => {
      throw new Error(`${String(trouble)}; it is in ${filesWith(driver.profile, name).join(', ')}`);
    },
  );
  expect(await driver.say({ ...ask, type: 'console/overview' })).toMatchObject({
    ok: true,
    value: { counts: { profiles: 0, decisions: 0, outbox: 0 } },
  });
});
