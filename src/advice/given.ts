import type { Concession } from '../playbook/types';

/** The states in which a give stands: declined and withdrawn ones have freed what they used. */
export const standing = ['given', 'done'] as const;

/** Whether what was given stands, by its state. */
export const stands = ({ state }: { readonly state: string }): boolean =>
  state === 'given' || state === 'done';

/** What decides whether a give is a favour; `outside` is the floor or an incident's own remedy. */
export interface Favour {
  readonly owed: boolean;
  readonly outside: boolean;
  readonly kind: Concession['kind'];
  /** Minor units. */
  readonly amount: number;
}

/** Not a right, not the floor, no act, and it costs something. */
export const isFavour = ({ owed, outside, kind, amount }: Favour): boolean =>
  !owed && !outside && kind !== 'act' && amount > 0;

/** A favour counts as goodwill to the customer unless the fault is ours: that is a remedy. */
export const countsAsGoodwill = (favour: Favour, oursToMend: boolean): boolean =>
  isFavour(favour) && !oursToMend;
