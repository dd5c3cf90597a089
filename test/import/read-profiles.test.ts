import { describe, expect, it } from 'vitest';
import type { Profile } from '../../src/customer/profile';
import { blobSource } from '../../src/import/byte-source';
import { exportCsv } from '../../src/import/export-csv';
import { inspectFile } from '../../src/import/inspect';
import type { ImportPlan, PlannedColumn } from '../../src/import/plan';
import { readProfiles } from '../../src/import/read-profiles';
import type { RowProblem } from '../../src/import/row';

const now = Date.UTC(2026, 10, 20);
const basis: ImportPlan = {
  format: 'csv',
  encoding: 'utf-8',
  delimiter: ',',
  decimal: 'point',
  currency: 'USD',
  amounts: 'major',
  asOf: Date.UTC(2026, 10, 1),
  columns: [],
};
const column = (name: string, to: PlannedColumn['to'], more: Partial<PlannedColumn> = {}): PlannedColumn => ({
  column: name,
  to,
  date: null,
  ...more,
});

async function read(text: string, plan: Partial<ImportPlan>) {
  const profiles: Profile[] = [];
  const problems: RowProblem[] = [];
  const sizes: number[] = [];
  let bytes = 0;
  for await (const batch of readProfiles(blobSource(new Blob([text]), 'x'), { ...basis, ...plan }, now)) {
    profiles.push(...batch.profiles);
    problems.push(...batch.problems);
    sizes.push(batch.profiles.length);
    expect(batch.bytes).toBeGreaterThanOrEqual(bytes);
    bytes = batch.bytes;
  }
  return { profiles, problems, sizes, bytes };
}

describe('a row becomes a profile', () => {
  it('with every field in its place, in minor units and UTC', async () => {
    const header =
      'id,mail,tel,name,since,ltv,y,orders,product,bought,ends,price,uses,nps,tags,plan,renews,down,what,bike,firm';
    const row =
      'C-7,Iris.Vogt@Example.com,+49 (171) 234-5678,Iris Vogt,05.03.2019,"1,234.50",300,17,Laptop,17.11.2023,17.11.2026,329,1,9,"gold; b2b;gold",Pro,2027-01-01,2026-11-02,Power cut,road,Vogt GmbH';
    const { profiles, problems } = await read(`${header}\n${row}\n`, {
      columns: [
        column('id', 'externalId'),
        column('mail', 'email'),
        column('tel', 'phone'),
        column('name', 'name'),
        column('since', 'customerSince', { date: 'eu' }),
        column('ltv', 'lifetimeSpend'),
        column('y', 'spend12m'),
        column('orders', 'orders'),
        column('product', 'coverProduct'),
        column('bought', 'coverBought', { date: 'eu' }),
        column('ends', 'coverEnds', { date: 'eu' }),
        column('price', 'coverPrice'),
        column('uses', 'coverUses'),
        column('nps', 'npsScore'),
        column('tags', 'tags'),
        column('plan', 'plan'),
        column('renews', 'renewalAt', { date: 'iso' }),
        column('down', 'disruptionAt', { date: 'iso' }),
        column('what', 'disruptionWhat'),
        column('bike', 'own.bikeModel', { own: 'choice' }),
        column('firm', 'accountName'),
      ],
    });
    expect(problems).toEqual([]);
    const from = { source: 'import', asOf: basis.asOf, partial: false };
    expect(profiles[0]).toEqual({
      id: 'import:external:C-7',
      name: 'Iris Vogt',
      identifiers: [
        { kind: 'external', value: 'C-7' },
        { kind: 'email', value: 'iris.vogt@example.com' },
        { kind: 'phone', value: '+491712345678' },
      ],
      account: { id: 'import:Vogt GmbH', name: 'Vogt GmbH', customerSince: null, value: null, tags: [] },
      customerSince: { value: Date.UTC(2019, 2, 5), ...from },
      value: {
        currency: 'USD',
        lifetime: 123_450,
        last12m: 30_000,
        orders: 17,
        firstPurchase: null,
        lastPurchase: null,
        rhythmDays: null,
        returns: null,
        asOf: basis.asOf,
      },
      coverage: [
        {
          product: 'Laptop',
          kind: 'cover',
          bought: Date.UTC(2023, 10, 17),
          ends: Date.UTC(2026, 10, 17),
          price: 32_900,
          uses: 1,
        },
      ],
      contacts: null,
      disruptions: {
        value: [{ at: Date.UTC(2026, 10, 2), what: 'Power cut' }],
        ...from,
        partial: true,
      },
      renewal: { at: Date.UTC(2027, 0, 1), what: 'Pro' },
      nps: { score: 9, at: basis.asOf },
      referrals: null,
      notes: [],
      tags: { value: ['gold', 'b2b'], ...from },
      concessions: null,
      heard: null,
      promises: [],
      verified: 'unknown',
      hold: null,
      plan: 'Pro',
      region: null,
      language: null,
      own: { 'own.bikeModel': 'road' },
      provenance: {
        identity: from,
        tenure: from,
        value: from,
        coverage: from,
        disruptions: { ...from, partial: true },
        renewal: from,
        nps: from,
        tags: from,
        account: from,
      },
    });
  });

  it('and an empty cell is unknown, not nothing spent', async () => {
    const { profiles } = await read('email,ltv,since\na@example.com,, \nb@example.com,0,\n', {
      columns: [
        column('email', 'email'),
        column('ltv', 'lifetimeSpend'),
        column('since', 'customerSince', { date: 'iso' }),
      ],
    });
    expect(profiles.map(({ value, customerSince }) => [value?.lifetime ?? null, customerSince])).toEqual([
      [null, null],
      [0, null],
    ]);
  });

  it('in the currency of its own row when there is a column for it', async () => {
    const { profiles, problems } = await read(
      'email,ltv,cur\na@example.com,1200,JPY\nb@example.com,12.5,eur\nc@example.com,1,\nd@example.com,1,money\n',
      { columns: [column('email', 'email'), column('ltv', 'lifetimeSpend'), column('cur', 'currency')] },
    );
    expect(profiles.map(({ value }) => [value?.currency, value?.lifetime])).toEqual([
      ['JPY', 1_200],
      ['EUR', 1_250],
      ['USD', 100],
    ]);
    expect(problems[0]).toMatchObject({ line: 5, problem: 'bad-currency' });
  });

  it('from NDJSON numbers without asking for a decimal mark', async () => {
    const { profiles, problems } = await read(
      '{"email":"a@example.com","v":{"ltv":19.99},"vip":true}\n{"email":"b@example.com","v":{"ltv":19.999}}\nnot json\n[1]\n',
      {
        format: 'ndjson',
        decimal: 'comma',
        columns: [
          column('email', 'email'),
          column('v.ltv', 'lifetimeSpend'),
          column('vip', 'own.vip', { own: 'bool' }),
        ],
      },
    );
    expect(profiles.map(({ value, own }) => [value?.lifetime, own])).toEqual([[1_999, { 'own.vip': true }]]);
    expect(problems.map(({ line, column: at, problem }) => [line, at, problem])).toEqual([
      [2, 'v.ltv', 'bad-money'],
      [3, null, 'not-json'],
      [4, null, 'not-json'],
    ]);
  });
});

