import type { Concession } from '../playbook/types';

/** The states in which a give stands: declined and withdrawn ones have freed what they used. */
export const standing = ['given', 'done'] as const;

/** Whether what was given stands: neither declined nor withdrawn, nor undone before anybody heard of it. */
export const stands = (give: { readonly state: string; readonly undone?: boolean | undefined }): boolean =>
  give.undone !== true && (give.state === 'given' || give.state === 'done');

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

/**
 * A favour counts as goodwill to the customer unless the fault is ours: that is a remedy. The small kindness of a
 * case is goodwill too: it is told as history, and stays outside the window.
 */
export const countsAsGoodwill = (favour: Favour, oursToMend: boolean): boolean =>
  isFavour(favour) && !oursToMend;

/** Whether a favour is the one small kindness of its case; `left` is what is left for that, in minor units. */
export const isSmallKindness = (favour: Favour, left: number): boolean =>
  isFavour(favour) && favour.amount <= left;

/** What uses the customer's window: goodwill that is not the small kindness of its case. */
export const usesWindow = (one: {
  readonly goodwill: boolean;
  readonly smallKindness?: boolean | undefined;
}): boolean => one.goodwill && one.smallKindness !== true;
