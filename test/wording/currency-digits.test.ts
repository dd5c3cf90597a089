import { expect, it } from 'vitest';
import { currencyDigits } from '../../src/wording/currency-digits';
import { minorDigits, plainMoney, renderMoney } from '../../src/wording/money';

it.each([
  ['EUR', 2],
  ['HUF', 2],
  ['IDR', 2],
  ['COP', 2],
  ['PKR', 2],
  ['RSD', 2],
  ['IQD', 3],
  ['KWD', 3],
  ['JPY', 0],
  ['ISK', 0],
  ['CLF', 4],
  ['ABC', null],
  ['eur', null],
  ['__proto__', null],
])('%s has %s minor digits by ISO 4217, whatever the runtime says', (code, digits) => {
  expect(currencyDigits(code)).toBe(digits);
});

it('is what amounts are shown by', () => {
  expect(minorDigits('HUF')).toBe(2);
  expect(renderMoney(1_250_000, 'HUF', 'en')).toMatch(/12,500$/);
  expect(plainMoney(1_250_050, 'HUF', 'en')).toBe('12500.50');
  expect(renderMoney(12_000, 'JPY', 'en')).toBe('¥12,000');
});
