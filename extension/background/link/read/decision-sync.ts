import type { Cache } from '../../../../src/cache/open';
import type { DecisionRow, OutboxRow } from '../../../../src/cache/rows';
import type { DecisionView, LinkState } from '../../../../src/messages/sidebar-state';

/** The events of some decisions, by their ids: those of their giving and of their present state. */
export type SentEvents = ReadonlyMap<string, OutboxRow>;

export async function sentEventsOf(
  { rows }: Cache,
  decisions: readonly DecisionRow[],
  asked: readonly { readonly id: string }[] = [],
): Promise<SentEvents> {
  const of = decisions.flatMap(({ event, givenEvent }) =>
    [event, givenEvent].filter((id) => id !== undefined),
  );
  const ids = [...of, ...asked.map(({ id }) => id)];
  if (ids.length === 0) return new Map();
  const events = await rows.outbox
    .where('id')
    .anyOf([...new Set(ids)])
    .toArray();
  return new Map(events.map((row) => [row.id, row]));
}

/** Why the backend would not have it, as it said so. */
export function reasonOf(row: DecisionRow, sent: SentEvents): string | undefined {
  const events = [sent.get(row.givenEvent ?? row.event ?? ''), sent.get(row.event ?? '')];
  return events.find((one) => one?.result === 'rejected')?.reason;
}

/**
 * Where a decision stands with the backend. `queued` only while it cannot be reached: an act that is merely
 * on its way, or that undo can still take back, is kept here and nothing to worry about.
 */
export function syncOf(
  row: DecisionRow,
  sent: SentEvents,
  backend: LinkState['backend'],
): DecisionView['sync'] {
  const given = sent.get(row.givenEvent ?? row.event ?? '');
  const last = sent.get(row.event ?? '') ?? given;
  if (given?.result === 'rejected' || last?.result === 'rejected') return 'refused';
  if (last?.waiting !== undefined) return backend === 'connected' ? 'local' : 'queued';
  if (given?.result === 'accepted-overdraft') return 'over';
  return last?.sentAt !== undefined && last.result !== 'kept' ? 'sent' : 'local';
}
