import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../src/id';
import { at, giveOf, publish, send } from './acts-for-test';
import { engines, type Running, start } from './running';

describe.each(engines)('forgetting on %s', (engine) => {
  let running: Running;
  beforeAll(async () => {
    running = await start(engine);
    await publish(running);
  }, 60_000);
  afterAll(() => running.close());

  const make = async (name: string): Promise<string> => {
    const text = `id,email,name\n${name},${name}@example.com,${name}\n`;
    await running.call('POST', '/v1/import/customers', { as: 'admin', text, type: 'text/csv' });
    const lookups = [[{ kind: 'external', value: name }]];
    const found = await running.call('POST', '/v1/customers/find', { body: { lookups } });
    return found.body.results[0].profile.id;
  };
  const act = (type: string, more: object) => ({
    type,
    id: newId(running.clock.now),
    at: at(running.clock.now),
    ...more,
  });
  const tables = async (): Promise<string> => {
    const { db } = running.context.opened;
    const names = [
      'customers',
      'identifiers',
      'events',
      'decisions',
      'asks',
      'promises',
      'snags',
      'heard',
    ] as const;
    const rows = await Promise.all(
      [...names, 'incidents', 'locks', 'changes'].map((name) =>
        db
          .selectFrom(name as 'heard')
          .selectAll()
          .execute(),
      ),
    );
    return JSON.stringify(rows);
  };

  test('nothing of the person is left in any table: not words said before anybody knew who it was, nor an incident’s list', async () => {
    const customer = await make('Zebedee');
    const here = { case: 'zendesk:acme:zebedee-1', customer };
    const unknown = { ...here, customer: null };
    const taken = giveOf(running, { ...here, amount: 900 });
    await send(running, [
      act('heard', { ...unknown, text: 'Zebedee said the hinge broke' }),
      act('ask', { ...unknown, concession: 'x', amount: 1, reason: 'Zebedee asks' }),
      act('promise', {
        ...unknown,
        promise: newId(1),
        kind: 'k',
        text: 'call Zebedee',
        owner: 'Iris',
        due: at(9e12),
      }),
      act('snag', { ...here, about: 'rule', rule: 'r', text: 'Zebedee was not amused' }),
      act('praise', { ...unknown, text: 'Zebedee is glad' }),
      giveOf(running, here),
      taken,
    ]);
    const back = act('withdrawn', { ...here, decision: taken.decision, reason: 'Zebedee had it twice' });
    expect((await send(running, [back], 'lead')).body.results[0].result).toBe('accepted');
    expect(await tables()).toMatch(/"moved_by":"A lead".*had it twice|had it twice.*"moved_by":"A lead"/);
    await running.call('POST', '/v1/incidents', {
      as: 'lead',
      body: {
        title: 'Hinges',
        since: at(running.clock.now),
        until: null,
        identifiers: [
          { kind: 'email', value: 'ZEBEDEE@example.com' },
          { kind: 'email', value: 'florence@example.com' },
        ],
        conditions: [],
        known: 'bad hinges',
        words: {},
        nextUpdate: null,
        concierge: null,
        concession: null,
        budget: null,
      },
    });
    expect(await tables()).toContain('zebedee-1');
    expect((await running.call('DELETE', `/v1/customers/${customer}`, { as: 'admin' })).status).toBe(204);
    const left = await tables();
    expect(left).not.toMatch(/zebedee/i);
    expect(left).toContain('florence@example.com');
    const spent = await running.context.opened.db
      .selectFrom('decisions')
      .select(['amount', 'moved_by', 'moved_why'])
      .orderBy('amount')
      .execute();
    const nobody = { moved_by: null, moved_why: null };
    expect(spent).toEqual([
      { amount: 900, ...nobody },
      { amount: 1000, ...nobody },
    ]);
  });

  test('acts that arrive while somebody is forgotten leave nothing behind', async () => {
    const { db } = running.context.opened;
    for (let round = 0; round < 6; round++) {
      const customer = await make(`Dougal${round}`);
      const acts = Array.from({ length: 12 }, (_, index) =>
        send(running, [
          act('heard', { case: `zendesk:acme:dougal-${round}-${index}`, customer, text: 'sugar' }),
        ]),
      );
      const forgotten = running.call('DELETE', `/v1/customers/${customer}`, { as: 'admin' });
      const more = Array.from({ length: 12 }, (_, index) =>
        send(running, [
          giveOf(running, { case: `zendesk:acme:dougal-${round}-${index}`, customer, amount: 100 }),
        ]),
      );
      await Promise.all([...acts, forgotten, ...more]);
      for (const table of ['events', 'heard', 'decisions'] as const) {
        const rows = await db
          .selectFrom(table as 'heard')
          .selectAll()
          .where('customer_id', '=', customer)
          .execute();
        expect(rows, table).toEqual([]);
      }
    }
  }, 30_000);

  test('nothing of them is left in the file either, where the database is one', async () => {
    const { engine: of, address } = running.context.opened;
    if (of !== 'sqlite') return;
    const bytes = () => ['', '-wal'].map((end) => readFileSync(`${address}${end}`, 'latin1')).join('');
    const customer = await make('Bartholomew');
    const here = { case: 'zendesk:acme:bart', customer };
    for (let n = 0; n < 20; n++)
      await send(running, [act('heard', { ...here, text: `Bartholomew ${n} ${'says '.repeat(200)}` })]);
    expect(bytes()).toMatch(/bartholomew/i);
    await running.call('DELETE', `/v1/customers/${customer}`, { as: 'admin' });
    expect(bytes()).not.toMatch(/bartholomew/i);
  });

  test('whom only acts name can be handed out and forgotten like anybody else', async () => {
    const customer = 'from-before-the-backup';
    const here = { case: 'zendesk:acme:wilhelmina', customer };
    await send(running, [act('heard', { ...here, text: 'Wilhelmina waits' })]);
    const path = `/v1/customers/${customer}`;
    expect((await running.call('GET', `${path}/export`, { as: 'admin' })).body.heard).toHaveLength(1);
    expect((await running.call('DELETE', path, { as: 'admin' })).status).toBe(204);
    expect(await tables()).not.toMatch(/wilhelmina/i);
    await send(running, [act('heard', { ...here, text: 'Wilhelmina again' })]);
    expect(await tables()).not.toMatch(/wilhelmina/i);
    expect((await running.call('GET', `${path}/export`, { as: 'admin' })).status).toBe(404);
  });

  test('an act told again after the forgetting is still one act', async () => {
    const customer = await make('Brian');
    const give = giveOf(running, { case: 'zendesk:acme:brian', customer });
    await send(running, [give]);
    await running.call('DELETE', `/v1/customers/${customer}`, { as: 'admin' });
    expect((await send(running, [give])).body.results[0].result).toBe('duplicate');
  });

  test('a case that is later somebody else’s keeps the other’s words', async () => {
    const [one, two] = [await make('Ermintrude'), await make('Dylan')];
    const shared = { case: 'zendesk:acme:shared' };
    await send(running, [
      act('promise', {
        ...shared,
        customer: one,
        promise: newId(1),
        kind: 'k',
        text: 'hay',
        owner: 'I',
        due: at(9e12),
      }),
      act('heard', { ...shared, customer: two, text: 'Dylan wants his guitar' }),
    ]);
    await running.call('DELETE', `/v1/customers/${one}`, { as: 'admin' });
    expect((await running.call('GET', `/v1/customers/${two}`)).body.heard.text).toContain('guitar');
  });
});
