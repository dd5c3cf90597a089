import type { CaseSeen, ListedCase, ListSeen, RequesterSeen } from '../../customer/seen';
import { no, ok, type Result } from '../../trouble/result';
import { caseKeyOf } from './address';
import { type Answer, bodyOf } from './answer';
import { fieldNamesOf, peopleIn, requesterIn, type WantedFields } from './people';
import { id, namesOf, plainFields, type Row, row, rows, text, texts, time } from './shape';

/**
 * The open case and its requester, without messages and earlier cases (those are calls of their own).
 * `page-changed` with the part when the answer is not shaped as documented, or is about another ticket.
 */
export function caseIn(
  answer: Answer,
  ticketId: string,
  tenant: string,
  wanted: WantedFields,
): Result<CaseSeen> {
  const body = bodyOf(answer, 'ticket');
  if (!body.ok) return body;
  const ticket = row(body.value.ticket);
  if (!ticket || id(ticket.id) !== ticketId) return no('page-changed', 'ticket');
  const people = peopleIn(body.value);
  if (!people) return no('page-changed', 'ticket.users');
  const requesterId = id(ticket.requester_id);
  if (requesterId === null) return no('page-changed', 'ticket.requester');
  if (text(ticket.status, 40) === null) return no('page-changed', 'ticket.status');
  const organization = id(ticket.organization_id);
  const requester = requesterIn(people, requesterId, tenant, wanted, organization);
  if (!requester) return no('page-changed', 'ticket.requester');
  const custom = customFields(ticket);
  return ok({
    caseKey: caseKeyOf(tenant, ticketId),
    adapter: 'zendesk',
    tenant,
    label: `#${ticketId}`,
    ...tellsOfItself(ticket, requester),
    fields: plainFields(custom, wanted.case),
    requester,
    messages: [],
    earlier: null,
    fieldNames: { ...fieldNamesOf(people, requesterId, organization), case: namesOf(custom) },
  });
}

/** What a ticket says of itself, the same in a list as alone. */
function tellsOfItself(ticket: Row, requester: RequesterSeen): ListedCase {
  const channel = text(row(ticket.via)?.channel, 60) ?? '';
  const copied = [...requester.tags, ...(requester.organization?.tags ?? [])];
  const status = statusOf(text(ticket.status, 40) ?? '');
  return {
    subject: text(ticket.subject, 500) ?? '',
    status,
    mode: modeOf(channel, ticket.from_messaging_channel === true, status),
    channel,
    createdAt: time(ticket.created_at),
    tags: texts(ticket.tags).filter((tag) => !copied.includes(tag)),
  };
}

/** The requesters of a list, and which ticket is whose; a ticket whose requester is missing is left out. */
export function listIn(answer: Answer, tenant: string, wanted: WantedFields): Result<ListSeen> {
  const body = bodyOf(answer, 'list');
  if (!body.ok) return body;
  const tickets = rows(body.value.tickets);
  const people = peopleIn(body.value);
  if (!tickets || !people) return no('page-changed', tickets ? 'list.users' : 'list');
  const whose = tickets.flatMap((ticket) => {
    const key = id(ticket.id);
    const requester = id(ticket.requester_id);
    return key !== null && requester !== null && people.users.has(requester)
      ? [{ key, requester, organization: id(ticket.organization_id), ticket }]
      : [];
  });
  const seen = new Map(
    whose.map(({ requester, organization }) => [
      requester,
      requesterIn(people, requester, tenant, wanted, organization),
    ]),
  );
  return ok({
    adapter: 'zendesk',
    tenant,
    requesters: [...seen.values()].filter((one) => one !== null),
    cases: Object.fromEntries(whose.map(({ key, requester }) => [caseKeyOf(tenant, key), requester])),
    about: Object.fromEntries(
      whose.flatMap(({ key, requester, ticket }) => {
        const person = seen.get(requester);
        return person ? [[caseKeyOf(tenant, key), tellsOfItself(ticket, person)]] : [];
      }),
    ),
  });
}

/** `hold` waits like `pending`; a custom status keeps one of these categories in `status`. */
function statusOf(status: string): CaseSeen['status'] {
  if (status === 'hold') return 'pending';
  if (status === 'deleted') return 'closed';
  return (
    (['new', 'open', 'pending', 'solved', 'closed'] as const).find((known) => known === status) ?? 'open'
  );
}

const liveChannels = [
  'chat',
  'messaging',
  'native_messaging',
  'voice',
  'whatsapp',
  'line',
  'wechat',
  'viber',
  'telegram',
  'apple',
  'instagram_dm',
  'twitter_dm',
  'facebook_messenger',
  'any_channel_messaging',
];
/** These have kinds of their own behind the name. */
const liveFamilies = ['phone', 'sunshine_conversations'];

const isLive = (channel: string): boolean =>
  liveChannels.includes(channel) || liveFamilies.some((family) => channel.startsWith(family));

/** Somebody is waiting on a call or in a chat, until the ticket is solved. Text messages are written. */
function modeOf(channel: string, messaging: boolean, status: CaseSeen['status']): CaseSeen['mode'] {
  const over = status === 'solved' || status === 'closed';
  return !over && (messaging || isLive(channel)) ? 'live' : 'written';
}

/** `custom_fields` is a list of `{id, value}`. */
const customFields = (ticket: Row): readonly (readonly [string, unknown])[] =>
  (rows(ticket.custom_fields) ?? []).flatMap((field) => {
    const name = id(field.id);
    return name === null ? [] : [[name, field.value] as const];
  });
