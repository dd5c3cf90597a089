import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '../../../../src/id';
import type { LinkCheck } from '../../../../src/messages/link';
import type { Result } from '../../../../src/trouble/result';
import { publish } from '../../../backend/acts-for-test';
import { caseIn } from '../desk';
import { type LinkedDesk, linkedDesk, publishNext, signedInDesk, soon } from '../linked-desk';
import { caseOf } from '../people';

let it: LinkedDesk;
const caseKey = 'zendesk:acme:1';

beforeEach(async () => {
  it = await linkedDesk();
});
afterEach(() => it.close());

async function testOf(endpoint: string, token: string | null = null): Promise<LinkCheck> {
  const answer = await it.say.console({ type: 'console/link-test', endpoint, token });
  if (!answer.ok) throw new Error(answer.reason);
  return (answer as Extract<Result<LinkCheck>, { ok: true }>).value;
}

/** Somebody else's server: answers everything the same. */
async function answering(text: string, work: (url: string) => Promise<void>): Promise<void> {
  const other = createServer((_, answer) => {
    answer.setHeader('content-type', 'application/json');
    answer.end(text);
  });
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
  try {
    await work(url);
  } finally {
    await new Promise((done) => other.close(done));
  }
}

test('a test of the connection says what is wrong and what to do', async () => {
  const { url, tokens } = it.server;
  expect(await testOf('http://leeway.example.com')).toMatchObject({ found: 'no-address' });
  expect(await testOf('rubbish')).toMatchObject({ found: 'no-address' });
  expect(await testOf(url)).toMatchObject({ found: 'not-signed-in', wrongToken: false, server: 'test' });
  expect(await testOf(url, 'wrong')).toMatchObject({ found: 'not-signed-in', wrongToken: true });
  expect(await testOf(`${url}/`, tokens.lead)).toMatchObject({
    found: 'fine',
    endpoint: url,
    me: { name: 'A lead', role: 'lead', org: 'Acme' },
  });
  await answering('<html>', async (other) => {
    expect(await testOf(other)).toMatchObject({ found: 'not-leeway' });
  });
  const hello = await it.server.call('GET', '/v1/hello');
  await answering(JSON.stringify({ ...hello.body, contract: 2 }), async (other) => {
    expect(await testOf(other)).toMatchObject({ found: 'wrong-version' });
  });
  it.server.clock.now += 3_600_000;
  expect(await testOf(url, tokens.agent)).toMatchObject({ found: 'clock-off', minutes: -60 });
  it.cable.out = true;
  expect(await testOf(url)).toMatchObject({ found: 'no-answer', address: `${url}/v1/hello` });
  expect((await it.overview()).link).toBeNull();
});

test('alone, nothing is asked of anybody and acts belong to nobody', async () => {
  await it.at.usePlaybook();
  await it.mount(1);
  await it.open(1, caseOf(1));
  await it.say.sidebar(1, { type: 'sidebar/confirm', caseKey, confirmed: true });
  await it.alarm();
  expect(await it.state(1)).toMatchObject({ link: { backend: 'standalone', queued: 0 } });
  expect(it.cable.requests).toEqual([]);
  const [row] = await it.at.cache.rows.outbox.toArray();
  expect(row).not.toHaveProperty('waiting');
});

test('a token that is not good changes nothing', async () => {
  expect(await it.signIn('wrong')).toMatchObject({ found: 'not-signed-in', wrongToken: true });
  expect((await it.overview()).link).toBeNull();
});

test('the token goes to its server alone: not into extension storage, an address, or any answer', async () => {
  await publish(it.server);
  const token = it.server.tokens.agent;
  await it.signIn();
  const { ready } = await it.mount(1);
  const { local, session } = it.browser.api.storage;
  const seen = [
    await local.get(null),
    await session.get(null),
    await it.overview(),
    ready,
    await it.state(1),
  ];
  expect(JSON.stringify(seen)).not.toContain(token);
  expect(it.cable.requests.filter(({ path, body }) => `${path} ${body}`.includes(token))).toEqual([]);
  expect(it.cable.requests.some(({ authorization }) => authorization === `Bearer ${token}`)).toBe(true);
});

