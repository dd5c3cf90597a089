import { once } from 'node:events';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildServer } from '../../src/backend/server';
import { type Running, start } from './running';

const mega = 1024 * 1024;

/** Many megabytes of one letter after a beginning, packed, without ever being whole in our memory. */
function packed(begin: string, letter: string, megas: number): Buffer {
  const piece = gzipSync(Buffer.alloc(mega, letter));
  return Buffer.concat([gzipSync(begin), ...Array.from({ length: megas }, () => piece)]);
}

describe('a server that is sent more than it should take', () => {
  let running: Running;
  beforeEach(async () => {
    running = await start('sqlite');
  });
  afterEach(() => running.close());

  const post = async (path: string, body: Buffer, type: string, as: 'agent' | 'admin') => {
    const answer = await fetch(running.url + path, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${running.tokens[as]}`,
        'content-type': type,
        'content-encoding': 'gzip',
      },
      body: new Uint8Array(body),
    });
    return { status: answer.status, text: await answer.text() };
  };

  test('a body that unpacks to more than the limit is refused, and unpacked no further', async () => {
    const bomb = packed('{"events":[', ' ', 400);
    expect(bomb.length).toBeLessThan(mega);
    const before = process.memoryUsage.rss();
    const { status, text } = await post('/v1/events', bomb, 'application/json', 'agent');
    expect([status, JSON.parse(text).reason]).toEqual([413, 'too-large']);
    expect(process.memoryUsage.rss() - before).toBeLessThan(100 * mega);
  });

  test('a body that says gzip and is none, or is cut, is refused in our words', async () => {
    const whole = gzipSync(Buffer.from('{"lookups":[[{"kind":"email","value":"iris@example.com"}]]}'));
    expect((await post('/v1/customers/find', whole, 'application/json', 'agent')).status).toBe(200);
    for (const body of [Buffer.from('not packed'), whole.subarray(0, -9)]) {
      const { status, text } = await post('/v1/customers/find', body, 'application/json', 'agent');
      expect([status, JSON.parse(text).reason]).toEqual([422, 'invalid']);
    }
  });

  test.each([
    ['text/csv', 'id,email,name\nC-1,dana@example.com,"'],
    ['text/csv', 'id,email,name\nC-1,dana@example.com,'],
    ['application/x-ndjson', '{"id":"C-1","email":"dana@example.com"}\n{"id":"'],
  ])('%s with a line without end (%j) is too large, soon, and the server answers on', async (type, begin) => {
    const bomb = packed(begin, 'a', 200);
    expect(bomb.length).toBeLessThan(mega);
    const before = process.memoryUsage.rss();
    const from = performance.now();
    const upload = post('/v1/import/customers', bomb, type, 'admin');
    const health = await running.call('GET', '/v1/health');
    expect(health.status).toBe(200);
    const { status, text } = await upload;
    expect(status, text).toBe(413);
    expect(JSON.parse(text)).toMatchObject({ reason: 'too-large' });
    expect(JSON.parse(text).detail).toMatch(/^line 2 is longer than 4 MiB/);
    expect(performance.now() - from).toBeLessThan(8_000);
    expect(process.memoryUsage.rss() - before).toBeLessThan(200 * mega);
  });

  test('lines just long enough, in whatever pieces, are a matter of the rows alone', async () => {
    const rows = Array.from({ length: 40 }, (_, n) => `C-${n},c${n}@example.com,${'a'.repeat(200_000)}`);
    const whole = gzipSync(`id,email,note\r\n${rows.join('\r\n')}\r\n`);
    expect((await post('/v1/import/customers', whole, 'text/csv', 'admin')).status).toBe(200);
  });

  test.each([
    ['{"events": [', 'application/json', /not JSON/],
    ['', 'application/json', /empty/],
    ['events=1', 'application/x-www-form-urlencoded', /content-type: application\/json/],
    ['{"events": []}', 'text/plain', /content-type: application\/json/],
  ])('of the body %j as %s it is said what is wrong', async (body, type, detail) => {
    const answer = await running.call('POST', '/v1/events', { text: body, type });
    expect([400, 415, 422]).toContain(answer.status);
    expect(answer.body).toMatchObject({ reason: 'invalid' });
    expect(answer.body.detail).toMatch(detail);
  });

  test('a file of another type than a list is told which there are', async () => {
    const answer = await running.call('POST', '/v1/import/customers', {
      ...{ as: 'admin', text: 'id,email\n', type: 'application/pdf' },
    });
    expect(answer.body.detail).toMatch(/text\/csv, application\/x-ndjson or application\/json/);
  });

  test('who sends one byte at a time is let go, in the head as in the body', async () => {
    const app = await buildServer(running.context, { sendingMs: 300 });
    const { port } = new URL(await app.listen({ host: '127.0.0.1', port: 0 }));
    const drip = async (head: string): Promise<number> => {
      const socket = connect(Number(port), '127.0.0.1');
      socket.on('error', () => undefined).resume();
      const gone = new Promise((resolve) => socket.once('close', resolve));
      await once(socket, 'connect');
      const from = performance.now();
      socket.write(head);
      const dripping = setInterval(() => socket.write('x'), 20);
      await gone;
      clearInterval(dripping);
      return performance.now() - from;
    };
    const signedIn = `host: x\r\nauthorization: Bearer ${running.tokens.agent}\r\n`;
    const took = await Promise.all([
      drip('GET /v1/hello HTTP/1.1\r\nhost: x\r\nx-slow: '),
      drip(
        `POST /v1/events HTTP/1.1\r\n${signedIn}content-type: application/json\r\ncontent-length: 900000\r\n\r\n{`,
      ),
    ]);
    await app.close();
    for (const one of took) expect(one).toBeLessThan(8_000);
  });
});
