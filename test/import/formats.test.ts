import { describe, expect, it } from 'vitest';
import { type DateFormat, guessDate, isNoDay, parseDate } from '../../src/import/date-format';
import { blanksIn, type Decimal, guessDecimal, parseNumber, readMoney } from '../../src/import/number-format';
import { currencyDigits } from '../../src/wording/currency-digits';

function parseMoney(
  text: string,
  decimal: Decimal,
  amounts: 'major' | 'minor',
  digits: number,
): number | null {
  const read = readMoney(text, { decimal, amounts, blanks: 'thousands' });
  return 'problem' in read ? null : read.amount(digits);
}

describe('days', () => {
  const table: readonly [string, DateFormat, string | null][] = [
    ['2024-03-05', 'iso', '2024-03-05T00:00:00Z'],
    ['20240305', 'iso', '2024-03-05T00:00:00Z'],
    ['2024-03-05 14:30', 'iso', '2024-03-05T14:30:00Z'],
    ['2024-03-05T14:30:00+02:00', 'iso', '2024-03-05T12:30:00Z'],
    ['2024-03-05T14:30:00.123Z', 'iso', '2024-03-05T14:30:00Z'],
    ['2024-02-30', 'iso', null],
    ['2023-02-29', 'iso', null],
    ['2024-3-5', 'iso', '2024-03-05T00:00:00Z'],
    ['2024/05/12', 'iso', '2024-05-12T00:00:00Z'],
    ['2024-05-12 10:11:12 UTC', 'iso', '2024-05-12T10:11:12Z'],
    ['2024-05-12 10:11:12+00', 'iso', '2024-05-12T10:11:12Z'],
    ['2026-09-03 10:15:00 -0400', 'iso', '2026-09-03T14:15:00Z'],
    ['2024-05-12T24:00:00Z', 'iso', '2024-05-13T00:00:00Z'],
    ['2024-05-12T25:00', 'iso', null],
    ['2024-05-12 UTC', 'iso', '2024-05-12T00:00:00Z'],
    ['2024', 'iso', null],
    ['2024-03', 'iso', null],
    ['24-05-12', 'iso', null],
    ['24-05-12', 'ymd', '2024-05-12T00:00:00Z'],
    ['7/11/2021, 10:30 AM', 'eu', '2021-11-07T10:30:00Z'],
    ['7/11/2021, 13:30 PM', 'eu', null],
    ['Aug 4, 2020 10:12:11 AM', 'words', '2020-08-04T10:12:11Z'],
    ['Aug 4, 2020 10:12:11 AM', 'eu', '2020-08-04T10:12:11Z'],
    ['Sun, 12 May 2024 10:11:12 +0000', 'words', '2024-05-12T10:11:12Z'],
    ['Sun, 12 May 2024 10:11:12 GMT', 'words', '2024-05-12T10:11:12Z'],
    ['Mon May 13 2024 10:11:12 GMT+0200 (Central European Summer Time)', 'words', '2024-05-13T08:11:12Z'],
    ['12/May/2024', 'words', '2024-05-12T00:00:00Z'],
    ['12 May 2024 10:11', 'words', '2024-05-12T10:11:00Z'],
    ['12 marraskuu 2024', 'words', '2024-11-12T00:00:00Z'],
    ['12 mardi 2024', 'words', null],
    ['12 juin 2024', 'words', '2024-06-12T00:00:00Z'],
    ['12 juillet 2024', 'words', '2024-07-12T00:00:00Z'],
    ['1er août 2024', 'words', '2024-08-01T00:00:00Z'],
    ['12 listopad 2024', 'words', null],
    ['\u200E2024-05-12\u200E', 'iso', '2024-05-12T00:00:00Z'],
    ['1024-03-05', 'iso', null],
    ['3/5/2024', 'us', '2024-03-05T00:00:00Z'],
    ['03/05/24', 'us', '2024-03-05T00:00:00Z'],
    ['3/5/2024 2:30 PM', 'us', '2024-03-05T14:30:00Z'],
    ['12/31/1999 12:05 AM', 'us', '1999-12-31T00:05:00Z'],
    ['13/5/2024', 'us', null],
    ['5.3.2024', 'eu', '2024-03-05T00:00:00Z'],
    ['05/03/2024', 'eu', '2024-03-05T00:00:00Z'],
    ['05-03-2024 08:15:30', 'eu', '2024-03-05T08:15:30Z'],
    ['05.03.71', 'eu', '1971-03-05T00:00:00Z'],
    ['5.13.2024', 'eu', null],
    ['5/3-2024', 'eu', null],
    ['31.4.2024', 'eu', null],
    ['5 March 2024', 'words', '2024-03-05T00:00:00Z'],
    ['Mar 5, 2024', 'words', '2024-03-05T00:00:00Z'],
    ['March 5th, 2024', 'words', '2024-03-05T00:00:00Z'],
    ['5. März 2024', 'words', '2024-03-05T00:00:00Z'],
    ['12. Dezember 2023', 'words', '2023-12-12T00:00:00Z'],
    ['5 de enero de 2024', 'words', '2024-01-05T00:00:00Z'],
    ['31-ago-2023', 'words', '2023-08-31T00:00:00Z'],
    ['5 Foo 2024', 'words', null],
    ['1709596800', 'seconds', '2024-03-05T00:00:00Z'],
    ['1709596800000', 'milliseconds', '2024-03-05T00:00:00Z'],
    ['45356', 'serial', '2024-03-05T00:00:00Z'],
    ['yesterday', 'eu', null],
    ['', 'iso', null],
  ];
  it.each(table)('reads "%s" as %s: %s', (text, format, expected) => {
    const got = parseDate(text, format);
    expect(got === null ? null : new Date(got).toISOString().replace('.000', '')).toBe(expected);
  });

  it('asks when every day could be month first or day first', () => {
    expect(guessDate(['03/05/2024', '01/02/2023'])).toEqual({ guess: 'us', sure: false, fits: ['us', 'eu'] });
  });
  it('is sure as soon as one day is past the twelfth', () => {
    expect(guessDate(['03/05/2024', '25/02/2023'])).toMatchObject({ guess: 'eu', sure: true });
    expect(guessDate(['03/05/2024', '02/25/2023'])).toMatchObject({ guess: 'us', sure: true });
  });
  it('takes dots for day first, as nobody else writes them', () => {
    expect(guessDate(['03.05.2024', '01.02.2023'])).toMatchObject({ guess: 'eu', sure: true });
  });
  it('stays sure of dots when one of the days is none', () => {
    expect(guessDate(['05.03.2019', '30.02.2020', '07.08.2021'])).toMatchObject({ guess: 'eu', sure: true });
    expect(guessDate(['13.03.2019', '12.31.2020', '12.30.2021'])).toMatchObject({ sure: false });
  });
  it('is not sure of a column where a few cells do not fit', () => {
    const mixed = ['25/02/2023', '26/02/2023', '27/02/2023', '28/02/2023', '02/28/2023'];
    expect(guessDate(mixed)).toMatchObject({ guess: 'eu', sure: false });
  });
  it('asks when two digits may be the year or the day', () => {
    expect(guessDate(['24-05-12', '23-01-02'])).toMatchObject({ sure: false, fits: ['eu', 'ymd'] });
  });
  it('needs no answer for what can be read in one way alone', () => {
    expect(guessDate(['2024-05-12', '12 May 2024', '2024/05/12'])).toMatchObject({ sure: true });
    expect(guessDate(['2024-05-12', '03/04/2024'])).toMatchObject({ sure: false, fits: ['us', 'eu'] });
  });
  it.each([
    ['0000-00-00', true],
    ['0000-00-00 00:00:00', true],
    ['00.00.0000', true],
    ['0001-01-01', true],
    ['1970-01-01', true],
    ['1969-12-31', true],
    ['1900-01-01', true],
    ['9999-12-31', true],
    ['0', true],
    ['1970-01-02', false],
    ['2024-05-12', false],
    ['1990-01-01', false],
  ])('takes %s for no day: %s', (text, none) => {
    expect(isNoDay(text, 'iso')).toBe(none);
  });
  it('sees no days where there are none', () => {
    expect(guessDate(['Ann', 'Bob'])).toBeNull();
    expect(guessDate(['', ' '])).toBeNull();
  });
});

