import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLinkStore } from '../../../../src/cache/link';
import { newId } from '../../../../src/id';
import { Person } from '../../../open-id/person';
import { soon } from '../linked-desk';
import { caseOf, imported } from '../people';
import { type ProvidedDesk, providedDesk, redirect } from './signed-in-at-provider';

let it: ProvidedDesk;
beforeEach(async () => {
  it = await providedDesk();
});
afterEach(() => it.close());

const caseKey = 'zendesk:acme:1';

/** A case in a sidebar, with words in the outbox that the server has not heard. */
async function snagged(text: string): Promise<void> {
  const id = newId(it.clock.now);
  const answer = await it.say.sidebar(1, {
    type: 'sidebar/snag',
    caseKey,
    id,
    about: 'rule',
    rule: null,
    text,
  });
  expect(answer).toMatchObject({ ok: true });
}

async function atWork(): Promise<void> {
  await it.say.console({ type: 'console/import-begin', batch: 'b1', name: 'customers.csv' });
  await it.say.console({ type: 'console/import-rows', batch: 'b1', seq: 0, profiles: [imported(1)] });
  await it.mount(1);
  await it.open(1, caseOf(1));
}

const snags = async (): Promise<string[]> =>
  (await it.server.call('GET', '/v1/snags', { as: 'lead' })).body.items.map(
    (one: { text: string }) => one.text,
  );

test('a test of the address says which provider signs in there', async () => {
  const found = await it.say.console({ type: 'console/link-test', endpoint: it.server.url, token: null });
  expect(found).toMatchObject({
    ok: true,
    value: {
      found: 'not-signed-in',
      signIn: { how: 'openid', provider: { issuer: it.provider.issuer, clientId: 'leeway-extension' } },
    },
  });
});

test('signing in asks for a code with a proof, for this server, and says who the server knows', async () => {
  expect(await it.signInThere()).toMatchObject({ found: 'fine', me: { name: 'Iris Example', role: 'lead' } });
  const asked = new URL(it.windows[0] ?? '').searchParams;
  expect(Object.fromEntries(asked)).toMatchObject({
    response_type: 'code',
    redirect_uri: redirect,
    code_challenge_method: 'S256',
    resource: it.server.url,
    audience: it.server.url,
  });
  expect(asked.get('state')).toMatch(/^[\w-]{43}$/);
  expect(asked.get('nonce')).not.toBe(asked.get('state'));
  expect(await it.link()).toMatchObject({
    state: 'connected',
    signedInUntil: null,
    me: { name: 'Iris Example' },
  });
  expect((await it.link()).provider?.host).toBe(new URL(it.provider.issuer).host);
});

test('another provider than the one that was confirmed is never asked', async () => {
  const found = await it.signInThere({ issuer: 'https://login.example.com' });
  expect(found).toMatchObject({ found: 'provider-changed', signIn: { how: 'openid' } });
  expect(it.windows).toEqual([]);
});

test('a provider that the administrator does not name is never asked, and the one they name is', async () => {
  it.browser.managed = { issuer: 'https://login.example.com', clientId: 'leeway-extension' };
  await it.browser.fire('onStorage', {}, 'managed');
  expect(await it.signInThere()).toMatchObject({
    found: 'not-allowed',
    host: new URL(it.provider.issuer).host,
  });
  expect(it.windows).toEqual([]);
});

test('a scope of the administrator is asked for in place of the server, whoever the token then says it is for', async () => {
  it.browser.managed = { scope: 'offline_access' };
  await it.browser.fire('onStorage', {}, 'managed');
  expect(await it.signInThere()).toMatchObject({ found: 'fine' });
  const asked = new URL(it.windows[0] ?? '').searchParams;
  expect(asked.has('resource') || asked.has('audience')).toBe(false);
  expect((await it.row()).openId?.scope).toBe('offline_access');
});

test('a closed window changes nothing, and the next press begins anew', async () => {
  it.browser.atWindow = async () => {
    throw new Error('The user did not approve access.');
  };
  expect(await it.signInThere()).toMatchObject({ found: 'cancelled' });
  expect((await it.overview()).link).toBeNull();
  it.browser.atWindow = it.walk;
  expect((await it.signInThere()).found).toBe('fine');
});

test('two presses open one window, and the rest of the options page goes on meanwhile', async () => {
  let finish = (): void => undefined;
  const held = new Promise<void>((done) => {
    finish = done;
  });
  let windows = 0;
  it.browser.atWindow = async (url) => {
    windows += 1;
    await held;
    return it.walk(url);
  };
  const both = [it.signInThere(), it.signInThere()];
  await soon(() => expect(windows).toBe(1));
  expect(await it.say.console({ type: 'console/set', settings: { agentName: 'Iris' } })).toMatchObject({
    ok: true,
  });
  finish();
  expect((await Promise.all(both)).map(({ found }) => found)).toEqual(['fine', 'fine']);
  expect(windows).toBe(1);
});

