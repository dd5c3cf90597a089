import * as v from 'valibot';
import { currencyDigits } from '../wording/currency-digits';
import { limits } from './limits';
import { ruleSchema, whenSchema } from './schema-rules';
import { amount, closed, id, languageTag, list, oneLine, texts, whole } from './schema-texts';
import type { OwnFactId, Playbook } from './types';

const ownFact = closed({
  id: v.custom<OwnFactId>((x) => typeof x === 'string' && /^own\.[A-Za-z]\w{0,59}$/.test(x), 'own-fact-id'),
  type: v.picklist(['number', 'choice', 'bool'], 'not-one-of'),
  values: v.exactOptional(list(oneLine(limits.title), limits.values)),
  label: texts(limits.title),
  source: v.picklist(['agent', 'field', 'profile'], 'not-one-of'),
  from: v.exactOptional(oneLine(limits.title)),
});

const cause = closed({
  id,
  label: texts(limits.title),
  words: v.record(languageTag, list(oneLine(limits.title), limits.causeWords), 'type'),
  limit: v.nullable(v.picklist(['cover', 'return', 'cancellation', 'payment'], 'not-one-of')),
  floor: closed({ ours: id, otherwise: id }),
  questions: list(oneLine(limits.id), limits.questions),
  handOver: v.nullable(closed({ to: texts(limits.text), how: texts(limits.text) })),
});

const percent = (most: number) =>
  v.pipe(v.number('type'), v.finite('type'), v.gtValue(0, 'too-small'), v.maxValue(most, 'too-large'));

const costNone = closed({ none: v.literal(true, 'not-one-of') });
const costFixed = closed({ fixed: amount });
// A share of at most nothing could be offered and never be given.
const costShare = closed({
  percentOfAmount: percent(1000),
  max: v.exactOptional(whole(1, limits.amount)),
});

const has = (input: unknown, key: string): boolean =>
  typeof input === 'object' && input !== null && Object.hasOwn(input, key);

const cost = v.lazy((input): typeof costNone | typeof costFixed | typeof costShare =>
  has(input, 'none') ? costNone : has(input, 'fixed') ? costFixed : costShare,
);

const concession = closed({
  id,
  kind: v.picklist(
    ['waive', 'credit', 'refund', 'replace', 'extend', 'gift', 'act', 'arrange'],
    'not-one-of',
  ),
  title: texts(limits.title),
  owed: v.nullable(closed({ ground: v.picklist(['law', 'contract', 'billing'], 'not-one-of') })),
  cost,
  say: texts(limits.text),
  steps: list(
    closed({ text: texts(limits.text), link: v.exactOptional(oneLine(limits.text)) }),
    limits.steps,
  ),
  asksLead: v.boolean('type'),
});

const ceiling = v.exactOptional(whole(1, limits.amount));

const room = closed({
  perCase: amount,
  smallKindness: amount,
  capPercent: v.nullable(percent(1000)),
  lifts: list(closed({ causes: list(id, limits.causes), when: whenSchema, perCase: amount }), limits.lifts),
  perCustomer: v.nullable(closed({ amount, days: whole(1, 3650) })),
  teamBudget: v.nullable(
    closed({
      amount,
      days: whole(1, 3650),
      warnAt: v.pipe(v.number('type'), v.minValue(0, 'too-small'), v.maxValue(1, 'too-large')),
    }),
  ),
  owedCeilings: v.exactOptional(closed({ law: ceiling, contract: ceiling, billing: ceiling })),
});

const factValue = v.union(
  [
    v.pipe(v.number('type'), v.finite('type')),
    v.boolean(),
    oneLine(limits.title),
    list(oneLine(limits.title), limits.values),
  ],
  'type',
);

const savedCase = closed({
  id,
  title: oneLine(limits.title),
  facts: v.pipe(v.record(oneLine(limits.id), factValue, 'type'), v.maxEntries(limits.caseFacts, 'too-many')),
  expect: closed({ recommended: v.nullable(id), amount: v.exactOptional(amount) }),
});

const folded = v.picklist(['fold', 'open'], 'not-one-of');

/** The closed schema of format 1: shapes, kinds of values and sizes. What spans two places is in `shape.ts`. */
export const playbookSchema = closed({
  format: v.literal(1, 'format'),
  title: oneLine(limits.title),
  currency: v.pipe(v.string('type'), v.check(isCurrency, 'currency')),
  language: languageTag,
  ownFacts: list(ownFact, limits.ownFacts),
  causes: list(cause, limits.causes),
  concessions: list(concession, limits.concessions),
  rules: list(ruleSchema, limits.rules),
  room,
  listening: closed({ live: folded, written: folded, apology: texts(limits.text) }),
  signals: closed({
    repeatContact: closed({ count: whole(2, 100), days: whole(1, 365) }),
    renewalWithinDays: whole(0, 3650),
    disruptionWithinDays: whole(0, 3650),
  }),
  promises: list(
    closed({
      id,
      label: texts(limits.title),
      withinHours: whole(1, 8760),
      hours: v.picklist(['team', 'clock'], 'not-one-of'),
    }),
    limits.promises,
  ),
  cases: v.exactOptional(list(savedCase, limits.cases)),
});

/** A code of ISO 4217, whatever the runtime knows. */
function isCurrency(code: string): boolean {
  return currencyDigits(code) !== null;
}

type Read<T> = T extends string | number | boolean | null | undefined
  ? T
  : { readonly [K in keyof T]: Read<T[K]> };

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Does not compile when the schema and `types.ts` part ways, in either direction. */
export const schemaIsPlaybook: Same<Read<v.InferOutput<typeof playbookSchema>>, Read<Playbook>> = true;