describe('a row that is wrong', () => {
  const one: readonly [string, string, PlannedColumn, string][] = [
    ['an address without a host', 'ann@', column('x', 'email'), 'bad-email'],
    ['two addresses of which one is none', 'a@example.com, b@', column('x', 'email'), 'bad-email'],
    ['a phone number that is too short', '12-34', column('x', 'phone'), 'bad-phone'],
    ['a day that is not in the calendar', '30.02.2024', column('x', 'coverEnds', { date: 'eu' }), 'bad-date'],
    [
      'a month first in a day-first column',
      '02/28/2024',
      column('x', 'coverEnds', { date: 'eu' }),
      'bad-date',
    ],
    [
      'a customer since next year',
      '2027-05-01',
      column('x', 'customerSince', { date: 'iso' }),
      'in-the-future',
    ],
    ['words for an amount', 'a lot', column('x', 'spend12m'), 'bad-money'],
    ['half an order', '1.5', column('x', 'orders'), 'bad-number'],
    ['fewer than no returns', '-1', column('x', 'returns'), 'out-of-range'],
    ['a score over ten', '11', column('x', 'npsScore'), 'out-of-range'],
    ['maybe for yes or no', 'maybe', column('x', 'own.vip', { own: 'bool' }), 'bad-yes-no'],
    ['letters that cannot be read', 'M\uFFFDller', column('x', 'name'), 'wrong-letters'],
    ['an amount in another currency', '£12', column('x', 'lifetimeSpend'), 'other-currency'],
    ['a number that lost its digits', '7.26E+12', column('x', 'accountId'), 'lost-digits'],
    ['a formula for an amount', '=1+1', column('x', 'lifetimeSpend'), 'bad-money'],
  ];
  it.each(one)(
    'is refused for %s, with line, column and what stood there',
    async (_, cell, planned, problem) => {
      const { profiles, problems } = await read(`id,x\n7,"${cell}"\n8,\n`, {
        columns: [column('id', 'externalId'), planned],
      });
      expect(problems).toEqual([{ line: 2, column: 'x', problem, found: cell }]);
      expect(profiles.map(({ id }) => id)).toEqual(['import:external:8']);
    },
  );

  it('tells everything that is wrong with it at once', async () => {
    const { problems } = await read('id,since,nps\n7,soon,12\n', {
      columns: [
        column('id', 'externalId'),
        column('since', 'customerSince', { date: 'iso' }),
        column('nps', 'npsScore'),
      ],
    });
    expect(problems.map(({ problem }) => problem)).toEqual(['bad-date', 'out-of-range']);
  });

  it('is refused when no case could ever find the customer', async () => {
    const { problems } = await read('name,email\nAnn,\n', {
      columns: [column('name', 'name'), column('email', 'email')],
    });
    expect(problems).toEqual([{ line: 2, column: null, problem: 'no-identifier', found: '' }]);
  });

  it('is refused when cover ends before it began', async () => {
    const { problems } = await read('id,from,to\n1,2024-05-01,2023-05-01\n', {
      columns: [
        column('id', 'externalId'),
        column('from', 'coverBought', { date: 'iso' }),
        column('to', 'coverEnds', { date: 'iso' }),
      ],
    });
    expect(problems).toEqual([{ line: 2, column: 'to', problem: 'ends-before-start', found: '2023-05-01' }]);
  });

  it('is refused when an earlier row was the same customer, by any identifier', async () => {
    const { profiles, problems } = await read(
      'id,email\n1,a@example.com\n2,A@Example.com\n3,b@example.com\n3,c@example.com\n4,c@example.com\n',
      { columns: [column('id', 'externalId'), column('email', 'email')] },
    );
    expect(profiles.map(({ id }) => id)).toEqual([
      'import:external:1',
      'import:external:3',
      'import:external:4',
    ]);
    expect(problems).toEqual([
      { line: 3, column: 'email', problem: 'conflict', found: '2 · a@example.com', other: 2 },
      { line: 5, column: 'id', problem: 'conflict', found: '3 · c@example.com', other: 4 },
    ]);
  });

  it('is kept when only a phone is the same: a couple is two people', async () => {
    const { profiles, problems } = await read(
      'id,email,tel\n1,ann@example.com,+4922855501020\n2,bob@example.com,0049 (0)228 55501020\n',
      { columns: [column('id', 'externalId'), column('email', 'email'), column('tel', 'phone')] },
    );
    expect(problems).toEqual([]);
    expect(profiles.map(({ identifiers }) => identifiers.at(-1)?.value)).toEqual([
      '+4922855501020',
      '+4922855501020',
    ]);
  });

  it('counts the lines inside cells, so that the number is the one an editor shows', async () => {
    const { problems } = await read('id,note,nps\r\n1,"three\r\nlines\r\nhere",5\r\n2,x,99\r\n', {
      columns: [column('id', 'externalId'), column('nps', 'npsScore')],
    });
    expect(problems.map(({ line }) => line)).toEqual([5]);
  });
});

