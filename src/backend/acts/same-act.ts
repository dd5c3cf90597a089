import { createHash } from 'node:crypto';
import type { Event } from '../../contract/events';
import type { Who } from '../context';
import type { Writing } from '../database/serially';

/**
 * Whether an id that is known already stands for this very act of this very agent. Sent again, a browser may
 * have learnt meanwhile who the customer is, or have been updated: that is no other act. Of what was forgotten, and
 * of who acted longer ago than that is kept, nothing is left to compare.
 */
export async function isSameAct(tx: Writing, who: Who, event: Event): Promise<boolean> {
  const before = await tx
    .selectFrom('events')
    .select(['agent_id', 'body', 'customer_id'])
    .where('org_id', '=', who.org)
    .where('event_id', '=', event.id)
    .executeTakeFirstOrThrow();
  if (before.agent_id !== null && before.agent_id !== who.agent) return false;
  if (before.body === '{}') return true;
  const { customer_id } = before;
  if (customer_id !== null && event.customer !== null && customer_id !== event.customer) return false;
  return hashOf(JSON.parse(before.body) as object) === hashOf(keptOf(event));
}

/** An act as it is kept. Who owns a promise stands with the promise, and goes from there in its time. */
export function keptOf(event: Event): object {
  if (event.type !== 'promise') return event;
  const { owner: _, ...kept } = event;
  return kept;
}

/**
 * Over what was decided, in an order of its own. Which version of ours decided it is not part of that, nor whether
 * somebody waited for the answer: a give whose answer was lost is sent again when nobody does.
 */
function hashOf(act: object): string {
  const {
    customer: _,
    online: __,
    ...decided
  } = act as { readonly customer?: unknown; readonly online?: unknown; readonly madeWith?: object };
  const made = decided.madeWith as { playbookVersion?: number; engine?: string } | undefined;
  const { playbookVersion: _version, engine: _engine, ...rest } = made ?? {};
  const text = JSON.stringify({ ...decided, ...(made ? { madeWith: rest } : {}) }, inOrder);
  return createHash('sha256').update(text).digest('hex');
}

const inOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
