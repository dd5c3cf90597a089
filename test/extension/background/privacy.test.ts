import { expect, test } from 'vitest';
import { onAlarm } from '../../../extension/background/alarms';
import { settingsInForce } from '../../../extension/background/policy/settings';
import { desk } from './desk';
import { caseOf } from './people';

test('switching the disk off takes what the helpdesk said off it at once', async () => {
  const at = desk();
  await at.usePlaybook();
  await at.mount(1);
  await at.open(1, caseOf(1));
  expect(await at.cache.rows.profiles.count()).toBe(1);
  await at.say.console({ type: 'console/set', settings: { cacheProfiles: false } });
  expect(await at.cache.rows.profiles.count()).toBe(0);
  expect((await at.cache.rows.cases.get('zendesk:acme:1'))?.seen).toBeNull();
});

test('an administrator who switches the disk off is obeyed with the next clearing up', async () => {
  const at = desk();
  await at.usePlaybook();
  await at.mount(1);
  await at.open(1, caseOf(1));
  at.browser.managed = { cacheProfiles: 'no' };
  await at.browser.fire('onStorage', {}, 'managed');
  await expect.poll(async () => (await settingsInForce(at.world)).settings.cacheProfiles).toBe(false);
  await onAlarm(at.world, 'evict');
  expect(await at.cache.rows.profiles.count()).toBe(0);
});

test('two places that change settings at once do not undo each other', async () => {
  const at = desk();
  await at.usePlaybook();
  await at.mount(1);
  await at.mount(2);
  await Promise.all([
    at.say.page(1, { type: 'page/layout', width: 420, collapsed: false }),
    at.say.sidebar(2, { type: 'sidebar/set', settings: { figures: 'hidden' } }),
    at.say.console({ type: 'console/set', settings: { retentionDays: 7 } }),
    at.say.console({ type: 'console/set', settings: { agentName: 'Iris' } }),
  ]);
  const { settings } = await settingsInForce(at.world);
  expect(settings).toMatchObject({ width: 420, retentionDays: 7, agentName: 'Iris', figures: 'hidden' });
});
