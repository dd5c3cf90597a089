import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFeed } from '../../src/backend/changes/feed';
import { openDatabase } from '../../src/backend/database/open';
import { announceDue } from '../../src/backend/organisation';
import { buildServer } from '../../src/backend/server';
import { newId } from '../../src/id';
import { at, giveOf, publish, send } from './acts-for-test';
import { engines, type Running, start } from './running';

describe.each(engines)('the changes feed on %s', (engine) => {
  let running: Running;
  beforeAll(async () => {
    running = await start(engine);
    await publish(running);
  }, 60_000);
  afterAll(() => running.close());

  const since = (cursor: string, wait: number) =>
    running.call('GET', `/v1/changes?after=${cursor}&wait=${wait}`);
  const latest = async (): Promise<string> => (await running.call('GET', '/v1/changes')).body.cursor;

  test('who waits is told of a publish as soon as it is there', async () => {
    const cursor = await latest();
    const told = since(cursor, 20);
    const version = (await running.call('GET', '/v1/playbook')).body.version;
    await publish(running, (await running.call('GET', '/v1/playbook')).body.playbook, version);
    const answer = await told;
    expect(answer.body.changes).toEqual([{ type: 'playbook', version: version + 1, stopNow: false }]);
  });

  test('nothing new is 204, a cursor from another history is expired', async () => {
    expect((await since(await latest(), 0)).status).toBe(204);
    expect(await since('999999', 0)).toMatchObject({ status: 410, body: { reason: 'cursor-expired' } });
    expect((await since('../..', 0)).status).toBe(410);
  });

  test('many writers at once: every reader sees every change once, in order', async () => {
    const from = await latest();
    const total = 150;
    const reader = async (): Promise<string[]> => {
      const seen: string[] = [];
      let cursor = from;
      while (seen.length < total) {
        const answer = await since(cursor, 5);
        if (answer.status === 204) break;
        cursor = answer.body.cursor;
        for (const one of answer.body.changes) seen.push(one.case);
      }
      return seen;
    };
    const readers = Array.from({ length: 4 }, reader);
    const cases = Array.from({ length: total }, (_, index) => `zendesk:acme:w${index}`);
    await Promise.all(cases.map((one) => send(running, [giveOf(running, { case: one })])));
    const first = await readers[0];
    for (const seen of await Promise.all(readers)) {
      expect(seen).toHaveLength(total);
      expect([...seen].sort()).toEqual([...cases].sort());
      expect(seen).toEqual(first);
    }
  });

  test('a promise whose time has come is told once, by whoever looks first', async () => {
    const cursor = await latest();
    const promise = newId(running.clock.now);
    const event = {
      ...{ type: 'promise', id: newId(running.clock.now), at: at(running.clock.now), case: 'zendesk:acme:p' },
      ...{ customer: null, promise, kind: 'call-back', text: 'Call back', owner: 'Iris' },
      due: at(running.clock.now + 60_000),
    };
    expect((await send(running, [event])).body.results[0].result).toBe('accepted');
    const { opened } = running.context;
    await announceDue(opened, running.clock.now);
    expect((await since(cursor, 0)).status).toBe(204);
    const later = running.clock.now + 61_000;
    await Promise.all([announceDue(opened, later), announceDue(opened, later)]);
    const told = await since(cursor, 0);
    expect(told.body.changes).toEqual([{ type: 'promise-due', promise, case: 'zendesk:acme:p' }]);
  });

  test.runIf(engine === 'postgres')('a second process on the same database tells of it too', async () => {
    const opened = await openDatabase(running.context.opened.address);
    const context = { ...running.context, opened, feed: openFeed(opened) };
    const app = await buildServer(context);
    const url = await app.listen({ host: '127.0.0.1', port: 0 });
    const cursor = await latest();
    const told = fetch(`${url}/v1/changes?after=${cursor}&wait=20`, {
      headers: { authorization: `Bearer ${running.tokens.agent}` },
    });
    await send(running, [giveOf(running, { case: 'zendesk:acme:elsewhere' })]);
    const answer = (await (await told).json()) as { changes: unknown[] };
    expect(answer.changes).toHaveLength(1);
    await app.close();
    await opened.close();
  });
});
