import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildServer, type ServerOptions } from '../../src/backend/server';
import { type Running, start } from './running';

/** What does not depend on the engine: limits, doors and the way out. */
describe('a server that somebody leans on', () => {
  let running: Running;
  const servers: { close: () => Promise<unknown> }[] = [];
  beforeEach(async () => {
    running = await start('sqlite');
  });
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((one) => one.close()));
    await running.close();
  });

  const server = async (options: ServerOptions) => {
    const app = await buildServer(running.context, options);
    servers.push(app);
    return app;
  };
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

  test('too many calls of one token are told when to come back, and cost nobody else anything', async () => {
    const app = await server({ perMinute: 3 });
    const call = (token: string) => app.inject({ url: '/v1/me', headers: bearer(token) });
    for (let n = 0; n < 3; n++) expect((await call(running.tokens.agent)).statusCode).toBe(200);
    const refused = await call(running.tokens.agent);
    expect(refused.statusCode).toBe(429);
    expect(refused.json()).toMatchObject({ status: 429, reason: 'rate-limited' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.headers['access-control-expose-headers']).toContain('retry-after');
    expect((await call(running.tokens.lead)).statusCode).toBe(200);
  });

  test('who asks for what is not there is counted too', async () => {
    const app = await server({ perMinute: 3 });
    const codes = [];
    for (let n = 0; n < 5; n++) codes.push((await app.inject({ url: `/wp-admin/${n}` })).statusCode);
    expect(codes).toEqual([404, 404, 404, 429, 429]);
  });

  test('a new made-up token for each call does not get round the limit, nor use up anybody’s', async () => {
    const app = await server({ perMinute: 3 });
    const guess = (n: number) => app.inject({ url: '/v1/me', headers: bearer(`leeway_guess-${n}`) });
    const codes = [];
    for (let n = 0; n < 5; n++) codes.push((await guess(n)).statusCode);
    expect(codes).toEqual([401, 401, 401, 429, 429]);
    expect((await app.inject({ url: '/v1/me', headers: bearer(running.tokens.agent) })).statusCode).toBe(200);
  });

  test('an address that the caller writes into a header is believed from a named proxy only', async () => {
    const from = (app: Awaited<ReturnType<typeof server>>, n: number) =>
      app.inject({ url: '/v1/hello', headers: { 'x-forwarded-for': `198.51.100.${n}` } });
    const bare = await server({ perMinute: 3 });
    const behind = await server({ perMinute: 3, trustProxy: '127.0.0.1' });
    const codes = async (app: typeof bare) => {
      const list = [];
      for (let n = 0; n < 5; n++) list.push((await from(app, n)).statusCode);
      return list;
    };
    expect(await codes(bare)).toEqual([200, 200, 200, 429, 429]);
    expect(await codes(behind)).toEqual([200, 200, 200, 200, 200]);
  });

  test('who is not signed in is refused before a body is read', async () => {
    const app = await server({});
    for (const headers of [{}, bearer('leeway_made-up')]) {
      const answer = await app.inject({
        method: 'POST',
        url: '/v1/events',
        headers: { ...headers, 'content-type': 'application/json' },
        payload: `${' '.repeat(5 * 1024 * 1024)}{`,
      });
      expect(answer.statusCode).toBe(401);
    }
  });

  test('a body that stops half-way is let go', async () => {
    const app = await server({ idleMs: 200 });
    const { port } = new URL(await app.listen({ host: '127.0.0.1', port: 0 }));
    const socket = connect(Number(port), '127.0.0.1');
    const gone = new Promise((resolve) => socket.once('close', resolve));
    socket.on('error', () => undefined);
    socket.resume();
    socket.write(
      `POST /v1/import/customers HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${running.tokens.admin}\r\n` +
        'content-type: text/csv\r\ncontent-length: 1000000\r\n\r\nid,email\n',
    );
    await gone;
    expect((await running.call('GET', '/v1/health')).status).toBe(200);
  });

  test('those who wait for changes are answered when the server ends, not cut off', async () => {
    const app = await server({});
    const url = await app.listen({ host: '127.0.0.1', port: 0 });
    const { cursor } = (await running.call('GET', '/v1/changes')).body;
    const waiting = fetch(`${url}/v1/changes?after=${cursor}&wait=25`, {
      headers: bearer(running.tokens.agent),
    }).then(
      ({ status }) => status,
      () => 'cut off',
    );
    await running.context.feed.waits(running.org);
    await app.close();
    expect(await waiting).toBe(204);
  });

  test('no line of the log holds a token, an address with ids, a query or a word of a body', async () => {
    const lines: string[] = [];
    const app = await server({ log: { write: (line: string) => lines.push(line) } });
    const secret = running.tokens.agent;
    await app.inject({ url: '/v1/customers/a-secret-id', headers: bearer(secret) });
    await app.inject({ url: '/v1/ledger?case=zendesk:acme:secret-case', headers: bearer(secret) });
    await app.inject({ url: '/v1/secret-path?secret-query=1', headers: bearer('leeway_secret') });
    await app.inject({
      method: 'POST',
      url: '/v1/customers/find',
      headers: { ...bearer(secret), 'content-type': 'application/json' },
      payload: '{"lookups":[[{"kind":"email","value":"secret@example.com"',
    });
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.join('')).not.toMatch(new RegExp(`secret|${secret}`));
  });
});
