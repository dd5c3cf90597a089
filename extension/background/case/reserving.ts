/**
 * When a give that nobody has settled stands by itself: the worker was stopped in between. Far enough behind
 * the second it may wait that a refusal and a second telling never cross.
 */
export const standsAfter = 3_000;

/** Whether a backend is being asked for it now. A clock that was set back makes nobody wait longer. */
export function isReserving({ reserving = 0 }: { readonly reserving?: number }, now: number): boolean {
  const left = reserving - now;
  return left > 0 && left <= standsAfter;
}
