import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engines, type Running, start } from './running';

describe.each(engines)('files and look-ups of somebody hostile, on %s', (engine) => {
  let running: Running;
  beforeAll(async () => {
    running = await start(engine);
  }, 60_000);
  afterAll(() => running.close());

  const load = (kind: 'customers' | 'transactions', text: string, type = 'text/csv') =>
    running.call('POST', `/v1/import/${kind}`, { as: 'admin', text, type });
  const find = async (value: string, kind = 'external') =>
    (await running.call('POST', '/v1/customers/find', { body: { lookups: [[{ kind, value }]] } })).body
      .results[0];

  test('a NUL or half a character in one cell costs at most that row', async () => {
    const lines = [
      { id: 'N-1', email: 'one@example.com', name: 'On\0e' },
      { id: 'N-2', email: 'two@example.com', name: 'Tw\ud800o' },
      { id: 'N-3', email: 'three@example.com', name: 'Three' },
      { id: 'N-\0', email: 'fo\0ur@example.com', name: 'Four' },
    ];
    const text = lines.map((line) => JSON.stringify(line)).join('\n');
    const answer = await load('customers', text, 'application/x-ndjson');
    expect(answer.status).toBe(200);
    expect((await find('three@example.com', 'email')).found).toBe('one');
  });

  test('the same odd customer twice is one customer', async () => {
    const line = (id: string) =>
      JSON.stringify({ id, customer: 'odd-\ud800', at: '2026-01-05', amount: '10.00', currency: 'USD' });
    for (const id of ['odd-1', 'odd-2']) {
      expect((await load('transactions', line(id), 'application/x-ndjson')).status).toBe(200);
    }
    expect((await find('odd-\ufffd')).found).toBe('one');
  });

  test('one transaction is one customer’s: a second who claims it is told so, and gains nothing', async () => {
    const head = 'id,customer,at,amount,currency\n';
    const first = await load(
      'transactions',
      `${head}T-1,C-1,2026-01-05,10.00,USD\nT-1,C-2,2026-01-05,10.00,USD\n`,
    );
    expect(first.body).toMatchObject({ rows: 2, kept: 1, failed: 1, errors: [{ line: 3, column: 'id' }] });
    const second = await load('transactions', `${head}T-1,C-3,2026-01-05,10.00,USD\n`);
    expect(second.body).toMatchObject({ kept: 0, failed: 1 });
    const again = await load('transactions', `${head}T-1,C-1,2026-01-05,10.00,USD\n`);
    expect(again.body).toMatchObject({ kept: 1, failed: 0 });
    expect((await find('C-1')).profile.value.lifetime).toBe(1000);
  });

  test('two imports of the same new people at once make each of them once', async () => {
    const rows = Array.from({ length: 40 }, (_, index) => `R-${index},2026-01-05,10.00,USD`);
    const file = (mark: string) =>
      `id,customer,at,amount,currency\n${rows.map((row, index) => `${mark}-${index},${row}`).join('\n')}\n`;
    const answers = await Promise.all(['a', 'b', 'c', 'd'].map((mark) => load('transactions', file(mark))));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    for (const index of [0, 17, 39]) {
      const found = await find(`R-${index}`);
      expect(found.found).toBe('one');
      expect(found.profile.value.lifetime).toBe(4000);
    }
  });

  test('sums stay numbers that JSON carries, however large the amounts', async () => {
    const rows = (mark: string, count: number, amount: string) =>
      Array.from({ length: count }, (_, index) => `${mark}-${index},huge,2026-01-05,${amount},USD`).join(
        '\n',
      );
    const head = 'id,customer,at,amount,currency\n';
    const beyond = await load('transactions', `${head}${rows('B', 20, '9007199254740.00')}\n`);
    expect(beyond.body).toMatchObject({ kept: 0, failed: 20 });
    expect(beyond.body.errors[0]).toMatchObject({ line: 2, column: 'amount' });
    const most = await load('transactions', `${head}${rows('M', 1000, '99999999999.99')}\n`);
    expect(most.body).toMatchObject({ kept: 1000, failed: 0 });
    expect((await find('huge')).profile.value.lifetime).toBe(Number.MAX_SAFE_INTEGER);
  });

  test('wildcards and quotes of SQL are letters', async () => {
    await load('customers', 'id,email,name\nW-1,plain@example.com,Plain\n');
    for (const value of ['%', '_', '%@example.com', "' or '1'='1", '\\', 'W-_', 'W-%', '"', ';--'])
      expect((await find(value)).found, value).toBe('none');
  });

  test('names of an object’s own parts are columns like any other', async () => {
    const text =
      '{"__proto__":{"admin":true},"constructor":"x","id":"P-1","email":"proto@example.com","name":"P"}';
    expect((await load('customers', text, 'application/x-ndjson')).status).toBe(200);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
    const events = await running.call('POST', '/v1/events', {
      text: '{"events":[{"type":"heard","__proto__":{}}]}',
      type: 'application/json',
    });
    expect(events.status).toBe(422);
  });

  test('a small packed body that unfolds beyond the limit is too large', async () => {
    const bomb = gzipSync(Buffer.alloc(40 * 1024 * 1024, ' '));
    const response = await fetch(`${running.url}/v1/customers/find`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${running.tokens.agent}`,
        'content-type': 'application/json',
        'content-encoding': 'gzip',
      },
      body: bomb,
    });
    expect(response.status).toBe(413);
    expect((await response.json()) as object).toMatchObject({ reason: 'too-large' });
  });
});
