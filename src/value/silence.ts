import { daysSince } from '../customer/calendar';
import type { CustomerValue } from '../customer/profile';

/** Someone who bought in a rhythm and has stopped: the numbers are the evidence. */
export interface Silence {
  /** Their own median days between purchases. */
  readonly rhythmDays: number;
  /** Calendar days since the last one. */
  readonly quietDays: number;
  readonly lastPurchase: number;
}

/** Quiet for this many of their own rhythms. */
export const silentAfterRhythms = 3;

/** And for at least this many days: who buys daily is not lost after a long weekend. */
export const silentAfterDays = 21;

/**
 * Says that a customer is going silent when they have been quiet for three times their own rhythm and at
 * least three weeks. Judged at `now` against the value's own date when that is older: purchases we have not
 * been told about are not silence. Null when there is no rhythm, or they have been gone for over two years.
 */
export function goingSilent(value: CustomerValue | null, now: number, timeZone?: string): Silence | null {
  if (!value || value.rhythmDays === null || value.lastPurchase === null) return null;
  const quietDays = daysSince(value.lastPurchase, Math.min(now, value.asOf), timeZone);
  const after = Math.max(silentAfterDays, silentAfterRhythms * value.rhythmDays);
  if (quietDays < after || quietDays > 730) return null;
  return { rhythmDays: value.rhythmDays, quietDays, lastPurchase: value.lastPurchase };
}
