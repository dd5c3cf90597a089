import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoStore } from '../../src/playbook/starters/demo-store';
import { at, publish } from './acts-for-test';
import { engines, type Running, start } from './running';

describe.each(engines)('incidents on %s', (engine) => {
  let running: Running;
  beforeAll(async () => {
    running = await start(engine);
  }, 60_000);
  afterAll(() => running.close());

  const outage = (more: Record<string, unknown> = {}) => ({
    title: 'Trains stopped',
    since: at(running.clock.now),
    until: null,
    identifiers: [],
    conditions: [],
    known: '',
    words: { en: 'We know.' },
    nextUpdate: null,
    concierge: null,
    concession: null,
    budget: null,
    ...more,
  });
  const declare = (more?: Record<string, unknown>) =>
    running.call('POST', '/v1/incidents', { as: 'lead', body: outage(more) });
  const change = (id: string, body: object) =>
    running.call('PATCH', `/v1/incidents/${id}`, { as: 'lead', body });
  const all = async () => (await running.call('GET', '/v1/incidents')).body.items as { title: string }[];
  const north = [{ fact: 'caseTags', is: 'includes', value: 'north' }];

  test('without a playbook one may be declared by names alone', async () => {
    expect((await declare({ title: 'By names' })).status).toBe(201);
    const refused = await declare({ conditions: north });
    expect(refused).toMatchObject({ status: 409, body: { reason: 'conflict' } });
    expect(refused.body.detail).toContain('publish a playbook first');
    expect(await all()).toHaveLength(1);
    expect((await publish(running)).status).toBe(201);
  });

  test('what fits the playbook in force is declared', async () => {
    const made = await declare({ conditions: north, concession: 'credit-fifth', cause: 'late-delivery' });
    expect(made).toMatchObject({ status: 201, body: { conditions: north, state: 'open' } });
  });

  test.each([
    ['/conditions', { conditions: [{ fact: 'noSuchFact', is: 'known' }] }],
    ['/conditions', { conditions: [{ fact: 'tenureDays', is: 'atMost', value: 3 }] }],
    ['/conditions', { conditions: [{ fact: 'caseTags', is: 'atLeast', value: 3 }] }],
    ['/concession', { concession: 'no-such' }],
    ['/cause', { cause: 'no-such' }],
  ])('what does not fit is refused and names %s', async (path, wrong) => {
    const before = await all();
    const cursor = (await running.call('GET', '/v1/changes')).body.cursor;
    const refused = await declare(wrong);
    expect(refused).toMatchObject({ status: 422, body: { reason: 'invalid' } });
    const errors = refused.body.errors as { path: string }[];
    expect(errors.filter((one) => one.path.startsWith(path))).not.toEqual([]);
    expect(await all()).toEqual(before);
    expect((await running.call('GET', '/v1/changes')).body.cursor).toBe(cursor);
  });

  test('one that is over says no longer whom it was about, and knows it again when it goes on', async () => {
    const identifiers = [{ kind: 'email', value: 'dana@example.com' }];
    const { body } = await declare({ title: 'Named', identifiers });
    const read = async () => (await all()).find(({ title }) => title === 'Named');
    expect(await read()).toMatchObject({ state: 'open', identifiers });
    await change(body.id, { until: at(running.clock.now - 1000) });
    expect(await read()).toMatchObject({ state: 'over', identifiers: [] });
    await change(body.id, { until: null });
    expect(await read()).toMatchObject({ state: 'open', identifiers });
  });

  test('every fault is named at once', async () => {
    const { body } = await declare({ concession: 'no-such', cause: 'no-such' });
    expect((body.errors as { path: string }[]).map(({ path }) => path)).toEqual(['/concession', '/cause']);
  });

  test('a change is held to the same, and an end goes through whatever became of its concession', async () => {
    const { body } = await declare({ title: 'Old remedy', concession: 'credit-fifth' });
    expect((await change(body.id, { cause: 'no-such' })).status).toBe(422);
    const concessions = demoStore.concessions.filter(({ id }) => id !== 'credit-fifth');
    const without = {
      ...demoStore,
      concessions,
      rules: demoStore.rules.filter((rule) => !JSON.stringify(rule).includes('credit-fifth')),
      causes: demoStore.causes.filter((cause) => !JSON.stringify(cause).includes('credit-fifth')),
    };
    const published = await publish(running, without, 1);
    expect([published.status, published.body.errors]).toEqual([201, undefined]);
    expect((await change(body.id, { concession: 'credit-fifth' })).status).toBe(422);
    const ended = await change(body.id, { until: at(running.clock.now - 1) });
    expect(ended).toMatchObject({ status: 200, body: { state: 'over' } });
  });
});
