import { expect, test } from 'vitest';
import { until } from '../browser/driver';
import { chromiumShift } from '../browser/shift';
import { caseShown, says } from './panel';

const shift = chromiumShift();

test('when the extension is replaced under an open tab, the new one stands there alone with the same case', async () => {
  const { tab, panel } = await shift.openCase(4812);
  await caseShown(panel, 4812);
  await says(panel, 'Dana Whitfield', '.who');
  const page = shift.driver.pageOf(tab);
  const [old] = page.frames().filter((frame) => frame.url().startsWith('chrome-extension:'));

  // The browser's own page replaces an unpacked extension as an update would.
  const own = await shift.driver.context.newPage();
  await own.goto('chrome://extensions/');
  await own.evaluate(`(async () => {
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await chrome.developerPrivate.reload('${shift.driver.extensionId}', { failQuietly: true });
  })()`);
  await own.close();

  await until('a new sidebar', () => {
    const frames = page.frames().filter((frame) => frame.url().includes('extension/sidebar'));
    return frames.length === 1 && frames[0] !== old;
  });
  const shown = await tab.sidebar();
  await caseShown(shown, 4812);
  await says(shown, 'Dana Whitfield', '.who');
  expect(await tab.run(() => document.querySelectorAll('html > [data-leeway]').length)).toBe(1);
});
