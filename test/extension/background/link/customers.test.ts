import { afterEach, beforeEach, expect, test } from 'vitest';
import { giveOf } from '../../../backend/acts-for-test';
import { caseIn } from '../desk';
import { type LinkedDesk, signedInDesk, soon } from '../linked-desk';
import { caseOf, imported } from '../people';

let it: LinkedDesk;
const caseKey = 'zendesk:acme:1';

const customers =
  'id,email,name,customer since\n' +
  'B-1,customer1@example.com,Dana Whitfield,2020-05-01\n' +
  'B-2,customer2@example.com,Jon Reyes,2021-05-01\n' +
  'B-3,customer2@example.com,Joan Reyes,2022-05-01\n';
const transactions = 'id,customer,at,amount,currency\nT-1,B-1,2026-06-01,1200.00,USD\n';

beforeEach(async () => {
  it = await signedInDesk();
  const bring = (path: string, text: string) =>
    it.server.call('POST', path, { as: 'admin', text, type: 'text/csv' });
  await bring('/v1/import/customers', customers);
  await bring('/v1/import/transactions', transactions);
});
afterEach(() => it.close());

const profile = async (tabId = 1) => caseIn(await it.state(tabId)).profile;
const since = (iso: string): number => Date.parse(iso);
const serverId = async (): Promise<string> => {
  const [found] = (
    await it.server.call('POST', '/v1/customers/find', {
      body: { lookups: [[{ kind: 'email', value: 'customer1@example.com' }]] },
    })
  ).body.results;
  return found.profile.id;
};

test('a case is painted from what is here, then with what the backend knows, and not again for nothing', async () => {
  const { sidebar } = await it.mount(1);
  let letGo = (): void => undefined;
  it.cable.hold = new Promise((done) => {
    letGo = done;
  });
  await it.open(1, caseOf(1));
  expect(caseIn(sidebar.at(-1) as never).profile?.value).toBeNull();
  it.cable.hold = null;
  letGo();
  await soon(async () => expect((await profile())?.value?.lifetime).toBe(120_000));
  expect(await profile()).toMatchObject({
    id: 'zendesk:acme:user:1',
    customerSince: { value: since('2020-05-01'), source: 'import' },
    provenance: { tenure: { source: 'import' }, value: { source: 'backend' }, tags: { source: 'helpdesk' } },
  });
  await soon(() => expect(caseIn(sidebar.at(-1) as never).profile?.value?.lifetime).toBe(120_000));
  it.later(60_000);
  const asked = it.cable.requests.length;
  await it.open(1, caseOf(1));
  const painted = sidebar.length;
  await soon(() =>
    expect(it.cable.requests.slice(asked).some(({ path }) => path.endsWith('/find'))).toBe(true),
  );
  await it.alarm();
  expect(sidebar.length).toBe(painted);
});

test('what the backend says goes before an imported file, group by group', async () => {
  await it.say.console({ type: 'console/import-begin', batch: 'b1', name: 'customers.csv' });
  await it.say.console({ type: 'console/import-rows', batch: 'b1', seq: 0, profiles: [imported(1)] });
  await it.mount(1);
  await it.open(1, caseOf(1));
  await soon(async () => expect((await profile())?.value?.lifetime).toBe(120_000));
  expect(await profile()).toMatchObject({
    coverage: [{ product: 'Laptop' }],
    provenance: { value: { source: 'backend' }, coverage: { source: 'import' } },
  });
});

test('whom the backend knows by a shared phone alone is asked about, whatever the backend is sure of', async () => {
  const pair =
    'id,email,phone,name\nP-1,pat@example.com,+4922855501020,Pat\nP-2,,+4922855501030,Pru\nP-3,pia@example.com,,Pia\n';
  await it.server.call('POST', '/v1/import/customers', { as: 'admin', text: pair, type: 'text/csv' });
  const { requester } = caseOf(7, 7);
  const open = async (tab: number, phone: string) => {
    const identifiers = [...(requester?.identifiers ?? []), { kind: 'phone', value: phone }];
    await it.mount(tab);
    await it.open(tab, caseOf(70 + tab, 7, { requester: requester && { ...requester, identifiers } }));
  };
  await open(1, '+4922855501020');
  await soon(async () => {
    const view = caseIn(await it.state(1));
    expect([view.who, view.candidates.map(({ name }) => name)]).toEqual(['several', ['Pat']]);
  });
  await open(2, '+4922855501030');
  await soon(async () =>
    expect(caseIn(await it.state(2)).profile?.identifiers.map(({ value }) => value)).toContain('P-2'),
  );
});

