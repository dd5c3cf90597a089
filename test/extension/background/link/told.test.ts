import { afterEach, beforeEach, expect, test } from 'vitest';
import { announce } from '../../../../src/backend/changes/feed';
import { serially } from '../../../../src/backend/database/serially';
import type { WireIncident } from '../../../../src/contract/bodies';
import { newId } from '../../../../src/id';
import { at, send } from '../../../backend/acts-for-test';
import { caseIn, caseRead, listRead, noon } from '../desk';
import { type LinkedDesk, signedInDesk, soon } from '../linked-desk';
import { caseOf, imported } from '../people';

let it: LinkedDesk;
const hour = 3_600_000;
const customers =
  'id,email,name,customer since\n' +
  'B-1,customer1@example.com,Dana Whitfield,2020-05-01\n' +
  'B-2,customer2@example.com,Jon Reyes,2021-05-01\n' +
  'B-3,customer3@example.com,Joan Amadi,2022-05-01\n';
const transactions =
  'id,customer,at,amount,currency\nT-1,B-1,2026-06-01,1200.00,USD\nT-2,B-2,2026-06-01,80.00,USD\n';

beforeEach(async () => {
  it = await signedInDesk();
  const bring = (path: string, text: string) =>
    it.server.call('POST', path, { as: 'admin', text, type: 'text/csv' });
  await bring('/v1/import/customers', customers);
  await bring('/v1/import/transactions', transactions);
});
afterEach(() => it.close());

const list = (numbers: readonly number[]) => ({
  adapter: 'zendesk',
  tenant: 'acme',
  requesters: numbers.flatMap((number) => caseOf(number, number).requester ?? []),
  cases: Object.fromEntries(numbers.map((number) => [`zendesk:acme:${number}`, String(number)])),
});
const finds = () => it.cable.requests.filter(({ path }) => path.endsWith('/find'));
const lifetime = async (tabId = 1) => caseIn(await it.state(tabId)).profile?.value?.lifetime;
const serverId = async (email: string): Promise<string> => {
  const body = { lookups: [[{ kind: 'email', value: email }]] };
  return (await it.server.call('POST', '/v1/customers/find', { body })).body.results[0].profile.id;
};

test('a list is warmed with one question, kept in memory only, and opening a case shows it at once', async () => {
  const { sidebar } = await it.mount(1);
  await it.say.page(1, listRead(list([1, 2, 3, 77])));
  await soon(() => expect(finds()).toHaveLength(1));
  expect(JSON.parse(finds()[0]?.body ?? '').lookups).toHaveLength(4);
  await soon(async () =>
    expect(JSON.stringify(await it.browser.api.storage.session.get(null))).toContain('Jon Reyes'),
  );
  expect(await it.at.cache.rows.profiles.count()).toBe(0);
  await it.say.page(1, listRead(list([1, 2, 3])));
  const { caseKey, label, adapter, tenant } = caseOf(2, 2);
  await it.say.page(1, { type: 'page/case-opened', caseKey, label, adapter, tenant });
  expect(caseIn(sidebar.at(-1) as never).profile?.value?.lifetime).toBe(8_000);
  await it.say.page(1, caseRead(caseOf(2, 2)));
  await soon(async () =>
    expect(await it.at.cache.rows.profiles.where('key').startsWith('backend|').count()).toBe(1),
  );
  expect(finds()).toHaveLength(1);
});

test('a list that nobody answers for is no trouble, and is asked for again', async () => {
  await it.mount(1);
  it.cable.out = true;
  await it.say.page(1, listRead(list([1])));
  await soon(() => expect(finds().length).toBeGreaterThan(0));
  it.cable.out = false;
  const before = finds().length;
  await soon(async () => {
    await it.say.page(1, listRead(list([1])));
    expect(finds().length).toBeGreaterThan(before);
  });
});

