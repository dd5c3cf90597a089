/**
 * The four times of a give, from the press to the server, in the order they pass. `acts` and `link/tell` keep
 * them; `SECURITY` and the tests quote them.
 */

/** The longest that a give waits for the backend's word before it stands by this browser's own ledger. */
export const waitsForWord = 1_000;

/**
 * When a give that nobody has settled stands by itself: the worker was stopped in between. Far enough behind
 * the second it may wait that a refusal and a second telling never cross.
 */
export const standsAfter = 3_000;

/** How long the last act can be taken back with one key. What can be taken back later too is sent meanwhile. */
export const undoFor = 20_000;

/** Work without a ticket waits so long for one; then it is sent without. */
export const ticketWithin = 60 * 60_000;

/** Whether a backend is being asked for it now. A clock that was set back makes nobody wait longer. */
export function isReserving({ reserving = 0 }: { readonly reserving?: number }, now: number): boolean {
  const left = reserving - now;
  return left > 0 && left <= standsAfter;
}
