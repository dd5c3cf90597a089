import type * as v from 'valibot';
import type { changes } from '../../../../src/contract/bodies';
import type { World } from '../../world';

/** One line of the backend's feed: that something changed there, never what it is now. */
export type Change = v.InferOutput<typeof changes>['changes'][number];
export type ChangeOf<Type extends Change['type']> = Extract<Change, { type: Type }>;

/**
 * Makes all changes of one kind so here; called only with at least one. What is read is the newest anyway,
 * and the same change may come twice or late: doing it again must do no harm.
 */
export type Made<Type extends Change['type']> = (
  world: World,
  all: readonly ChangeOf<Type>[],
) => Promise<void>;
