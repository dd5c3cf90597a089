import * as v from 'valibot';
import { caseKey, facts, id, longText, minor, money, shortText, time, uuid7 } from './parts';

/** What every act carries. `at` is the agent's clock; the server keeps its own beside it. */
const act = {
  id: uuid7,
  at: time,
  case: caseKey,
  customer: v.nullable(id),
};

const given = {
  ...act,
  decision: uuid7,
  concession: id,
  amount: minor,
};

/** Why a lead takes it back; who gave it reads it. */
const reason = v.optional(longText);

/** The facts and the version that a decision was made with, so that it can be replayed. */
const madeWith = v.strictObject({
  playbookVersion: v.pipe(v.number(), v.integer(), v.minValue(0)),
  engine: shortText,
  facts,
  answers: facts,
  recommended: v.nullable(id),
  roomShown: minor,
  usedOnCase: minor,
  usedInWindow: minor,
  /** What it was on screen; what it counts as is the server's to say, by the same rule. */
  goodwill: v.boolean(),
  owed: v.boolean(),
  floor: v.boolean(),
  smallKindness: v.boolean(),
  /** The ask that a lead approved, when this was given beyond the room. */
  approvedAsk: v.nullable(uuid7),
  /** When the case began: the same cause again within fourteen days shares one room. Now when absent. */
  caseBegan: v.optional(time),
  /** The incident whose own remedy this is, when it was given outside the room. */
  incident: v.optional(v.nullable(id)),
});

export const event = v.variant('type', [
  v.strictObject({ type: v.literal('heard'), ...act, text: longText }),
  v.strictObject({
    type: v.literal('given'),
    ...given,
    currency: money.entries.currency,
    /** False: the room was shown by the browser's own ledger while the server could not be reached. */
    online: v.boolean(),
    madeWith,
  }),
  v.strictObject({ type: v.literal('declined'), ...act, decision: uuid7, reason }),
  v.strictObject({ type: v.literal('withdrawn'), ...act, decision: uuid7, reason }),
  v.strictObject({ type: v.literal('done'), ...act, decision: uuid7 }),
  /** What was done is given again: a tick was taken back. */
  v.strictObject({ type: v.literal('reopened'), ...act, decision: uuid7 }),
  v.strictObject({
    type: v.literal('ask'),
    ...act,
    concession: id,
    amount: v.nullable(minor),
    reason: longText,
    /** What was known of the case, so that a lead need not look it up. */
    facts: v.optional(facts, {}),
  }),
  /** Taken back before anybody answered. */
  v.strictObject({ type: v.literal('ask-withdrawn'), ...act, ask: uuid7 }),
  v.strictObject({
    type: v.literal('promise'),
    ...act,
    promise: uuid7,
    kind: id,
    text: longText,
    owner: shortText,
    due: time,
  }),
  v.strictObject({ type: v.literal('promise-kept'), ...act, promise: uuid7 }),
  v.strictObject({ type: v.literal('promise-broken'), ...act, promise: uuid7 }),
  v.strictObject({
    type: v.literal('snag'),
    ...act,
    about: v.picklist(['rule', 'product', 'process', 'heard']),
    rule: v.nullable(id),
    text: longText,
  }),
  v.strictObject({ type: v.literal('praise'), ...act, text: longText }),
  v.strictObject({ type: v.literal('case-closed'), ...act }),
]);

export type Event = v.InferOutput<typeof event>;

export const eventsBody = v.strictObject({
  events: v.pipe(v.array(event), v.minLength(1), v.maxLength(500)),
});

/** One answer per item, in the order sent. */
export const eventAnswer = v.strictObject({
  id: uuid7,
  result: v.picklist(['accepted', 'accepted-overdraft', 'duplicate', 'rejected']),
  /**
   * Only with `rejected`. `over-room`, `over-budget`, `held`, `ask-used` and `ask-expired` are what an online give meets;
   * `conflict`: the id stands for another act, or somebody else's; `not-yours`: only whose word it is may go on with it.
   */
  reason: v.optional(shortText),
  /** Only for a give, a refused one too: what is left of the room of this case and this customer, after it. */
  room: v.optional(v.strictObject({ case: minor, customer: v.nullable(minor) })),
});

export const eventsAnswer = v.strictObject({ results: v.array(eventAnswer) });
