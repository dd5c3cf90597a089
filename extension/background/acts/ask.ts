import { no, ok } from '../../../src/trouble/result';
import type { Act, Scene } from './change';

/** Something beyond the room: kept with the case and sent to a lead. The same id again is the same ask. */
export const ask: Act<'sidebar/ask'> = (scene, { id, concession, amount, reason }) => {
  const { row, open, now } = scene;
  if (row.asked.some((one) => one.id === id)) return ok(null);
  if (!isConcession(open.playbook.playbook, concession)) return no('not-found', 'concession');
  const { facts } = scene.advised();
  const body = { concession, amount, text: reason, playbookVersion: open.playbook.version, facts };
  return ok({
    case: { asked: [...row.asked, { id, concession, amount, at: now }] },
    events: [{ id, type: 'ask', body }],
    undo: 'note.undoAsked',
  });
};

/** The agent sees no need for what is on offer. */
export const notNeeded: Act<'sidebar/not-needed'> = ({ row, open }, { id, concession }) => {
  if (row.notNeeded.includes(concession)) return ok(null);
  if (!isConcession(open.playbook.playbook, concession)) return no('not-found', 'concession');
  return ok({
    case: { notNeeded: [...row.notNeeded, concession] },
    events: [{ id, type: 'not-needed', body: { concession, playbookVersion: open.playbook.version } }],
    undo: 'note.undoNotNeeded',
  });
};

const isConcession = (playbook: Scene['open']['playbook']['playbook'], id: string): boolean =>
  playbook.concessions.some((one) => one.id === id);
