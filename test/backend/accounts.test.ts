import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at } from './acts-for-test';
import { engines, type Running, start } from './running';

const day = 86_400_000;

describe.each(engines)('companies and must-knows on %s', (engine) => {
  let running: Running;
  beforeAll(async () => {
    running = await start(engine);
  }, 60_000);
  afterAll(() => running.close());

  const post = async (what: string, text: string) =>
    (await running.call('POST', `/v1/import/${what}`, { as: 'admin', type: 'text/csv', text })).body;
  const find = async (external: string) => {
    const lookups = [[{ kind: 'external', value: external }]];
    return (await running.call('POST', '/v1/customers/find', { body: { lookups } })).body.results[0].profile;
  };
  const changes = async (after?: string) =>
    (await running.call('GET', `/v1/changes${after === undefined ? '' : `?after=${after}`}`)).body;

  test('a contact is shown with their company: its name, since when, what it brought, its tags', async () => {
    await post(
      'customers',
      'id,name,company id,company,company since,company spend,company spend 12m,company tags\n' +
        'c-1,Priya Natarajan,acct-1,Northwind Cycles,2019-04-01,12000.00,3000.50,business;gold\n' +
        'c-2,Ben Osei,acct-1,,,,,\n' +
        'c-3,Ann Lee,,,,,,\n',
    );
    const account = {
      id: 'acct-1',
      name: 'Northwind Cycles',
      customerSince: '2019-04-01T00:00:00.000Z',
      value: { currency: 'USD', lifetime: 1_200_000, last12m: 300_050, orders: null },
      tags: ['business', 'gold'],
    };
    expect((await find('c-1')).account).toMatchObject(account);
    // A colleague whose row names only the number belongs to the same one.
    expect((await find('c-2')).account).toMatchObject(account);
    expect((await find('c-3')).account).toBeNull();
  });

  test('what was imported under the company’s own number is what it bought', async () => {
    const days = [30, 60, 500].map((ago) => at(running.clock.now - ago * day).slice(0, 10));
    const rows = days.map((on, index) => `t-${index},acct-1,${on},100.00,EUR`);
    await post('transactions', `id,customer,at,amount,currency\n${rows.join('\n')}\n`);
    const { account, value } = await find('c-1');
    expect(account.value).toMatchObject({ currency: 'EUR', lifetime: 30_000, last12m: 20_000, orders: 3 });
    expect(account.customerSince).toBe('2019-04-01T00:00:00.000Z');
    expect(value).toBeNull();
  });

  test('browsers are told of a contact whose company is news, and of nobody when it is not', async () => {
    const { cursor } = await changes();
    await post('customers', 'id,company id,company\nc-2,acct-1,Northwind Cycles\n');
    expect(await changes(cursor)).toBe('');
    await post('customers', 'id,company id,company\nc-2,acct-1,Northwind Bikes\n');
    const { id, account } = await find('c-2');
    expect((await changes(cursor)).changes).toEqual([{ type: 'customer', customer: id }]);
    expect(account).toMatchObject({ name: 'Northwind Bikes', tags: ['business', 'gold'] });
    await post('customers', 'id,company id,company\nc-2,acct-2,Fabrikam\n');
    expect((await find('c-2')).account).toMatchObject({ id: 'acct-2', name: 'Fabrikam', value: null });
  });

  test('who objects has no standing by their company either', async () => {
    const { id } = await find('c-1');
    const body = { objects: true, reason: 'they asked' };
    await running.call('POST', `/v1/customers/${id}/objection`, { as: 'admin', body });
    expect((await find('c-1')).account).toBeNull();
  });

  test('a company is forgotten with its last contact', async () => {
    const left = async () =>
      (await running.context.opened.db.selectFrom('accounts').select('account_id').execute()).map(
        (row) => row.account_id,
      );
    expect(await left()).toContain('acct-2');
    const { id } = await find('c-2');
    await running.call('DELETE', `/v1/customers/${id}`, { as: 'admin' });
    expect(await left()).toEqual(['acct-1']);
  });

  test('a must-know has an owner and ends, after ninety days at the latest', async () => {
    const soon = at(running.clock.now + 10 * day).slice(0, 10);
    const answer = await post(
      'customers',
      'id,must know,must know owner,must know until\n' +
        `n-1,Calls before ten,Iris Okafor,${soon}\n` +
        'n-2,Travels on Thursdays,Iris Okafor,2031-01-01\n' +
        'n-3,Nobody’s note,,\n',
    );
    expect(answer).toMatchObject({ kept: 2, failed: 1 });
    expect(answer.errors).toEqual([
      { line: 4, column: 'must know', message: expect.stringContaining('owner') },
    ]);
    const note = { text: 'Calls before ten', owner: 'Iris Okafor', expires: `${soon}T00:00:00.000Z` };
    expect((await find('n-1')).notes).toEqual([note]);
    const { notes } = await find('n-2');
    // Files are read by the real clock of the thread that reads them.
    expect(Date.parse(notes[0].expires)).toBeLessThan(Date.parse('2031-01-01'));
    running.clock.now += 11 * day;
    expect((await find('n-1')).notes).toEqual([]);
  });
});