test('an answer with a state of somebody else is thrown away before anybody sees the code', async () => {
  it.browser.atWindow = async (url) => {
    const back = new URL(await it.walk(url));
    back.searchParams.set('state', 'somebody-elses');
    return back.href;
  };
  expect(await it.signInThere()).toMatchObject({ found: 'mixed-up', code: 'state' });
  expect(it.provider.issued).toEqual([]);
});

test('a code that was made for another sign-in is refused by the provider: the proof is missing', async () => {
  const other = new URL(
    await new Promise<string>((done) => {
      it.browser.atWindow = async (url) => {
        done(await new Person('mallory').walk(url, redirect));
        throw new Error('The user did not approve access.');
      };
      void it.signInThere();
    }),
  );
  it.browser.atWindow = async (url) => {
    const back = new URL(await it.walk(url));
    back.searchParams.set('code', other.searchParams.get('code') ?? '');
    return back.href;
  };
  await soon(async () =>
    expect(await it.signInThere()).toMatchObject({ found: 'provider-refused', code: 'invalid_grant' }),
  );
});

test('a token for another server is given back and never shown to this one', async () => {
  it.provider.audience = 'https://other.example.com';
  expect(await it.signInThere()).toMatchObject({ found: 'wrong-audience' });
  const [issued] = it.provider.issued;
  expect(issued?.by).toBe('authorization_code');
  const toServer = it.cable.requests.filter(({ authorization }) => authorization !== '');
  expect(toServer).toEqual([]);
  expect(it.provider.memory.refreshTokens).toBe(0);
});

test('a token is renewed before it ends, and the refresh token with it', async () => {
  it.provider.lasts = 100;
  await it.signInThere();
  const before = await it.row();
  it.clock.now += 81_000;
  await it.alarm();
  await soon(async () => expect((await it.row()).token).not.toBe(before.token));
  const after = await it.row();
  expect(after.openId?.refresh).not.toBe(before.openId?.refresh);
  expect(after.openId?.asked).toBeNull();
  expect(it.provider.issued.map(({ by }) => by)).toEqual(['authorization_code', 'refresh_token']);
});

test('many calls with an ended token renew it once', async () => {
  it.provider.lasts = 100;
  await it.signInThere();
  await atWork();
  it.clock.now += 101_000;
  const renewals = () => it.provider.issued.filter(({ by }) => by === 'refresh_token').length;
  await Promise.all([it.alarm(), snagged('One'), snagged('Two'), it.alarm(), it.state(1)]);
  it.clock.now += 21_000;
  await it.alarm();
  await soon(async () => expect((await it.link()).queued).toBe(0));
  expect(renewals()).toBe(1);
});

test('a worker that was stopped between the answer and its storing goes on with the old refresh token', async () => {
  it.provider.lasts = 100;
  await it.signInThere();
  const before = await it.row();
  it.clock.now += 101_000;
  // The provider answers, and nobody is there any more to hear it.
  let heard = 0;
  it.cable.lose = (path) => path.endsWith('/token') && ++heard === 1;
  await it.alarm();
  await soon(() => expect(heard).toBe(1));
  await soon(async () => expect((await it.row()).openId?.asked).not.toBeNull());
  it.at.restart();
  it.cable.lose = () => false;
  expect((await it.row()).openId?.refresh).toBe(before.openId?.refresh);
  it.clock.now += 30_000;
  await it.alarm();
  await soon(async () => expect((await it.row()).openId?.refresh).not.toBe(before.openId?.refresh));
  expect((await it.link()).state).toBe('connected');
});

test('two workers on one browser renew once between them', async () => {
  it.provider.lasts = 100;
  await it.signInThere();
  it.clock.now += 101_000;
  const { freshToken } = await import('../../../../extension/background/link/call/renew');
  const row = await it.row();
  const one = it.at.world;
  if (!one.link) throw new Error('no link');
  // The second has read the link before the first renewed it, and shares nothing with it but the disk.
  const store = openLinkStore(it.linkName);
  const other = { ...one, link: { ...one.link, store } };
  const answers = await Promise.all([freshToken(one, row), freshToken(other, row)]);
  const tokens = answers.map((answer) => (answer.ok ? answer.value : answer.reason));
  expect(tokens[0]).toBe(tokens[1]);
  expect(it.provider.issued.filter(({ by }) => by === 'refresh_token')).toHaveLength(1);
});

test('a provider that is silent signs nobody out, and is not asked all the time', async () => {
  it.provider.lasts = 100;
  await it.signInThere();
  await atWork();
  it.clock.now += 101_000;
  it.provider.silent = true;
  const before = it.provider.asked.length;
  await snagged('Later');
  it.clock.now += 21_000;
  await it.alarm();
  await it.alarm();
  expect(await it.link()).toMatchObject({ state: 'offline', queued: 1 });
  expect(it.provider.asked.length - before).toBeLessThanOrEqual(3);
  it.provider.silent = false;
  it.clock.now += 600_000;
  await it.alarm();
  await soon(async () => expect((await it.link()).queued).toBe(0));
  expect(await snags()).toEqual(['Later']);
});

