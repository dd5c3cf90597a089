import type { Message, Organization, Person, Ticket, TicketField } from './world/shape';
import { ticketFields } from './world/shape';
import type { World } from './world/world';

/** The API's own shapes (captured from real answers), filled from the invented company. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Row = { readonly [key: string]: Json };

const origin = 'https://acme.zendesk.com';
const minute = 60_000;
const day = 24 * 60 * minute;
const groupId = 360004077472;

/** `"2026-06-03T02:23:47Z"`: UTC without milliseconds, as the API writes it. */
const stamp = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

export function ticketAnswer(world: World, ticket: Ticket): Row {
  const first = ticket.messages[0];
  const last = ticket.messages.at(-1);
  const requester = world.people.get(ticket.requester);
  const byMail = ticket.channel === 'email' && requester?.email;
  const custom = (Object.keys(ticketFields) as TicketField[]).map((name) => ({
    id: ticketFields[name],
    value: ticket.fields?.[name] ?? null,
  }));
  return {
    url: `${origin}/api/v2/tickets/${ticket.id}.json`,
    id: ticket.id,
    external_id: null,
    via: {
      channel: ticket.channel,
      source: {
        from: byMail ? { address: requester.email, name: requester.name } : {},
        to: byMail ? { name: 'Acme Support', address: 'support@acme.example.com' } : {},
        rel: ticket.channel === 'voice' ? 'inbound' : null,
      },
    },
    created_at: stamp(world.now - (first?.minutesAgo ?? 0) * minute),
    updated_at: stamp(world.now - (last?.minutesAgo ?? 0) * minute),
    type: 'question',
    subject: ticket.subject,
    raw_subject: ticket.subject,
    description: first?.text ?? '',
    priority: ticket.priority ?? 'normal',
    status: ticket.status,
    recipient: byMail ? 'support@acme.example.com' : null,
    requester_id: ticket.requester,
    submitter_id: ticket.requester,
    assignee_id: ticket.status === 'new' ? null : 377922500114,
    organization_id: requester?.organization ?? null,
    group_id: groupId,
    collaborator_ids: [],
    follower_ids: [],
    email_cc_ids: [],
    forum_topic_id: null,
    problem_id: null,
    has_incidents: false,
    is_public: true,
    due_at: null,
    tags: [...(ticket.tags ?? [])],
    custom_fields: custom,
    satisfaction_rating: ticket.rating
      ? { id: 1513200000 + ticket.id, ...ticket.rating }
      : { score: 'unoffered' },
    sharing_agreement_ids: [],
    custom_status_id: 8071423019772,
    fields: custom,
    followup_ids: [],
    ticket_form_id: 360000470512,
    brand_id: 360002083112,
    allow_channelback: false,
    allow_attachments: true,
    from_messaging_channel: ticket.channel === 'native_messaging',
  };
}

export function userAnswer(world: World, person: Person): Row {
  const agent = person.role === 'agent';
  return {
    id: person.id,
    url: `${origin}/api/v2/users/${person.id}.json`,
    name: person.name,
    email: person.email,
    created_at: stamp(world.now - person.since * day),
    updated_at: stamp(world.now - minute),
    time_zone: agent ? 'London' : 'Eastern Time (US & Canada)',
    iana_time_zone: agent ? 'Europe/London' : 'America/New_York',
    phone: person.phone ?? null,
    shared_phone_number: person.phone ? false : null,
    photo: null,
    locale_id: 1,
    locale: person.locale ?? 'en-US',
    organization_id: person.organization ?? null,
    role: person.role ?? 'end-user',
    verified: person.verified ?? true,
    external_id: person.externalId ?? null,
    tags: [...(person.tags ?? [])],
    alias: null,
    active: true,
    shared: false,
    shared_agent: false,
    last_login_at: stamp(world.now - 2 * day),
    two_factor_auth_enabled: false,
    signature: null,
    details: '',
    notes: person.notes ?? '',
    role_type: agent ? 0 : null,
    custom_role_id: agent ? 360001234572 : null,
    moderator: agent,
    ticket_restriction: agent ? null : 'requested',
    only_private_comments: false,
    restricted_agent: !agent,
    suspended: false,
    default_group_id: agent ? groupId : null,
    report_csv: false,
    user_fields: { ...(person.fields ?? {}) },
  };
}

export function organizationAnswer(world: World, organization: Organization): Row {
  return {
    url: `${origin}/api/v2/organizations/${organization.id}.json`,
    id: organization.id,
    name: organization.name,
    shared_tickets: false,
    shared_comments: false,
    external_id: organization.externalId,
    created_at: stamp(world.now - organization.since * day),
    updated_at: stamp(world.now - 40 * day),
    domain_names: ['northwind.example.com'],
    details: '',
    notes: '',
    group_id: null,
    tags: [...organization.tags],
    organization_fields: { ...organization.fields },
  };
}

export const groupAnswer = (world: World): Row => ({
  url: `${origin}/api/v2/groups/${groupId}.json`,
  id: groupId,
  is_public: true,
  name: 'Support',
  description: '',
  default: true,
  deleted: false,
  created_at: stamp(world.now - 1900 * day),
  updated_at: stamp(world.now - 1900 * day),
});

export function commentAnswer(world: World, ticket: Ticket, message: Message, index: number): Row {
  const call = ticket.channel === 'voice' && index === 0;
  const html = message.html ?? paragraphs(message.text);
  return {
    id: ticket.id * 1000 + index,
    type: call ? 'VoiceComment' : 'Comment',
    ...(call
      ? {
          data: {
            from: world.people.get(message.from)?.phone ?? null,
            to: '+12025550100',
            answered_by_name: 'Noor Haddad',
          },
        }
      : {}),
    author_id: message.from,
    body: message.text,
    html_body: `<div class="zd-comment" dir="auto">${html}</div>`,
    plain_body: message.text,
    public: !message.note,
    attachments: [],
    audit_id: ticket.id * 1000 + 500 + index,
    via: { channel: message.note ? 'web' : ticket.channel, source: { from: {}, to: {}, rel: null } },
    created_at: stamp(world.now - message.minutesAgo * minute),
    metadata: { system: {}, custom: {} },
  };
}

const paragraphs = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map((part) => `<p>${escaped(part).replace(/\n/g, '<br>')}</p>`)
    .join('');

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
