import { expect, test } from 'vitest';
import type { Overview } from '../../../../src/messages/console';
import { demoStore } from '../../../../src/playbook/starters/demo-store';
import { caseIn, desk } from '../desk';
import { caseOf, imported } from '../people';

const overviewIn = (answer: unknown): Overview => (answer as { value: Overview }).value;

test('refuses a playbook that its own validation refuses, and keeps the one in force', async () => {
  const at = desk();
  await at.usePlaybook();
  const broken = { ...demoStore, room: { ...demoStore.room, perCase: -1 } };
  const answer = await at.say.console({ type: 'console/use-playbook', playbook: broken, reason: '' });
  expect(answer).toMatchObject({ ok: false, reason: 'invalid' });
  expect(overviewIn(await at.say.console({ type: 'console/overview' })).playbook?.version).toBe(1);
});

test('an open case keeps its playbook version for half an hour, a new one gets the new version', async () => {
  const at = desk();
  await at.usePlaybook();
  await at.mount(1);
  await at.open(1, caseOf(1));
  await at.usePlaybook();
  expect(caseIn(await at.state(1)).playbook.version).toBe(1);
  await at.open(1, caseOf(2, 2));
  expect(caseIn(await at.state(1)).playbook.version).toBe(2);
  at.clock.now += 31 * 60_000;
  await at.open(1, caseOf(1));
  expect(caseIn(await at.state(1)).playbook.version).toBe(2);
});

test('a change of settings is drawn at once in every sidebar', async () => {
  const at = desk();
  await at.usePlaybook();
  const one = await at.mount(1);
  const two = await at.mount(2);
  await at.say.console({ type: 'console/set', settings: { figures: 'hidden' } });
  expect(one.sidebar.at(-1)?.settings.figures).toBe('hidden');
  expect(two.sidebar.at(-1)?.settings.figures).toBe('hidden');
});

test('the key for figures hides and shows them everywhere; the other one goes to the page', async () => {
  const at = desk();
  await at.usePlaybook();
  const { sidebar, page } = await at.mount(1);
  await at.browser.fire('onCommand', 'hide-figures');
  await expect.poll(() => sidebar.at(-1)?.settings.figures).toBe('hidden');
  at.browser.tabs.push({ id: 1, url: 'https://acme.zendesk.com/' });
  await at.browser.fire('onCommand', 'enter-sidebar');
  await expect.poll(() => page.at(-1)).toMatchObject({ type: 'background/focus', where: 'toggle' });
});

test('wipe leaves nothing behind, and the sidebar begins anew', async () => {
  const at = desk();
  await at.usePlaybook();
  const { sidebar } = await at.mount(1);
  await at.open(1, caseOf(1));
  await at.say.console({ type: 'console/wipe' });
  const rows = await Promise.all(at.cache.rows.tables.map((table) => table.count()));
  expect(rows.every((count) => count === 0)).toBe(true);
  expect(sidebar.at(-1)?.view.kind).toBe('first-run');
  expect(JSON.stringify(await at.world.browser.storage.session.get(null))).not.toContain('Customer');
  expect(await at.world.browser.storage.local.get(null)).toEqual({});
});

test('forgetting a customer takes what is in memory too', async () => {
  const at = desk();
  await at.usePlaybook();
  await at.mount(1);
  await at.open(1, caseOf(1));
  await at.say.page(1, { type: 'page/case-left' });
  await at.say.console({ type: 'console/forget', customerId: 'zendesk:acme:user:1' });
  expect(await at.say.console({ type: 'console/stored-about', query: 'customer1@example.com' })).toEqual({
    ok: true,
    value: [],
  });
  expect(JSON.stringify(await at.world.browser.storage.session.get(null))).not.toContain('Customer');
});

