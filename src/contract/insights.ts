import * as v from 'valibot';
import { count, currency, id, longText, minor, shortText, time } from './parts';

/** Sums of returns may be larger than sums of purchases. */
const balance = v.pipe(v.number(), v.integer());

/** Null: fewer than `fewest`, so it is not told. */
const share = v.nullable(v.strictObject({ customers: count, spend: balance }));

/** What a lead may know of the team's decisions and the customers: sums, never a person at work. */
export const insights = v.strictObject({
  from: time,
  to: time,
  /** Of every amount but those of `customers`. */
  currency,
  /** Groups of fewer are left out, and counted in `suppressed`. */
  fewest: count,
  suppressed: count,
  rules: v.array(
    v.strictObject({
      /** Null: a floor, a right, or a rule that is no longer known. */
      rule: v.nullable(id),
      title: shortText,
      decided: count,
      taken: count,
      changed: count,
      takenBack: count,
      /** Decided by a fact of the customer that only the browser vouched for. */
      unproven: v.optional(count, 0),
    }),
  ),
  teams: v.array(
    v.strictObject({
      team: id,
      name: shortText,
      given: count,
      spent: minor,
      /** What of it went over the room, or over what the playbook says it comes to. */
      beyond: v.optional(minor, 0),
      /** What was given by right where the playbook names no sum and no ceiling. */
      unlimited: v.optional(minor, 0),
      budget: v.nullable(minor),
      days: count,
    }),
  ),
  ourFault: v.nullable(v.strictObject({ given: count, room: minor, spent: minor, unused: minor })),
  again: v.array(v.strictObject({ concession: id, given: count, again: count })),
  againWithinDays: count,
  customers: v.nullable(
    v.strictObject({
      currency,
      /** All there are; each is counted for itself, never added to another. */
      currencies: v.array(currency),
      awayDays: count,
      /** The last day of which purchases are known. */
      asOf: time,
      months: v.array(
        v.strictObject({
          month: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/)),
          complete: v.boolean(),
          new: share,
          kept: share,
          lost: share,
          wonBack: share,
        }),
      ),
    }),
  ),
  toCall: v.array(
    v.strictObject({
      customer: id,
      name: v.nullable(shortText),
      why: v.picklist(['silent', 'promise', 'renewal']),
      /** Silent: the last purchase. Promise: when it was due. Renewal: when it is due. */
      since: time,
      rhythmDays: v.nullable(v.number()),
      lifetime: v.nullable(v.strictObject({ amount: minor, currency })),
    }),
  ),
  /** What each figure means, in a sentence. */
  definitions: v.record(shortText, longText),
});
