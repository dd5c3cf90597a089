import * as v from 'valibot';
import { isSelector } from '../../contract/selector';
import { policyHost } from '../host-pattern';
import { type Description, valueNames } from './description';

/** What can be wrong with a part of a description; the text is `declared.problem.<this>`. */
export const problems = [
  'missing',
  'unknown',
  'kind',
  'choice',
  'long',
  'id',
  'host',
  'selector',
  'json-path',
  'header',
  'header-secret',
  'cookie',
  'date',
  'many',
  'address',
  'address-slot',
  'address-id',
  'address-names',
  'request-path',
  'request-slot',
  'request-twice',
  'from',
  'front',
  'person',
  'page-only',
  'mode',
  'taken',
] as const;
export type ProblemName = (typeof problems)[number];

const maybe = v.exactOptional;
const words = (most: number) => v.pipe(v.string(), v.minLength(1, 'missing'), v.maxLength(most, 'long'));
const wrong = (name: ProblemName): ProblemName => name;

const selector = v.pipe(
  v.string(),
  v.check((text) => isSelector(text), wrong('selector')),
);
const path = v.pipe(
  v.string(),
  v.regex(/^$|^[^.{}\s]+(\.[^.{}\s]+)*$/, wrong('json-path')),
  v.maxLength(200, wrong('long')),
);
const attribute = v.pipe(v.string(), v.regex(/^[a-z][\w:-]{0,60}$/i, wrong('selector')));
const frames = v.pipe(v.array(selector), v.maxLength(4, wrong('many')), v.readonly());

const trim = {
  after: maybe(words(100)),
  before: maybe(words(100)),
  between: maybe(v.pipe(v.strictTuple([words(100), words(100)]), v.readonly())),
  digits: maybe(v.literal(true, wrong('choice'))),
};

const pageValue = v.strictObject({
  selector,
  attribute: maybe(attribute),
  frames: maybe(frames),
  count: maybe(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50))),
  optional: maybe(v.literal(true, wrong('choice'))),
  ...trim,
});

const name = v.pipe(v.string(), v.regex(/^[a-z][a-zA-Z]{0,30}$/, wrong('id')));
const unit = v.picklist(['seconds', 'milliseconds'], wrong('choice'));

const answerValue = v.strictObject({
  from: name,
  path,
  encoded: maybe(v.literal('base64', wrong('choice'))),
  time: maybe(unit),
  ...trim,
});

/** A value says for itself which kind it is, so that what is wrong with it can be named. */
const value = v.lazy((input) =>
  typeof input === 'object' && input !== null && 'from' in input ? answerValue : pageValue,
);

/** Names of headers that carry a secret, or that the browser keeps to itself. */
const secret =
  /^(authorization|proxy-.*|cookie2?|set-cookie|host|origin|referer|sec-.*|content-length|connection)$/i;
const header = v.pipe(
  v.string(),
  v.regex(/^[\w-]{1,60}$/, wrong('header')),
  v.check((text) => !secret.test(text), wrong('header-secret')),
);

const request = v.strictObject({
  name,
  path: words(500),
  headers: maybe(
    v.pipe(v.record(header, v.pipe(words(200), v.regex(/^[\x20-\x7e]+$/, wrong('header')))), few(10)),
  ),
  cookies: maybe(
    v.pipe(
      v.array(
        v.strictObject({
          header,
          cookie: v.pipe(v.string(), v.regex(/^[\w.!#$%&'*+^`|~-]{1,100}$/, wrong('cookie'))),
          path: maybe(path),
        }),
      ),
      v.maxLength(6, wrong('many')),
      v.readonly(),
    ),
  ),
});

const order = v.picklist(['oldest-first', 'newest-first'], wrong('choice'));

const pageMessages = v.strictObject({
  each: selector,
  customer: selector,
  text: selector,
  time: maybe(v.strictObject({ selector, attribute: maybe(attribute) })),
  order,
});

const answerMessages = v.strictObject({
  from: name,
  each: path,
  text: path,
  encoded: maybe(v.literal('base64', wrong('choice'))),
  html: maybe(v.literal(true, wrong('choice'))),
  time: maybe(path),
  timeIn: maybe(unit),
  who: path,
  customer: v.pipe(
    v.array(words(100)),
    v.minLength(1, wrong('missing')),
    v.maxLength(20, wrong('many')),
    v.readonly(),
  ),
  only: maybe(
    v.strictObject({ path, is: v.pipe(v.array(words(100)), v.maxLength(20, wrong('many')), v.readonly()) }),
  ),
  order,
});

const messages = v.lazy((input) =>
  typeof input === 'object' && input !== null && 'from' in input ? answerMessages : pageMessages,
);

const signs = v.pipe(
  v.array(words(200)),
  v.minLength(1, wrong('missing')),
  v.maxLength(20, wrong('many')),
  v.readonly(),
);
const side = v.picklist(['reply', 'note'], wrong('choice'));

const mode = v.lazy((input) =>
  typeof input === 'object' && input !== null && 'by' in input && input.by === 'always'
    ? v.strictObject({ by: v.literal('always'), is: side })
    : v.strictObject({
        by: v.picklist(['value', 'visible', 'class', 'attribute', 'always'], wrong('choice')),
        selector,
        attribute: maybe(attribute),
        reply: maybe(signs),
        note: maybe(signs),
      }),
);

const date = v.pipe(v.string(), v.isoDate(wrong('date')));
const host = v.pipe(
  v.string(),
  v.check((text) => policyHost(text) !== null, wrong('host')),
  v.transform((text) => policyHost(text) ?? text),
);

/** The shape of a description; what its parts mean together `check-description.ts` looks at. */
export const descriptionShape = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{1,30}$/, wrong('id'))),
  name: words(60),
  hosts: v.pipe(v.array(host), v.maxLength(50, wrong('many')), v.readonly()),
  cases: v.pipe(
    v.array(
      v.strictObject({ address: words(300), for: maybe(v.picklist(['read', 'write'], wrong('choice'))) }),
    ),
    v.minLength(1, wrong('missing')),
    v.maxLength(12, wrong('many')),
    v.readonly(),
  ),
  moves: v.picklist(['page-loads', 'in-place'], wrong('choice')),
  front: maybe(pageValue),
  requests: maybe(v.pipe(v.array(request), v.maxLength(4, wrong('many')), v.readonly())),
  values: v.strictObject(Object.fromEntries(valueNames.map((one) => [one, maybe(value)]))),
  states: maybe(
    v.pipe(
      v.record(words(60), v.picklist(['new', 'open', 'pending', 'solved', 'closed'], wrong('choice'))),
      few(60),
    ),
  ),
  live: maybe(v.pipe(v.array(words(60)), v.maxLength(40, wrong('many')), v.readonly())),
  messages: maybe(messages),
  composer: maybe(v.strictObject({ selector, frames: maybe(frames), mode })),
  send: maybe(selector),
  main: maybe(selector),
  source: maybe(
    v.strictObject({ how: v.picklist(['run', 'read'], wrong('choice')), what: words(200), on: date }),
  ),
}) as unknown as v.GenericSchema<unknown, Description>;

function few<T extends Readonly<Record<string, unknown>>>(most: number) {
  return v.check<T, ProblemName>((all) => Object.keys(all).length <= most, 'many');
}
