import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../src/id';
import { demoStore } from '../../src/playbook/starters/demo-store';
import { at, giveOf, publish, send } from './acts-for-test';
import { engines, type Running, start } from './running';

const lifted = {
  ...demoStore,
  room: {
    ...demoStore.room,
    perCase: 5_000,
    capPercent: null,
    perCustomer: null,
    lifts: [
      { causes: [], when: [{ fact: 'tenureDays', is: 'atLeast', value: 730 }], perCase: 60_000 },
      { causes: [], when: [{ fact: 'customerTags', is: 'includes', value: 'gold' }], perCase: 40_000 },
    ],
  },
};

describe.each(engines)('facts the server holds, on %s', (engine) => {
  let running: Running;
  const ids = new Map<string, string>();
  beforeAll(async () => {
    running = await start(engine);
    expect((await publish(running, lifted)).status).toBe(201);
    const rows = ['new,2026-11-01,', 'old,2018-02-03,', 'silent,,', 'objects,2018-02-03,gold'];
    const text = `id,customer since,tags\n${rows.join('\n')}\n`;
    await running.call('POST', '/v1/import/customers', { as: 'admin', type: 'text/csv', text });
    for (const name of ['new', 'old', 'silent', 'objects']) {
      const lookups = [[{ kind: 'external', value: name }]];
      const { body } = await running.call('POST', '/v1/customers/find', { body: { lookups } });
      ids.set(name, body.results[0].profile.id);
    }
    const objection = { as: 'admin', body: { objects: true, reason: 'asked us' } };
    await running.call('POST', `/v1/customers/${ids.get('objects')}/objection`, objection);
  }, 60_000);
  afterAll(() => running.close());

  let cases = 0;
  const give = (who: string | null, facts: object, answers: object = {}, more: object = {}) => {
    cases += 1;
    const made = giveOf(running, {
      ...{ case: `zendesk:acme:held-${cases}`, customer: who && (ids.get(who) ?? who), amount: 30_000 },
      ...more,
    });
    const said = { fault: 'ours', ...answers };
    return { ...made, madeWith: { ...(made.madeWith as object), facts, answers: said, roomShown: 60_000 } };
  };
  const one = async (event: unknown) => (await send(running, [event])).body.results[0];
  const last = async () => (await running.call('GET', '/v1/decisions', { as: 'lead' })).body.items;

  test('years that somebody made up open no lift for a customer of three weeks', async () => {
    for (const [facts, answers] of [
      [{ tenureDays: 5000 }, {}],
      [{}, { tenureDays: 5000 }],
    ] as const)
      expect(await one(give('new', facts, answers))).toMatchObject({
        ...{ result: 'rejected', reason: 'over-room', room: { case: 5_000 } },
      });
  });

  test('made offline it stands, and what the room did not hold is an overdraft', async () => {
    const offline = give('new', { tenureDays: 5000 }, {}, { online: false });
    expect(await one(offline)).toMatchObject({ result: 'accepted-overdraft' });
    const items = await last();
    expect(items.at(-1)).toMatchObject({ facts: { tenureDays: 21 }, unproven: [] });
  });

  test('a lift that the server knows of holds, whatever the browser says', async () => {
    for (const facts of [{ tenureDays: 2_900 }, {}, { tenureDays: 1 }])
      expect(await one(give('old', facts))).toMatchObject({ result: 'accepted' });
  });

  test('where it is tomorrow already the browser has counted a day more, and no two', async () => {
    for (const [said, kept] of [
      [21, 21],
      [22, 22],
      [23, 21],
    ] as const) {
      await running.context.opened.db.deleteFrom('decisions').execute();
      const made = give('new', { tenureDays: said }, {}, { amount: 100 });
      expect(await one(made)).toMatchObject({ result: 'accepted' });
      expect((await last())[0].facts.tenureDays, `${said}`).toBe(kept);
    }
  });

  test('an objection leaves no standing, also none that a browser remembers', async () => {
    const made = give('objects', { tenureDays: 2_900, customerTags: ['gold'] });
    expect(await one(made)).toMatchObject({ result: 'rejected', reason: 'over-room' });
  });

  test.each([
    ['whom the server has no beginning of', 'silent'],
    ['whom no import has brought', 'nobody-knows-them'],
    ['that is nobody by name', null],
  ])('of a customer %s it opens the lift, and is marked for the lead', async (_, who) => {
    const made = give(who, { tenureDays: 2_900, customerTags: ['blue'], amountAtIssue: 30_000 });
    expect(await one(made)).toMatchObject({ result: 'accepted' });
    const items = await last();
    expect(items.find((item: { facts: object }) => 'customerTags' in item.facts)?.unproven).toEqual([
      'tenureDays',
      'customerTags',
    ]);
    await running.context.opened.db.deleteFrom('decisions').execute();
  });

  test('a lead who is asked reads what the server holds, and what only the browser says', async () => {
    const ask = (who: string | null) => ({
      ...{ type: 'ask', id: newId(running.clock.now), at: at(running.clock.now), case: `c:${who}` },
      ...{ customer: who && ids.get(who), concession: 'credit-fifth', amount: 90_000, reason: 'x' },
      facts: { tenureDays: 5_000, amountAtIssue: 90_000 },
    });
    for (const who of ['new', null]) await one(ask(who));
    const { body } = await running.call('GET', '/v1/asks', { as: 'lead' });
    const [known, unknown] = ['c:new', 'c:null'].map((on) =>
      body.items.find((item: { case: string }) => item.case === on),
    );
    expect(known).toMatchObject({ facts: { tenureDays: 21, amountAtIssue: 90_000 }, unproven: [] });
    expect(unknown).toMatchObject({ facts: { tenureDays: 5_000 }, unproven: ['tenureDays'] });
  });
});
