import type { CaseSeen, ListSeen } from '../../customer/seen';
import type { Reason, Result } from '../../trouble/result';
import type { Answer, Asked } from './answer';
import { earlierIn } from './earlier';
import type { WantedFields } from './people';
import { requestedPath } from './requests';
import { caseIn, listIn } from './ticket';
import { messagesIn } from './words';

/** What came back about one case; words and earlier cases may not have been asked for yet. */
export interface CaseAnswers {
  readonly about: Asked;
  readonly words?: Asked;
  readonly earlier?: Asked;
}

/** What one case's answers say. */
export interface CaseRead {
  /** Null when the ticket itself is in trouble: then nothing is known. */
  readonly seen: CaseSeen | null;
  /** The path of the requester's earlier cases; null without a requester. */
  readonly earlierPath: string | null;
  /** Of the ticket alone, or of the parts without which the case had to be read. */
  readonly troubles: readonly { readonly reason: Reason; readonly part: string }[];
}

/**
 * Reads one case from what the helpdesk answered. Trouble with the ticket itself is all that is told then; a
 * part in trouble (words, earlier cases) is told beside the case, which comes without that part.
 */
export function readCase(
  answers: CaseAnswers,
  ticket: string,
  tenant: string,
  wanted: WantedFields,
): CaseRead {
  const about = answers.about.ok ? caseIn(answers.about.value, ticket, tenant, wanted) : answers.about;
  if (!about.ok) return { seen: null, earlierPath: null, troubles: [troubleOf(about, 'ticket')] };
  const { requester } = about.value;
  if (!requester) return { seen: about.value, earlierPath: null, troubles: [] };

  const copied = [...requester.tags, ...(requester.organization?.tags ?? [])];
  const words = read(answers.words, (answer) => messagesIn(answer, requester.id));
  const earlier = read(answers.earlier, (answer) => earlierIn(answer, tenant, ticket, copied));
  return {
    seen: {
      ...about.value,
      messages: words?.ok ? words.value : [],
      earlier: earlier?.ok ? earlier.value : null,
    },
    earlierPath: requestedPath(requester.id),
    troubles: [
      ...(words && !words.ok ? [troubleOf(words, 'comments')] : []),
      ...(earlier && !earlier.ok ? [troubleOf(earlier, 'requested')] : []),
    ],
  };
}

const read = <T>(asked: Asked | undefined, how: (answer: Answer) => Result<T>): Result<T> | undefined =>
  asked?.ok ? how(asked.value) : asked;

const troubleOf = (
  { reason, detail }: { readonly reason: Reason; readonly detail?: string },
  part: string,
) => ({
  reason,
  part: detail ?? part,
});

/** The requesters of a list, from one answer. */
export const readList = (list: Answer, tenant: string, wanted: WantedFields): Result<ListSeen> =>
  listIn(list, tenant, wanted);
