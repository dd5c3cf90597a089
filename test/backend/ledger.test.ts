import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../src/id';
import { at, giveOf, publish, send } from './acts-for-test';
import { engines, type Running, start } from './running';

describe.each(engines)('acts and room on %s', (engine) => {
  let running: Running;
  beforeAll(async () => {
    running = await start(engine);
    await publish(running);
  }, 60_000);
  afterAll(() => running.close());

  test('two hundred agents at once never reserve more than the room of one case [G19]', async () => {
    const tokens = await Promise.all(Array.from({ length: 20 }, () => running.tokenFor({ role: 'agent' })));
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        send(running, [giveOf(running, { case: 'zendesk:acme:200', amount: 600 })], tokens[index % 20] ?? ''),
      ),
    );
    const results = answers.map((one) => one.body.results[0]);
    const accepted = results.filter((one) => one.result === 'accepted');
    const refused = results.filter((one) => one.result === 'rejected' && one.reason === 'over-room');
    expect(accepted).toHaveLength(8);
    expect(refused).toHaveLength(192);
    const ledger = await running.call('GET', '/v1/ledger?case=zendesk:acme:200');
    expect(ledger.body.case).toEqual({ amount: 4800, count: 8 });
  });

  test('the same act twice is one act', async () => {
    const event = giveOf(running, { case: 'zendesk:acme:2' });
    const both = await Promise.all([send(running, [event]), send(running, [event])]);
    const results = both.map((one) => one.body.results[0].result).sort();
    expect(results).toEqual(['accepted', 'duplicate']);
    const ledger = await running.call('GET', '/v1/ledger?case=zendesk:acme:2');
    expect(ledger.body.case).toEqual({ amount: 1000, count: 1 });
  });

  test('what was given offline inside the room it showed is accepted, and the rest is an overdraft of the team [G21]', async () => {
    const here = { case: 'zendesk:acme:3' };
    await send(running, [giveOf(running, { ...here, amount: 4500 })]);
    const late = await send(running, [giveOf(running, { ...here, amount: 2000, online: false })]);
    expect(late.body.results[0].result).toBe('accepted-overdraft');
    const rows = await running.context.opened.db
      .selectFrom('decisions')
      .select(['amount', 'overdraft'])
      .where('case_key', '=', here.case)
      .orderBy('amount')
      .execute();
    expect(rows).toEqual([
      { amount: 2000, overdraft: 1500 },
      { amount: 4500, overdraft: 0 },
    ]);
  });

  test('a give above what the sidebar showed cannot have happened and is refused [G22]', async () => {
    const event = giveOf(running, { case: 'zendesk:acme:4', amount: 9000, online: false });
    const answer = await send(running, [event]);
    expect(answer.body.results[0]).toMatchObject({ result: 'rejected', reason: 'more than was shown' });
  });

  test('a withdrawn give frees its room, a done one cannot be withdrawn [G28]', async () => {
    const here = { case: 'zendesk:acme:5' };
    const first = giveOf(running, { ...here, amount: 5000 });
    const act = { at: at(running.clock.now), customer: null, ...here, decision: first.decision };
    await send(running, [first]);
    const full = await send(running, [giveOf(running, { ...here, amount: 600 })]);
    expect(full.body.results[0].result).toBe('rejected');
    await send(running, [{ ...act, type: 'withdrawn', id: newId(running.clock.now) }]);
    const again = giveOf(running, { ...here, amount: 5000 });
    expect((await send(running, [again])).body.results[0].result).toBe('accepted');
    const done = { ...act, decision: again.decision };
    await send(running, [{ ...done, type: 'done', id: newId(running.clock.now) }]);
    const late = await send(running, [{ ...done, type: 'withdrawn', id: newId(running.clock.now) }]);
    expect(late.body.results[0].result).toBe('rejected');
  });

  test('an approved ask is given outside the room, an open one is not', async () => {
    const ask = {
      type: 'ask',
      id: newId(running.clock.now),
      at: at(running.clock.now),
      case: 'zendesk:acme:6',
      customer: null,
      concession: giveOf(running).concession,
      amount: 20_000,
      reason: 'the wedding cake',
    };
    await send(running, [ask]);
    const asked = { case: ask.case, amount: 20_000 };
    const with_ = { madeWith: { ...(giveOf(running).madeWith as object), approvedAsk: ask.id } };
    expect((await send(running, [giveOf(running, { ...asked, ...with_ })])).body.results[0].result).toBe(
      'rejected',
    );
    const yes = await running.call('POST', `/v1/asks/${ask.id}/answer`, {
      as: 'lead',
      body: { answer: 'yes', text: 'of course' },
    });
    expect(yes.status).toBe(200);
    expect((await send(running, [giveOf(running, { ...asked, ...with_ })])).body.results[0].result).toBe(
      'accepted',
    );
    const second = await running.call('POST', `/v1/asks/${ask.id}/answer`, {
      as: 'lead',
      body: { answer: 'no', text: 'no' },
    });
    expect(second.status).toBe(409);
  });

  test('owed concessions use no room and are never counted as goodwill [G23]', async () => {
    const owed = await running.context.opened.db
      .selectFrom('playbooks')
      .select('body')
      .executeTakeFirstOrThrow();
    const concession = JSON.parse(owed.body).concessions.find((one: { owed: unknown }) => one.owed !== null);
    const event = giveOf(running, { case: 'zendesk:acme:7', concession: concession.id, amount: 90_000 });
    expect((await send(running, [event])).body.results[0]).toMatchObject({
      result: 'accepted',
      room: { case: 5000 },
    });
    const ledger = await running.call('GET', '/v1/ledger?case=zendesk:acme:7');
    expect(ledger.body.case).toEqual({ amount: 0, count: 0 });
  });
});
