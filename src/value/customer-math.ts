/** One day on which a customer bought something or gave something back; days since the epoch, minor units. */
export interface BuyingDay {
  readonly day: number;
  readonly spend: number;
  /** False when something was only given back on it. */
  readonly bought: boolean;
}

/** From its first day up to, and without, `to`. */
export interface Month {
  readonly from: number;
  readonly to: number;
}

/** So many customers, and what they spent. */
export interface Share {
  readonly customers: number;
  readonly spend: number;
}

export interface MonthMath {
  /** Bought for the first time ever in the month; spend in the month. */
  readonly new: Share;
  /** With us when the month began and when it ended; spend in the month. */
  readonly kept: Share;
  /** With us when it began and not when it ended; spend in the time that counts as "away", up to their last purchase. */
  readonly lost: Share;
  /** Had bought before, was not with us when it began, and bought in it; spend in the month. */
  readonly wonBack: Share;
}

/**
 * Adds up who came, stayed, left and came back, month by month. A customer is with us for `away` days after
 * each purchase. Whoever is with us at a month's end was kept, new or won back; whoever was at its beginning
 * is kept or lost. `away` is at least as long as a month.
 */
export function customerMath(months: readonly Month[], away: number) {
  const empty = (): { customers: number; spend: number } => ({ customers: 0, spend: 0 });
  const rows = months.map(() => ({ new: empty(), kept: empty(), lost: empty(), wonBack: empty() }));

  return {
    /** All days of one customer in one currency, oldest first. */
    add(days: readonly BuyingDay[]): void {
      const bought = days.filter((one) => one.bought).map((one) => one.day);
      const [first] = bought;
      if (first === undefined) return;
      for (const [index, month] of months.entries()) {
        if (first >= month.to) continue;
        const row = rows[index];
        const before = lastUpTo(bought, month.from - 1);
        const after = lastUpTo(bought, month.to - 1);
        const start = before !== null && month.from - 1 - before <= away;
        const end = after !== null && month.to - 1 - after <= away;
        if (!row || (!start && !end)) continue;
        const kind = start ? (end ? row.kept : row.lost) : before === null ? row.new : row.wonBack;
        kind.customers += 1;
        kind.spend +=
          start && !end
            ? sumOf(days, (before ?? 0) - away + 1, (before ?? 0) + 1)
            : sumOf(days, month.from, month.to);
      }
    },
    report: (): readonly MonthMath[] => rows,
  };
}

function lastUpTo(days: readonly number[], day: number): number | null {
  for (let at = days.length - 1; at >= 0; at--) if ((days[at] ?? 0) <= day) return days[at] ?? null;
  return null;
}

function sumOf(days: readonly BuyingDay[], from: number, to: number): number {
  let sum = 0;
  for (const one of days) if (one.day >= from && one.day < to) sum += one.spend;
  return sum;
}

/** The calendar months (UTC) up to the day `last`, oldest first; the newest ends after that day. */
export function monthsUpTo(last: number, count: number): readonly Month[] {
  const date = new Date(last * 86_400_000);
  const dayOf = (back: number): number =>
    Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - back, 1) / 86_400_000;
  return Array.from({ length: count }, (_, index) => {
    const back = count - 1 - index;
    return { from: dayOf(back), to: back === 0 ? last + 1 : dayOf(back - 1) };
  });
}
