import * as v from 'valibot';
import { reasons } from '../trouble/result';
import { shortText } from './parts';

/** Our closed list, and the one reason only a server has: the cursor of a feed is past retention. */
export const reason = v.picklist([...reasons, 'cursor-expired']);

/** RFC 9457 problem details, with the reason from the closed list. */
export const problem = v.looseObject({
  type: v.optional(shortText),
  title: shortText,
  status: v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599)),
  reason,
  detail: v.optional(v.string()),
  /** For `invalid`: what is wrong where, as a JSON pointer and a sentence. */
  errors: v.optional(v.array(v.strictObject({ path: v.string(), message: v.string() }))),
});

export type Problem = v.InferOutput<typeof problem>;
