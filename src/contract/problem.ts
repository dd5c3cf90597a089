import * as v from 'valibot';
import { shortText } from './parts';

/** RFC 9457 problem details, with the reason from our closed list. */
export const reason = v.picklist([
  'offline',
  'not-signed-in',
  'forbidden',
  'not-found',
  'conflict',
  'invalid',
  'too-large',
  'rate-limited',
  'page-changed',
  'storage-full',
  'timeout',
  'server-error',
  'cursor-expired',
]);

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