describe('amounts', () => {
  const table: readonly [string, Decimal, 'major' | 'minor', number, number | null][] = [
    ['1234.50', 'point', 'major', 2, 123_450],
    ['1,234.50', 'point', 'major', 2, 123_450],
    ['$1,234.5', 'point', 'major', 2, 123_450],
    ['USD 1234', 'point', 'major', 2, 123_400],
    ['EUR12', 'point', 'major', 2, 1_200],
    ['1.234,50 €', 'comma', 'major', 2, 123_450],
    ['1 234,50', 'comma', 'major', 2, 123_450],
    ['1\u202F234,50\u00A0€', 'comma', 'major', 2, 123_450],
    ["CHF 1'234.50", 'point', 'major', 2, 123_450],
    ['(12.00)', 'point', 'major', 2, -1_200],
    ['12.00-', 'point', 'major', 2, -1_200],
    ['\u221212', 'point', 'major', 2, -1_200],
    ['12,34,567.00', 'point', 'major', 2, 123_456_700],
    ['0.1', 'point', 'major', 2, 10],
    ['.5', 'point', 'major', 2, 50],
    ['8900', 'point', 'minor', 2, 8_900],
    ['89.00', 'point', 'minor', 2, 8_900 / 100],
    ['89.50', 'point', 'minor', 2, null],
    ['1234', 'point', 'major', 0, 1_234],
    ['1.234', 'point', 'major', 2, null],
    ['12.345', 'point', 'major', 2, null],
    ['12.300', 'point', 'major', 2, 1_230],
    ['1.234,50', 'point', 'major', 2, null],
    ['1,23', 'point', 'major', 2, null],
    ['a lot', 'point', 'major', 2, null],
    ['99999999999999999', 'point', 'major', 2, null],
    ['=1+1', 'point', 'major', 2, null],
    ['12€50', 'point', 'major', 2, 1_250],
    ['12 EUR 50', 'comma', 'major', 2, 1_250],
    ['12€5', 'point', 'major', 2, null],
    ['12¥50', 'point', 'major', 0, null],
    ['$1,234.50 USD', 'point', 'major', 2, 123_450],
    ['US$ 12.00', 'point', 'major', 2, 1_200],
    ['-€5.00', 'point', 'major', 2, -500],
    ['€-5.00', 'point', 'major', 2, -500],
    ['5.00 €-', 'point', 'major', 2, -500],
    ['(€5.00)', 'point', 'major', 2, -500],
    ['€(5.00)', 'point', 'major', 2, -500],
    ['\u20135.00', 'point', 'major', 2, -500],
    ['--7.00', 'point', 'major', 2, null],
    ['-(7.00)', 'point', 'major', 2, null],
    ['-7.00-', 'point', 'major', 2, null],
    ['1.5K', 'point', 'major', 2, null],
    ['1e3', 'point', 'major', 2, null],
    ['1 234 567,00', 'comma', 'major', 2, 123_456_700],
    ['1 23', 'point', 'major', 2, null],
    ['149.970000000000013', 'point', 'major', 2, 14_997],
    ['149.96999999999997', 'point', 'major', 2, 14_997],
    ['0.30000000000000004', 'point', 'major', 2, 30],
    ['264.21428571429', 'point', 'major', 2, null],
    ['1234.5678', 'point', 'major', 2, null],
    ["'-5.00", 'point', 'major', 2, -500],
    ['="12.50"', 'point', 'major', 2, 1_250],
    ['-0.00', 'point', 'major', 2, 0],
  ];
  it.each(table)(
    'reads "%s" (decimal %s, %s, %i decimals) as %s',
    (text, decimal, unit, digits, expected) => {
      expect(parseMoney(text, decimal, unit, digits)).toBe(expected);
    },
  );

  it.each([
    ['£99.00', 'GBP', true],
    ['£99.00', 'EUR', false],
    ['$100', 'EUR', false],
    ['$100', 'CAD', true],
    ['US$100', 'CAD', false],
    ["CHF 1'234.50", 'CHF', true],
    ['12 kr', 'SEK', true],
    ['12 zł', 'PLN', true],
    ['12.00 ABC', 'EUR', false],
    ['$12 EUR', 'EUR', false],
    ['12.00', 'EUR', true],
  ])('%s can be %s: %s', (text, currency, can) => {
    const read = readMoney(text, { decimal: 'point', amounts: 'major', blanks: 'refuse' });
    const named = 'problem' in read ? [] : read.currencies;
    expect(named === null || named.includes(currency)).toBe(can);
  });

  it('asks whether a blank separates thousands, until a cell says so', () => {
    const blank = readMoney('100 200', { decimal: 'point', amounts: 'major', blanks: 'refuse' });
    expect(blank).toEqual({ problem: 'blank-inside' });
    expect(blanksIn(['100 200', '12.00'])).toBe('maybe');
    expect(blanksIn(['100 200', '1 234,50'])).toBe('yes');
    expect(blanksIn(['100\u202F200'])).toBe('none');
    expect(parseMoney('100\u202F200', 'point', 'major', 2)).toBe(10_020_000);
  });

  it('reads a number of JSON exactly, or not at all', () => {
    const form = { decimal: 'comma', amounts: 'major', blanks: 'refuse' } as const;
    const cents = (number: number) => {
      const read = readMoney(number, form);
      return 'problem' in read ? null : read.amount(2);
    };
    expect([19.99, 1e3, 0.1 + 0.2, -5].map(cents)).toEqual([1_999, 100_000, 30, -500]);
    expect([123_456.789, 1e-7, 1e21, 123_456_789_012_345_680_000].map(cents)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('loses no cent where floating point would', () => {
    for (const cents of [1, 29, 57, 1_005, 110, 999_999_99]) {
      const text = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
      expect(parseMoney(text, 'point', 'major', 2)).toBe(cents);
    }
  });

  it('reads plain numbers', () => {
    expect(parseNumber('1,234', 'point')).toBe(1_234);
    expect(parseNumber('1,5', 'comma')).toBe(1.5);
    expect(parseNumber('n/a', 'point')).toBeNull();
  });

  it('knows how many decimals a currency has', () => {
    expect([
      currencyDigits('EUR'),
      currencyDigits('JPY'),
      currencyDigits('KWD'),
      currencyDigits('euro'),
    ]).toEqual([2, 0, 3, null]);
  });

  const guesses: readonly [string, readonly string[], Decimal, boolean][] = [
    ['points with cents', ['12.50', '8.99'], 'point', true],
    ['commas with cents', ['12,50', '8,99'], 'comma', true],
    ['both separators, German', ['1.234,50'], 'comma', true],
    ['both separators, English', ['1,234.50'], 'point', true],
    ['two groups of thousands', ['1.234.567'], 'comma', true],
    ['only whole numbers', ['12', '1500'], 'point', true],
    ['one group of three after a comma', ['1,234'], 'point', false],
    ['a file that mixes', ['12.50', '12,50'], 'point', false],
  ];
  it.each(guesses)('guesses the decimal mark of %s', (name, samples, guess, sure) => {
    const got = guessDecimal(samples);
    if (name !== 'one group of three after a comma') expect(got).toEqual({ guess, sure });
    // 1,234 is most likely a thousand, which means a point for decimals; the person confirms it.
    else expect(got.guess).toBe(guess);
  });
});
