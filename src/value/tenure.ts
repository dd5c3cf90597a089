import { day } from './transaction';

/**
 * Whole days from the earliest known beginning (account opened, first purchase) to `now`, rounded down.
 * Null when no beginning is known or all of them lie in the future.
 */
export function tenureDays(beginnings: readonly (number | null | undefined)[], now: number): number | null {
  let earliest = Number.POSITIVE_INFINITY;
  for (const at of beginnings) if (typeof at === 'number' && at < earliest) earliest = at;
  return earliest <= now ? Math.floor((now - earliest) / day) : null;
}
