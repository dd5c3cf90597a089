import { afterEach, beforeEach, expect, test } from 'vitest';
import { announce } from '../../../../src/backend/changes/feed';
import { serially } from '../../../../src/backend/database/serially';
import { newId } from '../../../../src/id';
import { caseIn } from '../desk';
import { type LinkedDesk, publishNext, signedInDesk, soon } from '../linked-desk';
import { caseOf, imported } from '../people';

let it: LinkedDesk;
const caseKey = 'zendesk:acme:1';

beforeEach(async () => {
  it = await signedInDesk();
  await publishNext(it.server, 1, 'Lost with the disk');
  const customers = 'id,email,name,customer since\nB-1,customer1@example.com,Dana Whitfield,2020-05-01\n';
  const transactions = 'id,customer,at,amount,currency\nT-1,B-1,2026-06-01,1200.00,USD\n';
  const bring = (path: string, text: string) =>
    it.server.call('POST', path, { as: 'admin', text, type: 'text/csv' });
  await bring('/v1/import/customers', customers);
  await bring('/v1/import/transactions', transactions);
  await it.say.console({ type: 'console/import-begin', batch: 'b1', name: 'customers.csv' });
  await it.say.console({ type: 'console/import-rows', batch: 'b1', seq: 0, profiles: [imported(1)] });
  await it.alarm();
  await it.mount(1);
  await it.open(1, caseOf(1));
  await soon(async () => expect(caseIn(await it.state(1)).profile?.name).toBe('Dana Whitfield'));
  await it.say.sidebar(1, { type: 'sidebar/answer', caseKey, fact: 'cause', value: 'cover-just-ended' });
  await it.say.sidebar(1, { type: 'sidebar/answer', caseKey, fact: 'amountAtIssue', value: 38_900 });
});
afterEach(() => it.close());

const linkRow = async () => {
  const row = await it.at.world.link?.store.read();
  if (!row) throw new Error('there is no link');
  return row;
};
const latest = () => it.server.context.feed.latest(it.server.org).then(String);
const backend = async () => (await it.state(1)).link;
const decided = async () => (await it.ledger(caseKey)).onCase as { decision: string }[];

/** As from yesterday's backup: the second playbook is gone, the numbers have gone on past what browsers know. */
async function restore(): Promise<void> {
  const { opened } = it.server.context;
  const many = Array.from({ length: 9 }, () => ({ type: 'customer' as const, customer: 'nobody' }));
  await opened.db.deleteFrom('playbooks').where('version', '=', 2).execute();
  await opened.db.updateTable('orgs').set({ epoch: 'restored' }).execute();
  await soon(async () =>
    expect((await it.server.call('GET', '/v1/me')).headers.get('leeway-epoch')).toBe('restored'),
  );
  await serially(opened, (tx) => announce(tx, it.server.org, many, it.clock.now));
}

async function giveCutOff(): Promise<string> {
  it.cable.out = true;
  const decisionId = newId(it.clock.now);
  const act = { decisionId, concession: 'honour-cover', amount: null };
  expect(await it.say.sidebar(1, { type: 'sidebar/give', caseKey, ...act })).toMatchObject({ ok: true });
  return decisionId;
}

