import * as v from 'valibot';
import {
  caseKey,
  count,
  currency,
  cursor,
  facts,
  id,
  identifier,
  longText,
  minor,
  page,
  role,
  shortText,
  time,
  uuid7,
} from './parts';
import { hold, profile } from './profile';

export const hello = v.strictObject({
  server: shortText,
  contract: v.literal(1),
  /** Changes when the server's history was replaced (a restore, a new database). */
  epoch: id,
  time,
  signIn: v.variant('how', [
    v.strictObject({ how: v.literal('token') }),
    v.strictObject({ how: v.literal('oidc'), issuer: v.pipe(v.string(), v.url()), clientId: shortText }),
  ]),
});

export const me = v.strictObject({
  agent: id,
  name: shortText,
  role,
  team: v.nullable(v.strictObject({ id, name: shortText })),
  org: v.strictObject({ id, name: shortText }),
});

export const findBody = v.strictObject({
  lookups: v.pipe(
    v.array(v.pipe(v.array(identifier), v.minLength(1), v.maxLength(20))),
    v.minLength(1),
    v.maxLength(100),
  ),
});

export const findAnswer = v.strictObject({
  results: v.array(
    v.variant('found', [
      v.strictObject({ found: v.literal('one'), profile }),
      v.strictObject({
        found: v.literal('many'),
        candidates: v.array(
          v.strictObject({ id, name: v.nullable(shortText), distinguishing: v.array(shortText) }),
        ),
      }),
      v.strictObject({ found: v.literal('none') }),
    ]),
  ),
});

const sum = v.strictObject({ amount: minor, count });

/** One decision on a case, with what a browser needs to count it as the server does. */
const line = {
  decision: uuid7,
  concession: id,
  amount: minor,
  at: time,
  state: v.picklist(['given', 'declined', 'withdrawn', 'done']),
  owed: v.boolean(),
  floor: v.boolean(),
  smallKindness: v.boolean(),
  approved: v.boolean(),
  goodwill: v.boolean(),
  /** Whether the one who asks gave it; nobody else is ever named. */
  mine: v.boolean(),
  /** Told to who gave it when somebody else declined or withdrew it: a lead, as long as the name is kept. */
  movedBy: v.optional(
    v.nullable(v.strictObject({ name: v.nullable(shortText), at: time, reason: longText })),
    null,
  ),
};

const ledgerLine = v.strictObject(line);

/** One that stands on another case: the same cause within fourteen days shares its room. */
const elsewhere = v.strictObject({ ...line, case: caseKey, cause: v.nullable(id), began: time });

export const ledger = v.strictObject({
  currency,
  case: sum,
  customer: v.nullable(
    v.strictObject({
      ...sum.entries,
      days: count,
      left: v.nullable(minor),
      /** The newest gives that stand in the window, at most 200. */
      window: v.array(v.strictObject({ decision: uuid7, amount: minor, at: time })),
      /** What stands on their other cases, newest first, at most 200; of the whole account for a company's contact. */
      elsewhere: v.optional(v.array(elsewhere), []),
    }),
  ),
  me: sum,
  team: sum,
  onCase: v.array(ledgerLine),
});

/** A playbook is checked by `checkPlaybook`, which names the field and the mend; here it is only an object. */
const playbookDocument = v.looseObject({ format: v.literal(1) });

export const playbookInForce = v.strictObject({
  version: count,
  publishedAt: time,
  reason: longText,
  stopNow: v.boolean(),
  /** Who published it, as the agents know them. */
  author: v.optional(shortText),
  playbook: playbookDocument,
});

export const versionLine = v.strictObject({
  version: count,
  title: shortText,
  author: shortText,
  reason: longText,
  publishedAt: time,
  basedOn: v.nullable(count),
});

export const publishBody = v.strictObject({
  playbook: playbookDocument,
  reason: v.pipe(longText, v.minLength(1)),
  /** Applies at once, also to open cases. What was given stands. */
  stopNow: v.optional(v.boolean(), false),
});

export const rollbackBody = v.strictObject({ version: count, reason: v.pipe(longText, v.minLength(1)) });

export const incidentBody = v.strictObject({
  title: shortText,
  since: time,
  until: v.nullable(time),
  identifiers: v.pipe(v.array(identifier), v.maxLength(10_000)),
  conditions: v.pipe(v.array(v.looseObject({ fact: shortText, is: shortText })), v.maxLength(12)),
  known: longText,
  words: v.record(shortText, longText),
  nextUpdate: v.nullable(time),
  concierge: v.nullable(shortText),
  concession: v.nullable(id),
  /** The most that is given of its remedy outside the room, minor units; null is no limit. */
  budget: v.nullable(minor),
  /** What the lead says of every case that is about it: the agent's tap answers with these. */
  cause: v.optional(v.nullable(id)),
  fault: v.optional(v.nullable(v.picklist(['ours', 'partly', 'notOurs', 'nobodys']))),
});

