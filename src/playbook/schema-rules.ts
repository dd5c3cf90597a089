import * as v from 'valibot';
import { limits } from './limits';
import { closed, id, list, oneLine, texts } from './schema-texts';

const fact = oneLine(limits.id);
const number = v.pipe(v.number('type'), v.finite('type'));
const text = oneLine(limits.title);

/** One condition; which comparison fits which fact is checked where the facts are known. */
const condition = v.variant(
  'is',
  [
    closed({ fact, is: v.picklist(['atLeast', 'atMost']), value: number }),
    closed({ fact, is: v.literal('between'), value: v.strictTuple([number, number], 'type') }),
    closed({ fact, is: v.picklist(['is', 'isNot']), value: v.union([text, v.boolean()], 'type') }),
    closed({
      fact,
      is: v.literal('oneOf'),
      value: v.pipe(list(text, limits.values), v.minLength(1, 'empty')),
    }),
    closed({ fact, is: v.picklist(['includes', 'excludes']), value: text }),
    closed({ fact, is: v.literal('known') }),
  ],
  'comparison',
);

const anyOf = closed({ anyOf: v.pipe(v.array(condition, 'type'), v.minLength(1, 'empty')) });

/** All of these; the limit counts the conditions inside an any-of too, so it is checked as a whole. */
export const whenSchema = v.pipe(
  list(
    v.lazy((input): typeof condition | typeof anyOf =>
      typeof input === 'object' && input !== null && Object.hasOwn(input, 'anyOf') ? anyOf : condition,
    ),
    limits.conditions,
  ),
  v.check(
    (when) =>
      when.reduce((sum, item) => sum + ('anyOf' in item ? item.anyOf.length : 1), 0) <= limits.conditions,
    'too-many',
  ),
);

export const ruleSchema = closed({
  id,
  title: oneLine(limits.title),
  causes: list(id, limits.causes),
  when: whenSchema,
  offer: v.pipe(list(id, limits.offers), v.minLength(1, 'empty')),
  with: v.nullable(id),
  because: texts(limits.text),
  until: v.nullable(v.pipe(v.string('type'), v.check(isDateTime, 'date'))),
  enabled: v.boolean('type'),
  note: v.pipe(v.string('type'), v.maxLength(limits.text, 'too-long')),
});

/** RFC 3339, section 5.6; the day must exist. */
function isDateTime(x: string): boolean {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.exec(x);
  if (!parts || Number.isNaN(Date.parse(x))) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
