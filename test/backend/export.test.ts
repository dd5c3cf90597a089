import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../src/id';
import { at, giveOf, publish, send } from './acts-for-test';
import { engines, type Running, start } from './running';

const day = 86_400_000;

describe.each(engines)('what is handed out about somebody, on %s', (engine) => {
  let running: Running;
  beforeAll(async () => {
    running = await start(engine);
    await publish(running);
  }, 60_000);
  afterAll(() => running.close());

  const act = (type: string, more: object) => ({
    type,
    id: newId(running.clock.now),
    at: at(running.clock.now),
    ...more,
  });

  test('is everything that is held: what an objection hides, what ran out, what was said before anybody knew them', async () => {
    const text = 'id,email,name,nps,tags\nZ1,zebedee@example.com,Zebedee,9,springs\n';
    await running.call('POST', '/v1/import/customers', { as: 'admin', text, type: 'text/csv' });
    const bought = `id,customer,at,amount,currency\nt1,Z1,2026-01-02,120.00,USD\n`;
    await running.call('POST', '/v1/import/transactions', { as: 'admin', text: bought, type: 'text/csv' });
    const lookups = [[{ kind: 'external', value: 'Z1' }]];
    const found = await running.call('POST', '/v1/customers/find', { body: { lookups } });
    const customer: string = found.body.results[0].profile.id;
    const here = { case: 'zendesk:acme:spring', customer };
    const due = at(running.clock.now + day);
    await send(running, [
      act('heard', { ...here, customer: null, text: 'the spring broke' }),
      act('promise', {
        ...here,
        promise: newId(1),
        kind: 'k',
        text: 'call back',
        owner: 'Iris Example',
        due,
      }),
      act('ask', { ...here, concession: 'x', amount: 1, reason: 'a long story', facts: { hoursOverdue: 7 } }),
      giveOf(running, here),
    ]);
    const base = `/v1/customers/${customer}`;
    const hold = { reason: 'a fraud report', by: 'Lena Lead', until: at(running.clock.now + day) };
    await running.call('POST', `${base}/hold`, { as: 'lead', body: hold });
    const objects = { objects: true, reason: 'asked by letter' };
    await running.call('POST', `${base}/objection`, { as: 'admin', body: objects });
    const incident = {
      ...{
        title: 'Weak springs',
        since: at(running.clock.now),
        until: null,
        conditions: [],
        known: '',
        words: {},
      },
      ...{ nextUpdate: null, concierge: null, concession: null, budget: null },
      identifiers: [{ kind: 'email', value: 'Zebedee@example.com' }],
    };
    await running.call('POST', '/v1/incidents', { as: 'lead', body: incident });
    running.clock.now += 2 * day;

    const { body } = await running.call('GET', `${base}/export`, { as: 'admin' });
    expect(body.customer).toMatchObject({ objects: 1, hold: { reason: 'a fraud report' } });
    expect(body.customer.body).toMatchObject({ nps: { score: 9 } });
    expect(body.values).toMatchObject([{ spend: 12_000, currency: 'USD' }]);
    expect(body.heard).toMatchObject([{ text: 'the spring broke' }]);
    expect(body.events).toHaveLength(4);
    expect(body.decisions[0].made_with).toMatchObject({ roomShown: 5000 });
    expect(body.asks[0].facts).toMatchObject({ hoursOverdue: 7, lifetimeSpend: 12_000 });
    expect(body.incidents).toEqual(['Weak springs']);
    expect(body.transactions).toHaveLength(1);
    expect(JSON.stringify(body), 'whose work it was').not.toMatch(
      /Iris|Lena|A agent|A lead|agent_id|team_id/,
    );
  });
});
