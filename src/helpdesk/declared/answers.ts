import { no, ok, type Result } from '../../trouble/result';
import type { AnswerValue } from './description';
import { trimmed } from './trim';

/** What came back for a GET. */
export interface Answer {
  readonly status: number;
  readonly redirected: boolean;
  readonly body: string;
}

/** The JSON of an answer, or the trouble in the words of our own closed list; `part` names the request. */
export function jsonOf(answer: Answer, part: string): Result<unknown> {
  const { status } = answer;
  const json = parsed(answer.body);
  const isJson = typeof json === 'object' && json !== null;
  // A helpdesk that shows its sign-in page has not answered, whatever status it says that with.
  if (status === 401 || (answer.redirected && !isJson)) return no('not-signed-in', part);
  if (status === 403) return no('forbidden', part);
  if (status === 404 || status === 410) return no('not-found', part);
  if (status === 429) return no('rate-limited', part);
  if (status >= 500) return no('server-error', part);
  if (status >= 200 && status < 300 && isJson) return ok(json);
  return no(
    status >= 200 && status < 300 && asksForPassword(answer.body) ? 'not-signed-in' : 'page-changed',
    part,
  );
}

function asksForPassword(body: string): boolean {
  const form = body.search(/<form\b/i);
  return form >= 0 && /type=["']?password/i.test(body.slice(form));
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

/** What stands at a path such as `requester.emails.0`; undefined when nothing does. */
export function at(json: unknown, path: string): unknown {
  let value = json;
  for (const name of path === '' ? [] : path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}

/** A text or a number as a text; anything else is no value. A number that lost digits on its way is none either. */
export function plain(value: unknown): string | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value.toFixed(0) : null;
  return typeof value === 'string' ? value : null;
}

/** One value of an answer. */
export function valueIn(json: unknown, value: AnswerValue): string | null {
  const text = plain(at(json, value.path));
  if (text === null) return null;
  const read = value.encoded === 'base64' ? fromBase64(text) : text;
  return read === null ? null : trimmed(read.slice(0, 200_000), value);
}

/** UTF-8 out of Base64, with or without line breaks; null when it is neither. */
export function fromBase64(text: string): string | null {
  try {
    const bytes = Uint8Array.from(atob(text.replace(/\s+/g, '')), (sign) => sign.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const zoned = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)? ?(Z|[+-]\d\d:?\d\d)$/;

/**
 * Milliseconds since 1970. A date without a zone could be any of a day's hours, so it is no time at all. `+0000` is
 * rewritten: not every engine reads it without a colon.
 */
export function timeOf(text: string | null, unit?: 'seconds' | 'milliseconds'): number | null {
  if (text === null) return null;
  if (unit !== undefined) {
    const number = /^\d{1,15}(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
    return Number.isNaN(number) ? null : Math.round(unit === 'seconds' ? number * 1000 : number);
  }
  if (!zoned.test(text)) return null;
  const time = Date.parse(
    text
      .replace(' ', 'T')
      .replace(' ', '')
      .replace(/([+-]\d\d)(\d\d)$/, '$1:$2'),
  );
  return Number.isNaN(time) ? null : time;
}
