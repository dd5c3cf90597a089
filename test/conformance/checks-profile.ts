import * as b from '../../src/contract/bodies';
import { profile } from '../../src/contract/profile';
import { type Check, expectThat, refused, type Server, shaped } from './check';

const find = (server: Server, lookups: unknown, more: object = {}) =>
  server.ask('POST', '/v1/customers/find', { body: { lookups, ...more } });

const nobody = { kind: 'email', value: 'nobody-at-all@conformance.example.com' };

async function knownCustomer(server: Server) {
  const answer = shaped(b.findAnswer, await find(server, [[server.known]]), 'find');
  const [first] = answer.results;
  expectThat(first?.found === 'one', `the known customer ${server.known.kind} is not found as one`);
  return first.profile;
}

const check = (promise: string, run: Check['run']): Check => ({ level: 'profile', promise, run });

export const profileChecks: readonly Check[] = [
  check('hello answers anyone, in its shape, as version 1', async (server) => {
    const reply = await server.ask('GET', '/v1/hello', { as: 'nobody' });
    expectThat(reply.status === 200, `status ${reply.status}`);
    shaped(b.hello, reply, 'hello');
  }),
  check('the server’s clock is right within five minutes', async (server) => {
    const hello = shaped(b.hello, await server.ask('GET', '/v1/hello', { as: 'nobody' }), 'hello');
    const off = Math.abs(Date.parse(hello.time) - Date.now());
    expectThat(off < 300_000, `the clock is off by ${Math.round(off / 1000)} s`);
  }),
  check('the epoch stays the same from one call to the next', async (server) => {
    const one = shaped(b.hello, await server.ask('GET', '/v1/hello', { as: 'nobody' }), 'hello');
    const two = shaped(b.hello, await server.ask('GET', '/v1/hello', { as: 'nobody' }), 'hello');
    expectThat(one.epoch === two.epoch, 'the epoch changed');
  }),
  check('health answers anyone and says ready', async (server) => {
    const health = shaped(b.health, await server.ask('GET', '/v1/health', { as: 'nobody' }), 'health');
    expectThat(health.live && health.ready, 'not ready');
  }),
  check('without a token, or with a wrong one, nothing is told', async (server) => {
    for (const [method, path] of [
      ['GET', '/v1/me'],
      ['POST', '/v1/customers/find'],
      ['GET', '/v1/customers/x'],
    ] as const) {
      for (const as of ['nobody', { token: 'wrong' }, { token: 'a.b.c' }] as const)
        refused(await server.ask(method, path, { as }), [401], 'not-signed-in', `${method} ${path}`);
    }
  }),
  check('a token in the address is not a token', async (server) => {
    const reply = await server.ask('GET', '/v1/me?access_token=x&token=x', { as: 'nobody' });
    refused(reply, [401], 'not-signed-in', 'me');
  }),
  check('me says who I am, in its shape', async (server) => {
    shaped(b.me, await server.ask('GET', '/v1/me'), 'me');
  }),
  check('a browser extension may call: CORS for any origin, without credentials', async (server) => {
    const reply = await server.ask('OPTIONS', '/v1/customers/find', {
      as: 'nobody',
      headers: {
        origin: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type,if-match,if-none-match',
      },
    });
    expectThat(reply.status < 300, `preflight status ${reply.status}`);
    expectThat(reply.headers.get('access-control-allow-origin') === '*', 'allow-origin is not *');
    expectThat(reply.headers.get('access-control-allow-credentials') === null, 'credentials are allowed');
    const allowed = (reply.headers.get('access-control-allow-headers') ?? '').toLowerCase();
    for (const header of ['authorization', 'if-match', 'if-none-match'])
      expectThat(allowed.includes(header), `${header} is not allowed`);
  }),
  check('ETag and Retry-After can be read by the browser', async (server) => {
    const reply = await server.ask('GET', '/v1/hello', {
      as: 'nobody',
      headers: { origin: 'https://x.example.com' },
    });
    const exposed = (reply.headers.get('access-control-expose-headers') ?? '').toLowerCase();
    for (const header of ['etag', 'retry-after'])
      expectThat(exposed.includes(header), `${header} is not exposed`);
  }),
  check('an unknown path is a problem, not a page', async (server) => {
    refused(await server.ask('GET', '/v1/nothing-here'), [404], 'not-found', 'unknown path');
  }),
  check('a known customer is found, in the profile’s shape', async (server) => {
    await knownCustomer(server);
  }),
  check('e-mail is found whatever its case', async (server) => {
    if (server.known.kind !== 'email') return;
    const reply = await find(server, [[{ kind: 'email', value: server.known.value.toUpperCase() }]]);
    const [first] = shaped(b.findAnswer, reply, 'find').results;
    expectThat(first?.found === 'one', 'not found in upper case');
  }),
  check('many look-ups are answered one by one, in order', async (server) => {
    const lookups = [[nobody], [server.known], [nobody, server.known], [nobody]];
    const answer = shaped(b.findAnswer, await find(server, lookups), 'find');
    const found = answer.results.map((one) => one.found);
    expectThat(found.join() === 'none,one,one,none', `answered ${found.join()}`);
  }),
  check('a hundred look-ups are answered, a hundred and one refused', async (server) => {
    const answer = shaped(b.findAnswer, await find(server, Array(100).fill([nobody])), 'find');
    expectThat(answer.results.length === 100, `${answer.results.length} answers`);
    refused(await find(server, Array(101).fill([nobody])), [400, 413, 422], null, '101 look-ups');
  }),
  check('what the contract does not know is refused, with a place', async (server) => {
    refused(await find(server, [[nobody]], { more: true }), [400, 422], 'invalid', 'an unknown key');
    for (const lookups of [
      null,
      {},
      'x',
      [],
      [[]],
      [[{ kind: 'email' }]],
      [[{ kind: 1, value: 'x' }]],
      [[{ kind: 'email', value: 'x'.repeat(100_000) }]],
    ])
      refused(
        await find(server, lookups),
        [400, 413, 422],
        null,
        `lookups ${JSON.stringify(lookups).slice(0, 40)}`,
      );
    const torn = await server.ask('POST', '/v1/customers/find', {
      text: '{"lookups":',
      type: 'application/json',
    });
    refused(torn, [400, 422], 'invalid', 'torn JSON');
  }),
  check('one profile is read by its id, and is the one that was found', async (server) => {
    const found = await knownCustomer(server);
    const reply = await server.ask('GET', `/v1/customers/${encodeURIComponent(found.id)}`);
    const read = shaped(profile, reply, 'customer');
    expectThat(read.id === found.id && read.name === found.name, 'another customer came');
    const ids = (one: typeof read) =>
      one.identifiers
        .map((each) => `${each.kind}:${each.value}`)
        .sort()
        .join();
    expectThat(ids(read) === ids(found), 'other identifiers came');
  }),
  check('a profile has an ETag, and 304 when it is still right', async (server) => {
    const { id } = await knownCustomer(server);
    const path = `/v1/customers/${encodeURIComponent(id)}`;
    const tag = (await server.ask('GET', path)).headers.get('etag');
    expectThat(tag !== null && tag !== '', 'no ETag');
    const again = await server.ask('GET', path, { headers: { 'if-none-match': tag } });
    expectThat(again.status === 304 && again.text === '', `status ${again.status} with the right ETag`);
    const other = await server.ask('GET', path, { headers: { 'if-none-match': '"another"' } });
    expectThat(other.status === 200, `status ${other.status} with another ETag`);
  }),
  check('hostile ids are not found, and never a server error', async (server) => {
    const ids = [
      'unknown',
      '%00',
      '..%2F..%2Fetc',
      '%E2%80%AEabc',
      "'%20or%201=1--",
      'x'.repeat(190),
      '%F0%9F%92%A9',
      '%25',
    ];
    for (const id of ids) {
      const reply = await server.ask('GET', `/v1/customers/${id}`);
      refused(reply, [400, 404, 422], null, `id ${id.slice(0, 20)}`);
    }
  }),
];
