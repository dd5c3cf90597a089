import type { CaseSeen, ListSeen } from '../../customer/seen';
import type { No, Result } from '../../trouble/result';
import type { Answer } from './answer';
import { earlierIn } from './earlier';
import type { WantedFields } from './people';
import { commentsPath, listPath, requestedPath, ticketPath } from './requests';
import { caseIn, listIn } from './ticket';
import { messagesIn } from './words';

/** How long the first telling of a case waits for the earlier cases. */
const patience = 300;

type Ask = (path: string) => Promise<Result<Answer>>;

interface Reader {
  readonly ask: Ask;
  readonly fields: WantedFields;
  readonly seen: (seen: CaseSeen) => void;
  readonly trouble: (trouble: { readonly reason: No['reason']; readonly part: string }) => void;
}

/**
 * Reads one case in three calls (two at once) and tells it as soon as the ticket and its words are there:
 * once when the earlier cases come within 300 ms, else a second time with them. Trouble with the ticket itself
 * is all that is told; trouble with a part (words, earlier cases) is told after the case, which then comes
 * without that part.
 */
export async function readCase(ticket: string, tenant: string, reader: Reader): Promise<void> {
  const { ask, fields, seen, trouble } = reader;
  const comments = ask(commentsPath(ticket));
  const answer = await ask(ticketPath(ticket));
  const found = answer.ok ? caseIn(answer.value, ticket, tenant, fields) : answer;
  if (!found.ok) return trouble({ reason: found.reason, part: found.detail ?? 'ticket' });
  const requester = found.value.requester;
  if (!requester) return seen(found.value);

  const copied = [...requester.tags, ...(requester.organization?.tags ?? [])];
  const earlier = ask(requestedPath(requester.id)).then((listed) =>
    listed.ok ? earlierIn(listed.value, tenant, ticket, copied) : listed,
  );
  const written = await comments;
  const messages = written.ok ? messagesIn(written.value, requester.id) : written;
  const whole = { ...found.value, messages: messages.ok ? messages.value : [] };
  const late = new Promise<null>((resolve) => setTimeout(resolve, patience, null));
  const inTime = await Promise.race([earlier, late]);
  seen(inTime?.ok ? { ...whole, earlier: inTime.value } : whole);
  if (!messages.ok) trouble({ reason: messages.reason, part: messages.detail ?? 'comments' });
  const history = await earlier;
  if (!history.ok) trouble({ reason: history.reason, part: history.detail ?? 'requested' });
  else if (inTime === null) seen({ ...whole, earlier: history.value });
}

/** The requesters of a list, in one call. */
export async function readList(
  tickets: readonly string[],
  tenant: string,
  reader: Pick<Reader, 'ask' | 'fields'>,
): Promise<Result<ListSeen>> {
  const answer = await reader.ask(listPath(tickets));
  return answer.ok ? listIn(answer.value, tenant, reader.fields) : answer;
}
