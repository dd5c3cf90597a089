import type { CaseRows } from '../../../src/cache/acts';
import type { ActWrite } from '../../../src/cache/open';
import type { CaseRow, DecisionRow, OutboxRow, PromiseRow, UndoRow } from '../../../src/cache/rows';
import type { SidebarAct } from '../../../src/messages/sidebar';
import type { Result } from '../../../src/trouble/result';
import type { Advised } from '../case/advise-case';
import { undoFor } from '../case/give-times';
import type { OpenCase } from '../case/open-case';

/** What an act sees. The rows are read inside its own transaction; nothing in here waits. */
export interface Scene {
  readonly open: OpenCase;
  readonly rows: CaseRows;
  readonly row: CaseRow;
  readonly now: number;
  readonly agentName: string;
  readonly language: string;
  readonly timeZone: string;
  /** Until when a give waits for a backend's word; null where nobody is asked. */
  readonly reserveUntil: number | null;
  /** Advice by the rows as they are now. */
  readonly advised: () => Advised;
  /** Ids are made before the transaction begins, so that a second try writes the same act. */
  readonly nextId: () => string;
}

/** What an act changes. `undo` names it for the agent; without it the act before stays the one to undo. */
export interface Change {
  readonly case?: Partial<Omit<CaseRow, 'caseKey' | 'undo'>>;
  readonly decisions?: readonly DecisionRow[];
  readonly promises?: readonly PromiseRow[];
  readonly events?: readonly (Pick<OutboxRow, 'id' | 'type' | 'body'> &
    Partial<Pick<OutboxRow, 'reserving'>>)[];
  readonly unsaid?: readonly string[];
  readonly undo?: string;
  /** A decision of the same press, done just before: one undo takes back both. */
  readonly along?: string;
}

/** One kind of act: says what changes, null when it is already so, or why not. */
export type Act<Type extends SidebarAct['type']> = (
  scene: Scene,
  message: Extract<SidebarAct, { readonly type: Type }>,
) => Result<Change | null>;

/** The whole write of a change, with what is needed to take it back. */
export function writeOf(scene: Scene, change: Change): ActWrite {
  const { row, rows, open, now } = scene;
  const { playbook, seen } = open;
  const who = open.ids.length > 0 ? open.ids : row.who;
  const link = open.account === undefined ? {} : { link: open.account, waiting: open.account };
  const { caseKey } = row;
  const events = (change.events ?? []).map((event) => ({ ...event, at: now, caseKey, who, ...link }));
  const undo = change.undo === undefined ? row.undo : undoOf(rows, row, change, change.undo, now);
  const label = row.label || (seen?.label ?? '');
  return {
    id: scene.nextId(),
    case: {
      ...row,
      ...(events.length > 0 && row.refusal ? { refusal: null } : {}),
      ...change.case,
      label,
      who,
      pinned: row.pinned ?? { version: playbook.version, at: now },
      undo,
      touchedAt: now,
    },
    decisions: change.decisions ?? [],
    promises: change.promises ?? [],
    events,
    ...(change.unsaid ? { unsaid: change.unsaid } : {}),
  };
}

function undoOf(rows: CaseRows, row: CaseRow, change: Change, key: string, now: number): UndoRow {
  const names = Object.keys(change.case ?? {}) as (keyof NonNullable<Change['case']>)[];
  const first = samePress(row.undo, change);
  return {
    key: first?.key ?? key,
    until: now + undoFor,
    case: { ...Object.fromEntries(names.map((name) => [name, row[name]])), ...first?.case },
    decisions: [
      ...(first?.decisions ?? []),
      ...(change.decisions ?? []).map(({ id }) => ({
        id,
        before: rows.decisions.find((one) => one.id === id) ?? null,
      })),
    ],
    promises: [
      ...(first?.promises ?? []),
      ...(change.promises ?? []).map(({ id }) => ({
        id,
        before: rows.promises.find((one) => one.id === id) ?? null,
      })),
    ],
    events: [...(first?.events ?? []), ...(change.events ?? []).map(({ id }) => id)],
  };
}

/** What the same press has already done; null when this is a press of its own. */
const samePress = (undo: UndoRow | null, { along }: Change): UndoRow | null =>
  along !== undefined && undo?.decisions.some(({ id, before }) => id === along && before === null)
    ? undo
    : null;
