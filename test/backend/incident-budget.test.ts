import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isNews } from '../../src/backend/incidents/budget';
import { newId } from '../../src/id';
import { at, giveOf, publish, send } from './acts-for-test';
import { engines, type Running, start } from './running';

/** Neither owed, an act, nor the floor of the cause of these gives. */
const remedy = 'waive-late-fee';

describe.each(engines)('an incident’s own budget on %s', (engine) => {
  let running: Running;
  beforeAll(async () => {
    running = await start(engine);
    expect((await publish(running)).status).toBe(201);
  }, 60_000);
  afterAll(() => running.close());

  const declare = async (more: Record<string, unknown> = {}): Promise<string> => {
    const { status, body } = await running.call('POST', '/v1/incidents', {
      as: 'lead',
      body: {
        ...{ title: 'Trains stopped', since: at(running.clock.now), until: null, identifiers: [] },
        ...{ conditions: [], known: '', words: {}, nextUpdate: null, concierge: null },
        ...{ concession: remedy, budget: 10_000, ...more },
      },
    });
    expect(status).toBe(201);
    return body.id;
  };
  const change = (id: string, body: object) =>
    running.call('PATCH', `/v1/incidents/${id}`, { as: 'lead', body });
  const incidentOf = async (id: string) =>
    (await running.call('GET', '/v1/incidents')).body.items.find((one: { id: string }) => one.id === id);
  const usedOf = async (id: string): Promise<number> => (await incidentOf(id)).used;

  let cases = 100;
  const giveUnder = (
    incident: string | null,
    amount: number,
    more: Record<string, unknown> = {},
    made: Record<string, unknown> = {},
  ): Record<string, unknown> => {
    cases += 1;
    const give = giveOf(running, { case: `zendesk:acme:${cases}`, concession: remedy, amount, ...more });
    const facts = { amountAtIssue: 10_000, cause: 'late-delivery' };
    const madeWith = { ...(give.madeWith as object), floor: true, facts, incident, ...made };
    return { ...give, madeWith };
  };
  const one = async (event: Record<string, unknown>, as = 'agent') =>
    (await send(running, [event], as)).body.results[0];
  const step = (give: Record<string, unknown>, type: string) => ({
    ...{ type, id: newId(running.clock.now), at: at(running.clock.now) },
    ...{ case: give.case, customer: null, decision: give.decision },
  });

  test('what is given of its remedy is counted, once, and freed when it is taken back', async () => {
    const id = await declare();
    expect(await usedOf(id)).toBe(0);
    const give = giveUnder(id, 4_000);
    expect(await one(give)).toMatchObject({ result: 'accepted' });
    expect(await one(give)).toMatchObject({ result: 'duplicate' });
    expect(await usedOf(id)).toBe(4_000);
    const again = { ...give, id: newId(running.clock.now) };
    expect(await one(again)).toMatchObject({ result: 'rejected', reason: 'that decision id is taken' });
    await one(step(give, 'done'));
    expect(await usedOf(id)).toBe(4_000);
    await one(step(give, 'reopened'));
    await one(step(give, 'withdrawn'));
    await one(step(give, 'withdrawn'));
    expect(await usedOf(id)).toBe(0);
  });

  test('online what it no longer covers is refused before anybody is told, and offline it stands and is marked', async () => {
    const id = await declare();
    expect(await one(giveUnder(id, 8_000))).toMatchObject({ result: 'accepted' });
    const refused = await one(giveUnder(id, 4_000));
    expect(refused).toMatchObject({ result: 'rejected', reason: 'over-budget', room: { case: 5_000 } });
    expect(await usedOf(id)).toBe(8_000);
    expect(await one(giveUnder(id, 2_000))).toMatchObject({ result: 'accepted' });
    const offline = giveUnder(id, 4_000, { online: false });
    expect(await one(offline)).toMatchObject({ result: 'accepted-overdraft' });
    expect(await usedOf(id)).toBe(14_000);
    const row = await running.context.opened.db
      .selectFrom('decisions')
      .select(['overdraft', 'uses_room'])
      .where('decision_id', '=', String(offline.decision))
      .executeTakeFirst();
    expect(row).toEqual({ overdraft: 4_000, uses_room: 0 });
  });

  test('fifty agents at once never go over it', async () => {
    const id = await declare();
    const results = await Promise.all(Array.from({ length: 50 }, () => one(giveUnder(id, 900))));
    const kept = results.filter(({ result }) => result === 'accepted');
    expect(kept).toHaveLength(11);
    expect(results.filter(({ reason }) => reason === 'over-budget')).toHaveLength(39);
    expect(await usedOf(id)).toBe(9_900);
  });

  test('the floor of the cause is never refused for a budget, and is counted all the same', async () => {
    const id = await declare({ concession: 'delivery-free', budget: 500 });
    const facts = { cause: 'late-delivery', fault: 'ours' };
    const floor = giveUnder(id, 1_000, { concession: 'delivery-free' }, { facts, answers: {} });
    expect(await one(floor)).toMatchObject({ result: 'accepted' });
    expect(await usedOf(id)).toBe(1_000);
    const none = await declare({ budget: null });
    expect(await one(giveUnder(none, 9_000))).toMatchObject({ result: 'accepted' });
    expect(await usedOf(none)).toBe(9_000);
  });

  test('an incident of nobody, or of another remedy, counts nothing and lets nothing through', async () => {
    const id = await declare({ concession: 'part-of-late-fee' });
    await one(giveUnder(id, 1_000));
    expect(await usedOf(id)).toBe(0);
    await one(giveUnder(newId(running.clock.now), 1_000));
    const odd = giveUnder(id, 9_000, { concession: 'part-of-late-fee' }, { floor: false });
    expect(await one(odd)).toMatchObject({ result: 'rejected', reason: 'over-room' });
    expect(await usedOf(id)).toBe(0);
  });

  test('a lead changes the budget while it runs, and what was given of an earlier remedy stays its own', async () => {
    const id = await declare();
    await one(giveUnder(id, 10_000));
    expect(await one(giveUnder(id, 5_000))).toMatchObject({ reason: 'over-budget' });
    const raised = await change(id, { budget: 20_000, title: 'Trains still stopped' });
    expect(raised).toMatchObject({ status: 200, body: { budget: 20_000, used: 10_000, state: 'open' } });
    expect(await one(giveUnder(id, 5_000))).toMatchObject({ result: 'accepted' });
    expect((await change(id, { concession: 'part-of-late-fee' })).body).not.toHaveProperty('formerly');
    expect(await one(giveUnder(id, 1_000, { online: false }))).toMatchObject({ result: 'accepted' });
    expect(await incidentOf(id)).toMatchObject({ used: 16_000, concession: 'part-of-late-fee' });
  });

  test('two leads who change different things at once lose neither', async () => {
    const id = await declare();
    await Promise.all([
      change(id, { title: 'Both' }),
      change(id, { known: 'known' }),
      change(id, { budget: 7 }),
    ]);
    expect(await incidentOf(id)).toMatchObject({ title: 'Both', known: 'known', budget: 7 });
  });

  test('browsers are told when it has come to another tenth, not of every give', async () => {
    const id = await declare({ budget: 100_000 });
    const cursor = (await running.call('GET', '/v1/changes')).body.cursor;
    for (let n = 0; n < 25; n++) await one(giveUnder(id, 1_000));
    const { changes } = (await running.call('GET', `/v1/changes?after=${cursor}`)).body;
    expect(changes.filter((told: { type: string }) => told.type === 'incident')).toEqual([
      { type: 'incident', incident: id },
      { type: 'incident', incident: id },
    ]);
  });
});

test.each([
  ['the same tenth', 0, 900, 10_000, false],
  ['another tenth', 900, 1_100, 10_000, true],
  ['one more like it no longer fits', 9_000, 9_600, 10_000, true],
  ['one more fits again', 9_600, 9_000, 10_000, true],
  ['beyond it already', 12_000, 13_000, 10_000, false],
  ['nothing was to be had from the beginning', 0, 100, 0, false],
])('%s', (_, before, after, budget, news) => {
  expect(isNews(before, after, budget)).toBe(news);
});
