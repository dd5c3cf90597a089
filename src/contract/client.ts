import * as v from 'valibot';
import { type No, no, ok, type Reason, type Result } from '../trouble/result';
import { isSafeTransport } from './loopback';
import { problem } from './problem';
import { type Route, type RouteName, routes } from './routes';

type Routes = typeof routes;
type BodyOf<N extends RouteName> = Routes[N] extends { body: infer B extends v.GenericSchema }
  ? v.InferInput<B>
  : undefined;
type AnswerOf<N extends RouteName> = Routes[N]['answer'] extends infer A extends v.GenericSchema
  ? v.InferOutput<A>
  : unknown;

export interface CallOptions<N extends RouteName> {
  /** Path ids, `{id}` → value; encoded here. */
  readonly id?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: BodyOf<N>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** Milliseconds for the whole answer; 10 s unless told. */
  readonly timeout?: number;
  /** Asks once, whatever comes: for who waits for the answer. */
  readonly once?: boolean;
}

export interface Answer<T> {
  readonly status: number;
  /** Null for 204 and 304. */
  readonly value: T | null;
  readonly etag: string | null;
  /** The server's epoch, where it says it with the answer (`leeway-epoch`); as `hello` says it. */
  readonly epoch: string | null;
}

export interface ClientSetup {
  /** Origin of the server, TLS unless loopback; checked by `checkEndpoint`. */
  readonly endpoint: string;
  readonly token: () => Promise<string | null>;
  readonly fetch: typeof fetch;
  /** Waits so many milliseconds; given, so that tests need no clock. */
  readonly wait: (ms: number) => Promise<void>;
  /** 0 ≤ n < 1, for the jitter of retries. */
  readonly random: () => number;
  /** Does it after so many milliseconds unless it is called off; `setTimeout` unless given. */
  readonly later?: Later;
}

export type Later = (work: () => void, ms: number) => () => void;

/** By the machine's own clock. */
export const laterByClock: Later = (work, ms) => {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
};

const mostBytes = 8 * 1024 * 1024;
const retries = 2;
const worthRetrying: readonly Reason[] = ['timeout', 'server-error', 'rate-limited'];

/**
 * Typed calls of the contract. Never throws for what a network or a server may do: every answer is checked
 * against its schema, limited in time and size, and trouble comes back with a reason of the closed list.
 * Calls that are safe to repeat are tried up to three times with growing, jittered pauses.
 */
export function client(setup: ClientSetup) {
  return async function call<N extends RouteName>(
    name: N,
    options: CallOptions<N> = {},
  ): Promise<Result<Answer<AnswerOf<N>>>> {
    const route: Route = routes[name];
    for (let attempt = 0; ; attempt++) {
      const result = await once(setup, route, options as CallOptions<RouteName>);
      if (result.ok) return result as Result<Answer<AnswerOf<N>>>;
      if (!route.safe || options.once || attempt >= retries || !worthRetrying.includes(result.reason))
        return result;
      if (options.signal?.aborted) return result;
      const pause = result.retryAfter ?? 500 * 2 ** attempt;
      await setup.wait(Math.min(pause, 30_000) * (0.5 + setup.random()));
    }
  };
}

/**
 * Something answered that does not keep the contract: no JSON, another shape, too much of it, a refusal without
 * problem details. It says nothing about what was asked; a page of a gateway in between looks like that.
 */
export const isUnreadable = ({ reason, detail }: No): boolean =>
  (/^status \d+$/.test(detail ?? '') && !['server-error', 'rate-limited'].includes(reason)) ||
  (['invalid', 'too-large'].includes(reason) && detail !== reason);

/** Says no with the field's mend when an address cannot be an endpoint. */
export function checkEndpoint(text: string): Result<string> {
  if (!URL.canParse(text)) return no('invalid', 'not an address');
  const url = new URL(text);
  if (!isSafeTransport(url)) return no('invalid', 'https only, http on loopback');
  if (url.username || url.password) return no('invalid', 'no credentials in the address');
  return ok(url.origin);
}

