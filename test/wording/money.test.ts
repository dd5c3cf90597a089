import { describe, expect, it } from 'vitest';
import { briefMinor, minorDigits, parseMoney, plainMoney } from '../../src/wording/money';

describe('an amount that somebody types', () => {
  const rows: readonly [string, string, number | null][] = [
    ['12', 'USD', 1200],
    ['12.5', 'USD', 1250],
    ['12,50', 'EUR', 1250],
    ['.79', 'USD', 79],
    ['$ 1,200', 'USD', 120000],
    ['1.200,50 €', 'EUR', 120050],
    ['1,200.50', 'USD', 120050],
    ["1'200.50", 'CHF', 120050],
    ['1 200', 'EUR', 120000],
    ['1200', 'JPY', 1200],
    ['1,200', 'JPY', 1200],
    ['1.234', 'KWD', 1234],
    ['', 'USD', null],
    ['twelve', 'USD', null],
    ['-5', 'USD', null],
    ['1.2345', 'USD', null],
    ['1e9', 'USD', null],
    ['99999999999999999999', 'USD', null],
  ];
  it.each(rows)('%s in %s', (typed, currency, minor) => {
    expect(parseMoney(typed, currency)).toBe(minor);
  });

  it.each(['en', 'de', 'es', 'fr', 'pt'])('reads back what the field shows in %s', (language) => {
    for (const currency of ['USD', 'EUR', 'JPY', 'KWD'])
      for (const minor of [0, 5, 79, 100, 8950, 123456, 99999999])
        expect(parseMoney(plainMoney(minor, currency, language), currency), `${minor} ${currency}`).toBe(
          minor,
        );
  });
});

describe('money of the past', () => {
  it('is whole from a hundred up and exact below', () => {
    expect(briefMinor(421035, 'USD')).toBe(421000);
    expect(briefMinor(64050, 'USD')).toBe(64100);
    expect(briefMinor(9950, 'USD')).toBe(9950);
    expect(briefMinor(1234, 'JPY')).toBe(1234);
  });
});

it('a currency nobody knows has two digits and does not break', () => {
  expect(minorDigits('???')).toBe(2);
});
