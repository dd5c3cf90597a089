import {
  commentAnswer,
  groupAnswer,
  type Json,
  organizationAnswer,
  ticketAnswer,
  userAnswer,
} from './answers';
import { me } from './world/people';
import type { Person, Ticket } from './world/shape';
import { addMessage, type World } from './world/world';

export interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly body: string;
  readonly csrf: string | null;
}

export interface Answer {
  readonly status: number;
  readonly body: Json;
}

/** What writes must carry in `X-CSRF-Token`; `users/me.json` tells the signed-in page. */
export const csrfToken = 'c5-acme-demo-token';

type Route = (world: World, match: readonly string[], asked: Asked) => Answer;

const ok = (body: Json): Answer => ({ status: 200, body });
const missing: Answer = {
  status: 404,
  body: { error: 'RecordNotFound', description: 'Not found' },
};

/** `/api/v2/…` of the invented account, in the real shapes. */
const routes: readonly (readonly [string, RegExp, Route])[] = [
  ['GET', /^\/tickets\/(\d+)(?:\.json)?$/, oneTicket],
  ['PUT', /^\/tickets\/(\d+)(?:\.json)?$/, updateTicket],
  ['GET', /^\/tickets\/(\d+)\/comments(?:\.json)?$/, comments],
  ['GET', /^\/tickets\/show_many(?:\.json)?$/, manyTickets],
  ['GET', /^\/users\/me(?:\.json)?$/, whoAmI],
  ['GET', /^\/users\/show_many(?:\.json)?$/, manyUsers],
  ['GET', /^\/users\/search(?:\.json)?$/, userSearch],
  ['GET', /^\/users\/(\d+)(?:\.json)?$/, oneUser],
  ['GET', /^\/users\/(\d+)\/related(?:\.json)?$/, related],
  ['GET', /^\/users\/(\d+)\/tickets\/requested(?:\.json)?$/, requested],
  ['GET', /^\/organizations\/(\d+)(?:\.json)?$/, oneOrganization],
  ['GET', /^\/views\/(\d+)\/tickets(?:\.json)?$/, viewTickets],
  ['GET', /^\/search(?:\.json)?$/, search],
];

export function answerApi(world: World, asked: Asked): Answer {
  const path = asked.url.pathname.replace(/^\/api\/v2/, '');
  if (/^\/(satisfaction_ratings|guide\/survey_responses)/.test(path)) {
    return { status: 403, body: { error: 'Forbidden', description: 'You do not have access to this page.' } };
  }
  for (const [method, pattern, route] of routes) {
    const match = method === asked.method ? pattern.exec(path) : null;
    if (match) return route(world, match, asked);
  }
  return { status: 404, body: { error: 'InvalidEndpoint', description: 'Not found' } };
}

const includes = (asked: Asked): readonly string[] =>
  (asked.url.searchParams.get('include') ?? '').split(',');

/** Side-loads as `?include=` asks for them. */
function withIncludes(world: World, asked: Asked, tickets: readonly Ticket[]): Record<string, Json> {
  const wanted = includes(asked);
  const people = new Map<number, Person>();
  for (const id of tickets.flatMap((ticket) => [
    ticket.requester,
    ...(ticket.status === 'new' ? [] : [me]),
  ])) {
    const person = world.people.get(id);
    if (person) people.set(id, person);
  }
  const side: Record<string, Json> = {};
  if (wanted.includes('users')) side.users = [...people.values()].map((person) => userAnswer(world, person));
  if (wanted.includes('groups')) side.groups = [groupAnswer(world)];
  if (wanted.includes('organizations')) {
    side.organizations = [...world.organizations.values()]
      .filter((organization) =>
        [...people.values()].some((person) => person.organization === organization.id),
      )
      .map((organization) => organizationAnswer(world, organization));
  }
  return side;
}

function oneTicket(world: World, [, id]: readonly string[], asked: Asked): Answer {
  const ticket = world.tickets.get(Number(id));
  if (!ticket) return missing;
  return ok({ ticket: ticketAnswer(world, ticket), ...withIncludes(world, asked, [ticket]) });
}

function updateTicket(world: World, [, id]: readonly string[], asked: Asked): Answer {
  if (asked.csrf !== csrfToken)
    return { status: 403, body: { error: 'Forbidden', description: 'Bad token' } };
  const { ticket } = JSON.parse(asked.body) as {
    ticket: { comment?: { html_body: string; public: boolean }; status?: Ticket['status'] };
  };
  const { comment, status } = ticket;
  if (comment) {
    const text = comment.html_body
      .replace(/<br>|<\/p>/g, '\n')
      .replace(/<[^>]+>/g, '')
      .trim();
    addMessage(
      world,
      Number(id),
      { from: me, minutesAgo: 0, text, html: comment.html_body, note: !comment.public },
      status,
    );
  }
  return oneTicket(world, ['', id ?? ''], asked);
}

function comments(world: World, [, id]: readonly string[], asked: Asked): Answer {
  const ticket = world.tickets.get(Number(id));
  if (!ticket) return missing;
  const newestFirst =
    asked.url.searchParams.get('sort_order') === 'desc' ||
    asked.url.searchParams.get('sort') === '-created_at';
  const rows = ticket.messages.map((message, index) => commentAnswer(world, ticket, message, index));
  if (newestFirst) rows.reverse();
  const side = includes(asked).includes('users')
    ? {
        users: [...new Set(ticket.messages.map((message) => message.from))]
          .flatMap((person) => world.people.get(person) ?? [])
          .map((person) => userAnswer(world, person)),
      }
    : {};
  return ok(page(asked, 'comments', rows, side));
}

