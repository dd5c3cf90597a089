import * as v from 'valibot';
import { dateFormats } from '../../import/date-format';
import { encodings } from '../../import/encoding';
import type { ImportAnswers } from '../../import/import-answers';
import { isProfileTarget } from '../../import/target';
import { currencyDigits } from '../../wording/currency-digits';

/** The delimiters by the names they have in a query. */
export const delimiterNames = { comma: ',', semicolon: ';', tab: '\t', pipe: '|' } as const;

/** A query that answers something in words nobody knows. */
export interface BadAnswer {
  readonly name: string;
  readonly message: string;
}

type Read = { readonly is: unknown } | { readonly not: string };

/** What each parameter may say, and the sentence for one that says something else. */
const readers: Readonly<Record<Exclude<keyof ImportAnswers, 'asOf'>, (text: string) => Read>> = {
  encoding: (text) => oneOf(encodings, text.toLowerCase()),
  delimiter: (text) =>
    text in delimiterNames
      ? { is: delimiterNames[text as keyof typeof delimiterNames] }
      : { not: `one of ${Object.keys(delimiterNames).join(', ')}` },
  header: (text) =>
    /^[1-9]\d{0,3}$/.test(text) ? { is: Number(text) } : { not: 'the number of a line, from 1' },
  rows: (text) => oneOf(['customers'], text),
  columns: (text) => {
    const read = objectIn(text);
    const wrong = read && Object.values(read).find((to) => to !== '' && !isProfileTarget(to));
    return read && wrong === undefined
      ? { is: read }
      : {
          not: `JSON of columns and fields, as {"Created":"customerSince","Mobile":""}${wrong ? `; there is no field ${wrong}` : ''}`,
        };
  },
  dates: (text) => {
    if (!text.startsWith('{')) {
      const all = oneOf(dateFormats, text);
      return 'is' in all ? { is: { '*': all.is } } : all;
    }
    const read = objectIn(text);
    const good = read && Object.values(read).every((format) => dateFormats.some((one) => one === format));
    return good ? { is: read } : { not: `JSON of columns and ${dateFormats.join(', ')}` };
  },
  decimal: (text) => oneOf(['point', 'comma'], text),
  blanks: (text) => oneOf(['thousands', 'refuse'], text),
  signs: (text) => oneOf(['as-written', 'refuse'], text),
  currency: (text) =>
    currencyDigits(text.toUpperCase()) === null
      ? { not: 'three letters of ISO 4217, such as EUR' }
      : { is: text.toUpperCase() },
  amounts: (text) => oneOf(['major', 'minor'], text),
};

/** The parameters by which an import is answered. */
export const answerNames = Object.keys(readers);

/** What the caller says of the file in its query, and in the `charset` of its type. */
export function readAnswers(
  query: Readonly<Record<string, string | undefined>>,
  type: string,
): ImportAnswers | BadAnswer {
  const answers: Record<string, unknown> = {};
  const charset = /;\s*charset="?([\w-]+)"?/i.exec(type)?.[1]?.toLowerCase();
  // A client that names UTF-8 without looking is not believed against the bytes.
  if (charset && charset !== 'utf-8' && encodings.some((one) => one === charset)) answers.encoding = charset;
  for (const [name, read] of Object.entries(readers)) {
    const text = query[name];
    if (text === undefined) continue;
    const got = read(text);
    if ('not' in got) return { name, message: `${name} is ${got.not}` };
    answers[name] = got.is;
  }
  return answers;
}

const oneOf = (all: readonly string[], text: string): Read =>
  all.includes(text) ? { is: text } : { not: `one of ${all.join(', ')}` };

const words = v.record(v.string(), v.string());

function objectIn(text: string): Record<string, string> | null {
  try {
    const read = v.safeParse(words, JSON.parse(text));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}
