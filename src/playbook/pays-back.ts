import type { ConcessionKind } from './types';

/** Money in the customer's hand: what the cap limits, and what is never more than is at issue without one. */
export const paysBack = (kind: ConcessionKind): boolean => kind === 'credit' || kind === 'refund';
