import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { letGoOfAgents } from '../../src/backend/acts/let-go';
import { newId } from '../../src/id';
import { at, giveOf, publish, send } from './acts-for-test';
import { engines, type Running, start } from './running';

const day = 86_400_000;

describe.each(engines)('who did what on %s', (engine) => {
  let running: Running;
  beforeAll(async () => {
    running = await start(engine);
    await publish(running);
  }, 60_000);
  afterAll(() => running.close());

  const linked = async (table: 'events' | 'decisions' | 'asks' | 'snags'): Promise<number> => {
    const rows = await running.context.opened.db
      .selectFrom(table as 'asks')
      .select('agent_id')
      .where('agent_id', 'is not', null)
      .execute();
    return rows.length;
  };

  test('is let go thirty days after; an open ask or snag keeps whom to answer', async () => {
    const here = { case: 'zendesk:acme:1', customer: null, at: at(running.clock.now) };
    const snag = { type: 'snag', id: newId(running.clock.now), ...here, about: 'rule', rule: 'r', text: 'x' };
    const ask = {
      type: 'ask',
      id: newId(running.clock.now),
      ...here,
      concession: 'c',
      amount: 1,
      reason: 'x',
    };
    const given = giveOf(running);
    await send(running, [given, snag, ask]);
    const taken = { type: 'withdrawn', id: newId(running.clock.now), ...here, decision: given.decision };
    await send(running, [{ ...taken, reason: 'twice' }], 'lead');
    const takenBy = async () =>
      await running.context.opened.db
        .selectFrom('decisions')
        .select(['moved_by', 'moved_why'])
        .where('decision_id', '=', String(given.decision))
        .executeTakeFirstOrThrow();
    running.clock.now += 29 * day;
    await letGoOfAgents(running.context.opened, running.clock.now);
    expect([await linked('events'), await linked('decisions')]).toEqual([4, 1]);
    expect(await takenBy()).toEqual({ moved_by: 'A lead', moved_why: 'twice' });
    running.clock.now += 2 * day;
    await send(running, [giveOf(running, { case: 'zendesk:acme:2' })]);
    await letGoOfAgents(running.context.opened, running.clock.now);
    expect([await linked('events'), await linked('decisions')]).toEqual([1, 1]);
    expect(await takenBy()).toEqual({ moved_by: null, moved_why: 'twice' });
    expect([await linked('asks'), await linked('snags')]).toEqual([1, 1]);
    const yes = { as: 'lead', body: { answer: 'yes', text: 'good' } };
    await running.call('POST', `/v1/asks/${ask.id}/answer`, yes);
    await letGoOfAgents(running.context.opened, running.clock.now);
    expect([await linked('asks'), await linked('snags')]).toEqual([0, 1]);
    const rows = await running.context.opened.db.selectFrom('decisions').select('amount').execute();
    expect(rows.map(({ amount }) => amount)).toEqual([1000, 1000]);
  });

  test('so do the names: of who heard, and of who owned a promise that is kept', async () => {
    const here = { case: 'zendesk:acme:named', customer: null, at: at(running.clock.now) };
    const promise = (text: string) => ({
      ...{ type: 'promise', id: newId(running.clock.now), ...here, promise: newId(running.clock.now) },
      ...{ kind: 'k', text, owner: 'Iris Example', due: at(running.clock.now + day) },
    });
    const [open, kept] = [promise('open'), promise('kept')];
    await send(running, [
      { type: 'heard', id: newId(running.clock.now), ...here, text: 'it broke' },
      open,
      kept,
      { type: 'promise-kept', id: newId(running.clock.now), ...here, promise: kept.promise },
    ]);
    const named = async () => {
      const { db } = running.context.opened;
      const heard = await db.selectFrom('heard').selectAll().execute();
      const promises = await db.selectFrom('promises').selectAll().orderBy('text').execute();
      const events = await db.selectFrom('events').select('body').execute();
      expect(JSON.stringify(events)).not.toContain('Iris Example');
      return [...heard.map(({ by_name }) => by_name), ...promises.map(({ owner }) => owner)];
    };
    await letGoOfAgents(running.context.opened, running.clock.now + 29 * day);
    expect(await named()).toEqual(['A agent', 'Iris Example', 'Iris Example']);
    await letGoOfAgents(running.context.opened, running.clock.now + 32 * day);
    expect(await named()).toEqual(['', '', 'Iris Example']);
  });
});
