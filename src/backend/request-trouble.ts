import type { Refusal } from './context';
import { isBusy } from './database/busy';
import { statusOf } from './problems';

interface Thrown {
  readonly statusCode?: number;
  readonly code?: string;
  readonly retryAfter?: number;
}

/** What the framework found wrong with a request before any of ours saw it, and the mend. */
const details: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'the body is not JSON: a quote, comma or bracket is missing or too many',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'the body is empty: send JSON, or leave content-type out',
  FST_ERR_CTP_BODY_TOO_LARGE: 'the body is larger than 4 MiB: send it in parts',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'content-length is not the length of the body',
  FST_CP_ERR_INVALID_CONTENT_ENCODING: 'content-encoding: gzip, or none',
  FST_CP_ERR_INVALID_CONTENT: 'content-encoding says gzip, and the body is none or is cut',
};

/** Long enough for a lock to be let go, short enough that nobody has to wait for long. */
const again = 2;

/** The refusal for trouble that was thrown; `streamed` when the route takes files. */
export function refusalOf(trouble: Thrown, streamed: boolean): Refusal {
  if (isBusy(trouble))
    return { refused: 'server-error', detail: 'busy: the same call may come again', retryAfter: again };
  const refused = statusOf(trouble.statusCode ?? 500);
  if (trouble.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE')
    return {
      refused,
      detail: streamed
        ? 'content-type: text/csv, application/x-ndjson or application/json'
        : 'content-type: application/json',
    };
  const detail = details[trouble.code ?? ''];
  return {
    refused,
    ...(detail === undefined ? {} : { detail }),
    ...(trouble.retryAfter === undefined ? {} : { retryAfter: trouble.retryAfter }),
  };
}
