import type * as v from 'valibot';
import type { changes } from '../../../../../src/contract/bodies';
import { isUnreadable } from '../../../../../src/contract/client';
import type { Result } from '../../../../../src/trouble/result';
import type { World } from '../../../world';

/** One line of the backend's feed: that something changed there, never what it is now. */
export type Change = v.InferOutput<typeof changes>['changes'][number];
export type ChangeOf<Type extends Change['type']> = Extract<Change, { type: Type }>;

/**
 * Makes all changes of one kind so here; called only with at least one. What is read is the newest anyway,
 * and the same change may come twice or late: doing it again must do no harm. `false` when the backend could
 * not be reached for it: then the change is read again.
 */
export type Made<Type extends Change['type']> = (
  world: World,
  all: readonly ChangeOf<Type>[],
) => Promise<unknown>;

/** Nothing was answered that says anything, so there is something to ask again; any other "no" is an answer. */
export const unanswered = (result: Result<unknown>): boolean =>
  !result.ok &&
  (['offline', 'timeout', 'server-error', 'rate-limited'].includes(result.reason) ||
    (isUnreadable(result) && !ownFindings.includes(result.detail ?? '')));

/** Said by us of an answer that was read. */
const ownFindings = ['older', 'playbook'];
