import type { CustomerValue } from '../customer/profile';
import { rhythmFrom, rhythmOf } from './rhythm';
import { day, dayOf, isPurchase, isReturn, type Transaction } from './transaction';

/**
 * What one customer has brought in one currency, kept so that another purchase is added without reading the
 * earlier ones again. Days are counted from the epoch (UTC), amounts are minor units.
 */
export interface RunningValue {
  /** Null while nothing was bought: a return alone is no purchase. */
  readonly firstDay: number | null;
  readonly lastDay: number | null;
  readonly purchaseDays: number;
  /** Paid less given back; may be below 0 while a return came before its purchase. */
  readonly spend: number;
  readonly orders: number;
  readonly cancellations: number;
  /** What was given back, not below 0. */
  readonly cancelled: number;
  /** The latest purchase days, oldest first. */
  readonly recentDays: readonly number[];
}

export const nothingBought: RunningValue = {
  firstDay: null,
  lastDay: null,
  purchaseDays: 0,
  spend: 0,
  orders: 0,
  cancellations: 0,
  cancelled: 0,
  recentDays: [],
};

/** The purchase days of these lines that lie before everything `before` remembers: only their owner knows if they are new. */
export function beyondMemory(before: RunningValue, lines: readonly Transaction[]): readonly number[] {
  const [oldest] = before.recentDays;
  if (oldest === undefined || before.recentDays.length < rhythmFrom) return [];
  const days = lines.filter(isPurchase).map((one) => dayOf(one.at));
  return [...new Set(days)].filter((one) => one < oldest);
}

/**
 * The same with these lines added, in whatever order they come. `known` says of a day beyond memory whether
 * something was bought on it before.
 */
export function addLines(
  before: RunningValue,
  lines: readonly Transaction[],
  known: (purchaseDay: number) => boolean = () => false,
): RunningValue {
  const bought = lines.filter(isPurchase);
  const returned = lines.filter(isReturn);
  const beyond = new Set(beyondMemory(before, lines));
  const remembered = new Set(before.recentDays);
  const fresh = [...new Set(bought.map((one) => dayOf(one.at)))].filter((one) =>
    beyond.has(one) ? !known(one) : !remembered.has(one),
  );
  const ends = [before.firstDay, before.lastDay, ...fresh].filter((one) => one !== null);
  const sum = (list: readonly Transaction[]): number => list.reduce((total, one) => total + one.amount, 0);
  return {
    firstDay: ends.length === 0 ? null : ends.reduce((a, b) => Math.min(a, b)),
    lastDay: ends.length === 0 ? null : ends.reduce((a, b) => Math.max(a, b)),
    purchaseDays: before.purchaseDays + fresh.length,
    spend: before.spend + sum(lines),
    orders: before.orders + bought.length,
    cancellations: before.cancellations + returned.length,
    cancelled: before.cancelled - sum(returned),
    recentDays: [...remembered, ...fresh].sort((a, b) => a - b).slice(-rhythmFrom),
  };
}

/** The first day that counts for "the last twelve months" at `now`: the one after the same day of the year before. */
export function yearBefore(now: number): number {
  const from = new Date(now);
  from.setUTCFullYear(from.getUTCFullYear() - 1);
  return dayOf(from.getTime()) + 1;
}

/**
 * The value as the screen shows it: the figures of `customerValueOf`, from what is kept. `last12m` is the sum
 * of the days since `yearBefore(now)`, or null when a part of it is not known.
 */
export function valueOfRunning(
  running: RunningValue,
  last12m: number | null,
  currency: string,
  now: number,
): CustomerValue {
  const { recentDays, firstDay, lastDay } = running;
  return {
    currency,
    lifetime: exact(running.spend),
    last12m: last12m === null ? null : exact(last12m),
    orders: running.purchaseDays,
    firstPurchase: firstDay === null ? null : firstDay * day,
    lastPurchase: lastDay === null ? null : lastDay * day,
    rhythmDays: rhythmOf(recentDays),
    returns: running.cancellations,
    asOf: now,
  };
}

/** Never negative, never beyond what JSON holds exactly. */
const exact = (sum: number): number => Math.min(Number.MAX_SAFE_INTEGER, Math.max(0, sum));