test('a sign-in that was taken back is said, loses nothing, and one press later everything arrives', async () => {
  it.provider.lasts = 100;
  await it.signInThere();
  await atWork();
  it.provider.memory.revokeAll();
  it.clock.now += 101_000;
  await it.alarm();
  await soon(async () => expect((await it.state(1)).link.backend).toBe('not-signed-in'));
  expect(await it.link()).toMatchObject({ state: 'not-signed-in', me: { name: 'Iris Example' } });
  await snagged('Kept');
  it.clock.now += 600_000;
  expect((await it.state(1)).link).toEqual({ backend: 'not-signed-in', queued: 1 });
  it.clock.now = Date.now();
  it.provider.lasts = 3_600;
  await it.say.sidebar(1, { type: 'sidebar/sign-in' });
  await soon(async () => expect((await it.link()).state).toBe('connected'));
  // What was just said can still be taken back for a moment.
  it.clock.now += 200_000;
  await it.alarm();
  await soon(async () => expect(await snags()).toEqual(['Kept']));
  expect(await it.link()).toMatchObject({ state: 'connected', queued: 0 });
});

test('a token that the server no longer takes is renewed once, and then nobody is signed in', async () => {
  await it.signInThere();
  const before = await it.row();
  const { oidc } = it.server.context;
  Object.assign(it.server.context, { oidc: { ...oidc, audience: 'https://moved.example.com' } });
  await it.alarm();
  await soon(async () => expect((await it.link()).state).toBe('not-signed-in'));
  expect(it.provider.issued.filter(({ by }) => by === 'refresh_token')).toHaveLength(1);
  expect(await it.row()).toMatchObject({ token: null, account: before.account, openId: { refresh: null } });
});

test('signing out gives the refresh token back, ends the session there, and asks anew who comes next', async () => {
  await it.signInThere();
  await it.say.console({ type: 'console/link-sign-out' });
  await soon(() => expect(it.windows).toHaveLength(2));
  const out = new URL(it.windows[1] ?? '');
  expect(out.pathname).toBe('/session/end');
  expect([...out.searchParams.keys()].sort()).toEqual(['client_id', 'post_logout_redirect_uri']);
  await soon(() => expect(it.provider.memory.refreshTokens).toBe(0));
  expect(await it.row()).toMatchObject({ token: null, account: null, openId: { refresh: null } });
  await it.signInThere();
  expect(new URL(it.windows[2] ?? '').searchParams.get('prompt')).toBe('login');
});

test('what waits for one agent is never told by the next, and has lost its words', async () => {
  it.provider.lasts = 100;
  await it.signInThere();
  await atWork();
  it.provider.memory.revokeAll();
  it.clock.now += 101_000;
  await it.alarm();
  await soon(async () => expect((await it.link()).state).toBe('not-signed-in'));
  await snagged('Dana said so');
  it.clock.now = Date.now();
  it.sits.person = new Person('noor');
  expect(await it.signInThere()).toMatchObject({ found: 'fine', me: { name: 'Noor Example' } });
  await it.alarm();
  expect(await it.link()).toMatchObject({ queued: 0 });
  expect(await snags()).toEqual([]);
  expect(JSON.stringify(await it.at.cache.rows.outbox.toArray())).not.toContain('Dana said so');
});

test('no token is ever said to a page, a sidebar or the options page, stored where others read, or put in an address', async () => {
  it.provider.lasts = 100;
  const before = await it.mount(1);
  await it.open(1, caseOf(1));
  await it.signInThere();
  it.clock.now += 101_000;
  await it.say.console({ type: 'console/link-check' });
  await soon(() => expect(it.provider.issued).toHaveLength(2));
  await soon(async () => expect((await it.row()).openId?.asked).toBeNull());
  const { local, session } = it.at.world.browser.storage;
  const said = JSON.stringify([
    before,
    await it.state(1),
    await it.overview(),
    await it.say.console({ type: 'console/diagnostics' }),
    await it.say.console({ type: 'console/link-check' }),
    await local.get(null),
    await session.get(null),
    it.windows,
    it.cable.requests.map(({ path }) => path),
    it.provider.asked,
    ...(await Promise.all(it.at.cache.rows.tables.map((table) => table.toArray()))),
  ]);
  const tokens = it.provider.issued.flatMap(({ all }) => all);
  expect(tokens.length).toBeGreaterThanOrEqual(5);
  for (const token of tokens) expect(said.includes(token)).toBe(false);
});

test('a pasted token still signs in for twelve hours where there is a provider', async () => {
  await it.signIn(it.server.tokens.agent);
  expect(await it.link()).toMatchObject({ state: 'connected', provider: null });
  expect((await it.link()).signedInUntil).toBe(it.clock.now + 12 * 3_600_000);
  it.clock.now += 12 * 3_600_000 + 1;
  expect((await it.link()).state).toBe('not-signed-in');
});
