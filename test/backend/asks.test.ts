import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../src/id';
import { at, giveOf, publish, send } from './acts-for-test';
import { engines, type Running, start } from './running';

const day = 86_400_000;

describe.each(engines)('asks on %s', (engine) => {
  let running: Running;
  beforeAll(async () => {
    running = await start(engine);
    await publish(running);
  }, 60_000);
  afterAll(() => running.close());

  const { concession } = { concession: 'credit-fifth' };
  const one = async (event: unknown, as?: string) => (await send(running, [event], as)).body.results[0];
  const asked = async (caseKey: string, more: Record<string, unknown> = {}, as?: string) => {
    const { now } = running.clock;
    const ask = {
      type: 'ask',
      id: newId(now),
      at: at(now),
      case: caseKey,
      customer: null,
      concession,
      amount: 20_000,
      reason: 'the wedding cake',
      facts: { cause: 'late-delivery', amountAtIssue: 40_000 },
      ...more,
    };
    expect(await one(ask, as)).toMatchObject({ result: 'accepted' });
    return ask;
  };
  const answer = (id: string, body: object, as = 'lead') =>
    running.call('POST', `/v1/asks/${id}/answer`, { as, body });
  const give = (
    ask: { id: string; case: string },
    more: Record<string, unknown> = {},
  ): Record<string, unknown> => {
    const made = giveOf(running, { case: ask.case, concession, amount: 12_000, ...more });
    return { ...made, madeWith: { ...(made.madeWith as object), approvedAsk: ask.id } };
  };
  const ids = async (as: string): Promise<string[]> =>
    (await running.call('GET', '/v1/asks', { as })).body.items.map(({ id }: { id: string }) => id);

  test('reach the lead with what was known of the case, and the answer reaches who asked', async () => {
    const ask = await asked('zendesk:acme:ask-1');
    const { body } = await running.call('GET', '/v1/asks', { as: 'lead' });
    expect(body.items).toMatchObject([
      { id: ask.id, reason: 'the wedding cake', facts: ask.facts, state: 'open', amount: 20_000 },
    ]);
    expect(JSON.stringify(body)).not.toContain('agent');
    expect((await answer(ask.id, { answer: 'yes', text: 'go', amount: 12_000 })).status).toBe(200);
    const mine = await running.call('GET', `/v1/asks/${ask.id}`);
    expect(mine.body).toMatchObject({
      state: 'yes',
      approved: 12_000,
      answer: 'go',
      answeredBy: 'A lead',
      until: at(running.clock.now + 7 * day),
      used: false,
    });
    expect(await ids('lead')).not.toContain(ask.id);
  });

  test('a yes is good for less than was asked, until its time, and for one give', async () => {
    const ask = await asked('zendesk:acme:ask-2');
    await answer(ask.id, { answer: 'yes', text: '', amount: 12_000, until: at(running.clock.now + day) });
    expect(await one(give(ask, { amount: 12_001 }))).toMatchObject({ result: 'rejected' });
    const given = give(ask);
    expect(await one(given)).toMatchObject({ result: 'accepted' });
    expect(await one(give(ask))).toMatchObject({ result: 'rejected', reason: 'ask-used' });
    expect((await running.call('GET', `/v1/asks/${ask.id}`)).body.used).toBe(true);
    const withdrawn = { type: 'withdrawn', id: newId(running.clock.now), at: given.at, case: ask.case };
    await one({ ...withdrawn, customer: null, decision: given.decision });
    running.clock.now += 2 * day;
    expect(await one(give(ask))).toMatchObject({ result: 'rejected', reason: 'ask-expired' });
  });

  test('what was given offline on a lead’s word stands, also when the word was used elsewhere meanwhile', async () => {
    const ask = await asked('zendesk:acme:ask-3');
    await answer(ask.id, { answer: 'yes', text: '' });
    expect(await one(give(ask))).toMatchObject({ result: 'accepted' });
    expect(await one(give(ask, { online: false }))).toMatchObject({ result: 'accepted-overdraft' });
    const never = { ...ask, id: newId(running.clock.now) };
    expect(await one(give(never, { online: false }))).toMatchObject({ result: 'rejected' });
  });

  test('an approved give counts for the customer and not for the room of the case', async () => {
    const customer = 'an-asking-customer';
    const ask = await asked('zendesk:acme:ask-4', { customer });
    await answer(ask.id, { answer: 'yes', text: '' });
    const result = await one(give(ask, { customer }));
    expect(result).toMatchObject({ result: 'accepted', room: { case: 5_000, customer: 68_000 } });
    const { body } = await running.call('GET', `/v1/ledger?case=${ask.case}&customer=${customer}`);
    expect(body.case).toEqual({ amount: 0, count: 0 });
    expect(body.customer).toMatchObject({ amount: 12_000, count: 1, window: [{ amount: 12_000 }] });
    expect(body.onCase).toMatchObject([{ approved: true, goodwill: true, mine: true }]);
  });

  test('are answered by their own team’s lead or an administrator, and read by nobody else', async () => {
    const stranger = await running.tokenFor({ role: 'lead', team: 'second' });
    const colleague = await running.tokenFor({ role: 'agent' });
    const ask = await asked('zendesk:acme:ask-5');
    expect(await ids(stranger)).not.toContain(ask.id);
    expect(await ids('admin')).toContain(ask.id);
    for (const as of [stranger, colleague])
      expect((await running.call('GET', `/v1/asks/${ask.id}`, { as })).status).toBe(404);
    expect((await answer(ask.id, { answer: 'yes', text: '' }, stranger)).status).toBe(403);
    expect((await answer(ask.id, { answer: 'yes', text: '' }, 'admin')).status).toBe(200);
  });

  test('an answer that cannot be meant is refused with its place', async () => {
    const ask = await asked('zendesk:acme:ask-6');
    for (const [body, path] of [
      [{ answer: 'no', text: '  ' }, '/text'],
      [{ answer: 'yes', text: '', amount: 20_001 }, '/amount'],
      [{ answer: 'yes', text: '', amount: 0 }, '/amount'],
      [{ answer: 'yes', text: '', until: at(running.clock.now - 1) }, '/until'],
    ] as const) {
      const refused = await answer(ask.id, body);
      expect(refused).toMatchObject({ status: 422, body: { reason: 'invalid', errors: [{ path }] } });
    }
    expect(await ids('lead')).toContain(ask.id);
  });

  test('an ask is taken back only by who asked, and nobody answers it then', async () => {
    const ask = await asked('zendesk:acme:ask-7');
    const back = () => ({
      type: 'ask-withdrawn',
      id: newId(running.clock.now),
      at: ask.at,
      case: ask.case,
      customer: null,
      ask: ask.id,
    });
    const colleague = await running.tokenFor({ role: 'agent' });
    expect(await one(back(), colleague)).toMatchObject({ result: 'rejected' });
    expect(await one(back())).toMatchObject({ result: 'accepted' });
    expect(await ids('lead')).not.toContain(ask.id);
    expect((await answer(ask.id, { answer: 'yes', text: '' })).status).toBe(409);
  });
});
