import type { CaseSeen } from '../../../src/customer/seen';
import { readCase } from '../../../src/helpdesk/zendesk/api';
import { ok, type Result } from '../../../src/trouble/result';
import requested from '../../fixtures/zendesk/requested-tickets.json' with { type: 'json' };
import ticketWithUsers from '../../fixtures/zendesk/ticket-with-users.json' with { type: 'json' };

export const dana = 377922500012;
export const agent = 377922500112;

export interface Answer {
  readonly status: number;
  readonly retryAfter: number | null;
  readonly redirected: boolean;
  readonly body: string;
}

export const answer = (json: unknown, status = 200): Answer => ({
  status,
  retryAfter: null,
  redirected: false,
  body: JSON.stringify(json),
});

type Json = Record<string, unknown>;

/** A copy of the saved answer with some of the ticket's and the requester's keys replaced. */
export function ticketAnswer(ticket: Json = {}, requester: Json = {}): Json {
  const [customer, ...others] = ticketWithUsers.users;
  return {
    ...ticketWithUsers,
    ticket: { ...ticketWithUsers.ticket, ...ticket },
    users: [{ ...customer, ...requester }, ...others],
  };
}

export const requestedAnswer = (change: (ticket: Json) => Json = (ticket) => ticket): Json => ({
  ...requested,
  tickets: requested.tickets.map((ticket) => change(ticket)),
});

export const comment = (text: string, more: Json = {}): Json => ({
  id: 1,
  type: 'Comment',
  author_id: dana,
  body: text,
  html_body: `<p>${text}</p>`,
  plain_body: text,
  public: true,
  attachments: [],
  created_at: '2026-09-14T16:20:38Z',
  ...more,
});

export interface Told {
  readonly seen: readonly CaseSeen[];
  readonly trouble: readonly { readonly reason: string; readonly part: string }[];
  readonly earlierPath: string | null;
}

export interface Helpdesk {
  readonly ticket?: Result<Answer>;
  readonly comments?: Result<Answer>;
  readonly requested?: Result<Answer>;
}

export const noFields = { user: [], organization: [], case: [] };

/** What case 4812 says when its helpdesk answered like this. */
export function read(
  { ticket, comments, requested: earlier }: Helpdesk = {},
  fields: Parameters<typeof readCase>[3] = noFields,
): Told {
  const answers = {
    about: ticket ?? ok(answer(ticketAnswer())),
    words: comments ?? ok(answer({ comments: [], next_page: null })),
    earlier: earlier ?? ok(answer(requestedAnswer())),
  };
  const { seen, troubles, earlierPath } = readCase(answers, '4812', 'acme', fields);
  return { seen: seen ? [seen] : [], trouble: troubles, earlierPath };
}
