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

  test('an import of one line without end is refused, and the server answers on', async () => {
    const bomb = packed('id,email\n"', 'a', 24);
    const before = process.memoryUsage.rss();
    const upload = post('/v1/import/customers', bomb, 'text/csv', 'admin').catch(() => null);
    const health = await running.call('GET', '/v1/health');
    expect(health.status).toBe(200);
    const answer = await upload;
    if (answer?.status === 200) expect(JSON.parse(answer.text).kept).toBe(0);
    else expect([413, 422, undefined]).toContain(answer?.status);
    expect(process.memoryUsage.rss() - before).toBeLessThan(200 * mega);
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