test('fields that were seen can be mapped, and the mapped field becomes a fact', async () => {
  const at = desk();
  await at.usePlaybook();
  await at.mount(1);
  const { requester } = caseOf(1);
  const fieldNames = { user: ['ltv', 'cover_end'], organization: [], case: [] };
  const fields = { ltv: '1,234.50', cover_end: '2026-11-17' };
  const seen = caseOf(1, 1, { fieldNames, requester: requester && { ...requester, fields } });
  await at.open(1, seen);
  const { seenFields } = overviewIn(await at.say.console({ type: 'console/overview' }));
  expect(seenFields.map(({ field }) => field).sort()).toEqual(['cover_end', 'ltv']);
  const map = (field: string, to: string, as: string) => ({
    adapter: 'zendesk',
    from: 'user',
    field,
    to,
    as,
  });
  await at.say.console({
    type: 'console/set',
    settings: {
      fieldMap: [map('ltv', 'lifetimeSpend', 'money-major'), map('cover_end', 'coverEnds', 'date')],
    },
  });
  const { profile, factValues } = caseIn(await at.state(1));
  expect(factValues.lifetimeSpend).toEqual({ unit: 'money', value: 123_450, currency: 'USD' });
  expect(profile?.coverage).toMatchObject([{ kind: 'cover', ends: Date.UTC(2026, 10, 17) }]);
  expect(profile?.provenance.value?.source).toBe('helpdesk');
});

test('the policy fixes what it names, says what is wrong, and keeps files out', async () => {
  const at = desk();
  at.browser.managed = { retentionDays: 'ten', cacheProfiles: 'yes' };
  await at.browser.fire('onStorage', {}, 'managed');
  await expect
    .poll(async () => overviewIn(await at.say.console({ type: 'console/overview' })).policy)
    .toMatchObject({
      locked: ['retentionDays', 'cacheProfiles'],
      fileImport: false,
      wrong: [{ key: 'retentionDays', part: 'ten', problem: 'whole-number', keeps: null }],
    });
  const longer = { type: 'console/set', settings: { retentionDays: 365 } };
  expect(await at.say.console(longer)).toMatchObject({ ok: false, detail: 'policy:retentionDays' });
  expect(overviewIn(await at.say.console({ type: 'console/overview' })).settings.retentionDays).toBe(14);
  const begin = { type: 'console/import-begin', batch: 'b', name: 'x.csv' };
  expect(await at.say.console(begin)).toMatchObject({ ok: false, reason: 'forbidden' });
});

test('no policy at all is no trouble, whichever way the browser says so', async () => {
  const at = desk();
  at.browser.managed = null;
  await at.browser.fire('onInstalled', { reason: 'install' });
  expect(overviewIn(await at.say.console({ type: 'console/overview' })).policy).toBeUndefined();
});

test('the page script is registered for extra hosts that are chosen and granted, and dropped again', async () => {
  const at = desk();
  at.browser.grant('https://help.example.org/*');
  const hosts = ['https://help.example.org', 'https://not-granted.example.org'];
  await at.say.console({ type: 'console/set', settings: { extraHosts: hosts } });
  await at.say.console({ type: 'console/hosts-changed' });
  expect([...at.browser.scripts.values()]).toMatchObject([{ matches: ['https://help.example.org/*'] }]);
  await at.say.console({ type: 'console/set', settings: { extraHosts: [] } });
  await at.say.console({ type: 'console/hosts-changed' });
  expect(at.browser.scripts.size).toBe(0);
});

test('the demo case works without a helpdesk and leaves nothing in the ledger', async () => {
  const at = desk();
  expect(await at.say.console({ type: 'console/demo-case' })).toEqual({ ok: true, value: null });
  const tab = at.browser.tabs.at(-1);
  const nonce = tab?.url.split('#')[1] ?? '';
  const sender = { ...at.sender.sidebar(tab?.id ?? 0, 0) };
  const say = (message: object) => at.browser.send({ to: 'background', ...message }, sender);
  const ready = (await say({ type: 'sidebar/ready', nonce })) as Awaited<ReturnType<typeof at.say.sidebar>>;
  if (!ready.ok) throw new Error(ready.reason);
  const view = caseIn(ready.value);
  expect(view).toMatchObject({ demo: true, pageCanInsert: false, label: '#4812' });
  expect(view.profile?.identifiers).toContainEqual({ kind: 'email', value: 'dana.whitfield@example.com' });
  const { caseKey } = view;
  await say({ type: 'sidebar/answer', caseKey, fact: 'cause', value: 'cover-just-ended' });
  await say({ type: 'sidebar/answer', caseKey, fact: 'amountAtIssue', value: 38_900 });
  const give = { type: 'sidebar/give', caseKey, decisionId: 'd1', concession: 'honour-cover', amount: null };
  const given = (await say(give)) as typeof ready;
  expect(given).toMatchObject({ ok: true, value: { view: { decisions: [{ concession: 'honour-cover' }] } } });
  const reloaded = { to: 'background', type: 'sidebar/ready', nonce };
  expect(await at.browser.send(reloaded, { ...sender, documentId: 'another' })).toMatchObject({ ok: true });
  const { counts } = overviewIn(await at.say.console({ type: 'console/overview' }));
  expect(counts).toEqual({ profiles: 0, cases: 0, decisions: 0, outbox: 0 });
});

