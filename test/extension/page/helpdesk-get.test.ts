import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { helpdeskGet } from '../../../extension/page/helpdesk-get';
import type { HelpdeskAnswer } from '../../../src/messages/page';
import { no, ok, type Result } from '../../../src/trouble/result';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

interface Reply {
  readonly status?: number;
  readonly retryAfter?: string;
  readonly body?: string;
  readonly redirected?: boolean;
}

const limited429 = (retryAfter?: string): Reply => ({ status: 429, ...(retryAfter ? { retryAfter } : {}) });

/** A helpdesk that gives these replies in turn (the last one for good), and a background beside it. */
function world(replies: readonly (Reply | 'refused')[], background: Result<HelpdeskAnswer> = no('offline')) {
  const asked: { path: string; init: RequestInit; at: number }[] = [];
  const through: string[] = [];
  let limited = 0;
  const life = new AbortController();
  const get = helpdeskGet({
    throughBackground: async (path) => {
      through.push(path);
      return background;
    },
    limited: () => {
      limited += 1;
    },
    fetch: async (path, init) => {
      const reply = replies[Math.min(asked.length, replies.length - 1)];
      asked.push({ path: String(path), init: init ?? {}, at: Date.now() });
      if (reply === undefined || reply === 'refused') throw new TypeError('Failed to fetch');
      const headers = new Headers(reply.retryAfter ? { 'retry-after': reply.retryAfter } : {});
      const { status = 200, body = '{"a":1}', redirected = false } = reply;
      return { status, headers, redirected, text: async () => body } as Response;
    },
  })(life.signal);
  return { get, asked, through, life, limits: () => limited };
}

test('one question is one GET with the agent’s own session', async () => {
  const { get, asked } = world([{}]);
  expect(await get('/api/x')).toEqual(
    ok({ status: 200, retryAfter: null, redirected: false, body: '{"a":1}' }),
  );
  expect(asked[0]?.path).toBe('/api/x');
  expect(asked[0]?.init).toMatchObject({ credentials: 'same-origin', mode: 'same-origin' });
  expect(asked[0]?.init.method).toBeUndefined();
});

test('after a 429 nothing is asked until Retry-After is over, by anybody', async () => {
  const { get, asked, limits } = world([limited429('7'), {}]);
  const first = get('/api/a');
  await vi.advanceTimersByTimeAsync(10);
  expect(limits()).toBe(1);
  const second = get('/api/b');
  await vi.advanceTimersByTimeAsync(6_980);
  expect(asked).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(20);
  expect(await first).toMatchObject({ ok: true, value: { status: 200 } });
  expect(await second).toMatchObject({ ok: true, value: { status: 200 } });
  expect(asked.map(({ path }) => path).sort()).toEqual(['/api/a', '/api/a', '/api/b']);
});

test.each([
  [undefined, 30_000],
  ['0', 1_000],
  ['soon', 30_000],
  ['86400', 300_000],
])('Retry-After %s means %i ms', async (retryAfter, wait) => {
  const { get, asked } = world([limited429(retryAfter), {}]);
  const answer = get('/api/a');
  await vi.advanceTimersByTimeAsync(wait - 1);
  expect(asked).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(await answer).toMatchObject({ ok: true, value: { status: 200 } });
});

test('a helpdesk that stays busy is asked four times and then left alone', async () => {
  const { get, asked, limits } = world([limited429('1')]);
  const answer = get('/api/a');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await answer).toMatchObject({ ok: true, value: { status: 429 } });
  expect([asked.length, limits()]).toEqual([4, 4]);
});

test('a question whose case was left is not asked again', async () => {
  const { get, asked, life } = world([limited429('30'), {}]);
  const answer = get('/api/a');
  await vi.advanceTimersByTimeAsync(10);
  life.abort();
  expect(await answer).toMatchObject({ ok: false });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toHaveLength(1);
});

test('where the page forbids the script to ask, the background does, from then on at once', async () => {
  const { get, asked, through } = world(
    ['refused'],
    ok({ status: 200, retryAfter: null, redirected: false, body: '{}' }),
  );
  expect(await get('/api/a')).toMatchObject({ ok: true });
  expect(await get('/api/b')).toMatchObject({ ok: true });
  expect([asked.length, through]).toEqual([1, ['/api/a', '/api/b']]);
});

test('without a connection both ways fail, and the direct one is tried again next time', async () => {
  const { get, asked, through } = world(['refused']);
  expect(await get('/api/a')).toEqual(no('offline'));
  expect(await get('/api/b')).toEqual(no('offline'));
  expect([asked.length, through.length]).toEqual([2, 2]);
});

test.each<[string, Reply, object]>([
  [
    'something that is not JSON',
    { body: '<html>' },
    { ok: true, value: { redirected: false, body: '<html>' } },
  ],
  ['a sign-in page', { body: '<html>', redirected: true }, { ok: true, value: { redirected: true } }],
  ['an answer without end', { body: `"${'x'.repeat(4_000_001)}"` }, { ok: false, reason: 'too-large' }],
  ['a refusal', { status: 403, body: '{}' }, { ok: true, value: { status: 403 } }],
])('%s', async (_, reply, expected) => {
  expect(await world([reply]).get('/api/a')).toMatchObject(expected);
});
