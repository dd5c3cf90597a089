import { addressesIn, identify } from '../customer/identify';
import { parseDate } from './date-format';
import { currencyDigits, parseMoney, parseNumber } from './number-format';
import type { ImportPlan, PlannedColumn } from './plan';
import type { Cell, ProblemKind } from './row';
import { isProfileTarget, profileTargets, type TargetKind } from './target';

export type ReadValue = string | number | boolean | readonly string[];

/** `value` null: the cell says that nothing is known. */
type Got = { readonly value: ReadValue | null } | { readonly problem: ProblemKind };

/** Days in the future make no sense for these. */
const past = new Set([
  'customerSince',
  'firstPurchase',
  'lastPurchase',
  'coverBought',
  'disruptionAt',
  'npsAt',
  'accountSince',
]);

const dayMs = 86_400_000;

/** Reads one filled cell as its column was planned, or says what is wrong with it. */
export function readCell(
  cell: Cell,
  planned: PlannedColumn,
  plan: ImportPlan,
  digits: number | null,
  now: number,
): Got {
  if (!isProfileTarget(planned.to)) return readOwn(cell, planned.own ?? 'choice', plan);
  const { kind } = profileTargets[planned.to];
  if (kind === 'date') {
    const at = parseDate(String(cell), planned.date ?? 'iso');
    if (at === null) return { problem: 'bad-date' };
    // A day of slack: it may be tomorrow already where the file comes from.
    return past.has(planned.to) && at > now + dayMs ? { problem: 'in-the-future' } : { value: at };
  }
  if (kind === 'money') {
    if (digits === null) return { problem: 'bad-currency' };
    const amount =
      typeof cell === 'number'
        ? roundedMinor(cell, plan.amounts, digits)
        : parseMoney(String(cell), plan.decimal, plan.amounts, digits);
    return amount === null ? { problem: 'bad-money' } : { value: amount };
  }
  return simple[kind](cell, plan);
}

/** An identifier as it is kept everywhere; null when the cell says that there is none. */
function identified(kind: string, cell: Cell, wrong: ProblemKind): Got {
  const got = identify(kind, typeof cell === 'boolean' ? String(cell) : cell);
  if (got.is === 'one') return { value: got.value };
  return got.is === 'nothing' ? { value: null } : { problem: got.is === 'unsure' ? 'lost-digits' : wrong };
}

type Simple = Exclude<TargetKind, 'date' | 'money'>;

const simple: Readonly<Record<Simple, (cell: Cell, plan: ImportPlan) => Got>> = {
  text: (cell) => ({ value: String(cell).trim() }),
  email: (cell) => {
    const several = addressesIn(String(cell));
    return several && several.length > 1 ? { value: several } : identified('email', cell, 'bad-email');
  },
  id: (cell) => identified('external', cell, 'lost-digits'),
  phone: (cell) => identified('phone', cell, 'bad-phone'),
  currency: (cell) => {
    const code = String(cell).trim().toUpperCase();
    return currencyDigits(code) === null ? { problem: 'bad-currency' } : { value: code };
  },
  count: (cell, plan) => {
    const number = numberIn(cell, plan);
    if (number === null || !Number.isInteger(number)) return { problem: 'bad-number' };
    return number < 0 ? { problem: 'out-of-range' } : { value: number };
  },
  score: (cell, plan) => {
    const number = numberIn(cell, plan);
    if (number === null || !Number.isInteger(number)) return { problem: 'bad-number' };
    return number < 0 || number > 10 ? { problem: 'out-of-range' } : { value: number };
  },
  tags: (cell) => ({
    value: [
      ...new Set(
        String(cell)
          .split(/[,;|]/)
          .map((tag) => tag.trim())
          .filter((tag) => tag !== ''),
      ),
    ].slice(0, 50),
  }),
};

const yes = new Set(['true', 'yes', 'y', '1', 'x', 'ja', 'j', 'wahr', 'si', 'sí', 's', 'verdadero']);
const not = new Set(['false', 'no', 'n', '0', 'nein', 'falsch', 'falso']);

function readOwn(cell: Cell, as: 'number' | 'bool' | 'choice', plan: ImportPlan): Got {
  if (as === 'choice') return { value: String(cell).trim() };
  if (as === 'number') {
    const number = numberIn(cell, plan);
    return number === null ? { problem: 'bad-number' } : { value: number };
  }
  const word = String(cell).trim().toLowerCase();
  if (yes.has(word)) return { value: true };
  return not.has(word) ? { value: false } : { problem: 'bad-yes-no' };
}

const numberIn = (cell: Cell, plan: ImportPlan): number | null =>
  typeof cell === 'number' ? (Number.isFinite(cell) ? cell : null) : parseNumber(String(cell), plan.decimal);

/** A JSON number is exact to the minor unit or it is refused: 19.99 is 1999, 19.999 is no amount of dollars. */
function roundedMinor(amount: number, unit: 'major' | 'minor', digits: number): number | null {
  const minor = unit === 'minor' ? amount : amount * 10 ** digits;
  const rounded = Math.round(minor);
  return Number.isSafeInteger(rounded) && Math.abs(minor - rounded) < 1e-6 * Math.max(1, Math.abs(minor))
    ? rounded
    : null;
}
