import * as v from 'valibot';
import { expect, test } from 'vitest';
import { currency } from '../../src/contract/parts';
import { profile } from '../../src/messages/check-profile';

test.each(['EUR', 'JPY', 'KWD', 'HUF', 'CLF'])('%s is a currency', (code) => {
  expect(v.is(currency, code)).toBe(true);
});

test.each(['ABC', 'XXX', 'eur', 'EURO', '', 'EU'])('%j is none, and the mend is said', (code) => {
  const read = v.safeParse(v.strictObject({ currency }), { currency: code });
  expect(read.success).toBe(false);
  expect(read.issues?.[0]?.path?.map(({ key }) => key)).toEqual(['currency']);
});

test('what has the form of one is told what is wanted', () => {
  expect(v.safeParse(currency, 'ABC').issues?.[0]?.message).toMatch(/ISO 4217.*EUR/);
});

test.each([
  ['ABC', true],
  ['USD', false],
])('in a profile from a file, %s is refused: %s', (code, refused) => {
  const read = v.safeParse(profile, { value: { currency: code } });
  const paths = (read.issues ?? []).map(({ path }) => path?.map(({ key }) => key).join('/'));
  expect(paths.includes('value/currency')).toBe(refused);
});
