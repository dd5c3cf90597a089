import { isReadPath } from '../../../src/helpdesk/zendesk/api';
import type { HelpdeskAnswer } from '../../../src/messages/page';
import { no, ok, type Result } from '../../../src/trouble/result';
import type { PageSender } from '../senders';

const longest = 20_000;
const largest = 5_000_000;

/** Which paths each adapter reads; nothing else is ever asked for on a page's word. */
const readable: Readonly<Record<string, (path: string) => boolean>> = { zendesk: isReadPath };

/** Asks the sender's own helpdesk for a page whose policy forbids its script to ask. GET, no redirects. */
export async function fetchForPage(
  sender: PageSender,
  adapter: string,
  path: string,
): Promise<Result<HelpdeskAnswer>> {
  if (!Object.hasOwn(readable, adapter) || !readable[adapter]?.(path)) return no('forbidden', 'path');
  try {
    const answer = await fetch(`${sender.origin}${path}`, {
      credentials: 'include',
      redirect: 'error',
      cache: 'no-store',
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(longest),
    });
    const text = await answer.text();
    if (text.length > largest) return no('too-large', 'answer');
    const after = Number(answer.headers.get('retry-after') ?? Number.NaN);
    return ok({
      status: answer.status,
      retryAfter: Number.isFinite(after) ? after : null,
      redirected: false,
      body: text,
    });
  } catch (error) {
    return no(error instanceof DOMException && error.name === 'TimeoutError' ? 'timeout' : 'offline');
  }
}
