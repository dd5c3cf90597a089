import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../browser/driver';
import { engines, type Running, start } from './running';
import { dollars, transactionsHead as head, upload } from './upload';

describe.each(engines)('files on their way in, on %s', (engine) => {
  let running: Running;
  beforeAll(async () => {
    running = await start(engine);
  }, 60_000);
  afterAll(() => running.close());

  const progress = async (batch: string) =>
    (await running.call('GET', `/v1/import/${batch}`, { as: 'admin' })).body;
  const load = (kind: string, text: string, more = '') =>
    running.call('POST', `/v1/import/${kind}${more}`, { as: 'admin', text, type: 'text/csv' });
  const find = async (value: string) =>
    (await running.call('POST', '/v1/customers/find', { body: { lookups: [[{ kind: 'external', value }]] } }))
      .body.results[0];
  /** What the ten customers of `dollars` have brought together, in dollars. */
  const brought = async (mark: string) => {
    let sum = 0;
    for (let one = 0; one < 10; one++) {
      const found = await find(`${mark}-C${one}`);
      if (found.found === 'one') sum += found.profile.value.lifetime / 100;
    }
    return sum;
  };
  const path = (batch: string) => `/v1/import/transactions?batch=${batch}`;

  test('an upload that is cut goes on where it was, and nothing counts twice', async () => {
    const first = upload(running, path('cut'));
    await first.send(head + dollars(1, 6000, 'cut'));
    await until('some of it to be kept', async () => (await progress('cut')).line > 1);
    first.cut();
    const stopped = await until('the break to be noticed', async () => {
      const now = await progress('cut');
      return now.state === 'stopped' ? now : null;
    });
    expect(stopped.kept).toBe(await brought('cut'));
    expect(stopped.kept).toBe(stopped.line - 1);
    const again = upload(running, path('cut'));
    await again.send(head + dollars(1, 6000, 'cut'));
    const { status, body } = await again.end();
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'done', rows: 6000, kept: 6000, failed: 0, line: 6001 });
    expect(await brought('cut')).toBe(6000);
  });

  test('a file that is sent a second time under its name changes nothing and says the same', async () => {
    const text = head + dollars(1, 20, 'same');
    const first = (await load('transactions', text, '?batch=same')).body;
    expect(first).toMatchObject({ batch: 'same', state: 'done', kept: 20, line: 21 });
    const second = (await load('transactions', text, '?batch=same')).body;
    expect(second).toMatchObject({ state: 'done', rows: 20, kept: 20, line: 21 });
    expect(await brought('same')).toBe(20);
  });

  test('another file is not taken for the rest of this one', async () => {
    await load('transactions', head + dollars(1, 5, 'mine'), '?batch=mine');
    const other = await load('transactions', head + dollars(1, 50, 'other'), '?batch=mine');
    expect(other).toMatchObject({ status: 409, body: { reason: 'conflict' } });
    expect(other.body.detail).toMatch(/choose a new name/);
    expect((await find('other-C1')).found).toBe('none');
  });

  test('a second upload of the same file takes over from one that hangs', async () => {
    const hanging = upload(running, path('hang'));
    await hanging.send(head + dollars(1, 6000, 'hang'));
    await until('some of it to be kept', async () => (await progress('hang')).line > 1);
    const newer = upload(running, path('hang'));
    await newer.send(head + dollars(1, 6000, 'hang'));
    expect((await newer.end()).body).toMatchObject({ state: 'done', kept: 6000 });
    await hanging.send(dollars(6001, 6000, 'hang'));
    expect(await hanging.end()).toMatchObject({ status: 409, body: { reason: 'conflict' } });
    expect(await brought('hang')).toBe(6000);
  });

  test('how far it has come can be read while it runs, and others are served meanwhile', async () => {
    const file = upload(running, path('long'));
    await file.send(head);
    const lines: number[] = [];
    for (let from = 1; from <= 12_000; from += 4000) {
      await file.send(dollars(from, 4000, 'long'));
      const before = lines.at(-1) ?? 0;
      const now = await until('more of it to be done', async () => {
        const seen = await progress('long');
        return seen.line > before ? seen : null;
      });
      expect(now).toMatchObject({ state: 'running', failed: 0, kept: now.line - 1 });
      lines.push(now.line);
    }
    expect(lines.length).toBe(3);
    expect((await file.end()).body).toMatchObject({ state: 'done', kept: 12_000 });
  });

  test('a packed file is unpacked on its way', async () => {
    const response = await fetch(`${running.url}${path('packed')}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${running.tokens.admin}`,
        'content-type': 'text/csv',
        'content-encoding': 'gzip',
      },
      body: gzipSync(head + dollars(1, 5000, 'packed')),
    });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ state: 'done', kept: 5000, failed: 0 });
    expect(await brought('packed')).toBe(5000);
  });

  test('every wrong row is counted, the first thousand are named with line, column and mend', async () => {
    const rows = Array.from({ length: 1500 }, (_, index) => `B-${index},nobody@,B ${index}\n`);
    rows[700] = 'B-700,good@example.com,Good\n';
    const answer = (await load('customers', `id,email,name\n${rows.join('')}`)).body;
    expect(answer).toMatchObject({ rows: 1500, kept: 1, failed: 1499, line: 1501 });
    expect(answer.errors).toHaveLength(1000);
    expect(answer.errors[0]).toEqual({
      line: 2,
      column: 'email',
      message: 'not an e-mail address, such as dana@example.com',
    });
    expect(answer.errors.map((one: { line: number }) => one.line)).not.toContain(702);
    expect(JSON.stringify(answer.errors)).not.toContain('nobody@');
    expect((await find('B-700')).found).toBe('one');
  });

  test('a line number that is none, a name that is too long and a batch nobody began are refused', async () => {
    expect((await load('transactions', head, '?from=x')).status).toBe(422);
    expect((await load('transactions', head, '?from=-1')).status).toBe(422);
    expect((await load('transactions', head, `?batch=${'x'.repeat(201)}`)).status).toBe(422);
    expect((await running.call('GET', '/v1/import/never', { as: 'admin' })).status).toBe(404);
    const other = await running.tokenFor({ role: 'lead' });
    expect((await running.call('GET', '/v1/import/same', { as: other })).status).toBe(403);
  });

  test('a browser is told of customers about whom something is different, not of a newer date', async () => {
    const people = 'id,email,name,tags\nP-1,p1@example.com,One,a\nP-2,p2@example.com,Two,b\n';
    await load('customers', people);
    const id = (await find('P-2')).profile.id;
    const { cursor } = (await running.call('GET', '/v1/changes')).body;
    running.clock.now += 1000;
    await load('customers', people);
    expect((await running.call('GET', `/v1/changes?after=${cursor}`)).status).toBe(204);
    await load('customers', people.replace('Two,b', 'Two,c'));
    const { changes } = (await running.call('GET', `/v1/changes?after=${cursor}`)).body;
    expect(changes).toEqual([{ type: 'customer', customer: id }]);
  });

  test('a profile read before is out of date once a purchase came', async () => {
    await load('transactions', `${head}E-1,E-C,2026-03-01,1.00,USD\n`);
    const { id } = (await find('E-C')).profile;
    const read = (tag?: string) =>
      running.call('GET', `/v1/customers/${id}`, tag ? { headers: { 'if-none-match': tag } } : {});
    const tag = (await read()).headers.get('etag') ?? '';
    running.clock.now += 1000;
    expect((await read(tag)).status).toBe(304);
    await load('transactions', `${head}E-2,E-C,2026-03-02,1.00,USD\n`);
    expect((await read(tag)).status).toBe(200);
  });
});
