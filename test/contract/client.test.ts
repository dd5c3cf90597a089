import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { checkEndpoint, client } from '../../src/contract/client';

type Answer = (request: IncomingMessage, response: ServerResponse, count: number) => void;

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** A server that answers as told, and a client for it whose waits are noted and not waited. */
async function against(answer: Answer) {
  let count = 0;
  const server = createServer((request, response) => answer(request, response, ++count));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const waited: number[] = [];
  const call = client({
    endpoint: `http://127.0.0.1:${port}`,
    token: () => Promise.resolve('leeway_x'),
    fetch,
    wait: (ms) => {
      waited.push(ms);
      return Promise.resolve();
    },
    random: () => 0.5,
  });
  return { call, waited, calls: () => count };
}

const json = (response: ServerResponse, body: unknown, status = 200): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

const me = { agent: 'a', name: 'Iris', role: 'agent', team: null, org: { id: 'o', name: 'Acme' } };

test('an answer as the contract has it comes back typed, with the token in the header only', async () => {
  const { call } = await against((request, response) => {
    expect(request.headers.authorization).toBe('Bearer leeway_x');
    expect(request.url).toBe('/v1/me');
    json(response, me);
  });
  expect(await call('me')).toEqual({ ok: true, value: { status: 200, value: me, etag: null, epoch: null } });
});

test('an answer of another shape is refused with the place', async () => {
  const { call } = await against((_request, response) => json(response, { ...me, role: 'king' }));
  expect(await call('me')).toEqual({ ok: false, reason: 'invalid', detail: 'role' });
});

test('garbage, an endless answer and a half-closed one are trouble, not exceptions', async () => {
  const garbage = await against((_request, response) => response.end('<html>'));
  expect(await garbage.call('me')).toMatchObject({ reason: 'invalid' });
  const endless = await against((_request, response) => {
    const piece = 'x'.repeat(1 << 20);
    const more = (): void => {
      if (!response.destroyed) response.write(piece, () => setImmediate(more));
    };
    more();
  });
  expect(await endless.call('me')).toMatchObject({ reason: 'too-large' });
  const half = await against((_request, response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('{');
    setImmediate(() => response.destroy());
  });
  expect(await half.call('me')).toMatchObject({ reason: 'offline' });
});

test('a server that never answers is given up in time', async () => {
  const { call, calls } = await against(() => undefined);
  expect(await call('me', { timeout: 30 })).toMatchObject({ reason: 'timeout' });
  expect(calls()).toBe(3);
});

test('safe calls are tried again with growing pauses, and honour Retry-After', async () => {
  const { call, waited } = await against((_request, response, count) => {
    if (count === 1) json(response, { title: 't', status: 503, reason: 'server-error' }, 503);
    else if (count === 2) response.writeHead(429, { 'retry-after': '7' }).end();
    else json(response, me);
  });
  expect((await call('me')).ok).toBe(true);
  expect(waited).toEqual([500, 7000]);
});

test('a publish is never sent twice', async () => {
  const { call, calls } = await against((_request, response) => response.writeHead(500).end());
  const answer = await call('publish', { body: { playbook: { format: 1 }, reason: 'r' } });
  expect(answer).toMatchObject({ ok: false, reason: 'server-error' });
  expect(calls()).toBe(1);
});

test('a redirect is not followed', async () => {
  const { call } = await against((_request, response) => {
    response.writeHead(302, { location: 'http://127.0.0.1:1/v1/me' }).end();
  });
  expect(await call('me')).toMatchObject({ ok: false, reason: 'offline' });
});

test.each([
  ['https://leeway.example.com/path?x', 'https://leeway.example.com'],
  ['http://localhost:8787', 'http://localhost:8787'],
  ['http://leeway.example.com', null],
  ['https://user:pass@leeway.example.com', null],
  ['leeway', null],
])('the endpoint %s becomes %s', (text, origin) => {
  const checked = checkEndpoint(text);
  expect(checked.ok ? checked.value : null).toBe(origin);
});
