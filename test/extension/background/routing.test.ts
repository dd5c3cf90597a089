import { expect, test } from 'vitest';
import { extensionId, extensionOrigin } from '../../browser-in-memory';
import { caseRead, desk, listRead } from './desk';
import { caseOf } from './people';

const opened = (more: object = {}) => {
  const { caseKey, label, adapter, tenant } = caseOf(1);
  return { to: 'background', type: 'page/case-opened', caseKey, label, adapter, tenant, ...more };
};

test.each([
  ['for another context', { to: 'sidebar', type: 'background/advice' }],
  ['without an addressee', { type: 'page/mounted' }],
  ['that are no messages', 'hello'],
  ['that are nothing', null],
])('leaves messages %s alone, at once', async (_, message) => {
  const at = desk();
  expect(await at.browser.send(message, at.sender.page(1))).toBeUndefined();
});

const page = (more: object) => ({ ...desk().sender.page(1), ...more });

test.each([
  ['a frame inside the helpdesk page', page({ frameId: 3 })],
  ['another site', page({ url: 'https://evil.example.com/agent', origin: 'https://evil.example.com' })],
  [
    'a site that looks like a helpdesk',
    page({ url: 'https://zendesk.com.evil.example/', origin: 'https://zendesk.com.evil.example' }),
  ],
  ['plain http', page({ url: 'http://acme.zendesk.com/agent', origin: 'http://acme.zendesk.com' })],
  ['a page whose address and origin differ', page({ origin: 'https://other.zendesk.com' })],
  ['a page in the back-forward cache', page({ documentLifecycle: 'cached' })],
  ['another extension', page({ id: 'other' })],
  ['no tab', page({ tab: undefined })],
])('does not mount for %s', async (_, sender) => {
  const at = desk();
  await at.usePlaybook();
  const mount = { to: 'background', type: 'page/mounted', adapter: 'zendesk', href: 'x' };
  expect(await at.browser.send(mount, sender)).toBeNull();
  expect((await at.world.browser.storage.session.get('tabs')).tabs ?? {}).toEqual({});
});

test('stays away where the adapter is switched off', async () => {
  const at = desk();
  await at.say.console({ type: 'console/set', settings: { adaptersOff: ['zendesk'] } });
  expect(await at.say.page(1, { type: 'page/mounted', adapter: 'zendesk', href: 'x' })).toBeNull();
});

test('mounts on an extra host once the user has added it', async () => {
  const at = desk();
  const origin = 'https://help.example.org';
  const mount = { to: 'background', type: 'page/mounted', adapter: 'zendesk', href: 'x' };
  expect(await at.browser.send(mount, at.sender.page(1, origin))).toBeNull();
  await at.say.console({ type: 'console/set', settings: { extraHosts: [origin] } });
  expect(await at.browser.send(mount, at.sender.page(1, origin))).toMatchObject({ side: 'right' });
});

test('a page speaks only for cases of its own helpdesk', async () => {
  const at = desk();
  await at.usePlaybook();
  const { sidebar } = await at.mount(1);
  await at.say.page(1, opened({ caseKey: 'zendesk:other:1' }));
  await at.say.page(1, caseRead({ ...caseOf(1), caseKey: 'zendesk:other:1' }));
  expect(sidebar).toEqual([]);
  expect(await at.cache.rows.cases.count()).toBe(0);
});

test('nor does it say who another helpdesk’s people are, what stands on its lists, or that a case of it is closed to the agent', async () => {
  const at = desk();
  await at.usePlaybook();
  await at.mount(1);
  await at.open(1, caseOf(1));
  const stored = async () =>
    JSON.stringify([
      await at.cache.rows.profiles.toArray(),
      (await at.cache.rows.cases.toArray()).map(({ touchedAt: _, ...row }) => row),
      Object.entries(await at.world.browser.storage.session.get(null)).filter(([key]) =>
        /^(case|list):/.test(key),
      ),
    ]);
  const before = await stored();
  const evil = 'https://evil.zendesk.com';
  await at.browser.send(
    { to: 'background', type: 'page/mounted', adapter: 'zendesk', href: 'x' },
    at.sender.page(2, evil),
  );
  const says = (message: object) =>
    at.browser.send({ to: 'background', ...message }, at.sender.page(2, evil));
  const { requester } = caseOf(2);
  const list = {
    adapter: 'zendesk',
    tenant: 'acme',
    requesters: [requester],
    cases: { 'zendesk:acme:2': '1' },
  };
  for (const message of [
    caseRead(caseOf(1, 2)),
    listRead(list),
    { type: 'page/trouble', caseKey: 'zendesk:acme:1', reason: 'forbidden', part: 'ticket' },
  ])
    expect(await says(message)).toBeNull();
  expect(await stored()).toBe(before);
});

