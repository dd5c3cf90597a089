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
 * once when the earlier cases come within 300 ms, else a second time with them. Trouble with a part (words,
 * earlier cases) is told before the case, which then comes without that part; trouble with the ticket itself
 * is all that is told.
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
  const part = <T>(answered: Result<Answer>, read: (value: Answer) => Result<T>, name: string): T | null => {
    const result = answered.ok ? read(answered.value) : answered;
    if (result.ok) return result.value;
    trouble({ reason: result.reason, part: result.detail ?? name });
    return null;
  };
  const earlier = ask(requestedPath(requester.id)).then((listed) =>
    part(listed, (value) => earlierIn(value, tenant, ticket, copied), 'requested'),
  );
  const messages = part(await comments, (value) => messagesIn(value, requester.id), 'comments') ?? [];
  const whole = { ...found.value, messages };
  const inTime = await Promise.race([
    earlier,
    new Promise<undefined>((resolve) => setTimeout(resolve, patience)),
  ]);
  if (inTime !== undefined) return seen({ ...whole, earlier: inTime });
  seen(whole);
  const late = await earlier;
  if (late) seen({ ...whole, earlier: late });
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