export const incident = v.strictObject({
  ...incidentBody.entries,
  id,
  state: v.picklist(['open', 'over']),
  updatedAt: time,
  /** What was given of its remedy and stands, minor units; absent where nobody counts. */
  used: v.optional(minor),
});

/** An incident as the server tells it. */
export type WireIncident = v.InferOutput<typeof incident>;

export const incidentPatch = v.partial(incidentBody);

export const change = v.variant('type', [
  v.strictObject({ type: v.literal('playbook'), version: count, stopNow: v.boolean() }),
  v.strictObject({ type: v.literal('ask-answered'), ask: uuid7, answer: v.picklist(['yes', 'no']) }),
  v.strictObject({ type: v.literal('incident'), incident: id }),
  v.strictObject({ type: v.literal('adapters') }),
  v.strictObject({ type: v.literal('customer'), customer: id }),
  v.strictObject({ type: v.literal('forgotten'), customer: id }),
  v.strictObject({ type: v.literal('given'), customer: v.nullable(id), case: caseKey }),
  v.strictObject({ type: v.literal('promise-due'), promise: uuid7, case: caseKey }),
]);

export const changes = v.strictObject({ cursor, changes: v.array(change) });

export const snag = v.strictObject({
  id: uuid7,
  about: v.picklist(['rule', 'product', 'process', 'heard']),
  rule: v.nullable(id),
  text: longText,
  day: time,
  count,
  state: v.picklist(['open', 'answered', 'crossed-off']),
  answer: v.nullable(longText),
});

export const ask = v.strictObject({
  id: uuid7,
  at: time,
  case: caseKey,
  concession: id,
  amount: v.nullable(minor),
  reason: longText,
  /** What the server holds of the customer, and what the browser that asked knew besides. */
  facts,
  /** Facts of the customer's standing and history that the server does not hold. */
  unproven: v.optional(v.array(shortText), []),
  state: v.picklist(['open', 'yes', 'no', 'withdrawn']),
  answer: v.nullable(longText),
  answeredAt: v.nullable(time),
  /** The lead's name, for the agent who asked. */
  answeredBy: v.nullable(shortText),
  /** The most that may be given with the yes; null for what costs nothing. */
  approved: v.nullable(minor),
  /** A yes is good until then, for one give. */
  until: v.nullable(time),
  used: v.boolean(),
});

export const askAnswerBody = v.strictObject({
  answer: v.picklist(['yes', 'no']),
  /** With a no: why. The agent reads it. */
  text: longText,
  /** With a yes: less than was asked for; as asked when absent. */
  amount: v.optional(v.nullable(minor)),
  /** With a yes: how long it is good; seven days when absent. */
  until: v.optional(time),
});

export const answerBody = v.strictObject({
  text: longText,
  crossOff: v.optional(v.boolean(), false),
});

/** For replay: no agent, times to the day. */
export const decision = v.strictObject({
  id: uuid7,
  day: time,
  playbookVersion: count,
  facts,
  answers: facts,
  recommended: v.nullable(id),
  given: v.nullable(v.strictObject({ concession: id, amount: minor })),
  usedOnCase: minor,
  usedInWindow: minor,
  /** Facts of the customer's standing and history that the server does not hold: only the browser vouched for them. */
  unproven: v.optional(v.array(shortText), []),
});

export const decisions = page(decision);

export const holdBody = v.strictObject({ ...hold.entries, by: v.optional(shortText) });
export const objectionBody = v.strictObject({ objects: v.boolean(), reason: longText });

/** How far a file has come; the answer to an upload and to a question in between. */
export const importAnswer = v.strictObject({
  batch: id,
  kind: v.picklist(['customers', 'transactions']),
  /** `stopped`: the upload broke off, or its server did; sent again under the same batch it goes on. */
  state: v.picklist(['running', 'done', 'stopped']),
  rows: count,
  kept: count,
  errors: v.array(v.strictObject({ line: count, column: v.nullable(shortText), message: shortText })),
  /** How many errors there were in all; `errors` holds the first thousand. */
  failed: count,
  /** The last line that is done with: nothing up to it is read again. */
  line: count,
  beganAt: time,
  updatedAt: time,
});

export const statusBody = v.strictObject({
  version: shortText,
  playbookVersion: count,
  counts: v.record(shortText, count),
});

export const health = v.strictObject({ live: v.boolean(), ready: v.boolean() });
export const live = v.strictObject({ live: v.boolean() });
