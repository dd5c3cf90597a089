import { no, ok, type Result } from '../../trouble/result';
import { type Row, row } from './shape';

/** What came back for a GET: the status, `Retry-After` in seconds, and the JSON (null when it was none). */
export interface Answer {
  readonly status: number;
  readonly retryAfter: number | null;
  readonly json: unknown;
}

/**
 * The answer as an object, or the trouble in the words of our own closed list. `part` names what was asked
 * for, so that a changed page or API can be told apart.
 */
export function bodyOf(answer: Answer, part: string): Result<Row> {
  const { status } = answer;
  if (status === 401) return no('not-signed-in', part);
  if (status === 403) return no('forbidden', part);
  if (status === 404 || status === 410) return no('not-found', part);
  if (status === 429) return no('rate-limited', part);
  if (status >= 500) return no('server-error', part);
  if (status < 200 || status >= 300) return no('page-changed', part);
  const body = row(answer.json);
  return body ? ok(body) : no('page-changed', part);
}
