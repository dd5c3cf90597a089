import type { EarlierCases } from '../../customer/seen';
import { no, ok, type Result } from '../../trouble/result';
import { caseKeyOf } from './address';
import { type Answer, bodyOf } from './answer';
import { id, type Row, row, rows, text, texts, time } from './shape';

/**
 * The requester's other tickets. The helpdesk shows an agent only what that agent may see, and one page of it;
 * `total` is its own count (without the open case), so a longer list than `cases` is known to be cut.
 */
export function earlierIn(
  answer: Answer,
  tenant: string,
  open: string,
  copied: readonly string[],
): Result<EarlierCases> {
  const body = bodyOf(answer, 'requested');
  if (!body.ok) return body;
  const tickets = rows(body.value.tickets);
  if (!tickets) return no('page-changed', 'requested');
  const read = tickets.map((ticket) => earlierOf(ticket, tenant, copied));
  if (read.some((one) => one === null)) return no('page-changed', 'requested.ticket');
  const cases = read.flatMap((one) => (one && one.caseKey !== caseKeyOf(tenant, open) ? [one] : []));
  const { count } = body.value;
  const others = typeof count === 'number' && Number.isSafeInteger(count) ? count - 1 : cases.length;
  return ok({ cases, total: Math.max(others, cases.length) });
}

function earlierOf(
  ticket: Row,
  tenant: string,
  copied: readonly string[],
): EarlierCases['cases'][number] | null {
  const key = id(ticket.id);
  const createdAt = time(ticket.created_at);
  const status = text(ticket.status, 40);
  if (key === null || createdAt === null || status === null) return null;
  return {
    caseKey: caseKeyOf(tenant, key),
    createdAt,
    subject: text(ticket.subject, 300) ?? '',
    channel: text(row(ticket.via)?.channel, 60) || null,
    status,
    tags: texts(ticket.tags).filter((tag) => !copied.includes(tag)),
    rating: ratingOf(ticket),
    counts: isContact(ticket),
  };
}

/** `{"score":"good"}` once rated; offered, unoffered and null are no rating. */
function ratingOf(ticket: Row): 'good' | 'bad' | null {
  const score = row(ticket.satisfaction_rating)?.score;
  return score === 'good' || score === 'bad' ? score : null;
}

const machines = ['rule', 'system', 'bot', 'monitor_event'];

/**
 * Whether the customer got in touch: not for a ticket merged into another (it carries `closed_by_merge`),
 * not for one deleted or suspended as spam, and not for one that a rule or a bot made.
 */
function isContact(ticket: Row): boolean {
  const tags = texts(ticket.tags);
  const via = row(ticket.via);
  const rel = row(via?.source)?.rel;
  const channel = typeof via?.channel === 'string' ? via.channel : '';
  const merged = tags.includes('closed_by_merge') || rel === 'merge';
  const machine = machines.includes(channel) || channel.startsWith('answer_bot') || rel === 'trigger';
  return !merged && !machine && ticket.status !== 'deleted' && ticket.status !== 'suspended';
}
