import type { DecisionRow, PromiseRow } from '../../../src/cache/rows';
import { sisterId } from '../../../src/id';
import { no, ok } from '../../../src/trouble/result';
import { wordsIn } from '../../../src/wording/words-in';
import { dueOf, usualHours } from '../case/team-hours';
import type { Act, Change, Scene } from './change';
import { moved } from './give';

/** A promise with an owner and a time. The same id again is the same promise. */
export const promise: Act<'sidebar/promise'> = (scene, { id, kind, text, due, owner, makesGood }) => {
  if (scene.rows.promises.some((one) => one.id === id)) return ok(null);
  if (text.trim() === '') return no('invalid', 'text');
  const made = promised(scene, id, { kind, text: text.trim(), due, owner });
  // Which promise it makes good is this browser's own memory: the contract has no word for it.
  const promises = (made.promises ?? []).map((one) =>
    makesGood === undefined ? one : { ...one, makesGood },
  );
  return ok({ ...made, promises, undo: 'note.undoPromised' });
};

const eventType = { kept: 'promise-kept', broken: 'promise-broken', open: 'promise-open' } as const;

/** Kept, broken, or open again. */
export const changePromise: Act<'sidebar/change-promise'> = (scene, { id, state }) => {
  const found = scene.rows.promises.find((one) => one.id === id && !one.undone);
  if (!found) return no('not-found', 'promise');
  if (found.state === state) return ok(null);
  return ok({
    promises: [{ ...found, state, changedAt: scene.now }],
    events: [{ id: scene.nextId(), type: eventType[state], body: { promiseId: id } }],
    undo: 'note.undoChanged',
  });
};

function promised(
  { row, open, now }: Scene,
  id: string,
  what: Pick<PromiseRow, 'kind' | 'text' | 'due' | 'owner'>,
): Change {
  const made: PromiseRow = {
    id,
    caseKey: row.caseKey,
    who: open.ids,
    ...what,
    state: 'open',
    at: now,
    changedAt: now,
  };
  return { promises: [made], events: [{ id, type: 'promise', body: { ...what } }] };
}

/**
 * Closes the case. Given and nothing left to do is done; given with steps left becomes a promise of the
 * agent's, due like the playbook's first kind of promise.
 */
export const closeCase: Act<'sidebar/close-case'> = (scene) => {
  const { row, rows, now } = scene;
  if (row.closedAt !== null) return ok(null);
  const open = rows.decisions.filter(
    (one) => one.caseKey === row.caseKey && one.state === 'given' && !one.undone,
  );
  const left = open.filter((one) => one.steps.some(({ done }) => !done));
  const finished = open.filter((one) => !left.includes(one)).map((one) => moved(scene, one, 'done'));
  const known = new Set(rows.promises.map(({ id }) => id));
  const made = left.filter(({ id }) => !known.has(promiseIdOf(id))).map((one) => leftToDo(scene, one));
  return ok({
    case: { closedAt: now, step: 'close' },
    decisions: finished.flatMap(({ decisions }) => decisions),
    promises: made.flatMap(({ promises = [] }) => promises),
    events: [
      ...finished.flatMap(({ events }) => events),
      ...made.flatMap(({ events = [] }) => events),
      { id: scene.nextId(), type: 'case-closed', body: {} },
    ],
    undo: 'note.undoClosed',
  });
};

/** One promise per decision, however often the case is closed and opened again: its id follows from the decision's. */
const promiseIdOf = (decisionId: string): string => sisterId(decisionId);

function leftToDo(scene: Scene, decision: DecisionRow): Change {
  const { open, now, timeZone, agentName, language } = scene;
  const [kind] = open.playbook.playbook.promises;
  const due = kind ? dueOf(kind, now, open.settings.teamHours ?? usualHours, timeZone) : now + 24 * 3_600_000;
  const text = wordsIn(decision.title, language, open.playbook.playbook.language);
  const what = { kind: kind?.id ?? 'left', text, due, owner: agentName };
  return promised(scene, promiseIdOf(decision.id), what);
}
