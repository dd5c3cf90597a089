import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerNames } from '../../src/backend/imports/read-answers';
import { routes } from '../../src/contract/routes';
import { engines, type Running, start } from './running';

const file = (name: string) => readFileSync(join(import.meta.dirname, '../import/files', name), 'utf8');

test('the contract names every parameter that answers an import', () => {
  expect([...routes.importCustomers.query].sort()).toEqual(['batch', 'from', ...answerNames].sort());
});

describe.each(engines)('transactions as systems export them, on %s', (engine) => {
  let running: Running;
  beforeAll(async () => {
    running = await start(engine, Date.parse('2026-11-28T12:00:00Z'));
  }, 60_000);
  afterAll(() => running.close());

  const load = async (text: string, query = '', type = 'text/csv', kind = 'transactions') =>
    running.call('POST', `/v1/import/${kind}${query}`, { as: 'admin', text, type });
  const spent = async (customer: string) => {
    const body = { lookups: [[{ kind: 'external', value: customer }]] };
    const [found] = (await running.call('POST', '/v1/customers/find', { body })).body.results;
    return found.found === 'one'
      ? [found.profile.value?.lifetime, found.profile.value?.currency]
      : found.found;
  };

  test('every way to write a minus is one, and no sign of another currency is dropped', async () => {
    const answer = (await load(file('tx.csv'))).body;
    expect(answer.errors.map(({ line, column }: { line: number; column: string }) => [line, column])).toEqual(
      [
        [9, 'amount'], // $100.00 in a row of EUR
        [11, 'amount'], // --7.00
        [12, 'at'], // 03/04/2026 among ISO days
        [13, 'amount'], // 1.234,50 among points
      ],
    );
    expect(await spent('C-1')).toEqual([10_000 - 3_000 - 2_000 - 1_000 - 500 - 100, 'EUR']);
    expect(await spent('C-2')).toEqual([1_250, 'EUR']);
    expect(await spent('C-3')).toBe('none');
    expect(await spent('C-4')).toEqual([1_250_000, 'HUF']);
    expect(await spent('C-5')).toBe('none');
  });

  test('numbers of JSON are exact or refused', async () => {
    const answer = (await load(file('tx.ndjson'), '', 'application/x-ndjson')).body;
    expect(answer.errors.map(({ line, column }: { line: number; column: string }) => [line, column])).toEqual(
      [
        [4, 'id'],
        [5, 'amount'],
      ],
    );
    expect(await spent('7001')).toEqual([1_999 + 100_000 + 10, 'EUR']);
  });

  test('a file without the columns is told which, and a list of orders which of its own are missing', async () => {
    const orders = await load(file('shopify-orders.csv'));
    expect(orders).toMatchObject({ status: 422, body: { reason: 'invalid' } });
    expect(orders.body.detail).toMatch(/columns customer, at, amount are missing/);
    const one = await load('id,customer,at,amount\nm-1,M-1,2026-01-05,10.00\n');
    expect(one.body.detail).toMatch(/column currency is missing/);
    expect((await load('id,customer,at,amount\nm-1,M-1,2026-01-05,10.00\n', '?currency=eur')).body.kept).toBe(
      1,
    );
    expect(await spent('M-1')).toEqual([1_000, 'EUR']);
  });

  test('a semicolon file is read as one, its mistakes in its own words', async () => {
    const text =
      'ID;Customer;At;Amount;Currency\ns-1;S-1;05.03.2026;1.234,50;EUR\ns-2;S-1;13.04.2026;0,50;EUR;x\n';
    const { body } = await load(text);
    expect(body).toMatchObject({ kept: 1, failed: 1 });
    expect(body.errors[0].message).toMatch(/quote cells that hold a semicolon/);
    expect(await spent('S-1')).toEqual([123_450, 'EUR']);
  });

  test('what has two readings is refused, naming the parameter, and read once it is said', async () => {
    const text =
      'id,customer,at,amount,currency\nd-1,D-1,03/04/2026,10.00,EUR\nd-2,D-1,05/04/2026,100 200,EUR\n';
    const asked = await load(text);
    expect(asked.status).toBe(422);
    expect(asked.body.errors.map(({ path }: { path: string }) => path)).toEqual([
      '/query/dates',
      '/query/blanks',
    ]);
    expect(await spent('D-1')).toBe('none');
    const said = await load(text, '?dates=eu&blanks=thousands');
    expect(said.body).toMatchObject({ kept: 2, failed: 0 });
    expect(await spent('D-1')).toEqual([1_000 + 10_020_000, 'EUR']);
  });

  test.each([
    ['dates=sometimes', 'dates is one of iso, us, eu'],
    ['columns=nonsense', 'columns is JSON'],
    ['columns={"Name":"nonsense"}', 'there is no field nonsense'],
    ['encoding=klingon', 'encoding is one of utf-8'],
    ['currency=ABC', 'currency is three letters'],
    ['header=0', 'header is the number of a line'],
  ])('an answer nobody understands is refused in words: %s', async (query, detail) => {
    const answer = await load('id,email\n1,a@example.com\n', `?${query}`, 'text/csv', 'customers');
    expect(answer.status).toBe(422);
    expect(answer.body.detail).toContain(detail);
  });

  test('a file nobody could be found by, and one that is no list, are refused in words', async () => {
    const nobody = await load('name,city\nAnn,Bonn\n', '', 'text/csv', 'customers');
    expect(nobody.body.detail).toMatch(/No column is known as the customer id/);
    expect((await load('', '', 'text/csv', 'customers')).body.detail).toMatch(/nothing in this file/);
    expect((await load('<!doctype html><html></html>', '', 'text/csv', 'customers')).body.detail).toMatch(
      /web page/,
    );
    const said = await load(
      'name,city\nAnn,Bonn\n',
      '?columns={"name":"externalId"}',
      'text/csv',
      'customers',
    );
    expect(said.body).toMatchObject({ kept: 1, failed: 0 });
  });

  test('a charset that is named is believed', async () => {
    const bytes = Uint8Array.from('id,name\nP-1,Mu\u00f1oz\n', (letter) => letter.charCodeAt(0));
    const send = (type: string) =>
      fetch(`${running.url}/v1/import/customers`, {
        method: 'POST',
        headers: { authorization: `Bearer ${running.tokens.admin}`, 'content-type': type },
        body: bytes,
      });
    expect((await send('text/csv')).status).toBe(422);
    expect((await send('text/csv; charset=iso-8859-1')).status).toBe(200);
  });
});