function page(asked: Asked, name: string, rows: readonly Json[], side: Record<string, Json> = {}): Json {
  const size = asked.url.searchParams.get('page[size]');
  if (size) {
    const cut = rows.slice(0, Number(size));
    return {
      [name]: cut,
      ...side,
      meta: { has_more: cut.length < rows.length, after_cursor: null, before_cursor: null },
      links: { next: null, prev: null },
    };
  }
  const perPage = Number(asked.url.searchParams.get('per_page') ?? 100);
  const at = Number(asked.url.searchParams.get('page') ?? 1);
  const next = at * perPage < rows.length ? `${asked.url.origin}${asked.url.pathname}?page=${at + 1}` : null;
  return {
    [name]: rows.slice((at - 1) * perPage, at * perPage),
    ...side,
    next_page: next,
    previous_page: null,
    count: rows.length,
  };
}

const idsOf = (asked: Asked): number[] =>
  (asked.url.searchParams.get('ids') ?? '').split(',').filter(Boolean).slice(0, 100).map(Number);

function manyTickets(world: World, _: readonly string[], asked: Asked): Answer {
  const found = idsOf(asked).flatMap((id) => world.tickets.get(id) ?? []);
  const rows = found.map((ticket) => ticketAnswer(world, ticket));
  return ok(page(asked, 'tickets', rows, withIncludes(world, asked, found)));
}

function manyUsers(world: World, _: readonly string[], asked: Asked): Answer {
  const found = idsOf(asked).flatMap((id) => world.people.get(id) ?? []);
  const rows = found.map((person) => userAnswer(world, person));
  const side = includes(asked).includes('organizations')
    ? { organizations: organizationsOf(world, found) }
    : {};
  return ok(page(asked, 'users', rows, side));
}

const organizationsOf = (world: World, people: readonly Person[]): Json =>
  [...world.organizations.values()]
    .filter((organization) => people.some((person) => person.organization === organization.id))
    .map((organization) => organizationAnswer(world, organization));

function whoAmI(world: World): Answer {
  const agent = world.people.get(me);
  if (!agent) return missing;
  return ok({ user: { ...userAnswer(world, agent), authenticity_token: csrfToken } });
}

function oneUser(world: World, [, id]: readonly string[], asked: Asked): Answer {
  const person = world.people.get(Number(id));
  if (!person) return missing;
  const side = includes(asked).includes('organizations')
    ? { organizations: organizationsOf(world, [person]) }
    : {};
  return ok({ user: userAnswer(world, person), ...side });
}

const askedFor = (world: World, person: number): Ticket[] =>
  [...world.tickets.values()]
    .filter((ticket) => ticket.requester === person)
    .sort((a, b) => (a.messages.at(-1)?.minutesAgo ?? 0) - (b.messages.at(-1)?.minutesAgo ?? 0));

function related(world: World, [, id]: readonly string[]): Answer {
  const requestedTickets = askedFor(world, Number(id)).length;
  return ok({
    user_related: {
      assigned_tickets: 0,
      requested_tickets: requestedTickets,
      ccd_tickets: 0,
      organization_subscriptions: 0,
    },
  });
}

function requested(world: World, [, id]: readonly string[], asked: Asked): Answer {
  if (!world.people.has(Number(id))) return missing;
  const rows = askedFor(world, Number(id));
  if (asked.url.searchParams.get('sort_order') === 'asc') rows.reverse();
  return ok(
    page(
      asked,
      'tickets',
      rows.map((ticket) => ticketAnswer(world, ticket)),
      withIncludes(world, asked, rows),
    ),
  );
}

function oneOrganization(world: World, [, id]: readonly string[]): Answer {
  const organization = world.organizations.get(Number(id));
  return organization ? ok({ organization: organizationAnswer(world, organization) }) : missing;
}

function viewTickets(world: World, _: readonly string[], asked: Asked): Answer {
  const found = world.view.flatMap((id) => world.tickets.get(id) ?? []);
  const rows = found.map((ticket) => ticketAnswer(world, ticket));
  return ok(page(asked, 'tickets', rows, withIncludes(world, asked, found)));
}

const person = (world: World, query: string): Person[] => {
  const words = query.toLowerCase().trim();
  return [...world.people.values()].filter(
    (one) =>
      one.role !== 'agent' &&
      `${one.name} ${one.email ?? ''} ${one.phone ?? ''}`.toLowerCase().includes(words),
  );
};

function userSearch(world: World, _: readonly string[], asked: Asked): Answer {
  const found = person(world, asked.url.searchParams.get('query') ?? '');
  return ok(
    page(
      asked,
      'users',
      found.map((one) => userAnswer(world, one)),
    ),
  );
}

/** `type:ticket requester:x`, a ticket number, or words of a subject or a requester. */
function search(world: World, _: readonly string[], asked: Asked): Answer {
  const query = asked.url.searchParams.get('query') ?? '';
  const words = query
    .replace(/\b(type|requester|status):/g, '')
    .replace(/\bticket\b/, '')
    .trim()
    .toLowerCase();
  const people = new Set(person(world, words).map((one) => one.id));
  const found = [...world.tickets.values()].filter(
    (ticket) =>
      words !== '' &&
      (String(ticket.id) === words ||
        ticket.subject.toLowerCase().includes(words) ||
        people.has(ticket.requester)),
  );
  const rows = found.map((ticket) => ({ ...ticketAnswer(world, ticket), result_type: 'ticket' }));
  return ok(page(asked, 'results', rows, withIncludes(world, asked, found)));
}
