import { no, ok, type Result } from '../../trouble/result';
import { type Row, row } from './shape';

/** What came back for a GET: the status, the text, and whether it came from another address than was asked. */
export interface Answer {
  readonly status: number;
  readonly redirected: boolean;
  readonly body: string;
}

/** An answer, or why none came. */
export type Asked = Result<Answer>;

/**
 * The answer as an object, or the trouble in the words of our own closed list. `part` names what was asked
 * for, so that a changed page or API can be told apart.
 */
export function bodyOf(answer: Answer, part: string): Result<Row> {
  const { status } = answer;
  const json = parsed(answer.body);
  // A helpdesk that sends the reader to its sign-in page has not answered.
  if (answer.redirected && json === null) return no('not-signed-in', part);
  if (status === 401) return no('not-signed-in', part);
  if (status === 403) return no('forbidden', part);
  if (status === 404 || status === 410) return no('not-found', part);
  if (status === 429) return no('rate-limited', part);
  if (status >= 500) return no('server-error', part);
  if (status < 200 || status >= 300) return no('page-changed', part);
  const body = row(json);
  return body ? ok(body) : no('page-changed', part);
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
