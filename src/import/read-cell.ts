import { cleanText, withoutTextMark } from '../customer/clean-text';
import { addressesIn, identify, saysNothing } from '../customer/identify';
import { currencyDigits } from '../wording/currency-digits';
import { readDay } from './date-format';
import { signsIn } from './money-sign';
import { parseNumber, readMoney } from './number-format';
import type { ImportPlan, PlannedColumn } from './plan';
import { roleOf } from './role';
import { type Cell, cellLimit, type ProblemKind } from './row';
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

/** Reads one filled cell as its column was planned, or says what is wrong with it. Money is in `currency`. */
export function readCell(
  cell: Cell,
  planned: PlannedColumn,
  plan: ImportPlan,
  currency: string,
  now: number,
): Got {
  if (typeof cell === 'string') {
    if (cell.length > cellLimit) return { problem: 'cell-too-long' };
    if (cell.includes('\uFFFD')) return { problem: 'wrong-letters' };
  }
  if (!isProfileTarget(planned.to)) return readOwn(cell, planned.own ?? 'choice', plan);
  const { kind } = profileTargets[planned.to];
  const bare = withoutTextMark(cleanText(String(cell)));
  if (saysNothing(bare) || (kind !== 'text' && /^na$/i.test(bare))) return { value: null };
  if (kind === 'date') {
    const at = readDay(bare, planned.date ?? 'iso');
    if (at === 'none') return { value: null };
    if (at === null) return { problem: 'bad-date' };
    // A day of slack: it may be tomorrow already where the file comes from.
    return past.has(planned.to) && at > now + dayMs ? { problem: 'in-the-future' } : { value: at };
  }
  return kind === 'money' ? amountIn(cell, plan, currency) : simple[kind](cell, plan);
}

function amountIn(cell: Cell, plan: ImportPlan, currency: string): Got {
  const digits = currencyDigits(currency);
  if (digits === null) return { problem: 'bad-currency' };
  const { decimal, amounts, blanks = 'refuse' } = plan;
  const read = readMoney(typeof cell === 'number' ? cell : String(cell), { decimal, amounts, blanks });
  if ('problem' in read) return read;
  if (read.currencies !== null && !read.currencies.includes(currency)) {
    return { problem: read.currencies.length === 0 ? 'bad-currency' : 'other-currency' };
  }
  const amount = read.amount(digits);
  return amount === null ? { problem: 'bad-money' } : { value: amount };
}

/**
 * The currency of a row: its own column's, else the one its amounts are written in where that was allowed, else the
 * file's. A code that is none comes back as it stands, and no amount can be read in it.
 */
export function currencyOf(cells: Readonly<Record<string, Cell>>, plan: ImportPlan): string {
  const column = plan.columns.find(({ to }) => to === 'currency');
  const said = column ? withoutTextMark(cleanText(String(cells[column.column] ?? ''))) : '';
  if (!saysNothing(said)) return signsIn(said).currencies?.[0] ?? said.toUpperCase();
  if (plan.signs !== 'as-written') return plan.currency;
  for (const { to, column: name } of plan.columns) {
    if (!isProfileTarget(to) || profileTargets[to].kind !== 'money') continue;
    const { currencies } = signsIn(String(cells[name] ?? ''));
    const [one, more] = currencies ?? [];
    // A pound that is not Britain's is written with more than its sign.
    const said = more === undefined || one === 'GBP' ? one : undefined;
    if (said !== undefined && !currencies?.includes(plan.currency)) return said;
  }
  return plan.currency;
}

/** An identifier as it is kept everywhere; null when the cell says that there is none. */
function identified(kind: string, cell: Cell, wrong: ProblemKind): Got {
  const got = identify(kind, typeof cell === 'boolean' ? String(cell) : cell);
  if (got.is === 'one') return { value: got.value };
  return got.is === 'nothing' ? { value: null } : { problem: got.is === 'unsure' ? 'lost-digits' : wrong };
}

type Simple = Exclude<TargetKind, 'date' | 'money'>;

const simple: Readonly<Record<Simple, (cell: Cell, plan: ImportPlan) => Got>> = {
  text: (cell) => ({ value: withoutTextMark(String(cell).trim()) }),
  email: (cell) => {
    const several = addressesIn(String(cell));
    return several && several.length > 1 ? { value: several } : identified('email', cell, 'bad-email');
  },
  id: (cell) => identified('external', cell, 'lost-digits'),
  phone: (cell) => identified('phone', cell, 'bad-phone'),
  currency: (cell) => {
    const [code, more] = signsIn(cleanText(String(cell))).currencies ?? [];
    return code === undefined || more !== undefined ? { problem: 'bad-currency' } : { value: code };
  },
  yesNo: (cell) => yesNoIn(cell),
  role: (cell) => {
    const role = roleOf(String(cell));
    return role === 'colleague' ? { problem: 'not-a-customer' } : { value: role };
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
  if (saysNothing(String(cell).trim())) return { value: null };
  if (as === 'choice') return { value: String(cell).trim() };
  if (as === 'number') {
    const number = numberIn(cell, plan);
    return number === null ? { problem: 'bad-number' } : { value: number };
  }
  return yesNoIn(cell);
}

function yesNoIn(cell: Cell): Got {
  const word = String(cell).trim().toLowerCase();
  if (yes.has(word)) return { value: true };
  return not.has(word) ? { value: false } : { problem: 'bad-yes-no' };
}

const numberIn = (cell: Cell, plan: ImportPlan): number | null =>
  typeof cell === 'number' ? (Number.isFinite(cell) ? cell : null) : parseNumber(String(cell), plan.decimal);
