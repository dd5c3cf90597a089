import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { customersOf } from '../../src/backend/insights/customers';
import { type BuyingDay, customerMath, monthsUpTo } from '../../src/value/customer-math';
import { customerValueOf } from '../../src/value/customer-value';
import { dayOf, isPurchase, type Transaction } from '../../src/value/transaction';
import { engines, type Running, start } from './running';
import { transactionsHead as head } from './upload';

const file = new URL('../../scripts/demo/online-retail.csv.gz', import.meta.url);
const csv = gunzipSync(readFileSync(file)).toString('utf8').trim();
const now = Date.parse('2011-12-09T18:00:00Z');

/** Every invoice by customer, read here without any of our own code. */
const bought = new Map<string, Transaction[]>();
for (const line of csv.split('\n').slice(1)) {
  const [, customer = '', day = '', pounds = ''] = line.split(',');
  const one = { at: Date.parse(day), amount: Math.round(Number(pounds) * 100) };
  bought.set(customer, [...(bought.get(customer) ?? []), one]);
}

describe.each(engines)('22,190 real invoices on %s', (engine) => {
  let running: Running;
  beforeAll(async () => {
    running = await start(engine);
    running.clock.now = now;
    const rows = csv
      .split('\n')
      .slice(1)
      .map((line) => `${line},GBP\n`);
    const file = { as: 'admin', text: head + rows.join(''), type: 'text/csv' } as const;
    const { body } = await running.call('POST', '/v1/import/transactions', file);
    expect(body).toMatchObject({ kept: 22_190, failed: 0 });
  }, 120_000);
  afterAll(() => running.close());

  test('every one of 4,372 customers is worth at the server what the browser works out', async () => {
    const ids = [...bought.keys()];
    expect(ids).toHaveLength(4372);
    const apart: string[] = [];
    for (let from = 0; from < ids.length; from += 50) {
      const some = ids.slice(from, from + 50);
      const lookups = some.map((value) => [{ kind: 'external', value }]);
      const { body } = await running.call('POST', '/v1/customers/find', { body: { lookups } });
      for (const [index, id] of some.entries()) {
        const { firstPurchase, lastPurchase, ...value } = body.results[index].profile.value;
        const there = {
          ...value,
          firstPurchase: ms(firstPurchase),
          lastPurchase: ms(lastPurchase),
          asOf: now,
        };
        const here = customerValueOf(bought.get(id) ?? [], 'GBP', now);
        if (JSON.stringify(sorted(there)) !== JSON.stringify(sorted(here))) apart.push(id);
      }
    }
    expect(apart).toEqual([]);
  }, 120_000);

  test('an invoice of nothing makes nobody new, and keeps nobody', async () => {
    const asked = { currency: 'GBP', awayDays: 365, now };
    const found = await customersOf(running.context.opened.db, running.org, asked, (share) => share);
    const month = (name: string) => found?.months.find((one) => one.month === name);
    expect(month('2011-11')?.new?.customers).toBe(323);
    expect(month('2011-12')?.kept?.customers).toBe(4233);

    const math = customerMath(monthsUpTo(dayOf(now), 13), 365);
    for (const lines of bought.values()) math.add(daysOf(lines));
    const there = found?.months.map(({ month: _, complete: __, ...shares }) => shares);
    expect(there).toEqual(math.report());
  });
});

const ms = (date: string | null): number | null => (date === null ? null : Date.parse(date));
const sorted = (one: object): unknown => Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1));

function daysOf(lines: readonly Transaction[]): readonly BuyingDay[] {
  const days = new Map<number, { day: number; spend: number; bought: boolean }>();
  for (const one of lines) {
    const day = dayOf(one.at);
    const was = days.get(day) ?? { day, spend: 0, bought: false };
    days.set(day, { day, spend: was.spend + one.amount, bought: was.bought || isPurchase(one) });
  }
  return [...days.values()].sort((a, b) => a.day - b.day);
}