test('a host of one’s own is a helpdesk of its own, whatever its name begins with', async () => {
  const at = desk();
  await at.usePlaybook();
  const origin = 'https://acme.help.example.org';
  await at.say.console({ type: 'console/set', settings: { extraHosts: [origin] } });
  const sender = at.sender.page(1, origin);
  await at.browser.send({ to: 'background', type: 'page/mounted', adapter: 'zendesk', href: 'x' }, sender);
  await at.browser.send({ to: 'background', ...caseRead(caseOf(1)) }, sender);
  expect(await at.cache.rows.cases.count()).toBe(0);
  const tenant = 'acme.help.example.org';
  const seen = caseOf(1, 1, { tenant, caseKey: `zendesk:${tenant}:1`, requester: null });
  await at.browser.send({ to: 'background', ...caseRead(seen) }, sender);
  expect(await at.cache.rows.cases.count()).toBe(1);
});

test('a page is never given a profile', async () => {
  const at = desk();
  await at.usePlaybook();
  const { page: toPage } = await at.mount(1);
  const answers = [
    await at.say.page(1, opened()),
    await at.say.page(1, caseRead(caseOf(1))),
    await at.say.page(1, { type: 'page/submitted', caseKey: 'zendesk:acme:1' }),
  ];
  const heard = caseOf(1).messages.at(-1)?.at ?? null;
  expect(answers).toEqual([{ known: false }, { earlier: null, heard }, null]);
  await at.say.sidebar(1, { type: 'sidebar/painted', caseKey: 'zendesk:acme:1' });
  expect(JSON.stringify(toPage)).not.toContain('Customer');
});

test('a nonce binds one frame once', async () => {
  const at = desk();
  const { nonce } = await at.mount(1);
  const ready = { to: 'background', type: 'sidebar/ready', nonce };
  expect(await at.browser.send(ready, at.sender.sidebar(1, 8))).toMatchObject({
    ok: false,
    reason: 'forbidden',
  });
  expect(await at.browser.send(ready, at.sender.sidebar(2))).toMatchObject({
    ok: false,
    reason: 'forbidden',
  });
  expect(await at.say.sidebar(1, { type: 'sidebar/alive' })).toMatchObject({ ok: true });
});

test('a nonce that was made for another tab binds nothing, and still binds its own', async () => {
  const at = desk();
  const mounted = { type: 'page/mounted', adapter: 'zendesk', href: 'x' };
  const { src } = (await at.say.page(1, mounted)) as { src: string };
  await at.say.page(2, mounted);
  const ready = { type: 'sidebar/ready', nonce: src.split('#')[1] };
  expect(await at.say.sidebar(2, ready)).toMatchObject({ ok: false, reason: 'forbidden' });
  expect(await at.say.sidebar(1, ready)).toMatchObject({ ok: true });
});

test('a guessed nonce binds nothing', async () => {
  const at = desk();
  await at.say.page(1, { type: 'page/mounted', adapter: 'zendesk', href: 'x' });
  expect(await at.say.sidebar(1, { type: 'sidebar/ready', nonce: '0'.repeat(32) })).toMatchObject({
    reason: 'forbidden',
  });
});

test('another frame of ours in the same tab may not act', async () => {
  const at = desk();
  await at.usePlaybook();
  await at.mount(1);
  await at.open(1, caseOf(1));
  const verify = { to: 'background', type: 'sidebar/verify', caseKey: 'zendesk:acme:1' };
  expect(await at.browser.send(verify, at.sender.sidebar(1, 8))).toMatchObject({ detail: 'not-bound' });
  const reloaded = { ...at.sender.sidebar(1), documentId: 'another' };
  expect(await at.browser.send(verify, reloaded)).toMatchObject({ detail: 'not-bound' });
});

test('a page script cannot speak as the sidebar or as the options page', async () => {
  const at = desk();
  await at.mount(1);
  const sidebar = { to: 'background', type: 'sidebar/alive' };
  const console = { to: 'background', type: 'console/wipe' };
  expect(await at.browser.send(sidebar, at.sender.page(1))).toMatchObject({ reason: 'forbidden' });
  expect(await at.browser.send(console, at.sender.page(1))).toMatchObject({ reason: 'forbidden' });
});