test('who was only looked at is forgotten under every name they have here', async () => {
  await it.say.console({ type: 'console/import-begin', batch: 'b1', name: 'customers.csv' });
  const rows = { type: 'console/import-rows', batch: 'b1', seq: 0, profiles: [imported(1), imported(2)] };
  await it.say.console(rows);
  await it.mount(1);
  await it.open(1, caseOf(1));
  await soon(async () => expect(await lifetime()).toBe(120_000));
  await it.server.call('DELETE', `/v1/customers/${await serverId('customer1@example.com')}`, { as: 'admin' });
  await soon(async () =>
    expect((await it.at.cache.rows.profiles.toArray()).map(({ customerId }) => customerId)).toEqual(['C-2']),
  );
  await soon(async () => expect((await it.state(1)).view.kind).not.toBe('case'));
  expect(await it.at.cache.rows.cases.count()).toBe(0);
  expect(JSON.stringify(await it.browser.api.storage.session.get(null))).not.toContain(
    'customer1@example.com',
  );
});

test('who is forgotten stands on no incident’s list either', async () => {
  await it.mount(1);
  await it.open(1, caseOf(1));
  const identifiers = ['customer1@example.com', 'customer2@example.com'].map((value) => ({
    kind: 'email',
    value,
  }));
  const outage = {
    title: 'Outage',
    since: at(noon - hour),
    until: null,
    conditions: [],
    known: '',
    words: {},
  };
  const rest = { nextUpdate: null, concierge: null, concession: null, budget: null };
  await it.server.call('POST', '/v1/incidents', { as: 'lead', body: { ...outage, ...rest, identifiers } });
  const kept = async () =>
    ((await it.at.world.link?.store.pushed('incidents'))?.value ?? []) as readonly WireIncident[];
  await soon(async () => expect((await kept())[0]?.identifiers).toHaveLength(2));
  await soon(async () => expect(await lifetime()).toBe(120_000));
  await it.server.call('DELETE', `/v1/customers/${await serverId('customer1@example.com')}`, { as: 'admin' });
  await soon(async () =>
    expect((await kept())[0]?.identifiers).toEqual([{ kind: 'email', value: 'customer2@example.com' }]),
  );
});

test('a promise that is due is counted, listed while no case is open, and gone when it is kept', async () => {
  const { sidebar } = await it.mount(1);
  await it.open(1, caseOf(1));
  const caseKey = 'zendesk:acme:1';
  const promise = { id: newId(noon), kind: 'call-back', text: 'Call Dana', owner: 'Iris', due: noon + hour };
  await it.say.sidebar(1, { type: 'sidebar/promise', caseKey, ...promise });
  await it.mount(2);
  await it.say.page(2, { type: 'page/case-left' });
  const dueIn = async () => {
    const { view } = await it.state(2);
    return view.kind === 'find' ? view.due?.map(({ text, label }) => [text, label]) : view.kind;
  };
  expect(await dueIn()).toEqual([]);
  it.later(2 * hour);
  const painted = sidebar.length;
  const told = [{ type: 'promise-due' as const, promise: promise.id, case: caseKey }];
  const { context } = it.server;
  const [org] = await context.opened.db.selectFrom('orgs').select('org_id').execute();
  await serially(context.opened, (tx) => announce(tx, org?.org_id ?? '', told, it.clock.now));
  await soon(() => expect(sidebar.length).toBeGreaterThan(painted));
  expect(await dueIn()).toEqual([['Call Dana', '#1']]);
  await it.say.sidebar(1, { type: 'sidebar/change-promise', caseKey, id: promise.id, state: 'kept' });
  expect(await dueIn()).toEqual([]);
});

test('what a colleague has promised is told to who looks at that customer', async () => {
  await it.mount(1);
  await it.open(1, caseOf(1));
  await soon(async () => expect(await lifetime()).toBe(120_000));
  const colleague = await it.server.tokenFor({ role: 'agent' });
  const customer = await serverId('customer1@example.com');
  const promise = { promise: newId(noon), kind: 'call-back', text: 'Call them', owner: 'Ben', due: at(noon) };
  const made = {
    type: 'promise',
    id: newId(noon),
    at: at(noon),
    case: 'zendesk:acme:1',
    customer,
    ...promise,
  };
  await send(it.server, [made], colleague);
  it.later(hour);
  const told = [{ type: 'promise-due' as const, promise: promise.promise, case: 'zendesk:acme:1' }];
  const { context } = it.server;
  const [org] = await context.opened.db.selectFrom('orgs').select('org_id').execute();
  await serially(context.opened, (tx) => announce(tx, org?.org_id ?? '', told, it.clock.now));
  await soon(async () =>
    expect(caseIn(await it.state(1)).advice.signals.map(({ id }) => id)).toContain('broken-promise'),
  );
});