type Once = Result<Answer<unknown>> & { readonly retryAfter?: number };

async function once(setup: ClientSetup, route: Route, options: CallOptions<RouteName>): Promise<Once> {
  const token = route.role === null ? null : await setup.token();
  if (route.role !== null && token === null) return no('not-signed-in');
  const ended = new AbortController();
  const callOff = (setup.later ?? laterByClock)(
    () => ended.abort(new DOMException('late', 'TimeoutError')),
    options.timeout ?? 10_000,
  );
  const stop = () => ended.abort(options.signal?.reason);
  options.signal?.addEventListener('abort', stop, { once: true });
  if (options.signal?.aborted) stop();
  try {
    const response = await setup.fetch(addressOf(setup.endpoint, route, options), {
      method: route.method,
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      signal: ended.signal,
      headers: {
        accept: 'application/json',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...options.headers,
      },
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    });
    return await read(route, options, response);
  } catch (trouble) {
    const late = ended.signal.aborted && (ended.signal.reason as DOMException).name === 'TimeoutError';
    if (late) return no('timeout');
    if (trouble instanceof RangeError) return no('too-large', 'answer');
    return no('offline');
  } finally {
    callOff();
    // What was not read to its end must not go on arriving.
    ended.abort();
    options.signal?.removeEventListener('abort', stop);
  }
}

function addressOf(endpoint: string, route: Route, options: CallOptions<RouteName>): string {
  const path = route.path.replace('{id}', encodeURIComponent(options.id ?? ''));
  const query = new URLSearchParams(options.query).toString();
  return `${endpoint}${path}${query === '' ? '' : `?${query}`}`;
}

async function read(route: Route, options: CallOptions<RouteName>, response: Response): Promise<Once> {
  const etag = response.headers.get('etag');
  const epoch = response.headers.get('leeway-epoch');
  const { status } = response;
  if (status === 204 || status === 304) {
    const asked = status === 204 || options.headers?.['if-none-match'] !== undefined;
    if (!asked || !route.also?.includes(status)) return no('invalid', `an answer of ${status}`);
    return ok({ status, value: null, etag, epoch });
  }
  const text = await limited(response);
  if (!response.ok) return troubleOf(response, text);
  const parsed = parse(text);
  if (!parsed.ok) return no('invalid', 'not JSON');
  if (route.answer === null) return ok({ status: response.status, value: parsed.value, etag, epoch });
  const checked = v.safeParse(route.answer, parsed.value);
  if (!checked.success) return no('invalid', v.getDotPath(checked.issues[0]) ?? 'answer');
  return ok({ status: response.status, value: checked.output, etag, epoch });
}

/** Reads at most `mostBytes`; an endless answer ends as a RangeError. */
async function limited(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.byteLength;
    if (bytes > mostBytes) {
      // Not waited for: the end of an endless answer may never be acknowledged.
      void reader.cancel().catch(() => undefined);
      throw new RangeError('answer too large');
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

function parse(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text) as unknown);
  } catch {
    return no('invalid');
  }
}

const byStatus: Readonly<Record<number, Reason>> = {
  400: 'invalid',
  401: 'not-signed-in',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  410: 'conflict',
  412: 'conflict',
  413: 'too-large',
  422: 'invalid',
  429: 'rate-limited',
};

function troubleOf(response: Response, text: string): Once {
  const body = parse(text);
  const said = body.ok ? v.safeParse(problem, body.value) : null;
  const reason: Reason =
    said?.success && said.output.reason !== 'cursor-expired'
      ? said.output.reason
      : (byStatus[response.status] ?? 'server-error');
  const after = Number(response.headers.get('retry-after'));
  const trouble = no(reason, said?.success ? said.output.reason : `status ${response.status}`);
  return Number.isFinite(after) && after > 0 ? { ...trouble, retryAfter: after * 1000 } : trouble;
}
