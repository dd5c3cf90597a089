import { no, ok, type Result } from '../../../../src/trouble/result';
import type { World } from '../../world';
import { fetchWithConsent } from './fetch-with-consent';

/** What a provider answered: its status and, where it was an object of JSON, that. */
export interface ProviderAnswer {
  readonly status: number;
  readonly said: Readonly<Record<string, unknown>>;
  /** Milliseconds to wait before asking again, when it says so. */
  readonly retryAfter: number | null;
}

const limit = 8_000;
const mostLetters = 256 * 1024;

/**
 * One request to an OpenID provider; with `form` it is a POST. Never with cookies, never to where an answer
 * points. `offline` when nothing came that can be read as an answer.
 */
export async function askProvider(
  world: World,
  address: string,
  form?: Readonly<Record<string, string>>,
): Promise<Result<ProviderAnswer>> {
  if (world.link === undefined) return no('offline', 'provider');
  try {
    const answer = await fetchWithConsent(world)(address, {
      method: form ? 'POST' : 'GET',
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(limit),
      headers: { accept: 'application/json' },
      ...(form ? { body: new URLSearchParams(form) } : {}),
    });
    const text = await answer.text();
    const after = Number(answer.headers.get('retry-after') ?? Number.NaN);
    return ok({
      status: answer.status,
      said: text.length > mostLetters ? {} : objectIn(text),
      retryAfter: Number.isFinite(after) && after > 0 ? Math.min(after, 600) * 1000 : null,
    });
  } catch {
    return no('offline', 'provider');
  }
}

function objectIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null && !Array.isArray(read)
      ? (read as Record<string, unknown>)
      : {};
  } catch {
    // A page of some other server in between: nothing that was said to us.
    return {};
  }
}

/** The provider's code for what went wrong; only a word, never its sentences. */
export function errorIn(said: Readonly<Record<string, unknown>>): string | null {
  const { error } = said;
  return typeof error === 'string' && /^[a-z][a-z0-9_]{0,59}$/i.test(error) ? error : null;
}
