import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as bodies from '../../src/contract/bodies';
import { insights } from '../../src/contract/insights';
import { newId } from '../../src/id';
import { at, giveOf, publish, send } from './acts-for-test';
import { engines, type Running, start } from './running';

const day = 86_400_000;

describe.each(engines)('acts that somebody made up, on %s', (engine) => {
  let running: Running;
  beforeAll(async () => {
    running = await start(engine);
    await publish(running);
  }, 60_000);
  afterAll(() => running.close());

  const one = async (event: unknown, as?: string) => (await send(running, [event], as)).body.results[0];
  const about = (give: Record<string, unknown>, type: string) => ({
    type,
    id: newId(running.clock.now),
    at: at(running.clock.now),
    case: give.case,
    customer: give.customer,
    decision: give.decision,
  });
  const withMade = (give: Record<string, unknown>, more: Record<string, unknown>) => ({
    ...give,
    madeWith: { ...(give.madeWith as object), ...more },
  });

  test('a give that was withdrawn cannot be done after all: its room is somebody else’s by now', async () => {
    const give = giveOf(running, { case: 'zendesk:acme:back', amount: 5000 });
    expect((await one(give)).result).toBe('accepted');
    expect((await one(about(give, 'withdrawn'))).result).toBe('accepted');
    const second = giveOf(running, { case: 'zendesk:acme:back', amount: 5000 });
    expect((await one(second)).result).toBe('accepted');
    expect((await one(about(give, 'done'))).result).toBe('rejected');
    expect((await one(about(give, 'withdrawn'))).result).toBe('accepted');
    const ledger = await running.call('GET', '/v1/ledger?case=zendesk:acme:back');
    expect(ledger.body.case).toEqual({ amount: 5000, count: 1 });
  });

  test('a lead’s yes is good for the ask it answered: that case, that concession, that amount, once [G26]', async () => {
    const give = giveOf(running, { case: 'zendesk:acme:asked', amount: 20_000 });
    const ask = {
      type: 'ask',
      id: newId(running.clock.now),
      at: at(running.clock.now),
      case: give.case,
      customer: null,
      concession: give.concession,
      amount: 20_000,
      reason: 'a long story',
    };
    await one(ask);
    const yes = { answer: 'yes', text: 'of course' };
    await running.call('POST', `/v1/asks/${ask.id}/answer`, { as: 'lead', body: yes });
    const approved = (more: Record<string, unknown>) =>
      withMade(
        { ...give, id: newId(running.clock.now), decision: newId(running.clock.now), ...more },
        { approvedAsk: ask.id },
      );
    expect(await one(approved({ case: 'zendesk:acme:elsewhere' }))).toMatchObject({ reason: 'over-room' });
    expect(await one(approved({ amount: 20_001 }))).toMatchObject({ reason: 'over-room' });
    expect(await one(approved({}))).toMatchObject({ result: 'accepted' });
    expect(await one(approved({}))).toMatchObject({ result: 'rejected', reason: 'ask-used' });
  });

  test('a room beyond what the playbook could ever have shown was not shown [G22]', async () => {
    const give = giveOf(running, { case: 'zendesk:acme:forged', amount: 10 ** 12, online: false });
    expect(await one(withMade(give, { roomShown: 10 ** 12 }))).toMatchObject({
      result: 'rejected',
      reason: 'more than was shown',
    });
  });

  test('one small kindness per case is outside the customer’s window, the second counts [G24]', async () => {
    const customer = 'a-customer';
    const kind = () =>
      withMade(giveOf(running, { case: 'zendesk:acme:kind', customer, amount: 300 }), {
        smallKindness: true,
      });
    for (const give of [kind(), kind(), kind()]) expect((await one(give)).result).toBe('accepted');
    const ledger = await running.call('GET', `/v1/ledger?case=zendesk:acme:kind&customer=${customer}`);
    expect(ledger.body.customer.amount).toBe(600);
  });

  test.each([501, 5000])(
    'a give of %d that calls itself a small kindness counts like any other',
    async (amount) => {
      const customer = `not-so-small-${amount}`;
      const give = giveOf(running, { case: `zendesk:acme:not-so-small-${amount}`, customer, amount });
      expect((await one(withMade(give, { smallKindness: true }))).result).toBe('accepted');
      const ledger = await running.call('GET', `/v1/ledger?case=${give.case}&customer=${customer}`);
      expect(ledger.body.customer.amount).toBe(amount);
      expect(ledger.body.onCase[0].smallKindness).toBe(false);
    },
  );

  test.each([
    [499, true],
    [500, true],
    [501, false],
    [5000, false],
  ])(
    'whether %d is the small kindness of its case is the server’s to say, and the same as on screen',
    async (amount, small) => {
      for (const smallKindness of [true, false]) {
        const customer = `judged-${amount}-${smallKindness}`;
        const give = giveOf(running, { case: `zendesk:acme:${customer}`, customer, amount });
        const answer = await one(withMade(give, { smallKindness }));
        expect(answer.room.customer).toBe(80_000 - (small ? 0 : amount));
        const ledger = await running.call('GET', `/v1/ledger?case=${give.case}&customer=${customer}`);
        expect(ledger.body.customer.amount).toBe(small ? 0 : amount);
        expect(ledger.body.onCase[0], 'goodwill as history, too').toMatchObject({
          smallKindness: small,
          goodwill: true,
        });
      }
    },
  );

  test('beyond the room of the case nothing is a small kindness, though it was shown offline as one', async () => {
    const customer = 'no-room-for-kindness';
    const onCase = { case: 'zendesk:acme:no-room', customer };
    expect((await one(giveOf(running, { ...onCase, amount: 4900 }))).result).toBe('accepted');
    const late = giveOf(running, { ...onCase, amount: 300, online: false });
    expect(await one(withMade(late, { smallKindness: true }))).toMatchObject({
      result: 'accepted-overdraft',
    });
    const ledger = await running.call('GET', `/v1/ledger?case=${onCase.case}&customer=${customer}`);
    expect(ledger.body.customer.amount).toBe(5200);
  });

  test('where the window is used up, the one small kindness is all there is, whatever it is called', async () => {
    const customer = 'a-spent-customer';
    const spend = (n: number) => giveOf(running, { case: `zendesk:acme:spend-${n}`, customer, amount: 5000 });
    for (let n = 0; n < 16; n++) expect((await one(spend(n))).result).toBe('accepted');
    const small = () => giveOf(running, { case: 'zendesk:acme:spent', customer, amount: 500 });
    expect(await one(small())).toMatchObject({ result: 'accepted' });
    expect(await one(small())).toMatchObject({ result: 'rejected', reason: 'over-room' });
  }, 30_000);

  test('a clock set back, and said to be offline, moves nothing out of the window either [G25]', async () => {
    const customer = 'a-backdated-customer';
    const backdated = giveOf(running, {
      customer,
      case: 'zendesk:acme:1900',
      online: false,
      at: '1900-01-01T00:00:00Z',
    });
    expect((await one(backdated)).result).toBe('accepted');
    running.clock.now += 20 * day;
    const late = giveOf(running, {
      customer,
      case: 'zendesk:acme:late',
      online: false,
      at: at(running.clock.now - 19 * day),
    });
    expect((await one(late)).result).toBe('accepted');
    const ledger = await running.call('GET', `/v1/ledger?case=zendesk:acme:late&customer=${customer}`);
    expect(ledger.body.customer).toMatchObject({ amount: 2000, count: 2 });
    expect(ledger.body.onCase[0].at, 'an honest time stays').toBe(late.at);
  });

  test('made offline longer ago than thirty days, it counts from thirty days ago [G25]', async () => {
    const customer = 'a-long-offline-customer';
    running.clock.now += 60 * day;
    const ago = (days: number) =>
      giveOf(running, {
        ...{ customer, case: `zendesk:acme:offline-${days}`, online: false },
        at: at(running.clock.now - days * day),
      });
    for (const [days, counted] of [
      [29, 29],
      [30, 30],
      [31, 30],
      [55, 30],
    ] as const) {
      expect((await one(ago(days))).result).toBe('accepted');
      const ledger = await running.call('GET', `/v1/ledger?case=zendesk:acme:offline-${days}`);
      expect(ledger.body.onCase[0].at, `${days} days`).toBe(at(running.clock.now - counted * day));
    }
  });

  test('no amount, however large, makes sums that a browser could not read', async () => {
    const huge = { concession: 'refund-in-full', case: 'zendesk:acme:huge' };
    const most = giveOf(running, { ...huge, amount: Number.MAX_SAFE_INTEGER });
    expect(await one(most)).toMatchObject({ result: 'rejected', reason: 'more than one give can be' });
    const { db } = running.context.opened;
    const many = [
      giveOf(running, { ...huge, amount: 10 ** 13 }),
      giveOf(running, { ...huge, amount: 10 ** 13 }),
    ];
    for (const give of many)
      expect(await one(withMade(give, { roomShown: Number.MAX_SAFE_INTEGER }))).toMatchObject({
        result: 'accepted',
      });
    await db
      .updateTable('decisions')
      .set({ amount: Number.MAX_SAFE_INTEGER - 1 })
      .where('amount', '=', 10 ** 13)
      .execute();
    const ledger = await running.call('GET', '/v1/ledger?case=zendesk:acme:huge');
    expect(v.safeParse(bodies.ledger, ledger.body).success).toBe(true);
    const { status, body } = await running.call('GET', '/v1/insights', { as: 'lead' });
    expect(status).toBe(200);
    expect(v.safeParse(insights, body).success).toBe(true);
    await db.deleteFrom('decisions').where('concession', '=', 'refund-in-full').execute();
  });

  test('a clock that is wrong moves nothing out of a window, and nothing into the future', async () => {
    const customer = 'a-timeless-customer';
    const early = giveOf(running, {
      case: 'zendesk:acme:old',
      customer,
      at: at(running.clock.now - 500 * day),
    });
    const late = giveOf(running, { case: 'zendesk:acme:new', customer, at: '9999-12-31T23:59:59Z' });
    for (const give of [early, late]) expect((await one(give)).result).toBe('accepted');
    const ledger = await running.call('GET', `/v1/ledger?case=zendesk:acme:new&customer=${customer}`);
    expect(ledger.body.customer).toMatchObject({ amount: 2000, count: 2 });
    expect(ledger.body.onCase[0].at).toBe(at(running.clock.now));
  });

  test('a day that no calendar has is refused with its place, and holds up nothing', async () => {
    const give = giveOf(running, { at: '2026-13-45T99:99:99Z' });
    const answer = await send(running, [give]);
    expect(answer).toMatchObject({ status: 422, body: { reason: 'invalid' } });
    expect(answer.body.errors[0].path).toBe('/events/0/at');
    for (const none of ['2026-02-29T10:00:00Z', '2026-06-31T10:00:00Z', '2100-02-29T10:00:00Z'])
      expect((await send(running, [giveOf(running, { at: none })])).status, none).toBe(422);
    expect((await send(running, [giveOf(running, { at: '2024-02-29T10:00:00Z' })])).status).toBe(200);
  });

  test('a refused act in the middle of five hundred costs none of the others', async () => {
    const events = Array.from({ length: 500 }, (_, index) =>
      giveOf(running, {
        case: `zendesk:acme:many-${index}`,
        ...(index === 250 ? { concession: 'no-such' } : {}),
      }),
    );
    const { results } = (await send(running, events)).body;
    expect(results.map((each: { id: string }) => each.id)).toEqual(events.map((event) => event.id));
    expect(results.filter((each: { result: string }) => each.result === 'accepted')).toHaveLength(499);
    expect(results[250]).toMatchObject({ result: 'rejected' });
  }, 30_000);

  test('a cursor that somebody made up is an answer of ours, never a broken server', async () => {
    for (const after of [
      'Infinity:x',
      '1e400:',
      '1.5:a',
      '-1:',
      "0:' or 1=1 --",
      '%F0%9F%92%A9',
      ':',
      '9e15:z',
    ]) {
      const answer = await running.call('GET', `/v1/decisions?after=${encodeURIComponent(after)}`, {
        as: 'lead',
      });
      expect([200, 422], after).toContain(answer.status);
    }
    for (const from of ['x', '+275760-09-13T00:00:00Z', '-1']) {
      const path = `/v1/decisions?from=${encodeURIComponent(from)}&to=${encodeURIComponent(from)}`;
      expect([200, 422], from).toContain((await running.call('GET', path, { as: 'lead' })).status);
    }
  });
});
