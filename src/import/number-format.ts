export type Decimal = 'point' | 'comma';

export interface DecimalGuess {
  readonly guess: Decimal;
  /** False when nothing in the file tells `1.234` (one thousand) from `1.234` (one and a bit): ask. */
  readonly sure: boolean;
}

/** What surrounds a number in real files: signs and codes of money, blanks and apostrophes between thousands. */
const around = /[\p{Sc}\s'’]|(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])|^(?:kr|Fr\.|zł|Kč|R\$)|(?:kr|zł|Kč)$/gu;

/**
 * Reads a number as people write it (`1,234.50`, `1.234,50 €`, `CHF 1'234.50`, `(12.00)`, `12-`).
 * Null for anything else. Exact: digits are kept as text until the end.
 */
export function parseNumber(text: string, decimal: Decimal): number | null {
  const parts = numberParts(text, decimal);
  if (!parts) return null;
  return Number(`${parts.minus ? '-' : ''}${parts.whole}.${parts.fraction || '0'}`);
}

/** Minor units of a currency with `digits` decimals, or null when it is no amount or has more decimals than that. */
export function parseMoney(
  text: string,
  decimal: Decimal,
  unit: 'major' | 'minor',
  digits: number,
): number | null {
  const parts = numberParts(text, decimal);
  if (!parts) return null;
  const keep = unit === 'minor' ? 0 : digits;
  const fraction = parts.fraction.replace(/0+$/, '');
  if (fraction.length > keep) return null;
  const minor = Number(parts.whole + fraction.padEnd(keep, '0'));
  return Number.isSafeInteger(minor) ? (parts.minus ? -minor : minor) : null;
}

/** Number of decimals of an ISO 4217 currency (2 for EUR, 0 for JPY), or null when there is no such code. */
export function currencyDigits(code: string): number | null {
  if (!/^[A-Z]{3}$/.test(code)) return null;
  const known = digitsOf.get(code);
  if (known !== undefined) return known;
  const { maximumFractionDigits } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency: code,
  }).resolvedOptions();
  digitsOf.set(code, maximumFractionDigits ?? 2);
  return maximumFractionDigits ?? 2;
}

/** Asked for every row of a file; making a formatter costs more than reading the row. At most 26³ codes. */
const digitsOf = new Map<string, number>();

/** Looks at every number of the sample: the last separator of `1.234,50` is the decimal one. */
export function guessDecimal(samples: readonly string[]): DecimalGuess {
  let point = 0;
  let comma = 0;
  let unclear = false;
  for (const sample of samples) {
    const bare = sample.replace(around, '');
    const found = /^-?\d[\d.,]*$/.exec(bare);
    if (!found) continue;
    const lastPoint = bare.lastIndexOf('.');
    const lastComma = bare.lastIndexOf(',');
    if (lastPoint < 0 && lastComma < 0) continue;
    if (lastPoint >= 0 && lastComma >= 0) {
      if (lastPoint > lastComma) point += 1;
      else comma += 1;
    } else {
      const mark = lastPoint >= 0 ? '.' : ',';
      const pieces = bare.split(mark);
      const thousands = pieces.length > 2 || pieces.at(-1)?.length === 3;
      if (pieces.length === 2 && thousands) unclear = true;
      else if ((mark === '.') === !thousands) point += 1;
      else comma += 1;
    }
  }
  if (point === 0 && comma === 0) return { guess: 'point', sure: !unclear };
  return { guess: comma > point ? 'comma' : 'point', sure: point === 0 || comma === 0 };
}

function numberParts(
  text: string,
  decimal: Decimal,
): { minus: boolean; whole: string; fraction: string } | null {
  let bare = text.trim().replace('\u2212', '-').replace(around, '');
  let minus = false;
  const bracketed = /^\((.+)\)$/.exec(bare);
  if (bracketed) {
    minus = true;
    bare = bracketed[1] ?? '';
  } else if (/^-|-$/.test(bare)) {
    minus = true;
    bare = bare.replace(/^-|-$/, '');
  } else bare = bare.replace(/^\+/, '');
  const [mark, group] = decimal === 'point' ? ['.', ','] : [',', '.'];
  const pieces = bare.split(mark);
  const [head = '', fraction = ''] = pieces;
  if (pieces.length > 2 || !/^\d*$/.test(fraction)) return null;
  const groups = head.split(group);
  const grouped = groups.length > 1;
  // Thousands come in threes (Indian grouping in twos, last three), or it is a wrong decimal mark.
  if (
    grouped &&
    (groups.at(-1)?.length !== 3 || groups.some((g, i) => g.length > 3 || (i > 0 && g.length < 2)))
  ) {
    return null;
  }
  const whole = groups.join('');
  if (!/^\d{1,15}$/.test(whole || (fraction ? '0' : ''))) return null;
  return { minus, whole: whole || '0', fraction };
}
