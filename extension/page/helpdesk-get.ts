import type { HelpdeskAnswer } from '../../src/messages/page';
import { no, ok, type Result } from '../../src/trouble/result';
import type { Get } from './adapter';

const limitMs = 15_000;
const mostCharacters = 4_000_000;
const mostTries = 4;

export interface GetOptions {
  /** Asks through the background, where the page's own policy forbids the script to. */
  readonly throughBackground: Get;
  /** The helpdesk said "too many": told at once, while the same question waits for its turn. */
  readonly limited: () => void;
  readonly fetch?: typeof fetch;
}

/**
 * Asks the helpdesk with the agent's own session: same origin, GET only. After a 429 nothing is asked until
 * `Retry-After` is over, and the question is then repeated (at most three times) unless the signal, the life
 * of one view, has ended by then. Never throws.
 */
export function helpdeskGet(options: GetOptions): (signal: AbortSignal) => Get {
  const { throughBackground, limited } = options;
  let freeAt = 0;
  let detour = false;

  const once = async (
    path: string,
    headers: Headed,
    signal: AbortSignal,
  ): Promise<Result<HelpdeskAnswer>> => {
    if (detour) return throughBackground(path);
    const direct = await fetched(path, headers, signal, options.fetch ?? fetch);
    if (direct.ok || direct.reason !== 'offline' || signal.aborted) return direct;
    // "Offline" and "forbidden by the page's policy" look the same from here.
    const other = await throughBackground(path);
    detour = other.ok;
    return other.ok ? other : direct;
  };

  return (signal) => async (path, headers) => {
    for (let tries = 1; ; tries += 1) {
      if (freeAt > Date.now()) await pause(freeAt - Date.now(), signal);
      if (signal.aborted) return no('timeout');
      const answer = await once(path, headers, signal);
      if (!answer.ok || answer.value.status !== 429) return answer;
      freeAt = Math.max(freeAt, Date.now() + waitOf(answer.value));
      limited();
      if (tries === mostTries) return answer;
    }
  };
}

/** Seconds of `Retry-After`, at least one and at most five minutes; half a minute when it says nothing. */
const waitOf = (answer: HelpdeskAnswer): number => Math.min(Math.max(answer.retryAfter ?? 30, 1), 300) * 1000;

type Headed = Readonly<Record<string, string>> | undefined;

async function fetched(
  path: string,
  headers: Headed,
  signal: AbortSignal,
  ask: typeof fetch,
): Promise<Result<HelpdeskAnswer>> {
  const limit = AbortSignal.timeout(limitMs);
  try {
    const response = await ask(path, {
      credentials: 'same-origin',
      mode: 'same-origin',
      headers: { accept: 'application/json', ...headers },
      cache: 'no-cache',
      signal: AbortSignal.any([signal, limit]),
    });
    const body = await response.text();
    if (body.length > mostCharacters) return no('too-large');
    const { status, redirected } = response;
    // Nothing else is read of the headers: an object for them is made when it is needed.
    return ok({ status, retryAfter: status === 429 ? seconds(response) : null, redirected, body });
  } catch {
    return no(limit.aborted || signal.aborted ? 'timeout' : 'offline');
  }
}

function seconds(response: Response): number | null {
  const value = response.headers.get('retry-after');
  return value !== null && /^\d{1,6}$/.test(value) ? Number(value) : null;
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener('abort', end, { once: true });
    if (signal.aborted) end();
  });
