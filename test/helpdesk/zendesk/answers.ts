import type { CaseSeen } from '../../../src/customer/seen';
import { readCase } from '../../../src/helpdesk/zendesk/api';
import { no, ok, type Result } from '../../../src/trouble/result';
import requested from '../../fixtures/zendesk/requested-tickets.json' with { type: 'json' };
import ticketWithUsers from '../../fixtures/zendesk/ticket-with-users.json' with { type: 'json' };

export const dana = 377922500012;
export const agent = 377922500112;

export interface Answer {
  readonly status: number;
  readonly retryAfter: number | null;
  readonly json: unknown;
}

export const answer = (json: unknown, status = 200): Answer => ({ status, retryAfter: null, json });

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
  readonly asked: readonly string[];
}

export interface Helpdesk {
  readonly ticket?: Result<Answer>;
  readonly comments?: Result<Answer>;
  readonly requested?: Result<Answer>;
}

export const noFields = { user: [], organization: [], case: [] };

/** Reads case 4812 of a helpdesk that answers like this; nothing is said about what it was not asked. */
export async function read(
  helpdesk: Helpdesk = {},
  fields: Parameters<typeof readCase>[2]['fields'] = noFields,
): Promise<Told> {
  const told = { seen: [] as CaseSeen[], trouble: [] as Told['trouble'][number][], asked: [] as string[] };
  await readCase('4812', 'acme', {
    ask: async (path) => {
      told.asked.push(path);
      if (path.includes('/comments'))
        return helpdesk.comments ?? ok(answer({ comments: [], next_page: null }));
      if (path.includes('/requested')) return helpdesk.requested ?? ok(answer(requestedAnswer()));
      if (path.startsWith('/api/v2/tickets/4812.json')) return helpdesk.ticket ?? ok(answer(ticketAnswer()));
      return no('not-found');
    },
    fields,
    seen: (seen) => told.seen.push(seen),
    trouble: (trouble) => told.trouble.push(trouble),
  });
  return told;
}
