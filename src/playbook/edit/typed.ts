import { parseMoney } from '../../wording/money';
import type { FactKind } from '../facts';

type Kind = Pick<FactKind, 'unit'>;

const numbers: readonly string[] = [
  'zero null cero',
  'one a an ein eine einen einem un una uno',
  'two zwei dos',
  'three drei tres',
  'four vier cuatro',
  'five fünf cinco',
  'six sechs seis',
  'seven sieben siete',
  'eight acht ocho',
  'nine neun nueve',
  'ten zehn diez',
  'eleven elf once',
  'twelve zwölf doce',
  'thirteen dreizehn trece',
  'fourteen vierzehn catorce',
  'fifteen fünfzehn quince',
  'sixteen sechzehn dieciséis',
  'seventeen siebzehn diecisiete',
  'eighteen achtzehn dieciocho',
  'nineteen neunzehn diecinueve',
  'twenty zwanzig veinte',
];
const tens: readonly string[] = [
  'thirty dreißig treinta',
  'forty vierzig cuarenta',
  'fifty fünfzig cincuenta',
  'sixty sechzig sesenta',
  'seventy siebzig setenta',
  'eighty achtzig ochenta',
  'ninety neunzig noventa',
  'hundred hundert cien',
];
const byWord: ReadonlyMap<string, number> = new Map([
  ...numbers.flatMap((words, n) => words.split(' ').map((word): [string, number] => [word, n])),
  ...tens.flatMap((words, n) => words.split(' ').map((word): [string, number] => [word, 30 + 10 * n])),
]);

const units: readonly (readonly [RegExp, number])[] = [
  [/^(?:h|hrs?|hours?|stunden?|std|horas?)$/iu, 1],
  [/^(?:d|days?|tage?n?|d[ií]as?)$/iu, 24],
  [/^(?:w|weeks?|wochen?|semanas?)$/iu, 24 * 7],
  [/^(?:mo|months?|monate?n?|mes(?:es)?)$/iu, 24 * 30],
  [/^(?:y|yrs?|years?|jahre?n?|años?|anos?)$/iu, 24 * 365],
];

/** A number and the unit it was written with, found in a line of plain words. */
export interface Quantity {
  /** Null for one that can be read in more than one way: "1,000", "two hundred", "3 or 4". */
  readonly value: number | null;
  /** Hours in the unit that was written; null when none was. */
  readonly hours: number | null;
  /** The line holds a currency sign or code before or behind the number. */
  readonly money: boolean;
}

/** The first number of a line, in digits or in words ("fourteen days", "zwei Jahre"); null when there is none. */
export function quantityIn(line: string): Quantity | null {
  const words = line
    .toLocaleLowerCase()
    .replace(/(\d)(\p{L})/gu, '$1 $2')
    .replace(/\b(?:half a|ein halbes|medio)\s+/gu, '0.5 ')
    .split(/[\s\u00a0\u202f]+/u)
    .map((word) => word.replace(/^[("“„¿¡]+|[)"”“.,;:!?]+$/gu, ''));
  for (const [i, word] of words.entries()) {
    const digits = /\d/.test(word) ? Number(word.replace(/[^\d.,-]/gu, '').replace(',', '.')) : null;
    const read = digits ?? byWord.get(word);
    if (read === undefined) continue;
    const grouped = /\d[.,]\d{3}(?!\d)/u.test(word);
    const value = Number.isNaN(read) || grouped || goesOn(words[i + 1], words[i + 2]) ? null : read;
    const unit = units.find(([written]) => written.test(words[i + 1] ?? ''));
    // "A customer" and "un caso" are no quantities; "a year" is one.
    if (!/\d/.test(word) && read === 1 && !unit && !/^(?:one|eins|uno)$/u.test(word)) continue;
    const money = /\p{Sc}/u.test(`${word}${words[i + 1] ?? ''}`) || isCurrencyWord(words[i + 1] ?? '');
    return { value, hours: unit?.[1] ?? null, money };
  }
  return null;
}

const isPart = (word = ''): boolean =>
  /^(?:\d.*|half|halb.*|medi[oa]|k|hundred|hundert|cientos|thousand|tausend|mil|dozen|dutzend|docena)$/u.test(
    word,
  ) ||
  (byWord.get(word) ?? 1) !== 1 ||
  /^(?:one|eins|uno)$/u.test(word);

/** Whether a number is only part of what was said: "two hundred", "treinta y dos", "two and a half". */
const goesOn = (next = '', second = ''): boolean =>
  isPart(next) ||
  (/^(?:and|und|y|or|oder|o|to|bis|a)$/u.test(next) && (isPart(second) || /^(?:a|ein)$/u.test(second)));

const isCurrencyWord = (word: string): boolean =>
  /^(?:usd|eur|gbp|chf|dollars?|euros?|pounds?|franken|pesos?|d[oó]lares)$/iu.test(word);

/**
 * The number that somebody typed for a fact, in the unit the playbook keeps it in: "2 years" → 730 days, "$600" →
 * minor units, "three" → 3. A bare number is taken in the fact's own unit. Null when it cannot be read.
 */
export function readTyped(line: string, kind: Kind, currency: string): number | null {
  if (line.trim() === '') return null;
  if (kind.unit === 'money') return parseMoney(line, currency) ?? moneyInWords(line, currency);
  const found = quantityIn(line);
  if (!found || found.value === null) return null;
  if (kind.unit === 'days') return Math.round((found.value * (found.hours ?? 24)) / 24);
  if (kind.unit === 'hours') return Math.round(found.value * (found.hours ?? 1) * 10) / 10;
  return found.value;
}

const moneyInWords = (line: string, currency: string): number | null => {
  const found = /\d/.test(line) ? null : quantityIn(line);
  return found && found.value !== null ? parseMoney(String(found.value), currency) : null;
};
