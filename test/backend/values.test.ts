import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { customerValueOf } from '../../src/value/customer-value';
import { engines, type Running, start } from './running';
import { transactionsHead as head } from './upload';

const day = 86_400_000;

describe.each(engines)('what a customer is worth, from running sums on %s', (engine) => {
  let running: Running;
  beforeAll(async () => {
    running = await start(engine);
  }, 60_000);
  afterAll(() => running.close());

  const load = (rows: string) =>
    running.call('POST', '/v1/import/transactions', { as: 'admin', text: head + rows, type: 'text/csv' });
  const worthOf = async (value: string) =>
    (await running.call('POST', '/v1/customers/find', { body: { lookups: [[{ kind: 'external', value }]] } }))
      .body.results[0].profile.value;

  test('the figures are those of reading every line again, in whatever order the lines came', async () => {
    const now = running.clock.now;
    const lines = Array.from({ length: 60 }, (_, index) => ({
      at: now - ((index * 37) % 800) * day - 3_600_000,
      amount: index % 11 === 5 ? 0 : index % 7 === 3 ? -((index * 31) % 900) - 1 : ((index * 53) % 9000) + 1,
    }));
    for (let from = 0; from < lines.length; from += 13) {
      const rows = lines.slice(from, from + 13).map((one, index) => {
        const at = new Date(one.at).toISOString();
        return `all-${from + index},all,${at},${(one.amount / 100).toFixed(2)},USD\n`;
      });
      expect((await load(rows.join(''))).body.failed).toBe(0);
    }
    const whole = customerValueOf(lines, 'USD', now);
    const midnight = (at: number | null) => (at === null ? null : new Date(at).toISOString());
    expect(await worthOf('all')).toEqual({
      ...whole,
      firstPurchase: midnight(whole.firstPurchase),
      lastPurchase: midnight(whole.lastPurchase),
      asOf: new Date(now).toISOString(),
    });
  });

  test('who only gave something back has bought nothing', async () => {
    expect((await load('back-1,back,2026-05-01,-5.00,USD\n')).body).toMatchObject({ kept: 1, failed: 0 });
    expect(await worthOf('back')).toMatchObject({
      lifetime: 0,
      last12m: 0,
      orders: 0,
      firstPurchase: null,
      lastPurchase: null,
      returns: 1,
    });
    await load('back-2,back,2026-04-01,20.00,USD\n');
    expect(await worthOf('back')).toMatchObject({
      lifetime: 1500,
      orders: 1,
      firstPurchase: '2026-04-01T00:00:00.000Z',
    });
  });

  test('currencies are never added up: the one most was spent in is shown', async () => {
    await load(
      'two-1,two,2026-05-01,90.00,EUR\ntwo-2,two,2026-05-02,40.00,USD\ntwo-3,two,2025-01-02,70.00,EUR\n',
    );
    expect(await worthOf('two')).toMatchObject({ currency: 'EUR', lifetime: 16_000, last12m: 9_000 });
    await load('two-4,two,2026-06-01,500.00,USD\n');
    expect(await worthOf('two')).toMatchObject({ currency: 'USD', lifetime: 54_000, last12m: 54_000 });
  });

  test('twelve months are counted by days: a yearly renewal is inside exactly once', async () => {
    await load('year-1,year,2025-11-22,10.00,USD\nyear-2,year,2026-11-22,30.00,USD\n');
    expect(await worthOf('year')).toMatchObject({ lifetime: 4000, last12m: 3000 });
    await load('edge-1,edge,2025-11-23,10.00,USD\n');
    expect(await worthOf('edge')).toMatchObject({ last12m: 1000 });
  });

  test('somebody who buys on hundreds of days keeps the count, also of days that come late', async () => {
    const rows = (from: number, count: number, mark: string) =>
      Array.from({ length: count }, (_, index) => {
        const at = new Date(running.clock.now - (from + index) * day).toISOString().slice(0, 10);
        return `${mark}-${index},often,${at},1.00,USD\n`;
      }).join('');
    await load(rows(0, 200, 'a'));
    await load(rows(150, 100, 'b'));
    expect(await worthOf('often')).toMatchObject({ orders: 250, lifetime: 30_000, rhythmDays: 1 });
  });
});
