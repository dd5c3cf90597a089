import { expect, test, vi } from 'vitest';
import type { Overview } from '../../../../src/messages/console';
import type { DeclaredTaken, Mount } from '../../../../src/messages/page';
import { caseIn, desk } from '../desk';

const host = 'desk.example.org';
const origin = `https://${host}`;
const caseKey = `rt:${host}:1`;
const said = (body: unknown, status = 200) => ({
  ok: true,
  value: { status, retryAfter: null, redirected: false, body: JSON.stringify(body) },
});
const ticket = said({ id: 1, Subject: 'Screen failed', Status: 'open', Requestor: [{ id: 'dana' }] });
const person = said({ RealName: 'Dana Whitfield', EmailAddress: 'dana@example.com' });
const words = said({ items: [] });

/** A browser in which Request Tracker lives at one host, and its page talking from there. */
async function rtDesk() {
  const at = desk();
  await at.usePlaybook();
  at.browser.grant(`${origin}/*`);
  await at.say.console({
    type: 'console/set',
    settings: { helpdesks: [{ adapter: 'rt', hosts: [`${origin}/*`] }] },
  });
  const page = (message: object, from = origin) =>
    at.browser.send({ to: 'background', ...message }, at.sender.page(1, from));
  const mount = () => page({ type: 'page/mounted', adapter: 'declared', href: 'x' }) as Promise<Mount | null>;
  const read = (answers: readonly object[], key = caseKey) =>
    page({ type: 'page/declared-read', caseKey: key, page: null, answers }) as Promise<DeclaredTaken | null>;
  const opened = (key = caseKey) =>
    page({ type: 'page/case-opened', caseKey: key, label: '#1', adapter: 'rt', tenant: host });
  return { at, page, mount, read, opened };
}

test('the script for described helpdesks is registered for their hosts, and dropped again', async () => {
  const { at } = await rtDesk();
  await at.say.console({ type: 'console/hosts-changed' });
  expect([...at.browser.scripts.values()]).toMatchObject([
    { matches: [`${origin}/*`], js: ['extension/page/declared.iife.js'] },
  ]);
  await at.say.console({ type: 'console/set', settings: { helpdesks: [] } });
  await at.say.console({ type: 'console/hosts-changed' });
  expect(at.browser.scripts.size).toBe(0);
});

test('a page is handed where to look, and nothing of what is asked of the server', async () => {
  const { mount } = await rtDesk();
  const answer = await mount();
  expect(answer?.declared).toMatchObject({ id: 'rt', composer: { selector: '.messagebox-container' } });
  expect(JSON.stringify(answer)).not.toContain('REST');
});

test('each script serves its own: the other stays away from a described host', async () => {
  const { page } = await rtDesk();
  expect(await page({ type: 'page/mounted', adapter: 'zendesk', href: 'x' })).toBeNull();
  expect(
    await page({ type: 'page/mounted', adapter: 'declared', href: 'x' }, 'https://acme.zendesk.com'),
  ).toBeNull();
});

test('a case is asked for step by step, and shown once it has been read', async () => {
  const { at, mount, read, opened } = await rtDesk();
  const nonce = (await mount())?.src?.split('#')[1] ?? '';
  await at.say.sidebar(1, { type: 'sidebar/ready', nonce });
  await opened();
  expect((await read([]))?.next?.path).toBe('/REST/2.0/ticket/1');
  expect((await read([ticket]))?.next?.path).toBe('/REST/2.0/user/dana');
  expect(await read([ticket, person, words])).toEqual({ next: null, heard: null });
  const view = caseIn(await at.state(1));
  expect(view).toMatchObject({ caseKey, label: '#1', profile: { name: 'Dana Whitfield' } });
});

test('a page speaks only for cases of its own helpdesk and host', async () => {
  const { mount, read } = await rtDesk();
  await mount();
  expect(await read([], 'rt:other.example.org:1')).toBeNull();
  expect(await read([], 'zendesk:acme:1')).toBeNull();
});

test('a page may have only those paths asked for that its description reads', async () => {
  const { page, mount } = await rtDesk();
  await mount();
  for (const path of ['/REST/2.0/ticket/1/take', '/', '//evil.example/REST/2.0/ticket/1'])
    expect(await page({ type: 'page/fetch', adapter: 'rt', path })).toMatchObject({ reason: 'forbidden' });
  expect(
    await page({
      type: 'page/fetch',
      adapter: 'zendesk',
      path: '/api/v2/tickets/1.json?include=users,organizations',
    }),
  ).toMatchObject({ reason: 'forbidden' });
});

test('a case that would be asked for elsewhere is not asked for', async () => {
  const { mount, read } = await rtDesk();
  await mount();
  expect((await read([], `rt:${host}:rt/1`))?.next?.path).toBe('/rt/REST/2.0/ticket/1');
  for (const id of ['//evil.example/1', 'help/rt/1', '../1', 'a b/1'])
    expect((await read([], `rt:${host}:${id}`))?.next ?? null, id).toBeNull();
});

