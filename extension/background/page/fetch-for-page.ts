import { isReadPath as isDeclaredPath, requestFor } from '../../../src/helpdesk/declared/requests';
import { isReadPath } from '../../../src/helpdesk/zendesk/api';
import type { HelpdeskAnswer } from '../../../src/messages/page';
import type { Settings } from '../../../src/messages/settings';
import { no, ok, type Result } from '../../../src/trouble/result';
import { describedAt } from '../helpdesks/described';
import type { PageSender } from '../senders';

const longest = 20_000;
const largest = 5_000_000;

/**
 * The headers of a path that this page's helpdesk is read by; null for every other path, which is never asked for on a
 * page's word. What needs a header from a cookie only the page itself can ask.
 */
function headersFor(
  { origin }: PageSender,
  settings: Settings,
  adapter: string,
  path: string,
): Readonly<Record<string, string>> | null {
  if (settings.adaptersOff.includes(adapter)) return null;
  const about = describedAt(settings, origin);
  if (!about) return adapter === 'zendesk' && isReadPath(path) ? {} : null;
  if (!isDeclaredPath(about, path)) return null;
  const request = adapter === about.id ? requestFor(about, path) : null;
  return request && !request.cookies ? (request.headers ?? {}) : null;
}

/** Asks the sender's own helpdesk for a page whose policy forbids its script to ask. GET, no redirects. */
export async function fetchForPage(
  sender: PageSender,
  settings: Settings,
  adapter: string,
  path: string,
): Promise<Result<HelpdeskAnswer>> {
  const own = headersFor(sender, settings, adapter, path);
  if (own === null) return no('forbidden', 'path');
  try {
    const answer = await fetch(`${sender.origin}${path}`, {
      credentials: 'include',
      redirect: 'error',
      cache: 'no-store',
      headers: { accept: 'application/json', ...own },
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
