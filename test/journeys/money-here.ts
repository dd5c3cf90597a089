import { currencyDigits } from '../../src/wording/currency-digits';
import { parseMoney, plainMoney, renderMoney } from '../../src/wording/money';

/** What one runtime makes of money, in a form that can be compared; signs and blanks are its own business. */
export interface MoneyHere {
  /** Every code of three letters that it takes for a currency, with its decimals: `EUR 2`. */
  readonly table: readonly string[];
  /** `code language minor: the digits on screen, the text of a field, what is read back from it`. */
  readonly written: readonly string[];
}

const amounts = [1, 99, 1_000, 123_456, 10_000_000];
const languages = ['en', 'de', 'es'];
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

export function moneyHere(): MoneyHere {
  const codes = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c)));
  const known = codes.filter((code) => currencyDigits(code) !== null);
  return {
    table: known.map((code) => `${code} ${currencyDigits(code)}`),
    written: known.flatMap((code) =>
      languages.flatMap((language) =>
        amounts.map((minor) => {
          const field = plainMoney(minor, code, language);
          const digits = renderMoney(minor, code, language).replace(/\D/g, '');
          return `${code} ${language} ${minor}: ${digits}, ${field}, ${parseMoney(field, code)}`;
        }),
      ),
    ),
  };
}
