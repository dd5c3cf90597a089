import { expect, test } from 'vitest';
import { lastPolicy, pinnedProvider } from '../../../extension/background/policy';
import type { Overview } from '../../../src/messages/console';
import { type Desk, desk } from './desk';

const overview = async (at: Desk): Promise<Overview> => {
  const answer = await at.say.console({ type: 'console/overview' });
  return (answer as { value: Overview }).value;
};

/** The browser has new managed values and says so. */
async function manage(at: Desk, values: Record<string, unknown>): Promise<void> {
  at.browser.managed = values;
  await at.browser.fire('onStorage', {}, 'managed');
  const names = Object.keys(values).sort();
  await expect
    .poll(async () => {
      const { policy } = await overview(at);
      return [...(policy?.values ?? []), ...(policy?.wrong ?? [])].map(({ key }) => key).sort();
    })
    .toEqual(names);
}

test('the provider that the administrator names is there for signing in', async () => {
  const at = desk();
  expect(await pinnedProvider(at.world)).toEqual({ issuer: null, clientId: null });
  await manage(at, { issuer: 'https://login.example.com/realms/acme', clientId: 'leeway-sidebar' });
  expect(await pinnedProvider(at.world)).toEqual({
    issuer: 'https://login.example.com/realms/acme',
    clientId: 'leeway-sidebar',
  });
});

test('the last known policy holds from the first moment of the next start, before the browser has any', async () => {
  const at = desk();
  await manage(at, { retentionDays: '7' });
  at.browser.managed = {};
  at.restart();
  await at.browser.fire('onStartup');
  expect((await overview(at)).settings.retentionDays).toBe(7);
  expect((await lastPolicy(at.world)).managed).toBe(true);
});