const own = (id: string, path: string, at: string) => ({
  adapter: id,
  hosts: [`https://${at}/*`],
  description: {
    id,
    name: id,
    hosts: [],
    cases: [{ address: '/t/{id:digits}' }],
    moves: 'page-loads',
    requests: [{ name: 'ticket', path }],
    values: { email: { from: 'ticket', path: 'email' } },
  },
});

test('of two descriptions with one id, the one that lives at the page’s host reads it', async () => {
  const { at, page } = await rtDesk();
  const helpdesks = [
    own('deskly', '/one/{id}', 'one.example.org'),
    own('deskly', '/two/{id}', 'two.example.org'),
  ];
  expect(await at.say.console({ type: 'console/set', settings: { helpdesks } })).toMatchObject({ ok: true });
  const from = 'https://two.example.org';
  await page({ type: 'page/mounted', adapter: 'declared', href: 'x' }, from);
  const message = {
    type: 'page/declared-read',
    caseKey: 'deskly:two.example.org:1',
    page: null,
    answers: [],
  };
  expect(await page(message, from)).toMatchObject({ next: { path: '/two/1' } });
});

test.each(['rt', 'zendesk'])('nobody describes a helpdesk anew that the package knows as %s', async (id) => {
  const { at } = await rtDesk();
  const settings = { helpdesks: [own(id, '/one/{id}', 'one.example.org')] };
  expect(await at.say.console({ type: 'console/set', settings })).toMatchObject({
    ok: false,
    reason: 'invalid',
  });
});

test('a host with a port is no pattern that every browser takes', async () => {
  const { at } = await rtDesk();
  const settings = { helpdesks: [{ adapter: 'rt', hosts: [`${origin}:8443/*`] }] };
  expect(await at.say.console({ type: 'console/set', settings })).toMatchObject({
    ok: false,
    reason: 'invalid',
  });
});

test('a helpdesk that is switched off is asked for nothing', async () => {
  const { at, page, mount, read } = await rtDesk();
  const asked = vi.fn(async () => new Response('{}'));
  vi.stubGlobal('fetch', asked);
  await mount();
  const one = { type: 'page/fetch', adapter: 'rt', path: '/REST/2.0/ticket/1' };
  expect(await page(one)).toMatchObject({ ok: true });
  await at.say.console({ type: 'console/set', settings: { adaptersOff: ['rt'] } });
  expect(await page(one)).toMatchObject({ ok: false, reason: 'forbidden' });
  expect(await read([])).toBeNull();
  expect(asked).toHaveBeenCalledTimes(1);
  vi.unstubAllGlobals();
});

test('two changes at once register each script once, and one that is refused leaves the other', async () => {
  const { at } = await rtDesk();
  at.browser.grant('https://help.example.org/*');
  await at.say.console({ type: 'console/set', settings: { extraHosts: ['https://help.example.org/*'] } });
  const { scripting } = at.browser.api;
  const register = scripting.registerContentScripts.bind(scripting);
  let refused = 0;
  // As browsers do: an id that is registered is refused, and with it all of one call.
  scripting.registerContentScripts = async (all) => {
    await Promise.resolve();
    const twice = all.some(({ id }) => at.browser.scripts.has(id));
    if (twice) refused += 1;
    if (twice || all.some(({ id }) => id === 'extra-hosts')) throw new Error('refused');
    return register(all);
  };
  const changed = { type: 'console/hosts-changed' };
  await Promise.all([at.say.console(changed), at.say.console(changed)]);
  expect([...at.browser.scripts.keys()]).toEqual(['described-hosts']);
  expect(refused).toBe(0);
});

test('a description that is not right is not taken', async () => {
  const { at } = await rtDesk();
  const description = { id: 'bad', name: 'Bad' };
  const answer = await at.say.console({
    type: 'console/set',
    settings: { helpdesks: [{ adapter: 'bad', hosts: [], description }] },
  });
  expect(answer).toMatchObject({ ok: false, reason: 'invalid' });
});

test('the administrator’s helpdesk stays, and nobody puts another in its place', async () => {
  const { at } = await rtDesk();
  at.browser.managed = { helpdesks: `rt=${host}` };
  await at.browser.fire('onStorage', {}, 'managed');
  await expect
    .poll(async () => {
      const answer = await at.say.console({ type: 'console/overview' });
      return (answer as { value: Overview }).value.policy?.helpdesks.length;
    })
    .toBe(1);
  const answer = await at.say.console({ type: 'console/set', settings: { helpdesks: [] } });
  expect(answer).toMatchObject({ ok: false, detail: 'policy:helpdesks' });
});
