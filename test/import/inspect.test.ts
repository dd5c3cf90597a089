import { describe, expect, it } from 'vitest';
import { blobSource } from '../../src/import/byte-source';
import { guessTarget } from '../../src/import/guess-target';
import { type Inspection, inspectFile } from '../../src/import/inspect';

const source = (text: string | Uint8Array) => blobSource(new Blob([text as string]), 'customers.csv');

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
      { name: 'email', samples: ['a@example.com', 'b@example.com'], to: 'email', date: null },
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
    expect(seen.decimal).toEqual({ guess: 'comma', sure: true });
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

  const refused: readonly [string, string | Uint8Array, string][] = [
    ['an empty file', '', 'empty'],
    ['a file of blank lines', '\n \n', 'empty'],
    ['a workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'spreadsheet'],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), 'spreadsheet'],
    ['a compressed file', Uint8Array.of(0x1f, 0x8b, 8, 0), 'compressed'],
    ['one JSON list', '[{"email":"a@example.com"}]', 'json-list'],
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
    expect(guessTarget(header)).toBe(target);
  });
});
