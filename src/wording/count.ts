import { safeTag } from './language';

const kept = new Map<string, Intl.NumberFormat>();
const rules = new Map<string, Intl.PluralRules>();

function formatOf(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language}|${JSON.stringify(options)}`;
  const found = kept.get(key) ?? new Intl.NumberFormat(safeTag(language), options);
  kept.set(key, found);
  return found;
}

/** A plain number with the language's separators, at most one decimal. */
export function renderCount(value: number, language: string): string {
  return formatOf(language, { maximumFractionDigits: 1 }).format(value);
}

/** 20 → "20%", "20 %" where the language wants the space; the value is in percent, not a fraction. */
export function renderPercent(value: number, language: string): string {
  return formatOf(language, { style: 'percent', maximumFractionDigits: 1 }).format(value / 100);
}

/** A measured time in one unit, with the plural of the language: "3 days", "1 Jahr". */
export function renderUnit(
  value: number,
  unit: 'minute' | 'hour' | 'day' | 'month' | 'year',
  language: string,
): string {
  return formatOf(language, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 1 }).format(
    value,
  );
}

/** The plural category of a number in a language: `one`, `few`, `other`, … */
export function pluralOf(value: number, language: string): Intl.LDMLPluralRule {
  const found = rules.get(language) ?? new Intl.PluralRules(safeTag(language));
  rules.set(language, found);
  return found.select(value);
}
