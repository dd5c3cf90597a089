import { type Declared, isAffected, isOpen } from '../../../src/advice/incident';
import type { CaseRows } from '../../../src/cache/acts';
import { keyOf } from '../../../src/cache/identifiers';
import type { CaseView } from '../../../src/messages/sidebar-state';
import type { Facts } from '../../../src/playbook/facts';
import { declaredBy } from '../link/read/incidents';
import type { OpenCase } from './open-case';

/** Everything the customer is known by; names never. */
export const keysOfCase = ({ profile }: OpenCase): readonly string[] =>
  (profile?.identifiers ?? []).map(keyOf).filter((key) => key !== null);

/** What the agent said of incidents, as the rows are now. */
export const saidOf = (open: OpenCase, rows: CaseRows): Readonly<Record<string, boolean>> =>
  (rows.case ?? open.row).incidents ?? {};

/** With what was given here and the backend has not heard of yet. */
export function budgetOf(open: Pick<OpenCase, 'incidents'>, { id, budget }: Declared): Declared['budget'] {
  return budget && { ...budget, used: budget.used + (open.incidents?.unheard[id] ?? 0) };
}

/**
 * The open incidents as the sidebar shows them: first the one this case is part of, then others the agent may
 * say it is about. Nothing while there are none.
 */
export function incidentsShown(open: OpenCase, facts: Facts, behind: string | null): CaseView['incidents'] {
  const { incidents, now } = open;
  if (!incidents) return undefined;
  const said = open.row.incidents ?? {};
  const about = { facts, keys: keysOfCase(open), said };
  const shown = incidents.all.flatMap((wire) => {
    const declared = declaredBy(wire, open.playbook.playbook);
    if (!isOpen(declared, now)) return [];
    const { id, title, since, nextUpdate } = declared;
    const word = said[id];
    const stands =
      word !== undefined ? (word ? 'said' : 'denied') : isAffected(declared, about) ? 'found' : 'open';
    return [
      {
        id,
        title,
        since,
        nextUpdate,
        known: wire.known,
        words: wire.words,
        concierge: wire.concierge,
        ...(declared.budget ? { budget: budgetOf(open, declared) } : {}),
        stands,
        behind: id === behind,
      } as const,
    ];
  });
  if (shown.length === 0) return undefined;
  const order = ({ behind: is, since }: (typeof shown)[number]): number => (is ? Number.MAX_VALUE : since);
  return [...shown].sort((a, b) => order(b) - order(a));
}
