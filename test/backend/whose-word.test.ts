import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { letGoOfAgents } from '../../src/backend/acts/let-go';
import { newId } from '../../src/id';
import { at, giveOf, publish, send } from './acts-for-test';
import { engines, type Running, start } from './running';

describe.each(engines)('whose word it is, on %s', (engine) => {
  let running: Running;
  let colleague = '';
  let stranger = '';
  let strangersLead = '';
  beforeAll(async () => {
    running = await start(engine);
    await publish(running);
    colleague = await running.tokenFor({ role: 'agent' });
    const { db } = running.context.opened;
    await db.insertInto('teams').values({ org_id: running.org, team_id: 'second', name: 'Second' }).execute();
    stranger = await running.tokenFor({ role: 'agent', team: 'second' });
    strangersLead = await running.tokenFor({ role: 'lead', team: 'second' });
  }, 60_000);
  afterAll(() => running.close());

  const one = async (event: unknown, as?: string) => (await send(running, [event], as)).body.results[0];
  const act = <More extends object>(type: string, more: More) => ({
    ...{ type, id: newId(running.clock.now), at: at(running.clock.now) },
    ...{ case: 'zendesk:acme:word', customer: null },
    ...more,
  });
  const promise = () =>
    act('promise', {
      ...{ promise: newId(running.clock.now), kind: 'call-back', text: 'call back' },
      ...{ owner: 'Iris', due: at(running.clock.now + 1e6) },
    });
  const stateOf = async (id: string) => {
    const { db } = running.context.opened;
    const row = await db
      .selectFrom('promises')
      .select('state')
      .where('promise_id', '=', id)
      .executeTakeFirst();
    return row?.state;
  };

  test('a promise is kept or broken by who gave it, their team and an administrator', async () => {
    for (const as of ['agent', colleague, 'lead', 'admin']) {
      const made = promise();
      await one(made);
      expect(await one(act('promise-kept', { promise: made.promise }), as), as).toMatchObject({
        result: 'accepted',
      });
      expect(await stateOf(made.promise)).toBe('kept');
    }
  });

  test.each(['promise-kept', 'promise-broken'])('%s from another team changes nothing', async (type) => {
    const made = promise();
    await one(made);
    for (const as of [stranger, strangersLead])
      expect(await one(act(type, { promise: made.promise }), as)).toMatchObject({
        ...{ result: 'rejected', reason: 'not-yours' },
      });
    expect(await stateOf(made.promise)).toBe('open');
  });

  test('a promise that never was is not kept, and one that is kept is not broken after all', async () => {
    const nowhere = act('promise-kept', { promise: newId(running.clock.now) });
    expect(await one(nowhere)).toMatchObject({ result: 'rejected', reason: 'no such open promise' });
    const made = promise();
    await one(made);
    await one(act('promise-kept', { promise: made.promise }));
    expect(await one(act('promise-kept', { promise: made.promise }))).toMatchObject({ result: 'accepted' });
    expect(await one(act('promise-broken', { promise: made.promise }))).toMatchObject({ result: 'rejected' });
    expect(await stateOf(made.promise)).toBe('kept');
  });

  test('the id of a promise is not taken over by another one', async () => {
    const made = promise();
    await one(made);
    const second = { ...promise(), promise: made.promise, text: 'pay a million' };
    expect(await one(second, stranger)).toMatchObject({
      ...{ result: 'rejected', reason: 'that promise id is taken' },
    });
    expect(await one(act('promise-kept', { promise: made.promise }), stranger)).toMatchObject({
      reason: 'not-yours',
    });
  });

  test('what one team has heard is not written over by another', async () => {
    const heard = (text: string, later: number) =>
      act('heard', { case: 'zendesk:acme:heard', text, at: at(running.clock.now + later) });
    running.clock.now += 10_000;
    await one(heard('the hinge broke', -9_000));
    expect(await one(heard('nothing broke', -8_000), stranger)).toMatchObject({
      ...{ result: 'rejected', reason: 'not-yours' },
    });
    expect(await one(heard('the left hinge broke', -7_000), colleague)).toMatchObject({ result: 'accepted' });
    const row = await running.context.opened.db
      .selectFrom('heard')
      .select('text')
      .where('case_key', '=', 'zendesk:acme:heard')
      .executeTakeFirstOrThrow();
    expect(row.text).toBe('the left hinge broke');
  });

  test('an id stands for one act: again it is a duplicate, for anything else a conflict', async () => {
    const give = giveOf(running, { case: 'zendesk:acme:same', amount: 700 });
    expect(await one(give)).toMatchObject({ result: 'accepted' });
    const made = give.madeWith as object;
    const others: [string, Record<string, unknown>, string?][] = [
      ['another amount', { ...give, amount: 701 }],
      ['another case', { ...give, case: 'zendesk:acme:other' }],
      ['another decision', { ...give, decision: newId(1) }],
      ['other facts', { ...give, madeWith: { ...made, answers: { fault: 'ours' } } }],
      ['another kind of act', act('snag', { id: give.id, about: 'rule', rule: 'r', text: 'x' })],
      ['another agent', give, colleague],
    ];
    for (const [name, event, as] of others)
      expect(await one(event, as), name).toEqual({
        ...{ id: give.id, result: 'rejected', reason: 'conflict' },
      });
    expect(await one(give)).toMatchObject({ result: 'duplicate' });
    const ledger = await running.call('GET', '/v1/ledger?case=zendesk:acme:same');
    expect(ledger.body.case).toEqual({ amount: 700, count: 1 });
  });

  test('sent again after an update, or when the customer is known, it is the same act still', async () => {
    const give = giveOf(running, { case: 'zendesk:acme:again', amount: 700 });
    await one(give);
    const turned = Object.fromEntries(Object.entries(give).reverse());
    const updated = { ...give, madeWith: { ...(give.madeWith as object), engine: 'leeway 9' } };
    for (const same of [turned, updated, { ...give, customer: 'known-by-now' }])
      expect(await one(same)).toMatchObject({ result: 'duplicate' });
    const made = promise();
    await one(made);
    expect(await one(made)).toMatchObject({ result: 'duplicate' });
  });

  test('who gave a word is let go of in its time', async () => {
    await letGoOfAgents(running.context.opened, running.clock.now + 32 * 86_400_000);
    const { db } = running.context.opened;
    const heard = await db.selectFrom('heard').select('agent_id').where('agent_id', 'is not', null).execute();
    const ended = await db
      .selectFrom('promises')
      .select('agent_id')
      .where('agent_id', 'is not', null)
      .where('state', '!=', 'open')
      .execute();
    expect([...heard, ...ended]).toEqual([]);
  });
});
