import { expect, test } from 'vitest';
import { lastPolicy, pinnedProvider } from '../../../../extension/background/policy/policy';
import type { Overview } from '../../../../src/messages/console';
import { retail } from '../../../../src/playbook/starters/retail';
import { type Desk, desk } from '../desk';
import { caseOf } from '../people';

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
  expect(await pinnedProvider(at.world)).toEqual({ issuer: null, clientId: null, scope: null });
  await manage(at, { issuer: 'https://login.example.com/realms/acme', clientId: 'leeway-sidebar' });
  expect(await pinnedProvider(at.world)).toEqual({
    issuer: 'https://login.example.com/realms/acme',
    clientId: 'leeway-sidebar',
    scope: null,
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

test('a policy that comes late and changes is followed at once, and lets go when it is taken away', async () => {
  const at = desk();
  await at.usePlaybook();
  const { sidebar, page } = await at.mount(1);
  await manage(at, { side: 'left', language: 'de', locked: 'side', figures: 'hidden' });
  await expect.poll(() => sidebar.at(-1)?.settings).toMatchObject({ side: 'left', figures: 'hidden' });
  await expect.poll(() => page.at(-1)).toMatchObject({ type: 'background/layout', side: 'left' });
  expect(await at.say.sidebar(1, { type: 'sidebar/set', settings: { figures: 'shown' } })).toMatchObject({
    ok: true,
  });
  await manage(at, { side: 'right', locked: 'side' });
  await expect.poll(() => page.at(-1)).toMatchObject({ type: 'background/layout', side: 'right' });
  const left = { type: 'console/set', settings: { side: 'left' } };
  expect(await at.say.console(left)).toMatchObject({ ok: false, reason: 'forbidden', detail: 'policy:side' });
  at.browser.managed = {};
  await at.browser.fire('onStorage', {}, 'managed');
  await expect.poll(async () => (await overview(at)).policy).toBeUndefined();
  expect(await at.say.console(left)).toMatchObject({ ok: true });
  await expect.poll(() => page.at(-1)).toMatchObject({ type: 'background/layout', side: 'left' });
});

test('a policy that was taken away while the browser was closed is let go a minute after its start', async () => {
  const at = desk();
  await manage(at, { retentionDays: '7' });
  at.browser.managed = {};
  at.restart();
  await at.browser.fire('onStartup');
  expect(at.browser.alarms.get('policy')).toMatchObject({ delayInMinutes: 1 });
  await at.browser.fire('onAlarm', { name: 'policy' });
  await expect.poll(async () => (await overview(at)).policy).toBeUndefined();
  expect((await overview(at)).settings.retentionDays).toBe(30);
});

test('a locked option is refused to the sidebar, to the keys and to the page too', async () => {
  const at = desk();
  await at.usePlaybook();
  await at.mount(1);
  await manage(at, { figures: 'hidden', width: '400', locked: 'figures, width' });
  const shown = await at.say.sidebar(1, { type: 'sidebar/set', settings: { figures: 'shown' } });
  expect(shown).toMatchObject({ ok: false, detail: 'policy:figures' });
  await at.browser.fire('onCommand', 'hide-figures');
  await at.say.page(1, { type: 'page/layout', width: 300, collapsed: true });
  expect((await overview(at)).settings).toMatchObject({ figures: 'hidden', width: 400, collapsed: true });
  const { health } = await overview(at);
  expect(health.find(({ part }) => part === 'messages')?.state).toBe('good');
});

test('a starter of the policy is in force without a press, and follows it until a person chooses', async () => {
  const at = desk();
  const { sidebar } = await at.mount(1);
  await at.say.page(1, { type: 'page/case-left' });
  await manage(at, { starter: 'retail' });
  await expect.poll(async () => (await overview(at)).playbook?.playbook.title).toBe('Retail starter');
  await expect.poll(() => sidebar.at(-1)?.view.kind).toBe('find');
  await manage(at, { starter: 'travel-rental' });
  await expect.poll(async () => (await overview(at)).playbook?.version).toBe(2);
  await at.usePlaybook();
  await manage(at, { starter: 'retail' });
  await at.browser.fire('onAlarm', { name: 'policy' });
  expect((await overview(at)).playbook?.version).toBe(3);
  await manage(at, { starter: 'retail', locked: 'playbook' });
  await expect.poll(async () => (await overview(at)).playbook?.playbook.title).toBe('Retail starter');
  expect(
    await at.say.console({ type: 'console/use-playbook', playbook: retail, reason: 'mine' }),
  ).toMatchObject({ ok: false, detail: 'policy:playbook' });
});

test('an extension that an administrator installed opens no tab by itself', async () => {
  for (const installType of ['admin', 'normal'] as const) {
    const at = desk();
    let asked = 0;
    const getSelf = async () => {
      asked += 1;
      return { installType };
    };
    Object.assign(at.browser.api.management, { getSelf });
    await at.browser.fire('onInstalled', { reason: 'install' });
    await expect.poll(() => asked).toBe(1);
    await overview(at);
    expect(at.browser.tabs.map(({ url }) => url)).toEqual(installType === 'admin' ? [] : ['options']);
  }
});

test('helpdesks of the policy are served where the browser grants them, and let go with it', async () => {
  const at = desk();
  at.browser.grant('https://help.example.org/*');
  await manage(at, { helpdeskHosts: 'help.example.org' });
  await expect
    .poll(() => [...at.browser.scripts.values()])
    .toMatchObject([{ matches: ['https://help.example.org/*'] }]);
  at.browser.managed = {};
  await at.browser.fire('onStorage', {}, 'managed');
  await expect.poll(() => at.browser.scripts.size).toBe(0);
});

test('profiles leave the disk when the policy says so, whoever wrote them', async () => {
  const at = desk();
  await at.usePlaybook();
  await at.mount(1);
  await at.open(1, caseOf(1));
  await expect.poll(() => at.cache.rows.profiles.count()).toBe(1);
  await manage(at, { cacheProfiles: 'no' });
  await expect.poll(() => at.cache.rows.profiles.count()).toBe(0);
});

test('diagnostics name what is wrong and what is in force', async () => {
  const at = desk();
  await manage(at, { retentionDays: 'a fortnight', side: 'left' });
  const { value } = (await at.say.console({ type: 'console/diagnostics' })) as { value: string };
  expect(JSON.parse(value).policy).toMatchObject({
    values: [{ key: 'side', value: 'left' }],
    wrong: [{ key: 'retentionDays', part: 'a fortnight', problem: 'whole-number' }],
  });
});