test('a restored backend whose numbers went on is noticed, nothing goes there, and one press sends what waited', async () => {
  const decision = await giveCutOff();
  const { cursor } = await linkRow();
  await restore();
  it.cable.out = false;
  it.later(600_000);
  await it.alarm();
  await soon(async () => expect(await backend()).toMatchObject({ backend: 'replaced' }));
  expect((await it.link()).state).toBe('replaced');
  expect((await backend()).queued).toBeGreaterThan(0);
  expect(await decided()).toEqual([]);
  expect((await linkRow()).cursor).toBe(cursor);
  const asked = it.cable.requests.length;
  it.at.restart();
  await it.alarm();
  expect(it.cable.requests).toHaveLength(asked);
  expect(await backend()).toMatchObject({ backend: 'replaced' });

  await it.say.sidebar(1, { type: 'sidebar/accept-restored' });
  await soon(async () => expect(await backend()).toMatchObject({ backend: 'connected', queued: 0 }));
  expect(await decided()).toMatchObject([{ decision }]);
  expect((await it.link()).refused).toEqual([]);
  const replayed = (await it.server.call('GET', '/v1/decisions', { as: 'lead' })).body.items;
  expect(replayed).toMatchObject([{ playbookVersion: 1 }]);
  expect((await linkRow()).epoch).toBe('restored');
  await soon(async () => expect((await linkRow()).cursor).toBe(await latest()));
  await soon(async () => expect(caseIn(await it.state(1)).profile?.name).toBe('Dana Whitfield'));
});

test('a publish of the restored backend is in force although its number was there before', async () => {
  await restore();
  await it.alarm();
  await soon(async () => expect((await backend()).backend).toBe('replaced'));
  await it.say.console({ type: 'console/accept-restored' });
  expect((await publishNext(it.server, 1, 'Written again')).status).toBe(201);
  await soon(async () => {
    await it.alarm();
    expect((await it.overview()).playbook?.playbook.title).toBe('Written again');
  });
});

test('a give waits until the restored backend has a playbook to count it by', async () => {
  const decision = await giveCutOff();
  await restore();
  await it.server.context.opened.db.deleteFrom('playbooks').execute();
  it.cable.out = false;
  it.later(600_000);
  await it.alarm();
  await soon(async () => expect((await backend()).backend).toBe('replaced'));
  await it.say.sidebar(1, { type: 'sidebar/accept-restored' });
  await soon(async () => expect((await backend()).backend).toBe('connected'));
  await it.alarm();
  expect((await it.link()).refused).toEqual([]);
  expect((await it.link()).queued).toBeGreaterThan(0);
  await it.server.call('POST', '/v1/playbook/versions', {
    as: 'lead',
    body: { playbook: (await it.overview()).playbook?.playbook, reason: 'again' },
  });
  await soon(async () => {
    it.later(10_000);
    await it.alarm();
    expect(await decided()).toMatchObject([{ decision }]);
  });
});

test('a backend that says its epoch only in hello is asked once a minute', async () => {
  const { link } = it.at.world;
  if (!link) throw new Error('there is no link');
  const { fetch } = link;
  await it.say.console({ type: 'console/link-sign-out' });
  const silent: typeof fetch = async (input, init) => {
    const answer = await fetch(input, init);
    const headers = new Headers(answer.headers);
    headers.delete('leeway-epoch');
    return new Response(answer.status === 204 ? null : await answer.text(), {
      status: answer.status,
      headers,
    });
  };
  Object.assign(link, { fetch: silent });
  await it.signIn();
  await it.alarm();
  const hellos = () => it.cable.requests.filter(({ path }) => path.endsWith('/v1/hello')).length;
  const before = hellos();
  for (let i = 0; i < 4; i++) await it.alarm();
  expect(hellos()).toBe(before);
  await restore();
  it.later(61_000);
  await it.alarm();
  await soon(async () => expect((await backend()).backend).toBe('replaced'));
  expect(hellos()).toBe(before + 1);
});

test('signed out before going on, nothing that waits is lost: it is sent after the next sign-in', async () => {
  const decisionId = await giveCutOff();
  await restore();
  it.cable.out = false;
  await it.alarm();
  await soon(async () => expect(await backend()).toMatchObject({ backend: 'replaced', queued: 1 }));
  await it.say.console({ type: 'console/link-sign-out' });
  expect(await decided()).toEqual([]);
  expect(await it.signIn()).toMatchObject({ found: 'fine' });
  await soon(async () => {
    await it.alarm();
    expect(await decided()).toMatchObject([{ decision: decisionId }]);
  });
  expect(await backend()).toMatchObject({ backend: 'connected', queued: 0 });
});