test('twelve hours later the token is gone, acts wait for the same agent, and nobody else is asked', async () => {
  await publish(it.server);
  await it.signIn();
  await it.mount(1);
  await it.open(1, caseOf(1));
  it.later(12 * 3_600_000);
  await it.say.sidebar(1, { type: 'sidebar/confirm', caseKey, confirmed: true });
  expect(await it.state(1)).toMatchObject({ link: { backend: 'not-signed-in', queued: 1 } });
  await it.signIn();
  await soon(async () => expect((await it.link()).queued).toBe(0));
});

test('a revoked token signs out by itself', async () => {
  await publish(it.server);
  await it.signIn();
  await it.server.context.opened.db.deleteFrom('tokens').execute();
  await it.alarm();
  await soon(async () => expect((await it.link()).state).toBe('not-signed-in'));
});

test('the playbook of the backend is in force, under its own number, and none is chosen here meanwhile', async () => {
  await it.at.usePlaybook();
  await publish(it.server);
  await publishNext(it.server, 1, 'Two');
  await it.signIn();
  expect((await it.overview()).playbook).toMatchObject({ version: 2, playbook: { title: 'Two' } });
  const { playbook } = (await it.overview()).playbook ?? {};
  const use = { type: 'console/use-playbook', playbook, reason: 'mine' };
  expect(await it.say.console(use)).toMatchObject({ ok: false, detail: 'linked' });
  const pulls = it.cable.requests.filter(({ path }) => path.endsWith('/v1/playbook')).length;
  await it.alarm();
  expect(it.cable.requests.filter(({ path }) => path.endsWith('/v1/playbook')).length).toBe(pulls);
});

test('a publish reaches an open sidebar by itself: the case at hand keeps its version, the next has the new', async () => {
  await it.close();
  it = await signedInDesk();
  const { sidebar } = await it.mount(1);
  await it.mount(2);
  await it.open(1, caseOf(1));
  expect(caseIn(await it.state(1)).playbook.version).toBe(1);
  await soon(() => expect(it.cable.requests.some(({ path }) => path.includes('wait=25'))).toBe(true));
  const before = sidebar.length;
  await publishNext(it.server, 1, 'Two');
  await soon(async () => expect((await it.overview()).playbook?.version).toBe(2));
  await soon(() => expect(sidebar.length).toBeGreaterThan(before));
  expect(caseIn(await it.state(1)).playbook.version).toBe(1);
  await it.open(2, caseOf(2, 2));
  expect(caseIn(await it.state(2)).playbook).toMatchObject({ version: 2, title: 'Two' });
  it.later(31 * 60_000);
  expect(caseIn(await it.state(1)).playbook.version).toBe(2);
});

test('after its first decision a case takes the new version, and at once when a lead says stop', async () => {
  await it.close();
  it = await signedInDesk();
  await it.mount(1);
  await it.mount(2);
  await it.open(1, caseOf(1));
  await it.open(2, caseOf(2, 2));
  await publishNext(it.server, 1, 'Two');
  await it.alarm();
  await soon(async () => expect((await it.overview()).playbook?.version).toBe(2));
  await it.say.sidebar(1, { type: 'sidebar/answer', caseKey, fact: 'cause', value: 'cover-just-ended' });
  const { acts } = caseIn(await it.state(1)).advice;
  const act = { concession: acts[0]?.concession, decisionId: newId(it.clock.now), amount: null };
  expect(await it.say.sidebar(1, { type: 'sidebar/give', caseKey, ...act })).toMatchObject({ ok: true });
  expect(caseIn(await it.state(1)).playbook.version).toBe(2);
  expect(caseIn(await it.state(2)).playbook.version).toBe(1);
  await publishNext(it.server, 2, 'Three', true);
  await it.alarm();
  await soon(async () => expect(caseIn(await it.state(2)).playbook.version).toBe(3));
});

test('a playbook that does not pass its checks changes nothing', async () => {
  await it.close();
  it = await signedInDesk();
  await publishNext(it.server, 1, 'Two');
  const body = JSON.stringify({ format: 1, title: 'broken' });
  await it.server.context.opened.db.updateTable('playbooks').set({ body }).where('version', '=', 2).execute();
  await it.alarm();
  await soon(() =>
    expect(it.cable.requests.filter(({ path }) => path.endsWith('/v1/playbook')).length).toBe(2),
  );
  expect((await it.overview()).playbook?.version).toBe(1);
  expect(JSON.stringify((await it.overview()).health)).toContain('healthErrorsSome');
});
