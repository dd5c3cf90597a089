import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../src/id';
import { demoStore } from '../../src/playbook/starters/demo-store';
import { at, giveOf, publish, send } from './acts-for-test';
import { engines, type Running, start } from './running';

const day = 86_400_000;

describe.each(engines)('a given word on %s', (engine) => {
  let running: Running;
  beforeAll(async () => {
    running = await start(engine);
    await publish(running);
  }, 60_000);
  afterAll(() => running.close());

  const one = async (event: unknown, as?: string) => (await send(running, [event], as)).body.results[0];
  let cases = 0;
  const give = (
    concession: string,
    amount: number,
    made: Record<string, unknown> = {},
    more = {},
  ): Record<string, unknown> => {
    cases += 1;
    const event = giveOf(running, { case: `zendesk:acme:word-${cases}`, concession, amount, ...more });
    return { ...event, madeWith: { ...(event.madeWith as object), ...made } };
  };
  const step = (given: Record<string, unknown>, type: string) => ({
    type,
    id: newId(running.clock.now),
    at: at(running.clock.now),
    case: given.case,
    customer: null,
    decision: given.decision,
  });
  const overdrafts = async (caseKey: unknown): Promise<number[]> =>
    (
      await running.context.opened.db
        .selectFrom('decisions')
        .select('overdraft')
        .where('case_key', '=', String(caseKey))
        .execute()
    ).map(({ overdraft }) => overdraft);

  test.each([
    ['owed, what is owed', 'refund-in-full', 40_000, { facts: { amountAtIssue: 40_000 } }, 0],
    ['owed, more than is owed', 'refund-in-full', 40_001, { facts: { amountAtIssue: 40_000 } }, 1],
    ['owed, and nobody said how much', 'refund-in-full', 90_000, {}, 0],
    ['the floor of its cause', 'give-part', 500, { facts: { cause: 'small-part' }, floor: true }, 0],
    ['the floor, dearer', 'give-part', 700, { facts: { cause: 'small-part' }, floor: true }, 200],
    ['another cause’s floor', 'give-part', 500, { facts: { cause: 'late-return' }, floor: true }, 500],
    ['an act that costs nothing', 'loan-device', 0, {}, 0],
    ['an act that cost something', 'loan-device', 300, {}, 300],
  ] as const)(
    '%s is never refused, online or not, and what is too much is marked',
    async (_, concession, amount, made, over) => {
      for (const online of [true, false]) {
        const event = give(concession, amount, made, { online });
        const result = over > 0 ? 'accepted-overdraft' : 'accepted';
        expect(await one(event)).toMatchObject({ result, room: { case: 5_000 } });
        expect(await overdrafts(event.case)).toEqual([over]);
      }
    },
  );

  test('a waiver is no larger than the fee, a credit and a refund no larger than what is at issue', async () => {
    const issue = { facts: { amountAtIssue: 2_000 } };
    for (const [concession, most] of [
      ['waive-late-fee', 2_000],
      ['credit-fifth', 3_000],
    ] as const) {
      expect(await one(give(concession, most, issue))).toMatchObject({ result: 'accepted' });
      const more = give(concession, most + 1, issue);
      const refused = { result: 'rejected', reason: 'over-room', room: { case: most } };
      expect(await one(more), concession).toMatchObject(refused);
      const late = give(concession, most + 1, issue, { online: false });
      expect(await one(late)).toMatchObject({ result: 'accepted-overdraft' });
      expect(await overdrafts(late.case)).toEqual([1]);
    }
  });

  test('above the ceiling of its ground a right is still theirs, and the rest is marked', async () => {
    const ceiling = { ...demoStore, room: { ...demoStore.room, owedCeilings: { law: 50_000 } } };
    const version = (await publish(running, ceiling, 1)).body.version;
    const made = (facts: object) => ({ playbookVersion: version, facts });
    for (const [amount, facts, over] of [
      [60_000, { amountAtIssue: 60_000 }, 10_000],
      [60_000, {}, 10_000],
      [50_000, {}, 0],
    ] as const) {
      const event = give('refund-in-full', amount, made(facts));
      expect(await one(event)).toMatchObject({ result: over > 0 ? 'accepted-overdraft' : 'accepted' });
      expect(await overdrafts(event.case)).toEqual([over]);
    }
  });

  test('an incident’s own remedy is a floor too', async () => {
    const remedy = () => give('credit-fifth', 9_000, { facts: { amountAtIssue: 40_000 }, floor: true });
    expect(await one(remedy())).toMatchObject({ result: 'rejected', reason: 'over-room' });
    const incident = {
      title: 'Trains stopped',
      since: at(running.clock.now),
      until: null,
      identifiers: [],
      conditions: [],
      known: '',
      words: { en: 'We know.' },
      nextUpdate: null,
      concierge: null,
      concession: 'credit-fifth',
      budget: null,
    };
    expect((await running.call('POST', '/v1/incidents', { as: 'lead', body: incident })).status).toBe(201);
    expect(await one(remedy())).toMatchObject({ result: 'accepted-overdraft' });
  });

  test('is not a colleague’s to take back: only who gave it, their lead and an administrator change it [G29]', async () => {
    const colleague = await running.tokenFor({ role: 'agent' });
    const stranger = await running.tokenFor({ role: 'lead', team: 'second' });
    for (const type of ['declined', 'withdrawn', 'done']) {
      const given = give('credit-fifth', 1_000);
      await one(given);
      for (const as of [colleague, stranger])
        expect(await one(step(given, type), as)).toMatchObject({ result: 'rejected', reason: 'not-yours' });
      expect(await one(step(given, type), 'lead')).toMatchObject({ result: 'accepted' });
    }
    for (const as of ['agent', 'admin']) {
      const given = give('credit-fifth', 1_000);
      await one(given);
      expect(await one(step(given, 'withdrawn'), as)).toMatchObject({ result: 'accepted' });
    }
  });

  test('taken back by a lead, it tells who gave it by whom and why, and nobody else [G29]', async () => {
    const given = give('credit-fifth', 1_000);
    await one(given);
    const { body: before } = await running.call('GET', '/v1/changes');
    // Whatever case the step names, the one on which it was given is told.
    const taken = { ...step(given, 'withdrawn'), case: 'zendesk:acme:another', reason: 'Replaced already.' };
    expect(await one(taken, 'lead')).toMatchObject({ result: 'accepted' });
    const told = await running.call('GET', `/v1/changes?after=${before.cursor}`);
    expect(told.body.changes).toEqual([{ type: 'given', customer: null, case: given.case }]);
    const again = { ...step(given, 'withdrawn'), reason: 'said twice' };
    await one(again, 'lead');
    const lineFor = async (as: string) =>
      (await running.call('GET', `/v1/ledger?case=${given.case}`, { as })).body.onCase[0];
    const movedBy = { name: 'A lead', at: at(running.clock.now), reason: 'Replaced already.' };
    expect(await lineFor('agent')).toMatchObject({ state: 'withdrawn', movedBy });
    expect(await lineFor('lead')).toMatchObject({ state: 'withdrawn', movedBy: null });
    const own = give('credit-fifth', 1_000);
    await one(own);
    await one(step(own, 'withdrawn'));
    const { body } = await running.call('GET', `/v1/ledger?case=${own.case}`);
    expect(body.onCase).toMatchObject([{ state: 'withdrawn', movedBy: null }]);
  });

  test('done is given again when a tick is taken back, and can then be withdrawn', async () => {
    const given = give('credit-fifth', 1_000);
    await one(given);
    await one(step(given, 'done'));
    expect(await one(step(given, 'reopened'))).toMatchObject({ result: 'accepted' });
    const { body } = await running.call('GET', `/v1/ledger?case=${given.case}`);
    expect(body.onCase).toMatchObject([{ state: 'given' }]);
    expect(await one(step(given, 'withdrawn'))).toMatchObject({ result: 'accepted' });
    expect(await one(step(given, 'reopened'))).toMatchObject({ result: 'rejected' });
  });

  test('online, a hold leaves owed, floor and acts; offline, what was given stands', async () => {
    const body = [{ email: 'held@example.com', name: 'Held Person', external: 'held' }];
    const imported = await running.call('POST', '/v1/import/customers?batch=held', {
      as: 'admin',
      type: 'application/x-ndjson',
      text: body.map((row) => JSON.stringify(row)).join('\n'),
    });
    expect(imported.body.kept).toBe(1);
    const found = await running.call('POST', '/v1/customers/find', {
      body: { lookups: [[{ kind: 'email', value: 'held@example.com' }]] },
    });
    const customer = found.body.results[0].profile.id;
    await running.call('POST', `/v1/customers/${customer}/hold`, {
      as: 'lead',
      body: { reason: 'a dispute', until: at(running.clock.now + day) },
    });
    const about = { customer };
    expect(await one(give('credit-fifth', 100, {}, about))).toMatchObject({
      result: 'rejected',
      reason: 'held',
      room: { case: 0 },
    });
    expect(await one(give('credit-fifth', 100, {}, { ...about, online: false }))).toMatchObject({
      result: 'accepted-overdraft',
    });
    expect(await one(give('refund-in-full', 9_000, {}, about))).toMatchObject({ result: 'accepted' });
  });

  test('a refused give says what room is left, and leaves nothing behind [G20]', async () => {
    const given = give('credit-fifth', 4_000);
    await one(given);
    const second = { ...give('credit-fifth', 4_000), case: given.case };
    expect(await one(second)).toMatchObject({
      result: 'rejected',
      reason: 'over-room',
      room: { case: 1_000, customer: 80_000 },
    });
    expect(await overdrafts(given.case)).toEqual([0]);
    expect(await one({ ...second, online: false })).toMatchObject({ result: 'accepted-overdraft' });
  });
});
