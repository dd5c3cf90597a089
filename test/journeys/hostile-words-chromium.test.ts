import { expect, test } from 'vitest';
import { until } from '../browser/driver';
import { outboxOf } from '../browser/outbox';
import { chromiumShift } from '../browser/shift';
import { caseShown, openSolve, sayCauseById, says, titled, words } from './panel';

const shift = chromiumShift();
const name = '<img src=x onerror="document.title=1">';

test('a name and messages full of markup, direction marks and 100 kB are shown as the text they are', async () => {
  const from = Date.now();
  const { panel } = await shift.openCase(4843, { width: 1440, height: 900 });
  await caseShown(panel, 4843);
  expect(Date.now() - from).toBeLessThan(30_000);
  expect(await words(panel, '.who h1')).toContain(name);
  expect(await words(panel, '.who h1')).toContain('<script>alert(1)</script>');
  const made = await panel.run(() => ({
    images: document.querySelectorAll('img').length,
    scripts: [...document.querySelectorAll('script')].filter((script) => !script.src).length,
    frames: document.querySelectorAll('iframe').length,
    pwned: '__pwned' in window,
    title: document.title,
    isolated: document.querySelector('.who h1 bdi') !== null,
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    longest: Math.max(
      ...[...document.querySelectorAll('.say, .said, textarea')].map((one) => (one.textContent ?? '').length),
    ),
  }));
  expect(made).toMatchObject({ images: 0, scripts: 0, frames: 0, pwned: false, isolated: true, wide: 0 });
  expect(made.title).not.toBe('1');
  expect(made.longest).toBeLessThan(2000);
});

test('decided and noted, the hostile words are still only words', async () => {
  const { tab, panel } = await shift.openCase(4843);
  await caseShown(panel, 4843);
  await openSolve(panel);
  await sayCauseById(panel, 'small-part');
  await panel.click({ name: 'Give this', within: '#solve' });
  await says(panel, titled('give-part'), '#solve .decision');
  await panel.click({ name: 'History' });
  await until('the history', async () => (await words(panel)).includes(titled('give-part')));
  expect(await panel.run(() => document.querySelectorAll('img, iframe').length)).toBe(0);
  expect(await tab.run(() => '__pwned' in window)).toBe(false);
  const [given] = (await outboxOf(shift.driver)).filter(({ type }) => type === 'given');
  expect(given !== undefined && !JSON.stringify(given).includes('The leg is broken. The leg')).toBe(true);
});

test('what is stored about them holds the words as text, and no message is on the disk', async () => {
  const { panel } = await shift.openCase(4843);
  await caseShown(panel, 4843);
  const query = 'melanie.oneill@example.com';
  const answer = await shift.driver.say({ to: 'background', type: 'console/stored-about', query });
  const stored = answer.ok ? answer.value : [];
  const onDisk = JSON.stringify(stored.filter(({ table }) => table !== 'memory'));
  expect(stored.length).toBeGreaterThan(1);
  expect(onDisk.includes('<img src=x onerror=')).toBe(true);
  expect(onDisk.includes('The leg is broken')).toBe(false);
});
