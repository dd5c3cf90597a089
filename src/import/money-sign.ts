import { currencyDigits } from '../wording/currency-digits';

const dollars =
  'USD AUD CAD NZD HKD SGD TWD MXN ARS CLP COP BBD BMD BSD BZD FJD GYD JMD KYD LRD NAD SRD TTD XCD UYU';
const pounds = 'GBP EGP FKP GIP LBP SDG SHP SSP SYP';
const crowns = 'SEK NOK DKK ISK';

/** What people write for a currency, the longest first: one sign may stand for several. */
const signs: readonly (readonly [sign: string, codes: string])[] = [
  ['US$', 'USD'],
  ['AU$', 'AUD'],
  ['CA$', 'CAD'],
  ['NZ$', 'NZD'],
  ['HK$', 'HKD'],
  ['SG$', 'SGD'],
  ['NT$', 'TWD'],
  ['MX$', 'MXN'],
  ['SFr.', 'CHF'],
  ['Fr.', 'CHF'],
  ['R$', 'BRL'],
  ['A$', 'AUD'],
  ['C$', 'CAD NIO'],
  ['S$', 'SGD'],
  ['kr.', crowns],
  ['kr', crowns],
  ['zł', 'PLN'],
  ['Kč', 'CZK'],
  ['Ft', 'HUF'],
  ['lei', 'RON MDL'],
  ['лв.', 'BGN'],
  ['лв', 'BGN'],
  ['$', dollars],
  ['£', pounds],
  ['€', 'EUR'],
  ['¥', 'JPY CNY'],
  ['￥', 'JPY CNY'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₺', 'TRY'],
  ['₩', 'KRW KPW'],
  ['₴', 'UAH'],
  ['₪', 'ILS'],
  ['฿', 'THB'],
  ['₫', 'VND'],
  ['₱', 'PHP CUP'],
  ['₦', 'NGN'],
  ['₡', 'CRC'],
  ['₲', 'PYG'],
  ['₵', 'GHS'],
  ['₸', 'KZT'],
  ['₼', 'AZN'],
  ['₾', 'GEL'],
  ['৳', 'BDT'],
];
const codesOf = new Map(signs.map(([sign, codes]) => [sign.toLowerCase(), codes.split(' ')]));

const escaped = signs.map(([sign]) => sign.replace(/[.$]/g, '\\$&')).join('|');
const written = new RegExp(`${escaped}|(?<!\\p{L})(?:[a-z]{3}|euros?)(?!\\p{L})|\\p{Sc}`, 'giu');

/** Where a sign stood, in the text without them. */
export const signMark = '¤';

export interface Signed {
  /** The text with `signMark` in place of each sign. */
  readonly bare: string;
  /** The currencies all signs of it agree on; empty when they do not, null when there is no sign. */
  readonly currencies: readonly string[] | null;
}

/** Which currency an amount says it is in: `US$12.00`, `12 €`, `CHF 1'234.50`, `$1,234.50 USD`. */
export function signsIn(text: string): Signed {
  let currencies: readonly string[] | null = null;
  const bare = text.replace(written, (sign) => {
    const known = meantBy(sign);
    currencies = currencies === null ? known : currencies.filter((code) => known.includes(code));
    return signMark;
  });
  return { bare, currencies };
}

function meantBy(sign: string): readonly string[] {
  const known = codesOf.get(sign.toLowerCase());
  if (known) return known;
  if (/^euros?$/i.test(sign)) return ['EUR'];
  const code = sign.toUpperCase();
  return currencyDigits(code) === null ? [] : [code];
}
