import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressesIn, identify, normalised } from '../../src/customer/identify';

/** What is written, what kind it is, and what it is kept as; a word in brackets when it is kept as nothing. */
const table: readonly (readonly [kind: string, written: string | number, kept: string])[] = [
  ['external', '00042', '00042'],
  ['external', "'00042", '00042'],
  ['external', '="00044"', '00044'],
  ['external', '45.0', '45'],
  ['external', '45,00', '45'],
  ['external', 45, '45'],
  ['external', '1.10', '1.10'],
  ['external', '7.26E+12', '(unsure)'],
  ['external', '7,26E+12', '(unsure)'],
  ['external', '7e+12', '(unsure)'],
  ['external', '7.26e12', '(unsure)'],
  ['external', 1e21, '(unsure)'],
  ['external', 2 ** 53, '(unsure)'],
  ['external', '12E5', '12E5'],
  ['external', 'A-7.26E+12', 'A-7.26E+12'],
  ['external', '\u200BC-2\u200E', 'C-2'],
  ['external', '\uFEFFC-2\u00A0', 'C-2'],
  ['external', 'N/A', '(nothing)'],
  ['external', 'NA', '(nothing)'],
  ['external', '-', '(nothing)'],
  ['external', '0', '(nothing)'],
  ['external', '0000', '(nothing)'],
  ['external', '0.0', '(nothing)'],
  ['external', '(blank)', '(nothing)'],
  ['external', '#N/A', '(nothing)'],
  ['external', 'Null', '(nothing)'],
  ['external', 'Nullmann', 'Nullmann'],
  ['external', '001Q000001Fg6KI', '001Q000001Fg6KI'],
  ['external', '001Q000001Fg6KIIAZ', '001Q000001Fg6KI'],
  ['external', '001Q000001Fg6KIAAA', '001Q000001Fg6KIAAA'],
  ['external', '001q000001fg6ki', '001q000001fg6ki'],
  ['external', '001000000000000123', '001000000000000123'],
  ['account', '0015g00000XyZabAAF', '0015g00000XyZab'],
  ['email', ' JOHN@Example.com ', 'john@example.com'],
  ['email', 'Kim Roe <kim@example.com>', 'kim@example.com'],
  ['email', 'mailto:kim@example.com', 'kim@example.com'],
  ['email', 'dana@example.com\u200B', 'dana@example.com'],
  ['email', "'dana@example.com", 'dana@example.com'],
  ['email', 'mail@bücher.example.com', 'mail@bücher.example.com'],
  ['email', 'mail@bu\u0308cher.example.com', 'mail@bücher.example.com'],
  ['email', 'none', '(nothing)'],
  ['email', 'ann@', '(wrong)'],
  ['email', 'a@example.com; b@example.com', '(wrong)'],
  ['phone', '+49 (0)171 2345678', '+491712345678'],
  ['phone', '0049 (0) 171 / 234 56-78', '+491712345678'],
  ['phone', '+33 (0)6 12 34 56 78', '+33612345678'],
  ['phone', '+39 06 1234567', '+39061234567'],
  ['phone', "'+971501234567", '+971501234567'],
  ['phone', '\u202A+49 171 2345678\u202C', '+491712345678'],
  ['phone', '+1 208-555-0101 ext. 4', '+12085550101'],
  ['phone', '+1 (208) 555-0101 x22', '+12085550101'],
  ['phone', '+12085550101;ext=4', '+12085550101'],
  ['phone', '+49 228 5550102 Durchwahl 12', '+492285550102'],
  ['phone', 'tel:+12085550101', '+12085550101'],
  ['phone', '(+1) 208 555 0101', '+12085550101'],
  ['phone', '(208) 555-0101', '2085550101'],
  ['phone', '0228 5550102', '02285550102'],
  ['phone', '2085550101.0', '2085550101'],
  ['phone', 12085550101, '12085550101'],
  ['phone', '2.08556E+10', '(unsure)'],
  ['phone', '4,91715E+11', '(unsure)'],
  ['phone', '0', '(nothing)'],
  ['phone', '0000000000', '(nothing)'],
  ['phone', '+10000000000', '(nothing)'],
  ['phone', '1111111111', '(nothing)'],
  ['phone', '0123456789', '(nothing)'],
  ['phone', 'N/A', '(nothing)'],
  ['phone', '12-34', '(wrong)'],
  ['phone', 'call Ann', '(wrong)'],
  ['phone', '+1 208 555 0101 / +1 208 555 0102', '(wrong)'],
  ['zendesk:acme:user', ' 377922500012 ', '377922500012'],
];

describe('an identifier, however it was written', () => {
  it.each(table)('%s %j is %s', (kind, written, kept) => {
    const got = identify(kind, written);
    expect(got.is === 'one' ? got.value : `(${got.is})`).toBe(kept);
  });

  it('is the same again when it is read a second time', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom(...table.map(([, written]) => String(written))));
    fc.assert(
      fc.property(fc.constantFrom('external', 'email', 'phone', 'account'), cell, (kind, value) => {
        const once = normalised({ kind, value });
        if (once) expect(normalised(once)).toEqual(once);
      }),
    );
  });

  it('keeps every address of a cell, or says that one of them is none', () => {
    expect(addressesIn('a@example.com; B@example.com, a@example.com')).toEqual([
      'a@example.com',
      'b@example.com',
    ]);
    expect(addressesIn('Roe, Kim <kim@example.com>')).toEqual(['kim@example.com']);
    expect(addressesIn('a@example.com; b@')).toBeNull();
    expect(addressesIn('  ')).toBeNull();
  });
});
