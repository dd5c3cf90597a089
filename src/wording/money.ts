import { currencyDigits } from './currency-digits';
import { safeTag } from './language';

const kept = new Map<string, Intl.NumberFormat>();

function formatOf(language: string, currency: string, decimals: number): Intl.NumberFormat {
  const key = `${language}|${currency}|${decimals}`;
  const found = kept.get(key);
  if (found) return found;
  const made = new Intl.NumberFormat(safeTag(language), {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  kept.set(key, made);
  return made;
}

/** How many minor digits a currency has: 2 for USD, 0 for JPY, 3 for KWD; 2 for a code that is none. */
export const minorDigits = (currency: string): number => currencyDigits(currency) ?? 2;

/** Money as people write it: minor units in, no decimals unless they matter. */
export function renderMoney(minor: number, currency: string, language: string): string {
  const digits = minorDigits(currency);
  const major = minor / 10 ** digits;
  const whole = Number.isInteger(major);
  try {
    return formatOf(language, currency, whole ? 0 : digits).format(major);
  } catch {
    return `${major.toFixed(whole ? 0 : digits)} ${currency}`;
  }
}

/** Minor units in whole major ones from a hundred up: for a fact about the past, never for an amount to give. */
export function briefMinor(minor: number, currency: string): number {
  const unit = 10 ** minorDigits(currency);
  return Math.abs(minor) >= 100 * unit ? Math.round(minor / unit) * unit : minor;
}

/** The sign or code of a currency as the language shows it: `$`, `€`, `CHF`. */
export function currencySign(currency: string, language: string): string {
  try {
    const part = formatOf(language, currency, 0)
      .formatToParts(0)
      .find((p) => p.type === 'currency');
    return part?.value ?? currency;
  } catch {
    return currency;
  }
}

/** An amount as it stands in a field: no sign, the language's decimal mark, no grouping. */
export function plainMoney(minor: number, currency: string, language: string): string {
  const digits = minorDigits(currency);
  const major = minor / 10 ** digits;
  const decimals = Number.isInteger(major) ? 0 : digits;
  return new Intl.NumberFormat(safeTag(language), {
    useGrouping: false,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(major);
}

/**
 * Minor units of what somebody typed: "12", "12.5", "12,50", "$ 1,200", "1.200,50". The last mark with at most
 * as many digits behind it as the currency has is the decimal one; null when it is not an amount.
 */
export function parseMoney(typed: string, currency: string): number | null {
  const digits = minorDigits(currency);
  const bare = typed.replace(/[\s\u00a0\u202f'’]/gu, '').replace(/^[^\d.,-]+|[^\d]+$/gu, '');
  const found = /^(\d[\d.,]*|[.,]\d+)$/.exec(bare)?.[1];
  if (found === undefined) return null;
  const mark = Math.max(found.lastIndexOf('.'), found.lastIndexOf(','));
  const behind = mark === -1 ? '' : found.slice(mark + 1);
  const decimal = behind.length > 0 && behind.length <= digits;
  const whole = (decimal ? found.slice(0, mark) : found).replace(/[.,]/g, '');
  if (!decimal && mark !== -1 && behind.length !== 3) return null;
  const minor = Number(`${whole || '0'}${(decimal ? behind : '').padEnd(digits, '0')}`);
  return Number.isSafeInteger(minor) ? minor : null;
}
