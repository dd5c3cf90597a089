import { no, ok } from '../../../src/trouble/result';
import { declaredBy } from '../link/read/incidents';
import type { Act } from './change';

/**
 * The agent says that this case is about an incident, or that it is not. Saying yes answers what its lead has
 * said of all such cases, as far as the agent has not; both can be undone as one.
 */
export const incident: Act<'sidebar/incident'> = ({ row, open }, { incident: id, about }) => {
  const { [id]: before, ...others } = row.incidents ?? {};
  if (before === about) return ok(null);
  if (about === undefined) return ok({ case: { incidents: others }, undo: 'note.undoIncident' });
  const wire = open.incidents?.all.find((one) => one.id === id);
  if (!wire) return no('not-found', 'incident');
  const { playbook } = open.playbook;
  const { cause, fault } = declaredBy(wire, playbook);
  const known = playbook.causes.some((one) => one.id === cause);
  const answers = about
    ? {
        ...(known && row.answers.cause === undefined ? { cause } : {}),
        ...(fault !== null && row.answers.fault === undefined ? { fault } : {}),
      }
    : {};
  return ok({
    case: {
      incidents: { ...others, [id]: about },
      ...(Object.keys(answers).length > 0 ? { answers: { ...row.answers, ...answers } } : {}),
    },
    undo: 'note.undoIncident',
  });
};
