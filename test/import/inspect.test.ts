import { describe, expect, it } from 'vitest';
import { blobSource } from '../../src/import/byte-source';
import { guessTargets } from '../../src/import/guess-target';
import { planFor } from '../../src/import/import-answers';
import { type Inspection, inspectFile } from '../../src/import/inspect';

const source = (text: string | Uint8Array) => blobSource(new Blob([text as string]), 'customers.csv');

const zipOf = (name: string) =>
  Uint8Array.of(0x50, 0x4b, 3, 4, ...new Array(26).fill(0), ...new TextEncoder().encode(name));
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 1, 44);

const inspect = async (text: string): Promise<Inspection> => {
  const seen = await inspectFile(source(text));
  if (!seen.ok) throw new Error(seen.detail);
  return seen.value;
};

describe('looking at a file before it is read', () => {
  const delimiters: readonly [string, string][] = [
    [',', 'email,name,city\na@example.com,"Lee, Ann; jr",x\nb@example.com,Bob,y\n'],
    [';', 'email;name;total\na@example.com;Ann, B;12,50\nb@example.com;Bob, C;8,99\n'],
    ['\t', 'email\tname\ttotal\na@example.com\tAnn, B; C\t12,50\nb@example.com\tBob\t1\n'],
    ['|', 'email|name|total\na@example.com|Ann, B; C|12,50\nb@example.com|Bob|1\n'],
  ];
  it.each(delimiters)('finds %j between the cells', async (delimiter, text) => {
    const seen = await inspect(text);
    expect([seen.delimiter, seen.delimiterSure, seen.columns.length]).toEqual([delimiter, true, 3]);
  });

  it('takes a list of addresses without any delimiter', async () => {
    const seen = await inspect('email\na@example.com\nb@example.com\n');
    expect(seen.columns).toEqual([
      { name: 'email', samples: ['a@example.com', 'b@example.com'], to: 'email', rivals: [], date: null },
    ]);
  });

  it('proposes fields, dates and the decimal mark of a German shop export', async () => {
    const seen = await inspect(
      'Kundennummer;Name;E-Mail;Kunde seit;Gesamtumsatz;Garantie bis;Farbe\r\n' +
        '1001;Iris Vogt;iris@example.com;05.03.2019;1.234,50 €;17.11.2026;blau\r\n',
    );
    expect(seen.columns.map(({ name, to }) => [name, to])).toEqual([
      ['Kundennummer', 'externalId'],
      ['Name', 'name'],
      ['E-Mail', 'email'],
      ['Kunde seit', 'customerSince'],
      ['Gesamtumsatz', 'lifetimeSpend'],
      ['Garantie bis', 'coverEnds'],
      ['Farbe', null],
    ]);
    expect(seen.columns[3]?.date).toMatchObject({ guess: 'eu', sure: true });
    const { plan, doubts } = planFor(seen, {}, { currency: 'EUR', asOf: 0, ownFacts: [] });
    expect([plan.decimal, doubts]).toEqual(['comma', []]);
  });

  it('proposes each field once', async () => {
    const seen = await inspect('email,Email Address\na@example.com,b@example.com\n');
    expect(seen.columns.map(({ to }) => to)).toEqual(['email', null]);
  });

  it('reads NDJSON with objects inside as dotted columns', async () => {
    const seen = await inspect(
      '{"email":"a@example.com","value":{"lifetimeSpend":19.99},"tags":["gold","b2b"],"x":null}\n\n{"email":"b@example.com"}\n',
    );
    expect(seen.format).toBe('ndjson');
    expect(seen.columns.map(({ name, to }) => [name, to])).toEqual([
      ['email', 'email'],
      ['value.lifetimeSpend', 'lifetimeSpend'],
      ['tags', 'tags'],
    ]);
    expect(seen.rows.map(({ line }) => line)).toEqual([1, 3]);
  });

  it.each([
    ['with its mark', '\uFEFF'],
    ['without a mark', ''],
  ])('reads what a spreadsheet calls Unicode text (UTF-16) %s, in its own letters', async (_, mark) => {
    const text = `${mark}email\tname\na@example.com\tJürgen Großmann\nb@example.com\tÁlvaro\n`;
    const bytes = new Uint8Array(new Uint16Array([...text].map((one) => one.charCodeAt(0))).buffer);
    const seen = await inspectFile(source(bytes));
    expect(seen.ok && [seen.value.encoding, seen.value.rows[0]?.cells.name]).toEqual([
      'utf-16le',
      'Jürgen Großmann',
    ]);
  });

  it.each([
    ['one list', '[{"email":"a@example.com"},\n {"email":"b@example.com"}]'],
    [
      'a page of an interface',
      '{"meta":{"tags":["x"]},"users":[{"email":"a@example.com"},{"email":"b@example.com"}],"next_page":null}',
    ],
    [
      'a page on several lines',
      '{\n  "users": [\n    {\n "email": "a@example.com"\n},\n    {"email":"b@example.com"}\n  ]\n}\n',
    ],
  ])('reads the rows of JSON: %s', async (_, text) => {
    const seen = await inspect(text);
    expect(seen.format).toBe('json');
    expect(seen.rows.map(({ line, cells }) => [line, cells.email])).toEqual([
      [1, 'a@example.com'],
      [2, 'b@example.com'],
    ]);
  });

  it.each([
    ['one customer a line', '{"email":"a@example.com","orders":[{"id":1}]}\n'],
    ['lines', '{"email":"a@example.com"}\n{"email":"b@example.com"}\n'],
    ['lines of which the first is broken', '{"email":\n{"email":"b@example.com"}\n'],
  ])('reads NDJSON: %s', async (_, text) => {
    expect((await inspect(text)).format).toBe('ndjson');
  });

  it('asks which of two columns has a field, and takes a direct name before a dotted one', async () => {
    const seen = await inspect(
      '{"id":7,"account":{"email":"no@example.com","id":9},"user":{"email":"x@example.com"},"email":"a@example.com"}\n',
    );
    expect(seen.columns.map(({ name, to, rivals }) => [name, to, rivals])).toEqual([
      ['id', 'externalId', []],
      ['account.email', null, []],
      ['account.id', 'accountId', []],
      ['user.email', null, []],
      ['email', 'email', []],
    ]);
    const two = await inspect(
      'Email,Email Address,Phone,Mobile\na@example.com,b@example.com,+12085550101,+12085550102\n',
    );
    expect(two.columns.map(({ rivals }) => rivals)).toEqual([['Email Address'], [], [], []]);
  });

  it('looks for the decimal mark in the columns that were chosen, whatever their names are', async () => {
    const seen = await inspect('Courriel;Depense\na@example.com;1 234,56\nb@example.com;12,5\n');
    const columns = { Courriel: 'email', Depense: 'lifetimeSpend' } as const;
    const { plan } = planFor(seen, { columns }, { currency: 'EUR', asOf: 0, ownFacts: [] });
    expect([plan.decimal, plan.blanks]).toEqual(['comma', 'thousands']);
  });

  it.each([
    ['payments', 'id,Created (UTC),Amount,Amount Refunded,Currency,Customer ID,Customer Email\n'],
    ['shop', 'Name,Email,Financial Status,Subtotal,Total,Lineitem name\n'],
    ['invoices', 'Invoice Number,Customer,Invoice Date,Quantity,Unit Price\n'],
    ['German shop', 'Bestellnummer;E-Mail;Bestelldatum;Menge\n'],
    ['transactions', 'id,customer,at,amount,currency\n'],
  ])('knows orders from customers: %s', async (_, text) => {
    expect((await inspect(text)).rowsAre).toBe('orders');
  });
  it.each([
    'Customer ID,Email,Product,Purchase date,Warranty ends,Total spent\n',
    'Name,Email,Orders,Total spend,Last order,Currency\n',
  ])('and customers from orders: %s', async (text) => {
    expect((await inspect(text)).rowsAre).toBe('customers');
  });

  it('takes a list with a stray control character or two', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => `a${i}@example.com,Ann ${i}`).join('\n');
    const seen = await inspectFile(source(`email,name\n${rows}\nz@example.com,Zo\u0001e\n`));
    expect(seen.ok).toBe(true);
  });

  const refused: readonly [string, string | Uint8Array, string][] = [
    ['an empty file', '', 'empty'],
    ['a file of blank lines', '\n \n', 'empty'],
    ['a workbook', zipOf('[Content_Types].xml'), 'spreadsheet'],
    ['an open document', zipOf('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'), 'spreadsheet'],
    ['a zip of something', zipOf('customers.csv'), 'compressed'],
    ['a picture named .csv', png, 'picture'],
    ['a photo', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70), 'picture'],
    ['a PDF', '%PDF-1.7\n%âãÏÓ\n1 0 obj', 'pdf'],
    [
      'a sign-in page that was saved',
      '<!DOCTYPE html>\n<html><body>Sign in, please</body></html>',
      'web-page',
    ],
    ['XML', '<?xml version="1.0"?><customers/>', 'web-page'],
    ['bytes of a program', new Uint8Array(4000).map((_, i) => (i * 7919) % 256), 'binary'],
    ['numbers of two bytes each', new Uint8Array(4000).map((_, i) => (i % 2 ? 0 : i % 31)), 'binary'],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), 'spreadsheet'],
    ['a compressed file', Uint8Array.of(0x1f, 0x8b, 8, 0), 'compressed'],
    ['rows that nobody named', 'C-1,a@example.com,12.00\nC-2,b@example.com,13.00\n', 'no-columns'],
  ];
  it.each(refused)('says what is wrong with %s', async (_, content, detail) => {
    expect(await inspectFile(source(content))).toEqual({ ok: false, reason: 'invalid', detail });
  });
});

describe('headers of real exports', () => {
  const known: readonly [string, string | null][] = [
    ['Email', 'email'],
    ['E-mail Address', 'email'],
    ['Correo electrónico', 'email'],
    ['Customer_ID', 'externalId'],
    ['Número de cliente', 'externalId'],
    ['Total Spent', 'lifetimeSpend'],
    ['Cliente desde', 'customerSince'],
    ['Fecha de compra', 'coverBought'],
    ['Rücksendungen', 'returns'],
    ['Straße', null],
    ['__proto__', null],
    ['constructor', null],
    ['', null],
  ];
  it.each(known)('"%s" is %s', (header, target) => {
    expect(guessTargets([{ name: header, samples: [] }]).get(header)?.to ?? null).toBe(target);
  });
});
