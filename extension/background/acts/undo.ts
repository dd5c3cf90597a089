import type { ActWrite } from '../../../src/cache/open';
import { ok, type Result } from '../../../src/trouble/result';
import type { Scene } from './change';

/**
 * Takes the last act back whole: rows become what they were, what was new is marked as never having counted,
 * events that have not been sent are never sent. Nothing to undo, or too late: nothing changes.
 */
export function undo(scene: Scene): Result<ActWrite | null> {
  const { row, rows, now } = scene;
  const last = row.undo;
  if (last === null || last.until <= now) return ok(null);
  return ok({
    id: scene.nextId(),
    case: { ...row, ...last.case, undo: null, touchedAt: now },
    decisions: last.decisions.flatMap(({ id, before }) => {
      const current = rows.decisions.find((one) => one.id === id);
      if (before) return [before];
      return current ? [{ ...current, state: 'withdrawn' as const, undone: true }] : [];
    }),
    promises: last.promises.flatMap(({ id, before }) => {
      const current = rows.promises.find((one) => one.id === id);
      if (before) return [before];
      return current ? [{ ...current, undone: true, changedAt: now }] : [];
    }),
    events: [],
    unsaid: last.events,
  });
}