test('expired rows go in slices until none is left, and promises that are due are counted', async () => {
  const at = desk();
  await at.usePlaybook();
  await at.say.console({ type: 'console/import-begin', batch: 'b1', name: 'x.csv' });
  const profiles = Array.from({ length: 250 }, (_, n) => imported(n));
  await at.say.console({ type: 'console/import-rows', batch: 'b1', seq: 0, profiles });
  await at.mount(1);
  await at.open(1, caseOf(1));
  const due = at.clock.now + 1000;
  const promise = {
    type: 'sidebar/promise',
    caseKey: 'zendesk:acme:1',
    id: 'p1',
    kind: 'call-back',
    text: 'Call',
    due,
    owner: '',
  };
  await at.say.sidebar(1, promise);
  at.clock.now += 2000;
  await at.browser.fire('onAlarm', { name: 'promises' });
  await expect.poll(() => at.browser.badge.text).toBe('1');
  at.clock.now += 31 * 86_400_000;
  await at.browser.fire('onAlarm', { name: 'evict' });
  await expect.poll(() => at.browser.alarms.has('evict-more')).toBe(true);
  expect(await at.cache.rows.profiles.count()).toBe(51);
  await at.browser.fire('onAlarm', { name: 'evict-more' });
  await expect.poll(() => at.cache.rows.profiles.count()).toBe(0);
  expect(await at.cache.rows.promises.count()).toBe(1);
});

test('an update waits for five quiet minutes', async () => {
  const at = desk();
  await at.usePlaybook();
  await at.mount(1);
  await at.open(1, caseOf(1));
  await at.browser.fire('onUpdateAvailable', { version: '0.2.0' });
  await expect.poll(() => at.browser.alarms.has('update')).toBe(true);
  await at.browser.fire('onAlarm', { name: 'update' });
  await at.state(1);
  expect(at.browser.reloads.count).toBe(0);
  at.clock.now += 6 * 60_000;
  await at.browser.fire('onAlarm', { name: 'update' });
  await expect.poll(() => at.browser.reloads.count).toBe(1);
});

test('pages lay the sidebar out anew, and lose it when their adapter is switched off', async () => {
  const at = desk();
  await at.usePlaybook();
  const { page } = await at.mount(1);
  await at.say.console({ type: 'console/set', settings: { side: 'left' } });
  expect(page.at(-1)).toMatchObject({ type: 'background/layout', side: 'left', width: 360 });
  await at.say.console({ type: 'console/set', settings: { adaptersOff: ['zendesk'] } });
  expect(page.at(-1)).toMatchObject({ type: 'background/unmount' });
  expect(await at.say.sidebar(1, { type: 'sidebar/alive' })).toMatchObject({ detail: 'not-bound' });
});

test('what is stored about somebody includes what is only remembered', async () => {
  const at = desk();
  await at.usePlaybook();
  await at.say.console({ type: 'console/set', settings: { cacheProfiles: false } });
  await at.mount(1);
  await at.open(1, caseOf(1));
  const answer = await at.say.console({ type: 'console/stored-about', query: 'Customer1@example.com' });
  const held = answer.ok ? (answer.value as { table: string; customerId: string }[]) : [];
  expect(held).toMatchObject([{ table: 'memory', customerId: 'zendesk:acme:user:1' }]);
});
