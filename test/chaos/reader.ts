import type * as v from 'valibot';
import type { changes } from '../../src/contract/bodies';
import { awhile, type Caller } from './caller';
import type { Chance } from './chance';

export type Change = v.InferOutput<typeof changes>['changes'][number];

/** Reads every change there is, from the first on, hanging up now and then, until `end` is reached. */
export async function readAll(
  callers: readonly Caller[],
  chance: Chance,
  end: () => number | null,
): Promise<Change[]> {
  const seen: Change[] = [];
  let cursor = '0';
  for (;;) {
    const last = end();
    if (last !== null && Number(cursor) >= last) return seen;
    const hungUp = chance.inHundred(20);
    const answer = await chance.pick(callers)('changes', {
      query: { after: cursor, wait: last === null ? '5' : '0' },
      ...(hungUp ? { timeout: chance.whole(1, 200) } : {}),
    });
    if (answer.ok && answer.value.value) {
      seen.push(...answer.value.value.changes);
      cursor = answer.value.value.cursor;
    } else if (!answer.ok) {
      if (answer.detail === 'cursor-expired')
        throw new Error(`the cursor ${cursor} was said to have expired`);
      await awhile(chance);
    }
  }
}
