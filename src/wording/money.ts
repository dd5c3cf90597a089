import { safeTag } from './language';

const kept = new Map<string, Intl.NumberFormat>();

function formatOf(language: string, currency: string, decimals: number | null): Intl.NumberFormat {
  const key = `${language}|${currency}|${decimals ?? ''}`;
  const found = kept.get(key);
  if (found) return found;
  const made = new Intl.NumberFormat(safeTag(language), {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    ...(decimals === null ? {} : { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
  });
  kept.set(key, made);
  return made;
}

/** How many minor digits a currency has: 2 for USD, 0 for JPY, 3 for KWD; 2 for a code Intl does not know. */
export function minorDigits(currency: string): number {
  try {
    return formatOf('en', currency, null).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

/**
 * Money as people write it: minor units in, no decimals unless they matter. `brief` also drops them from a
 * thousand up, for facts about the past ("$4,210 in all"), never for an amount that is given.
 */
export function renderMoney(
  minor: number,
  currency: string,
  language: string,
  style: 'full' | 'brief' = 'full',
): string {
  const digits = minorDigits(currency);
  const major = minor / 10 ** digits;
  const whole = Number.isInteger(major) || (style === 'brief' && Math.abs(major) >= 1000);
  try {
    return formatOf(language, currency, whole ? 0 : digits).format(major);
  } catch {
    return `${major.toFixed(whole ? 0 : digits)} ${currency}`;
  }
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
