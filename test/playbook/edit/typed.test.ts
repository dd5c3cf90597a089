import { describe, expect, it } from 'vitest';
import { readTyped } from '../../../src/playbook/edit/typed';

const read = (unit: 'days' | 'hours' | 'money' | 'count', line: string, currency = 'USD') =>
  readTyped(line, { unit }, currency);

describe('a number typed in plain words', () => {
  it.each([
    ['2 years', 730],
    ['two years', 730],
    ['zwei Jahre', 730],
    ['dos años', 730],
    ['fourteen days', 14],
    ['14', 14],
    ['3 weeks', 21],
    ['sechs Monaten', 180],
    ['18 meses', 540],
    ['1y', 365],
    ['half a year', 183],
    ['a week', 7],
    ['48 hours', 2],
  ])('reads "%s" as so many days: %i', (line, days) => expect(read('days', line)).toBe(days));

  it.each([
    ['3 hours', 3],
    ['2 days', 48],
    ['90', 90],
    ['1.5 Stunden', 1.5],
  ])('reads "%s" as so many hours: %d', (line, hours) => expect(read('hours', line)).toBe(hours));

  it.each([
    ['$600', 60_000],
    ['600 dollars', 60_000],
    ['1.200,50 €', 120_050],
    ['five', 500],
  ])('reads "%s" as money in minor units: %i', (line, minor) => expect(read('money', line)).toBe(minor));

  it('knows the digits of the currency', () => expect(read('money', '¥600', 'JPY')).toBe(600));

  it.each([
    ...['', 'soon', 'many years', '—'],
    ...['1,000 days', '1.000 Tage', '12.000', 'two hundred days', 'dos mil días', '2 thousand', '3k days'],
    ...['twenty five days', 'treinta y dos días', 'two and a half years', '3 or 4 days', '3-4 days'],
  ])('reads nothing out of "%s"', (line) => expect(read('days', line)).toBeNull());
});
