import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressesIn, saysNothing } from '../../src/customer/identify';
import { parseDate, readDay } from '../../src/import/date-format';
import { type MoneyForm, parseNumber, readMoney } from '../../src/import/number-format';
import { runs } from '../runs';

/** Nobody sees it, and it takes a cell off the short way. */
const unseen = '\u200B';

const minor = (text: string | number, form: Partial<MoneyForm>, digits: number) => {
  const read = readMoney(text, { decimal: 'point', amounts: 'major', blanks: 'refuse', ...form });
  return 'problem' in read ? read.problem : read.amount(digits);
};

describe('the short way for plain cells reads what the long one does', () => {
  test('amounts', () => {
    const written = fc.tuple(
      fc.constantFrom('', '-', '+', '--'),
      fc.stringMatching(/^\d{0,17}$/),
      fc.constantFrom('', '.', ',', '.5', ',5', '.05', ',50', '.505', '.00', '.0', ',000'),
    );
    fc.assert(
      fc.property(
        written,
        fc.constantFrom('point' as const, 'comma' as const),
        fc.constantFrom('major' as const, 'minor' as const),
        fc.constantFrom(0, 2, 3, 4),
        ([sign, whole, tail], decimal, amounts, digits) => {
          const text = `${sign}${whole}${tail}`;
          const form = { decimal, amounts };
          expect(minor(text, form, digits)).toBe(minor(`${text}${unseen}`, form, digits));
          expect(parseNumber(text, decimal)).toBe(parseNumber(`${text}${unseen}`, decimal));
        },
      ),
      { numRuns: runs(500) },
    );
  });

  test('days', () => {
    const part = (most: number, length: number) =>
      fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(length, '0'));
    fc.assert(
      fc.property(part(9999, 4), part(14, 2), part(33, 2), (year, month, day) => {
        const text = `${year}-${month}-${day}`;
        expect(parseDate(text, 'iso')).toBe(parseDate(`${text} 00:00`, 'iso'));
        expect(readDay(text, 'iso')).toBe(readDay(`${text}${unseen}`, 'iso'));
      }),
      { numRuns: runs(500) },
    );
    expect(parseDate('2024-02-29', 'iso')).toBe(Date.UTC(2024, 1, 29));
    for (const none of ['2023-02-29', '2024-00-10', '2024-13-10', '2024-04-31', '2024-01-00'])
      expect(parseDate(none, 'iso'), none).toBeNull();
    expect(readDay('0099-05-05', 'iso')).toBeNull();
    for (const none of ['0000-00-00', '1970-01-01', '9999-12-31', '0001-01-01'])
      expect(readDay(none, 'iso'), none).toBe('none');
  });

  test('addresses', () => {
    for (const [written, read] of [
      ['Ann.Lee+x@Example.com', ['ann.lee+x@example.com']],
      ['a@b.co.uk', ['a@b.co.uk']],
      ['a@b', null],
      ['a@b.c, d@e.fr', ['a@b.c', 'd@e.fr']],
      ['a@-.com', ['a@-.com']],
      ['ä@b.de', ['ä@b.de']],
    ] as const) {
      expect(addressesIn(written), written).toEqual(read);
      expect(addressesIn(`${written}${unseen}`), written).toEqual(read);
    }
  });

  test('what says nothing, however long', () => {
    for (const none of [
      '',
      '-',
      '--------------------',
      '....................',
      '(undefined)',
      'undefined',
      'N/A',
    ])
      expect(saysNothing(none), none).toBe(true);
    for (const some of ['undefined customer', '-5.00', '.5', 'none of these', '--------------------x'])
      expect(saysNothing(some), some).toBe(false);
  });
});