describe('a hundred thousand rows', () => {
  it('come in messages of at most 500, all of them, with each bad one named', async () => {
    const lines = ['id,email,since,ltv'];
    for (let n = 1; n <= 100_000; n += 1) {
      lines.push(`${n},p${n}@example.com,${n % 1_000 === 0 ? '31.02.2020' : '05.03.2019'},${n}.50`);
    }
    const text = `${lines.join('\n')}\n`;
    const seen = await inspectFile(blobSource(new Blob([text]), 'x'));
    expect(seen.ok && [seen.value.records, seen.value.columns.map(({ to }) => to)]).toEqual([
      100_000,
      ['externalId', 'email', 'customerSince', 'lifetimeSpend'],
    ]);
    const { profiles, problems, sizes, bytes } = await read(text, {
      columns: [
        column('id', 'externalId'),
        column('email', 'email'),
        column('since', 'customerSince', { date: 'eu' }),
        column('ltv', 'lifetimeSpend'),
      ],
    });
    expect(profiles).toHaveLength(99_900);
    expect(profiles.at(-1)?.value?.lifetime).toBe(9_999_950);
    expect(problems.map(({ line }) => line)).toEqual(
      Array.from({ length: 100 }, (_, n) => (n + 1) * 1_000 + 1),
    );
    expect(Math.max(...sizes)).toBe(500);
    expect(bytes).toBe(text.length);
  }, 30_000);
});

describe('writing CSV', () => {
  const cells: readonly [unknown, string][] = [
    ['=HYPERLINK("https://example.com")', `"'=HYPERLINK(""https://example.com"")"`],
    ['+1', `"'+1"`],
    ['-2+3', `"'-2+3"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\t=1', `"'\t=1"`],
    ['\r=1', `"'\r=1"`],
    ['  =1', `"'  =1"`],
    ['＝1', `"'＝1"`],
    [-5, '-5'],
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    [null, ''],
    [{ a: 1 }, '"{""a"":1}"'],
  ];
  it.each(cells.map(([value, expected]) => [value, expected] as const))(
    'makes %j harmless as %s',
    (value, expected) => {
      expect(exportCsv(['x'], [[value]])).toBe(`\uFEFFx\r\n${expected}\r\n`);
    },
  );
});