test('with the plug pulled the last that was known is shown on every case of theirs', async () => {
  await it.mount(1);
  await it.mount(2);
  await it.open(1, caseOf(1));
  await soon(async () => expect((await profile())?.value?.lifetime).toBe(120_000));
  it.cable.out = true;
  await it.open(2, caseOf(7, 1));
  expect((await profile(2))?.value?.lifetime).toBe(120_000);
  expect(await it.at.cache.rows.profiles.where('key').startsWith('backend|').count()).toBe(1);
});

test('profiles stay in memory where they may not be on the disk', async () => {
  await it.say.console({ type: 'console/set', settings: { cacheProfiles: false } });
  await it.mount(1);
  await it.open(1, caseOf(1));
  await soon(async () => expect((await profile())?.value?.lifetime).toBe(120_000));
  expect(await it.at.cache.rows.profiles.count()).toBe(0);
});

test('a colleague’s give to the same customer appears by itself, under its title', async () => {
  await it.mount(1);
  await it.open(1, caseOf(1));
  await soon(async () => expect((await profile())?.value?.lifetime).toBe(120_000));
  const customer = await serverId();
  const colleague = await it.server.tokenFor({ role: 'agent' });
  const event = giveOf(it.server, { customer, case: 'zendesk:acme:99', amount: 1_500 });
  await it.server.call('POST', '/v1/events', { as: colleague, body: { events: [event] } });
  await soon(async () => expect((await profile())?.concessions?.value).toMatchObject([{ amount: 1_500 }]));
  expect((await profile())?.concessions?.value[0]?.title).not.toBe(event.concession);
});

test('a customer who is forgotten there is forgotten here', async () => {
  await it.mount(1);
  await it.open(1, caseOf(1));
  await soon(async () => expect((await profile())?.value?.lifetime).toBe(120_000));
  await it.say.sidebar(1, { type: 'sidebar/confirm', caseKey, confirmed: true });
  await it.server.call('DELETE', `/v1/customers/${await serverId()}`, { as: 'admin' });
  await soon(async () => expect(await it.at.cache.rows.profiles.count()).toBe(0));
  await soon(async () => expect(await it.at.cache.rows.cases.count()).toBe(0));
  expect(JSON.stringify(await it.browser.api.storage.session.get(null))).not.toContain('Dana Whitfield');
});

test('a cursor that has expired drops what the backend said and begins anew', async () => {
  await it.mount(1);
  await it.open(1, caseOf(1));
  await soon(async () => expect((await profile())?.value?.lifetime).toBe(120_000));
  const before = it.cable.requests.length;
  await it.server.context.opened.db.updateTable('orgs').set({ change_seq: 5_000 }).execute();
  await soon(async () => expect((await it.at.world.link?.store.read())?.cursor).toBe('5000'));
  await soon(() =>
    expect(it.cable.requests.slice(before).some(({ path }) => path.endsWith('/find'))).toBe(true),
  );
  await soon(async () => expect((await profile())?.value?.lifetime).toBe(120_000));
});

test('past retention of another history the agent is asked before anything else', async () => {
  const store = it.at.world.link?.store;
  const row = await store?.read();
  if (!store || !row) throw new Error('there is no link');
  it.at.restart();
  await store.write({ ...row, cursor: '999999', epoch: 'another' });
  await it.alarm();
  await soon(async () => expect((await it.link()).state).toBe('replaced'));
});

test('signing out takes what the backend said of customers with it', async () => {
  await it.mount(1);
  await it.open(1, caseOf(1));
  await soon(async () => expect((await profile())?.value?.lifetime).toBe(120_000));
  await it.say.console({ type: 'console/link-sign-out' });
  expect((await profile())?.value).toBeNull();
  expect(JSON.stringify(await it.at.cache.rows.profiles.toArray())).not.toContain('B-1');
});