test('neither the sidebar nor an embedded options page may speak as the options page', async () => {
  const at = desk();
  const overview = { to: 'background', type: 'console/overview' };
  expect(await at.browser.send(overview, at.sender.sidebar(1))).toMatchObject({ reason: 'forbidden' });
  const embedded = { ...at.sender.console, frameId: 4 };
  expect(await at.browser.send(overview, embedded)).toMatchObject({ reason: 'forbidden' });
  expect(await at.browser.send(overview, at.sender.console)).toMatchObject({ ok: true });
});

test.each([
  ['an unknown type', { type: 'sidebar/become-lead' }],
  ['a type of Object', { type: 'sidebar/__proto__' }],
  ['no type', {}],
  ['a missing payload', { type: 'sidebar/give', caseKey: 'c' }],
  [
    'an amount below nothing',
    { type: 'sidebar/give', caseKey: 'c', decisionId: 'd', concession: 'x', amount: -1 },
  ],
  [
    'an amount with cents of cents',
    { type: 'sidebar/give', caseKey: 'c', decisionId: 'd', concession: 'x', amount: 1.5 },
  ],
  ["a setting that is not the sidebar's", { type: 'sidebar/set', settings: { side: 'top' } }],
  [
    'a text without end',
    { type: 'sidebar/insert-text', caseKey: 'c', kind: 'reply', text: 'x'.repeat(20_001) },
  ],
])('refuses %s', async (_, message) => {
  const at = desk();
  await at.mount(1);
  const answer = await at.browser.send({ to: 'background', ...message }, at.sender.sidebar(1));
  expect(answer).toMatchObject({ ok: false });
  expect(['invalid', 'forbidden']).toContain((answer as { reason: string }).reason);
});

test('the sidebar cannot change what only the options page may', async () => {
  const at = desk();
  await at.mount(1);
  await at.say.sidebar(1, { type: 'sidebar/set', settings: { retentionDays: 365, figures: 'hidden' } });
  const { settings } = await at.state(1);
  expect(settings).toMatchObject({ retentionDays: 30, figures: 'hidden' });
});

test('texts of 100 kB are cut, not refused, and nothing of them reaches an error', async () => {
  const at = desk();
  await at.usePlaybook();
  await at.mount(1);
  const long = '<b>\u202E'.repeat(25_000);
  const { requester } = caseOf(1);
  const seen = caseOf(1, 1, {
    subject: long,
    requester: requester && { ...requester, name: long },
    messages: [{ at: 1, text: `${long} My laptop died.` }],
  });
  await at.open(1, seen);
  const { view } = await at.state(1);
  if (view.kind !== 'case') throw new Error(view.kind);
  expect(view.profile?.name?.length).toBe(200);
  expect(view.subject.length).toBe(500);
});

test('refusals are counted by message and place, never by content', async () => {
  const at = desk();
  await at.mount(1);
  await at.say.sidebar(1, { type: 'sidebar/give', caseKey: 'Dana', decisionId: 7 });
  const overview = await at.say.console({ type: 'console/diagnostics' });
  const told = overview.ok ? String(overview.value) : '';
  expect(told).toContain('sidebar/give');
  expect(told).not.toContain('Dana');
});

test('fetches for a page only what its adapter reads', async () => {
  const at = desk();
  const ask = (path: string) => at.say.page(1, { type: 'page/fetch', adapter: 'zendesk', path });
  expect(await ask('/api/v2/users/me.json')).toMatchObject({ ok: false, reason: 'forbidden' });
  expect(await ask('https://evil.example.com/')).toMatchObject({ ok: false, reason: 'forbidden' });
  const other = { type: 'page/fetch', adapter: 'constructor', path: '/' };
  expect(await at.say.page(1, other)).toMatchObject({ ok: false, reason: 'forbidden' });
});

test('our own id is not enough: the document has to be the sidebar', async () => {
  const at = desk();
  const { nonce } = await at.mount(1);
  const consoleInTab = {
    id: extensionId,
    tab: { id: 1 },
    frameId: 7,
    url: `${extensionOrigin}/extension/console/index.html`,
    origin: extensionOrigin,
  };
  const ready = { to: 'background', type: 'sidebar/ready', nonce };
  expect(await at.browser.send(ready, consoleInTab)).toMatchObject({ detail: 'document' });
});
